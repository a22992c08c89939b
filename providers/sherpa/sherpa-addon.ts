import { createRequire } from "node:module";
import { KindlineError } from "../../domain/errors.ts";

/** Audio as sherpa wants it: −1 to 1. */
interface Waveform {
  readonly samples: Float32Array;
  readonly sampleRate: number;
}

/** What a recogniser found; lists are empty where the model does not say. */
export interface SherpaResult {
  readonly text: string;
  readonly tokens: readonly string[];
  /** Seconds from the start of the audio, one a token. */
  readonly timestamps?: readonly number[];
  /** Natural logarithms of probabilities, one a token: offline recognisers. */
  readonly ys_log_probs?: readonly number[];
  /** The same of online recognisers. */
  readonly ys_probs?: readonly number[];
}

interface OfflineStream {
  acceptWaveform(waveform: Waveform): void;
}

export interface OfflineRecognizer {
  createStream(): OfflineStream;
  decode(stream: OfflineStream): void;
  getResult(stream: OfflineStream): SherpaResult;
}

export interface OnlineStream {
  acceptWaveform(waveform: Waveform): void;
  inputFinished(): void;
}

export interface OnlineRecognizer {
  createStream(): OnlineStream;
  isReady(stream: OnlineStream): boolean;
  decode(stream: OnlineStream): void;
  getResult(stream: OnlineStream): SherpaResult;
  reset(stream: OnlineStream): void;
}

export interface Vad {
  acceptWaveform(samples: Float32Array): void;
  isDetected(): boolean;
  isEmpty(): boolean;
  pop(): void;
  flush(): void;
  reset(): void;
}

/** The parts of `sherpa-onnx-node` that are used here; the package itself has no types. */
export interface SherpaAddon {
  readonly OfflineRecognizer: new (config: object) => OfflineRecognizer;
  readonly OnlineRecognizer: new (config: object) => OnlineRecognizer;
  readonly Vad: new (config: object, bufferSeconds: number) => Vad;
}

/**
 * Loads the native library, about 30 MB: only worker threads do.
 * @throws MODEL_MISSING where the package has no build for this machine.
 */
export function loadSherpaAddon(): SherpaAddon {
  try {
    return createRequire(import.meta.url)("sherpa-onnx-node") as SherpaAddon;
  } catch (cause) {
    throw new KindlineError({
      code: "MODEL_MISSING",
      message: `The package sherpa-onnx-node has no build for ${process.platform}-${process.arch}.`,
      cause,
    });
  }
}
