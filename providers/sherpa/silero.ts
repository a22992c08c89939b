import { join } from "node:path";
import { packageFolder } from "./package-folder.ts";
import type { SherpaAddon, Vad } from "./sherpa-addon.ts";

/** The only rate at which sherpa runs Silero; 8 kHz is brought up to it. */
export const sileroHz = 16_000;

/** Samples that Silero judges at once, 32 ms: fixed by the model. */
export const sileroWindow = 512;
export const sileroWindowMs = (1000 * sileroWindow) / sileroHz;

/**
 * Probability from which a window is speech. Silero's own default is 0.5; this finds the start of speech 20 to 30 ms
 * sooner in the slowest twentieth, and took no noise for speech (docs/speech-figures.md).
 */
const speechThreshold = 0.35;

/** Seconds of audio the library keeps for itself; it is emptied well before. */
const bufferSeconds = 30;

/** Windows after which what the library keeps is thrown away: 4 s, far inside its buffer. */
const windowsKeptMax = 125;

/** The voice activity model of the package `@ricky0123/vad-web` (MIT), version 5. */
export const sileroPath = (): string =>
  join(packageFolder("@ricky0123/vad-web"), "dist/silero_vad_v5.onnx");

/** Silero for one stream at a time: about 11 MB and 45 ms to set up, 0.1 ms a window. */
export class Silero {
  readonly #vad: Vad;
  #windowCount = 0;

  constructor(addon: SherpaAddon, model: string) {
    const sileroVad = {
      model,
      threshold: speechThreshold,
      // Edges are found here, window by window: the library's own delays are set as short as they go.
      minSilenceDuration: 0.01,
      minSpeechDuration: 0.01,
      maxSpeechDuration: 3_600,
      windowSize: sileroWindow,
    };
    const config = { sileroVad, sampleRate: sileroHz, numThreads: 1, provider: "cpu", debug: 0 };
    this.#vad = new addon.Vad(config, bufferSeconds);
  }

  /** Whether this window is speech, the second of two at the earliest. @param window `sileroWindow` samples. */
  isSpeech(window: Int16Array): boolean {
    this.#vad.acceptWaveform(Float32Array.from(window, (sample) => sample / 32_768));
    const isDetected = this.#vad.isDetected();
    this.#windowCount += 1;
    if (this.#windowCount >= windowsKeptMax) {
      this.#windowCount = 0;
      this.#vad.flush();
    }
    while (!this.#vad.isEmpty()) this.#vad.pop();
    return isDetected;
  }

  /** Forgets what was heard: the next window is another stream's. */
  reset(): void {
    this.#windowCount = 0;
    this.#vad.reset();
    while (!this.#vad.isEmpty()) this.#vad.pop();
  }
}
