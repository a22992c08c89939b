import { FrameCutter } from "./frame-cutter.ts";
import { levelOf } from "./level-of.ts";
import { captureName, type CaptureMessage } from "./worklet-messages.ts";

/** Samples of one portion of the audio thread, where the microphone gives none. */
const quantumSamples = 128;

/** The microphone's end of the audio thread: frames of 20 ms at 16 kHz, silence included. */
class Capture extends AudioWorkletProcessor {
  readonly #cutter = new FrameCutter(sampleRate);
  readonly #silence = new Float32Array(quantumSamples);

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    for (const samples of this.#cutter.push(inputs[0]?.[0] ?? this.#silence)) {
      const message: CaptureMessage = { samples, level: levelOf(samples) };
      this.port.postMessage(message, [samples.buffer]);
    }
    return true;
  }
}

registerProcessor(captureName, Capture);
