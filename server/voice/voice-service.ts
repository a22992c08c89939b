import { join } from "node:path";
import type { SampleRate } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { CallId } from "../../domain/ids.ts";
import { expiredLink } from "../auth/chat-links.ts";
import type { CallSetup, LiveCall } from "../calls/live-call.ts";
import { chatsPerLinkMax } from "../limits.ts";
import type { Logger } from "../logger.ts";
import type { Services } from "../services.ts";
import { CallRecording, mendRecording } from "./recording/call-recording.ts";
import type { SpeechConfig } from "./speech-config.ts";
import { SpeechEngines } from "./speech-engines.ts";
import type { StartVoiceCall, VoiceCallView } from "./voice-call-view.ts";
import { VoiceCall } from "./voice-call.ts";
import { embeddedCallsMax } from "./voice-limits.ts";
import type { VoiceLine } from "./voice-line.ts";

/** All spoken calls of this server. */
export class VoiceService {
  readonly #config: SpeechConfig;
  readonly #log: Logger;
  readonly #recordingsDir: string;
  #engines: Promise<SpeechEngines> | undefined;
  readonly #calls = new Set<VoiceCall>();

  constructor(
    config: SpeechConfig,
    { log, recordingsDir }: { readonly log: Logger; readonly recordingsDir: string },
  ) {
    this.#config = config;
    this.#log = log;
    this.#recordingsDir = recordingsDir;
  }

  /** Calls that are being spoken now. */
  get callCount(): number {
    return this.#calls.size;
  }

  /** What hears and speaks; loaded when it is first needed. */
  engines(): Promise<SpeechEngines> {
    this.#engines ??= SpeechEngines.load(this.#config, {
      log: this.#log,
      clock: () => performance.now(),
    });
    return this.#engines;
  }

  /** @throws KindlineError LINES_FULL when one call more would make all of them worse. */
  mustHaveRoom(): void {
    const callsMax = this.#config.callsMax ?? embeddedCallsMax;
    if (this.#calls.size < callsMax) return;
    const message = `Expected fewer than ${callsMax} spoken calls at the same time.`;
    throw new KindlineError({ code: "LINES_FULL", message });
  }

  /**
   * Speaks a call on a line until either is over.
   * @throws KindlineError LINES_FULL, LANGUAGE_UNSPOKEN, and what the store throws.
   */
  async speak(
    { calls, log }: Pick<Services, "calls" | "log">,
    setup: CallSetup,
    { line, view }: { readonly line: VoiceLine; readonly view: Partial<VoiceCallView> },
  ): Promise<void> {
    this.mustHaveRoom();
    const { locale, jurisdiction } = setup.call;
    const engines = await this.engines();
    if (!engines.canServe(locale, jurisdiction)) throw unspoken(locale);
    const { debtor, creditor, publicName } = setup.case;
    const call: VoiceCall = new VoiceCall({
      line,
      view,
      engines: engines.forCall(locale, jurisdiction),
      locale,
      timezone: debtor.timezone,
      keyterms: [publicName ?? creditor],
      log,
      clock: () => performance.now(),
      onLatency: () => undefined,
      record: (live) => this.#record(live, line.sampleRate),
      begin: (output) => Promise.resolve(calls.speak(setup, output)),
      onClose: () => this.#calls.delete(call),
    });
    this.#calls.add(call);
    try {
      await call.start();
    } catch (error) {
      this.#calls.delete(call);
      throw error;
    }
  }

  /** The file of a call's recording. @throws KindlineError NOT_FOUND where there is none. */
  async recordingOf(callId: CallId): Promise<string> {
    const path = this.#pathOf(callId);
    if (await mendRecording(path)) return path;
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected a call that was recorded." });
  }

  #record(live: LiveCall, sampleRate: SampleRate): CallRecording {
    const failed = (error: unknown): void =>
      this.#log.error({ err: error, call: live.id }, "a recording could not be kept");
    return new CallRecording({
      path: this.#pathOf(live.id),
      sampleRate,
      onKept: (kept) => void live.noteRecording(kept).catch(failed),
      onFault: failed,
    });
  }

  #pathOf(callId: CallId): string {
    // An id from an address must not lead out of the folder.
    return join(this.#recordingsDir, `${callId.replace(/[^\w-]/g, "_")}.wav`);
  }

  /** Lets go of every engine; the calls' lines are closed before. */
  async close(): Promise<void> {
    await (await this.#engines)?.close();
  }
}

/** The call that a link opens, spoken on a line of the debtor's page. */
export const startVoiceCall: StartVoiceCall = async (services, { link, locale, line, view }) => {
  const { calls, voice, store } = services;
  voice.mustHaveRoom();
  if (link.isExpired || link.calls >= chatsPerLinkMax) throw expiredLink();
  const id: CallId = calls.newCallId();
  const how = { id, locale, channel: "voice", direction: "inbound" } as const;
  const setup = await calls.setUp(link.caseId, how);
  // The link is taken first: of two pages that call at once only one gets through.
  if (!(await store.links.begin(link.id, { before: link.callId, next: id }))) {
    const message = "Expected one call at a time through this link.";
    throw new KindlineError({ code: "STORE_CONFLICT", message });
  }
  await voice.speak(services, setup, { line, view });
};

const unspoken = (locale: string): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message: `Expected a recogniser and a voice for ${locale}: set SPEECH_MODEL_DIR to a model folder that knows it, or the key of a vendor that does.`,
  });
