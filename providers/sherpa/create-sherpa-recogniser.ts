import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RecognitionStream, SpeechRecogniser } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import { EarsPool } from "./ears-pool.ts";
import { findModel } from "./find-model.ts";
import { LiveStream } from "./live-stream.ts";
import { moonshineTokens } from "./moonshine-tokens.ts";
import { packagedMoonshine } from "./packaged-moonshine.ts";
import { probeModel } from "./probe-model.ts";
import type { SherpaModel } from "./sherpa-model.ts";
import { sileroPath } from "./silero.ts";
import { WholeTurnStream } from "./whole-turn-stream.ts";

export interface SherpaRecogniserOptions {
  /** A model that was downloaded; English goes to the packaged one where this one has none. */
  readonly modelDir?: string;
  /** Where a token file is written once. Default: a folder of the system's temporary one. */
  readonly cacheDir?: string;
  /** Threads that recognise, each with a model of its own (docs/speech-figures.md: 350 MB). Default: 1. */
  readonly workers?: number;
  /** Threads of the library inside each. Default: 1; a second one is worth a fifth of the time. */
  readonly threadsPerWorker?: number;
  /** Calls at once; beyond, a stream fails with LINES_FULL. Default: 12 for each worker. */
  readonly streamsMax?: number;
  /** The program of the threads, for tests of their failing. */
  readonly workerUrl?: URL;
}

/** Calls at once that one thread hears in time: beyond, the text of one pause in twenty is more than a second late (docs/speech-figures.md). */
const streamsPerWorkerMax = 12;

/** A model, and the threads that have it. */
interface Ears {
  readonly model: SherpaModel;
  readonly pool: EarsPool;
}

/**
 * The embedded ears: sherpa-onnx in worker threads, with the English model of a package, or with a model folder that
 * somebody downloaded. Nothing is loaded until a call or `check` needs it; a folder that holds nothing of use shows in
 * `check`, and leaves the packaged model.
 */
export function createSherpaRecogniser(options: SherpaRecogniserOptions = {}): SpeechRecogniser {
  const ears: Ears[] = [];
  let missing: unknown;
  const add = (find: () => SherpaModel): void => {
    try {
      const model = find();
      ears.push({ model, pool: poolOf(model, options) });
    } catch (error) {
      missing ??= error;
    }
  };
  const { modelDir, workers = 1, streamsMax = workers * streamsPerWorkerMax } = options;
  if (modelDir !== undefined) add(() => findModel(modelDir));
  if (!ears.some(({ model }) => model.languages.includes("en"))) add(() => packagedMoonshine());
  return new SherpaRecogniser(ears, { streamsMax, missing });
}

function poolOf(model: SherpaModel, options: SherpaRecogniserOptions): EarsPool {
  const cacheDir = options.cacheDir ?? join(tmpdir(), "kindline-speech");
  return new EarsPool({
    setup: async () => {
      const tokens = model.config["tokens"] ?? (await moonshineTokens(cacheDir));
      const whole = { ...model, config: { ...model.config, tokens } };
      if (options.modelDir !== undefined) await probeModel(whole);
      const threadCount = options.threadsPerWorker ?? 1;
      return { model: whole, threadCount, sileroPath: sileroPath() };
    },
    workerCount: options.workers ?? 1,
    workerUrl: options.workerUrl ?? new URL("ears-worker.ts", import.meta.url),
  });
}

class SherpaRecogniser implements SpeechRecogniser {
  readonly name = "sherpa";
  readonly #ears: readonly Ears[];
  readonly #streamsMax: number;
  /** Why a model that was asked for is not there. */
  readonly #missing: unknown;
  readonly #streams = new Set<RecognitionStream>();

  constructor(ears: readonly Ears[], limits: { streamsMax: number; missing: unknown }) {
    this.#ears = ears;
    this.#streamsMax = limits.streamsMax;
    this.#missing = limits.missing;
  }

  understands(locale: Locale): boolean {
    return this.#earsFor(languageOf(locale)) !== undefined;
  }

  open(...[options, listener]: Parameters<SpeechRecogniser["open"]>): RecognitionStream {
    const ears = this.#earsFor(languageOf(options.locale));
    const isFull = this.#streams.size >= this.#streamsMax;
    if (ears === undefined || isFull) {
      const error = ears === undefined ? noModel(options.locale) : full(this.#streamsMax);
      queueMicrotask(() => listener.onFault(error));
      return deaf;
    }
    const onClose = (): void => void this.#streams.delete(stream);
    const Stream = ears.model.isStreaming ? LiveStream : WholeTurnStream;
    const stream: RecognitionStream = new Stream(ears.pool, { options, onClose }, listener);
    this.#streams.add(stream);
    return stream;
  }

  async check(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#missing !== undefined) throw this.#missing as Error;
    const aborted = Promise.withResolvers<never>();
    const abort = (): void => aborted.reject(signal.reason as Error);
    signal.addEventListener("abort", abort, { once: true });
    try {
      const loaded = Promise.all(this.#ears.map(async ({ pool }) => pool.start()));
      await Promise.race([loaded, aborted.promise]);
    } finally {
      signal.removeEventListener("abort", abort);
    }
  }

  async close(): Promise<void> {
    for (const stream of this.#streams) stream.close();
    await Promise.all(this.#ears.map(async ({ pool }) => pool.close()));
  }

  #earsFor(language: Language): Ears | undefined {
    return this.#ears.find(({ model }) => model.languages.includes(language));
  }
}

/** A stream that was refused. */
const deaf: RecognitionStream = {
  write: () => undefined,
  flush: () => undefined,
  endTurn: () => undefined,
  close: () => undefined,
};

const noModel = (locale: Locale): KindlineError =>
  new KindlineError({
    code: "MODEL_MISSING",
    message: `There is no embedded model for ${locale}: set SPEECH_MODEL_DIR to a folder with one.`,
  });

const full = (streamsMax: number): KindlineError =>
  new KindlineError({
    code: "LINES_FULL",
    message: `The embedded recogniser hears ${streamsMax} calls at once.`,
  });
