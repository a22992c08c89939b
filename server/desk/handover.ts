import { randomUUID } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import type { CallEvent } from "../../domain/events.ts";
import type { CallId } from "../../domain/ids.ts";
import type { CallService } from "../calls/call-service.ts";
import type { LiveCall } from "../calls/live-call.ts";
import { joinCall, leaveCall } from "../calls/person-acts.ts";
import { instantAt, type Clock } from "../clock.ts";
import { typedContextOf } from "../guard/typed-context.ts";
import type { Logger } from "../logger.ts";
import type { Packs } from "../packs/open-packs.ts";
import type { CarrierCallStatus } from "../ports/carrier.ts";
import type { Handoff } from "../protocol/desk.ts";
import type { Store } from "../storage/store.ts";
import {
  HandoverAttempt,
  type AttemptParts,
  type LegLine,
} from "../telephony/handover/handover-attempt.ts";
import { crisisRetryMs } from "../telephony/handover/handover-limits.ts";
import {
  routeFor,
  routeReasons,
  type HandoverRoute,
} from "../telephony/handover/handover-route.ts";
import { ringFor, type Ring, type TwilioLegs } from "../telephony/handover/leg-carriers.ts";
import type { TimeSource } from "../telephony/time-source.ts";
import { CallVoice } from "../voice/call-voice.ts";
import type { VoiceLine } from "../voice/voice-line.ts";
import type { VoiceService } from "../voice/voice-service.ts";
import { briefPerson } from "./brief-person.ts";
import { handoffPackOf } from "./handoff-pack.ts";
import { notePersonSpeech } from "./note-person-speech.ts";
import { PersonSpeech } from "./person-speech.ts";
import { queuePersonId } from "./queue-person.ts";

export interface HandoverParts {
  readonly store: Store;
  readonly calls: CallService;
  readonly voice: VoiceService;
  readonly packs: Packs;
  readonly clock: Clock;
  readonly time: TimeSource;
  readonly log: Logger;
  readonly routes: readonly HandoverRoute[];
  readonly twilio: TwilioLegs | undefined;
}

/** A handoff that waits, as far as a handover asks. */
type Waiting = Pick<Handoff, "id" | "call" | "reason" | "offer">;

/** What routes are found by. */
interface Routed {
  readonly call: Waiting["call"];
  readonly reason: string | null;
}

/** One try under way. */
interface Running {
  readonly leg: string;
  readonly attempt: HandoverAttempt;
}

/** Handoffs that are remembered as tried, at most: more than wait at any time. */
const triedMax = 10_000;

/** Hands calls over beside the desk: to a queue number or a SIP address, for the calls whose line is on this server. */
export class Handover {
  readonly #parts: HandoverParts;
  readonly #running = new Map<CallId, Running>();
  /** Handoffs that nobody took there, and when they may be tried again, in milliseconds since 1970. */
  readonly #tried = new Map<string, number>();

  constructor(parts: HandoverParts) {
    this.#parts = parts;
  }

  /** The route that is open for it now; only spoken calls can be handed over so. */
  routeOf(handoff: Routed): HandoverRoute | undefined {
    return handoff.call.channel === "voice" ? this.#openRoute(handoff) : undefined;
  }

  /** People could take it, but on the telephone only: whoever has no screen cannot write in a chat. */
  isByPhoneOnly(handoff: Routed): boolean {
    return handoff.call.channel === "chat" && this.#openRoute(handoff) !== undefined;
  }

  #openRoute({ call, reason }: Routed): HandoverRoute | undefined {
    const { routes, clock } = this.#parts;
    return routeFor(routes, { locale: call.locale, reason, nowMs: clock() });
  }

  /** Where somebody may take a handoff that waits, why there, and how that goes as far as this server knows. */
  besideOf({ id, call, reason, state }: Handoff): Handoff["beside"] {
    const route = state === "waiting" ? this.#openRoute({ call, reason }) : undefined;
    if (route === undefined) return null;
    const { to } = route;
    const because = [...routeReasons(route, { locale: call.locale, reason })];
    if (call.channel === "chat") return { to, state: "phone_only", because };
    if (this.isUnderWay(call.id as CallId)) return { to, state: "ringing", because };
    return { to, state: this.#tried.has(id) ? "unanswered" : "open", because };
  }

  /** Whether somebody who was called leads that call, or is being called to it. */
  isUnderWay(callId: CallId): boolean {
    return this.#running.has(callId);
  }

  /**
   * Calls somebody for a handoff that waits, if a route says so and it was not tried yet.
   * @param onUnanswered is told once that nobody comes.
   * @returns whether somebody is on their way: the debtor is not told yet that nobody comes.
   */
  async consider(handoff: Waiting, onUnanswered: () => Promise<void>): Promise<boolean> {
    const callId = handoff.call.id as CallId;
    const running = this.#running.get(callId);
    if (running !== undefined) return running.attempt.isAccepted;
    const route = this.routeOf(handoff);
    const people = this.#parts.voice.peopleOf(callId);
    if (route === undefined || people === undefined) return false;
    if (route.when === "desk-empty" && handoff.offer !== null) return false;
    if ((this.#tried.get(handoff.id) ?? 0) > this.#parts.clock()) return false;
    this.#remember(handoff);
    const live = await this.#parts.calls.get(callId);
    const ring = ringFor(people.line, live.facts.jurisdiction, this.#parts.twilio);
    if (ring === undefined) {
      await onUnanswered();
      return false;
    }
    const log = await this.#parts.store.events.read(callId);
    const askedAt = log.findLast(({ event }) => event.type === "handoff-request")?.sequence ?? 0;
    this.#call(live, { to: route.to, ring, askedAt, onUnanswered });
    return false;
  }

  /** Somebody who was called is on a line of their own. */
  take(callId: CallId, leg: string, line: LegLine): void {
    const running = this.#running.get(callId);
    if (running?.leg === leg) return running.attempt.take(line);
    // It was called off meanwhile, or its server died.
    line.hangUp({ afterPlayout: false });
  }

  /** News of a carrier about somebody who is called. */
  progress(news: {
    readonly callId: CallId;
    readonly leg: string;
    readonly status: CarrierCallStatus;
  }): void {
    const running = this.#running.get(news.callId);
    if (running?.leg === news.leg) running.attempt.progress(news.status);
  }

  #call(
    live: LiveCall,
    {
      to,
      ring,
      askedAt,
      onUnanswered,
    }: {
      readonly to: string;
      readonly ring: Ring;
      /** Where in the log the person is asked for: what stands before it, and may be told again, is past. */
      readonly askedAt: number;
      readonly onUnanswered: () => Promise<void>;
    },
  ): void {
    const { calls, log, time, voice } = this.#parts;
    const { id: callId } = live;
    if (this.#running.has(callId)) return;
    const leg = randomUUID();
    const fault = (error: unknown): void => this.#fault(callId, error);
    const attempt = new HandoverAttempt({
      time,
      ring: async () =>
        await ring({ leg, callId, to, onStatus: (status) => attempt.progress(status) }),
      brief: (line) => this.#brief(callId, line),
      people: () => voice.peopleOf(callId),
      join: () => this.#join(callId),
      leave: (cause) =>
        this.#act(callId, (one) => leaveCall(one, { personId: queuePersonId, cause })),
      takeDown: (line) => this.#takeDown(callId, line),
      onFault: fault,
      onEnd: (end) => {
        unwatch();
        this.#running.delete(callId);
        log.info({ call: callId, end }, "a handover beside the desk is over");
        if (end === "unanswered") onUnanswered().catch(fault);
      },
    });
    const unwatch = calls.hub.watchCall(callId, ({ entries }) => {
      const isNow = entries.some(
        ({ event, sequence }) => sequence > askedAt && isInTheWay(event, attempt),
      );
      if (isNow) attempt.callOff();
    });
    this.#running.set(callId, { leg, attempt });
    log.info({ call: callId }, "somebody is called beside the desk");
    attempt.begin();
  }

  async #brief(callId: CallId, line: VoiceLine): ReturnType<AttemptParts["brief"]> {
    const { store, calls, voice } = this.#parts;
    const live = await calls.get(callId);
    const [entries, context, engines] = await Promise.all([
      store.events.read(callId),
      typedContextOf(this.#parts, callId),
      voice.engines(),
    ]);
    const { locale, jurisdiction } = live.facts;
    const pack = handoffPackOf({
      state: live.state,
      entries,
      before: [],
      wishes: [],
      suggestions: [],
    });
    const { voices, onFault } = engines.forCall(locale, jurisdiction);
    return {
      words: briefPerson(pack, locale, context),
      voice: new CallVoice({ locale, sampleRate: line.sampleRate, voices, onFault }),
    };
  }

  async #join(callId: CallId): Promise<void> {
    const { store, clock } = this.#parts;
    await this.#act(callId, (live) => joinCall(live, queuePersonId));
    const at = instantAt(clock());
    await store.audit.add({ at, user: queuePersonId, action: "call-lead", subject: callId });
  }

  async #act(callId: CallId, act: (live: LiveCall) => Promise<void>): Promise<void> {
    const { calls, voice } = this.#parts;
    const live = await calls.get(callId);
    if (!voice.isHere(callId)) {
      const message = "Expected a call whose line is on this server.";
      throw new KindlineError({ code: "CALL_ELSEWHERE", message });
    }
    await voice.letIn(callId, () => act(live));
  }

  /** What they say goes into the log, as of anybody who leads a call. */
  #takeDown(callId: CallId, line: VoiceLine): ReturnType<AttemptParts["takeDown"]> {
    const { calls, voice } = this.#parts;
    let speech: PersonSpeech | undefined;
    let isClosed = false;
    let said = 0;
    const note = async (text: string): Promise<void> => {
      said += 1;
      const live = await calls.get(callId);
      await notePersonSpeech(this.#parts, live, { personId: queuePersonId, text, said });
    };
    const open = async (): Promise<void> => {
      const { locale, jurisdiction } = (await calls.get(callId)).facts;
      const engines = (await voice.engines()).forCall(locale, jurisdiction);
      if (isClosed || engines.recognisers.length === 0) return;
      const onTurn = (text: string): void =>
        void note(text).catch((error: unknown) => this.#fault(callId, error));
      speech = new PersonSpeech({ locale, sampleRate: line.sampleRate, engines, onTurn });
    };
    open().catch((error: unknown) => this.#fault(callId, error));
    return {
      write: (samples) => speech?.write(samples),
      close: () => {
        isClosed = true;
        speech?.close();
      },
    };
  }

  /** Somebody in danger is called for again; all others were promised a call back by then. */
  #remember({ id, reason }: Waiting): void {
    const again = reason === "self_harm" ? this.#parts.clock() + crisisRetryMs : Infinity;
    this.#tried.set(id, again);
    if (this.#tried.size <= triedMax) return;
    const [oldest] = this.#tried.keys();
    if (oldest !== undefined) this.#tried.delete(oldest);
  }

  #fault(callId: CallId, error: unknown): void {
    this.#parts.log.warn({ err: error, call: callId }, "a handover beside the desk had a fault");
  }
}

/** What makes it needless to call anybody, or to keep them. */
function isInTheWay(event: CallEvent, { isAccepted }: HandoverAttempt): boolean {
  switch (event.type) {
    case "line-end":
    case "person-leave":
      return true;
    case "person-join":
      return event.personId !== queuePersonId;
    case "person-wait-end":
      return !isAccepted;
    default:
      return false;
  }
}
