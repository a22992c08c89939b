import { setImmediate } from "node:timers/promises";
import type { LiveCallServices } from "../../server/calls/live-call-services.ts";
import type { VoiceCall } from "../../server/voice/voice-call.ts";
import { beginCall, type CallParts } from "./begin-call.ts";
import { InstantEngines } from "./instant-engines.ts";
import { InstantLine } from "./instant-line.ts";
import {
  frameSamples,
  rateHz,
  type SpokenCall,
  type SpokenPeer,
  type TurnTimes,
} from "./spoken-peer.ts";

/** How much is said before the silence, in frames. */
const spokenFrames = 5;
/** Silence that ends every turn, in frames: longer than the longest wait of turn-taking. */
const silenceFramesMax = 140;

export interface KindlineOptions extends CallParts {
  readonly name: string;
  /** Where the log of a call is kept: the durable store, or nowhere. */
  readonly events: LiveCallServices["events"];
  /** The wait before the turn is over is used to make the answer ready, as in a real call. */
  readonly isPrepared: boolean;
}

/** Spoken calls of ours on vendors that answer at once. */
export class KindlinePeer implements SpokenPeer {
  readonly name: string;
  readonly #options: KindlineOptions;

  constructor(options: KindlineOptions) {
    this.name = options.name;
    this.#options = options;
  }

  async open(): Promise<KindlineCall> {
    const call = new KindlineCall(this.#options, this.#timedEvents());
    await call.start();
    return call;
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #timedEvents(): { events: LiveCallServices["events"]; waitedMs: () => number } {
    const { events } = this.#options;
    let waitedMs = 0;
    const append: typeof events.append = async (request) => {
      const fromMs = performance.now();
      const result = await events.append(request);
      waitedMs += performance.now() - fromMs;
      return result;
    };
    return { events: { ...events, append }, waitedMs: () => waitedMs };
  }
}

const silence = new Int16Array(frameSamples);

export class KindlineCall implements SpokenCall {
  readonly line = new InstantLine();
  readonly #engines = new InstantEngines(rateHz);
  readonly #options: KindlineOptions;
  readonly #events: LiveCallServices["events"];
  readonly #waitedMs: () => number;
  #call: VoiceCall | undefined;
  #onTurnEnd: () => void = () => undefined;
  #onListening: () => void = () => undefined;

  constructor(
    options: KindlineOptions,
    { events, waitedMs }: { events: LiveCallServices["events"]; waitedMs: () => number },
  ) {
    this.#options = options;
    this.#events = events;
    this.#waitedMs = waitedMs;
  }

  async start(): Promise<void> {
    const ready = this.#untilListening();
    this.#call = await beginCall(this.#options, {
      events: this.#events,
      line: this.line,
      engines: this.#engines.engines,
      onActivity: (activity) => {
        if (activity === "thinking") this.#onTurnEnd();
        if (activity === "listening" || activity === "waiting-for-person") this.#onListening();
      },
    });
    await ready;
  }

  hear(samples: Int16Array): void {
    if (this.line.isOver) throw new Error("Expected a call that goes on.");
    this.line.listener?.onAudio(samples);
  }

  cough(): void {
    this.#engines.speechStarts();
    this.hear(silence);
    this.#engines.speechEnds();
    this.#engines.settle("");
  }

  async turn(text: string): Promise<TurnTimes> {
    const { line } = this;
    if (line.isOver) throw new Error("Expected a call that goes on.");
    let firstAtMs: number | undefined;
    let endAtMs: number | undefined;
    let storeMs = 0;
    const samplesBefore = line.samples;
    this.#engines.speechStarts();
    for (let n = 0; n < spokenFrames; n += 1) this.hear(silence);
    this.#engines.speechEnds();
    this.#onTurnEnd = () => void (endAtMs ??= performance.now());
    const waitedBefore = this.#waitedMs();
    line.onAudio = () => {
      if (firstAtMs !== undefined) return;
      firstAtMs = performance.now();
      storeMs = this.#waitedMs() - waitedBefore;
    };
    const answered = this.#untilListening();
    const transcriptAtMs = performance.now();
    this.#engines.settle(text);
    if (this.#options.isPrepared) await setImmediate();
    for (let n = 0; n < silenceFramesMax; n += 1) {
      if (endAtMs !== undefined) break;
      this.hear(silence);
    }
    await answered;
    line.onAudio = undefined;
    if (endAtMs === undefined || firstAtMs === undefined) throw new Error("Expected an answer.");
    return {
      fromTranscriptMs: firstAtMs - transcriptAtMs,
      fromTurnEndMs: firstAtMs - endAtMs,
      storeMs,
      frames: (line.samples - samplesBefore) / frameSamples,
    };
  }

  async close(): Promise<void> {
    this.line.hangUp();
    await this.#call?.closed();
  }

  #untilListening(): Promise<void> {
    return new Promise((resolve) => {
      this.#onListening = resolve;
    });
  }
}
