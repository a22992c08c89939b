import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../domain/ids.ts";
import type { DebtCase } from "../../domain/case.ts";
import type { CallService } from "../calls/call-service.ts";
import type { Clock } from "../clock.ts";
import type { Logger } from "../logger.ts";
import type { CarrierCallStatus } from "../ports/carrier.ts";
import type { Store } from "../storage/store.ts";
import type { VoiceService } from "../voice/voice-service.ts";
import type { TelephonyConfig } from "./telephony-config.ts";
import type { VoiceLine } from "../voice/voice-line.ts";
import { openFreeSwitchLine } from "./open-freeswitch-line.ts";
import { openTwilioLine } from "./open-twilio-line.ts";
import { PendingCalls } from "./pending-calls.ts";
import { caseOfStranger } from "./stranger/case-of-stranger.ts";
import { ReheardLine } from "./stranger/reheard-line.ts";
import { twilioWebhookUrls } from "./twilio-webhook-urls.ts";
import type { AskingCall, CallAnswer, CallProgress, Webhook } from "./twilio-webhooks.ts";

/** Where carriers' sockets come in; those of a leg have the call behind it, so that they find its server. */
export const twilioStreamPath = "/api/telephony/twilio/stream";
export const freeSwitchPath = "/api/telephony/freeswitch";

/** Callers who are asked for a number at the same time: each is spoken to, and none has a call yet. */
const strangersMax = 16;

type Line = VoiceLine & {
  readonly parameters: Readonly<Record<string, string>>;
  close(error?: KindlineError): void;
};

type Webhooks = Readonly<Record<"voice" | "status" | "answerer", Webhook>>;

/** People on lines of their own, who are called to a call. */
export interface Legs {
  take(callId: CallId, leg: string, line: Line): void;
  /** News of the carrier; the line of the call may be on another server. */
  progress(news: {
    readonly callId: CallId;
    readonly leg: string;
    readonly status: CarrierCallStatus;
  }): Promise<void>;
}

interface TelephoneServices {
  readonly calls: CallService;
  readonly voice: VoiceService;
  readonly store: Store;
  readonly log: Logger;
  readonly publicUrl: string;
  readonly clock: Clock;
  /** Those who are called to calls beside the desk. */
  readonly legs: Legs;
  /** Whether a call that we dialled may begin, asked when somebody has answered and nothing was said. */
  readonly mayBegin?: (callId: CallId) => Promise<boolean>;
  /** Somebody has answered a call that we dialled, and nobody will speak with them. */
  readonly onAbandon?: (callId: CallId) => Promise<void>;
}

/** Calls over the telephone: those that come in, those that were dialled, and those whose line broke. */
export class Telephone {
  readonly #services: TelephoneServices;
  readonly #config: TelephonyConfig;
  readonly #pending: PendingCalls;
  #webhooks: Promise<Webhooks> | undefined;
  /** Callers who are asked for their number now. */
  #strangers = 0;

  constructor(services: TelephoneServices, config: TelephonyConfig) {
    this.#services = services;
    this.#config = config;
    this.#pending = new PendingCalls(services.clock);
  }

  /** Twilio's questions and news; the vendor's package is loaded when the first one comes. */
  webhooks(): Promise<Webhooks> | undefined {
    const { twilio } = this.#config;
    if (twilio !== undefined) this.#webhooks ??= this.#loadWebhooks(twilio.authToken);
    return this.#webhooks;
  }

  async #loadWebhooks(authToken: string): Promise<Webhooks> {
    const { twilioWebhooks } = await import("./twilio-webhooks.ts");
    return twilioWebhooks({
      authToken,
      onAsk: (call) => this.#answer(call),
      onProgress: (progress) => this.#progress(progress),
      onAnswerer: async ({ answeredBy, query }) => {
        if (answeredBy === "person" || answeredBy === "unknown") return;
        await this.#services.voice.endAs(idIn(query), "voicemail-no-message");
      },
      onFailure: (error) => this.#services.log.error({ err: error }, "a webhook failed"),
    });
  }

  /** What a carrier is given to dial a case: where it asks, tells how it goes, and who answered. */
  expect(debt: Pick<DebtCase, "caseId">): {
    readonly callId: CallId;
    readonly answerUrl: string;
    readonly statusUrl: string;
    readonly answererUrl: string;
  } {
    const callId = this.#services.calls.newCallId();
    this.#pending.add(callId, { caseId: debt.caseId, direction: "outbound" });
    return {
      callId,
      answerUrl: this.#url(twilioWebhookUrls.voice, callId),
      statusUrl: this.#url(twilioWebhookUrls.status, callId),
      answererUrl: this.#url(twilioWebhookUrls.answerer, callId),
    };
  }

  /** A socket of Twilio's Media Streams. */
  async serveTwilio(socket: WebSocket): Promise<void> {
    await this.#serve(openTwilioLine(socket));
  }

  /** A socket of FreeSWITCH's audio fork; its metadata bring the secret and the caller's number. */
  async serveFreeSwitch(socket: WebSocket): Promise<void> {
    await this.#serve(openFreeSwitchLine(socket), ({ parameters }) => {
      const { secret, from = "" } = parameters;
      if (this.#config.freeSwitchSecret === undefined || secret !== this.#config.freeSwitchSecret) {
        const message = "Expected the secret of FREESWITCH_SECRET in the metadata.";
        throw new KindlineError({ code: "SIGNATURE_INVALID", message });
      }
      if (parameters["leg"] !== undefined) return Promise.resolve(idIn(parameters));
      return this.#inbound(from);
    });
  }

  async #serve(
    opening: Promise<Line>,
    callOf: (line: Line) => Promise<CallId | undefined> = ({ parameters }) =>
      Promise.resolve(idIn(parameters)),
  ): Promise<void> {
    let line: Line | undefined;
    try {
      line = await opening;
      const callId = await callOf(line);
      if (callId === undefined) throw unexpected();
      const { leg } = line.parameters;
      if (leg !== undefined) return this.#services.legs.take(callId, leg, line);
      await this.#speak(callId, line);
    } catch (error) {
      this.#services.log.warn({ err: error }, "a telephone line was not taken");
      line?.close(KindlineError.isInstance(error) ? error : undefined);
    }
  }

  async #speak(callId: CallId, line: Line): Promise<void> {
    const { calls, voice } = this.#services;
    const expected = this.#pending.take(callId);
    if (expected === undefined)
      return await voice.speakOn(this.#services, callId, { line, view: {} });
    const { direction, from = "" } = expected;
    // A call has its line for itself; one that has to be asked for its number has it after that.
    const heard = expected.caseId === undefined ? new ReheardLine(line) : line;
    const caseId = expected.caseId ?? (await this.#ask(heard, from));
    // Nobody found it: they were told how to reach a person.
    if (caseId === undefined) return;
    const how = { id: callId, channel: "voice", direction, locale: undefined } as const;
    try {
      await voice.speak(this.#services, await calls.setUp(caseId, how), { line: heard, view: {} });
    } catch (error) {
      await this.#services.onAbandon?.(callId);
      throw error;
    }
  }

  /** Which case a caller means whose number belongs to none. @throws KindlineError LINES_FULL. */
  async #ask(line: VoiceLine, from: string): Promise<string | undefined> {
    if (this.#strangers >= strangersMax) {
      const message = `Expected at most ${strangersMax} callers to be asked for their number at once.`;
      throw new KindlineError({ code: "LINES_FULL", message });
    }
    this.#strangers += 1;
    try {
      return await caseOfStranger(this.#services, { line, from, own: this.#config.twilio?.from });
    } finally {
      this.#strangers -= 1;
    }
  }

  /** Twilio asks what a call is to do: when it is answered, and again when its socket broke. */
  async #answer({ direction, from, query }: AskingCall): Promise<CallAnswer> {
    const known = idIn(query);
    const { leg } = query;
    if (known !== undefined && leg !== undefined) {
      const url = `${this.#streamUrl}/${encodeURIComponent(known)}`;
      // Nobody asks on behind it: who was called to a call has no call of their own.
      return { type: "connect", url, parameters: { call: known, leg } };
    }
    const refusal = await this.#refuse(known, direction);
    if (refusal !== undefined) return refusal;
    const callId = known ?? (await this.#inbound(from));
    return {
      type: "connect",
      url: this.#streamUrl,
      parameters: { call: callId },
      // When the socket breaks and the call does not, it asks again.
      afterwards: this.#url(twilioWebhookUrls.voice, callId),
    };
  }

  /** What a call is told with which nobody will speak; undefined where somebody may. */
  async #refuse(
    known: CallId | undefined,
    direction: AskingCall["direction"],
  ): Promise<CallAnswer | undefined> {
    const { voice, onAbandon } = this.#services;
    if (known === undefined && direction === "outbound") return { type: "hang-up" };
    if (known !== undefined && !(await this.#mayGoOn(known))) {
      this.#pending.take(known);
      return { type: "hang-up" };
    }
    if (voice.hasRoom) return undefined;
    // Only a call that has not been answered can be told that we are busy.
    if (known === undefined) return { type: "reject", reason: "busy" };
    if (this.#pending.take(known) !== undefined) await onAbandon?.(known);
    return { type: "hang-up" };
  }

  /** A call that comes in: the number is a hint to the case, and verifies nothing. Whoever has another is asked for it. */
  async #inbound(from: string): Promise<CallId> {
    const caseId = await this.#services.store.cases.caseOfPhone(from);
    const callId = this.#services.calls.newCallId();
    this.#pending.add(callId, { caseId, direction: "inbound", from });
    return callId;
  }

  async #mayGoOn(callId: CallId): Promise<boolean> {
    if (!this.#pending.has(callId)) return await this.#goesOn(callId);
    return (await this.#services.mayBegin?.(callId)) ?? true;
  }

  async #goesOn(callId: CallId): Promise<boolean> {
    const { calls, voice } = this.#services;
    await voice.settled(callId);
    return await calls.get(callId).then(
      (live) => !live.isOver,
      () => false,
    );
  }

  /** Nobody took it, or they were gone before a word: that, too, is a call with a record. */
  async #progress({ status, query }: CallProgress): Promise<void> {
    const cause = causes[status];
    const callId = idIn(query);
    const { leg } = query;
    if (leg !== undefined && callId !== undefined) {
      return await this.#services.legs.progress({ callId, leg, status });
    }
    if (cause === undefined || callId === undefined) return;
    const expected = this.#pending.take(callId);
    if (expected?.caseId === undefined) return;
    const how = { id: callId, channel: "voice", direction: "outbound", locale: undefined } as const;
    const setup = await this.#services.calls.setUp(expected.caseId, how);
    await this.#services.calls.noteUnanswered(setup, cause);
  }

  get #streamUrl(): string {
    return `${this.#services.publicUrl.replace(/^http/, "ws")}${twilioStreamPath}`;
  }

  #url(path: string, callId: CallId): string {
    return `${this.#services.publicUrl}${path}?call=${encodeURIComponent(callId)}`;
  }
}

const causes = {
  busy: "busy",
  "no-answer": "no-answer",
  cancelled: "no-answer",
  failed: "line-failed",
  queued: undefined,
  ringing: undefined,
  answered: undefined,
  // Of a call that waits for its line: answered, and over before we could say anything.
  completed: "hang-up",
} as const;

const idIn = ({ call }: Readonly<Record<string, string>>): CallId | undefined =>
  call === undefined || call === "" ? undefined : toCallId(call);

const unexpected = (): KindlineError =>
  new KindlineError({ code: "NOT_FOUND", message: "Expected a call that somebody waits for." });
