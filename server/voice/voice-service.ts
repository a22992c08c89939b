import { existsSync } from "node:fs";
import { join } from "node:path";
import type { SampleRate } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { CallId } from "../../domain/ids.ts";
import type { CallService } from "../calls/call-service.ts";
import type { CallSetup } from "../calls/live-call-services.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { Logger } from "../logger.ts";
import type { CallPeople } from "./call-people.ts";
import type { Speech } from "./engine.ts";
import { CallRecording, mendRecording } from "./recording/call-recording.ts";
import type { SpeechConfig } from "./speech-config.ts";
import { SpeechEngines, type EngineFaultListener } from "./speech-engines.ts";
import type { VoiceCallView } from "./voice-call-view.ts";
import { VoiceCall } from "./voice-call.ts";
import type { VoiceCallOptions } from "./voice-call-options.ts";
import { embeddedCallsMax, lostLineMs } from "./voice-limits.ts";
import { VoiceMetrics } from "./voice-metrics.ts";
import type { VoiceLine } from "./voice-line.ts";

interface SpeakServices {
  readonly calls: CallService;
  readonly log: Logger;
}

/** Who must know which lines are on this server. */
interface LineNotes {
  hold(callId: CallId): void;
  letGo(callId: CallId): void;
}

export type OpenSpeech = () => Promise<Speech>;

/** Who is spoken with. */
interface FarEnd {
  readonly line: VoiceLine;
  readonly view: Partial<VoiceCallView>;
}

/** All spoken calls of this server. */
export class VoiceService {
  readonly #config: SpeechConfig;
  readonly #log: Logger;
  readonly #recordingsDir: string;
  readonly #lines: LineNotes | undefined;
  readonly #openSpeech: OpenSpeech;
  #engines: Promise<Speech> | undefined;
  readonly #calls = new Map<CallId, VoiceCall>();
  /** Calls whose line broke a moment ago. */
  readonly #lost = new Map<CallId, { readonly stop: () => void }>();
  #isStopping = false;
  readonly metrics = new VoiceMetrics();

  constructor(
    config: SpeechConfig,
    {
      log,
      recordingsDir,
      lines,
      onEngineFault,
      openSpeech,
    }: {
      readonly log: Logger;
      readonly recordingsDir: string;
      readonly lines?: LineNotes;
      /** Told of every failure of an engine in a call. */
      readonly onEngineFault?: EngineFaultListener;
      /** What hears and speaks in place of the engines that are set up. */
      readonly openSpeech?: OpenSpeech | undefined;
    },
  ) {
    this.#config = config;
    this.#log = log;
    this.#recordingsDir = recordingsDir;
    this.#lines = lines;
    const parts = { log, clock: () => performance.now(), onFault: onEngineFault };
    this.#openSpeech = openSpeech ?? (() => SpeechEngines.load(config, parts));
  }

  /** Calls that are being spoken now. */
  get callCount(): number {
    return this.#calls.size;
  }

  /** What hears and speaks; loaded when it is first needed. */
  engines(): Promise<Speech> {
    this.#engines ??= this.#openSpeech().catch((error: unknown) => {
      // The next call tries again.
      this.#engines = undefined;
      throw error;
    });
    return this.#engines;
  }

  /** Whether one call more would not make all of them worse. */
  get hasRoom(): boolean {
    return !this.#isStopping && this.#calls.size < this.#callsMax;
  }

  /**
   * Speaks a new call on a line until either is over.
   * @throws KindlineError LINES_FULL, MODEL_MISSING, and what the store throws.
   */
  async speak(services: SpeakServices, setup: CallSetup, far: FarEnd): Promise<void> {
    const { debtor, creditor, publicName } = setup.case;
    await this.#start(services.log, far, {
      facts: setup.call,
      timezone: debtor.timezone,
      keyterms: [publicName ?? creditor],
      isResumed: false,
      begin: (output) => Promise.resolve(services.calls.speak(setup, output)),
    });
  }

  /**
   * Speaks on with a call whose line broke, or whose server died.
   * @throws KindlineError NOT_FOUND, CHAT_OVER, LINES_FULL, and what the store throws.
   */
  async speakOn(services: SpeakServices, callId: CallId, far: FarEnd): Promise<void> {
    // Who asks again has lost its line, even if we have not noticed yet: a call has one line at a time.
    await this.#calls.get(callId)?.park();
    const known = await services.calls.get(callId);
    if (known.isOver || known.facts.channel !== "voice") {
      throw new KindlineError({ code: "CHAT_OVER", message: "Expected a call that goes on." });
    }
    const isWaitedFor = this.#lost.get(callId);
    isWaitedFor?.stop();
    try {
      await this.#start(services.log, far, {
        facts: known.facts,
        timezone: known.state.debt.debtor.timezone,
        keyterms: [],
        isResumed: true,
        begin: (output) => services.calls.speakOn(callId, output),
      });
    } catch (error) {
      // It was refused this time; if it does not come back it is over, as before.
      if (isWaitedFor !== undefined) this.#wait(known);
      throw error;
    }
  }

  /** Whether the line of that call is on this server. */
  isHere(callId: CallId): boolean {
    return this.#calls.has(callId);
  }

  /** See `VoiceCall.letIn`. Resolves at once where the call is over. */
  async letIn(callId: CallId, act: () => Promise<void>): Promise<void> {
    await this.#calls.get(callId)?.people.letIn(act);
  }

  /** What people do in that call; undefined where its line is not on this server. */
  peopleOf(callId: CallId): CallPeople | undefined {
    return this.#calls.get(callId)?.people;
  }

  /** Ends a call once what was said has been heard. */
  hangUp(callId: CallId): void {
    this.#calls.get(callId)?.hangUp();
  }

  /** Ends a call that nobody has taken in person. */
  async endAs(
    callId: CallId | undefined,
    cause: "voicemail-no-message" | "voicemail-message-left",
  ): Promise<void> {
    const call = callId === undefined ? undefined : this.#calls.get(callId);
    await call?.endAs(cause);
  }

  /** Resolves when nothing is under way in that call any more. */
  async settled(callId: CallId): Promise<void> {
    await this.#calls.get(callId)?.closed();
  }

  get #callsMax(): number {
    return this.#config.callsMax ?? embeddedCallsMax;
  }

  /** @throws KindlineError LINES_FULL, MODEL_MISSING. */
  async #start(
    log: Logger,
    { line, view }: FarEnd,
    {
      facts,
      ...parts
    }: Pick<VoiceCallOptions, "timezone" | "keyterms" | "isResumed" | "begin"> & {
      readonly facts: CallFacts;
    },
  ): Promise<void> {
    const { id, locale, jurisdiction } = facts;
    if (!this.hasRoom) throw full(this.#callsMax);
    const engines = await this.engines();
    // Others may have begun while the engines were loaded.
    if (!this.hasRoom) throw full(this.#callsMax);
    if (!engines.canServe(locale, jurisdiction)) throw unspoken(locale);
    const call = new VoiceCall({
      ...parts,
      line,
      view,
      engines: engines.forCall(locale, jurisdiction),
      locale,
      log,
      clock: () => performance.now(),
      onLatency: (latency) => this.metrics.turn(latency),
      record: (live) => this.#record(live, line.sampleRate),
      onLost: (live) => this.#wait(live),
      onClose: () => {
        if (this.#calls.get(id) === call) this.#forget(id);
      },
    });
    this.#calls.set(id, call);
    this.#lines?.hold(id);
    try {
      await call.start();
    } catch (error) {
      this.#forget(id);
      throw error;
    }
  }

  #forget(callId: CallId): void {
    this.#calls.delete(callId);
    this.#lines?.letGo(callId);
  }

  /** A telephone line broke and the call may come back; if it does not, it is over. */
  #wait(live: LiveCall): void {
    const timer = setTimeout(() => {
      this.#lost.delete(live.id);
      live.notice({ type: "line-end", cause: "hang-up" }).catch((error: unknown) => {
        this.#log.warn({ err: error, call: live.id }, "a lost call was not ended");
      });
    }, lostLineMs);
    timer.unref();
    const stop = (): void => {
      clearTimeout(timer);
      this.#lost.delete(live.id);
    };
    this.#lost.set(live.id, { stop });
  }

  /** The file of a call's recording. @throws KindlineError NOT_FOUND where there is none. */
  async recordingOf(callId: CallId): Promise<string> {
    const path = this.#pathOf(callId);
    if (await mendRecording(path)) return path;
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected a call that was recorded." });
  }

  /** @returns undefined where no file can be made: the call goes on without one. */
  #record(live: LiveCall, sampleRate: SampleRate): CallRecording | undefined {
    const failed = (error: unknown): void =>
      this.#log.error({ err: error, call: live.id }, "a recording could not be kept");
    try {
      return new CallRecording({
        path: this.#freePath(live.id),
        sampleRate,
        onKept: (kept) => void live.noteRecording(kept).catch(failed),
        onFault: failed,
      });
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  /** Each line of a call has a file of its own: what was recorded before is never written over. */
  #freePath(callId: CallId): string {
    let path = this.#pathOf(callId);
    for (let part = 2; existsSync(path); part += 1) path = this.#pathOf(callId, `-${part}`);
    return path;
  }

  #pathOf(callId: CallId, part = ""): string {
    // An id from an address must not lead out of the folder.
    return join(this.#recordingsDir, `${callId.replace(/[^\w-]/g, "_")}${part}.wav`);
  }

  /** Parks every call, and lets go of every engine. */
  async close(): Promise<void> {
    this.#isStopping = true;
    await Promise.all([...this.#calls.values()].map((call) => call.park()));
    for (const { stop } of this.#lost.values()) stop();
    await (await this.#engines)?.close();
  }
}

export const full = (callsMax: number): KindlineError => {
  const message = `Expected fewer spoken calls at the same time${callsMax > 0 ? ` than ${callsMax}` : ""}.`;
  return new KindlineError({ code: "LINES_FULL", message });
};

const unspoken = (locale: string): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message: `Expected a recogniser and a voice for ${locale}: set SPEECH_MODEL_DIR to a model folder that knows it, or the key of a vendor that does.`,
  });
