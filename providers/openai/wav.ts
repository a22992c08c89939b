import { wavHeader } from "../../audio/wav-header.ts";

/** One channel of 16-bit samples as a WAV file. */
export function toWav(samples: Int16Array, sampleRate: number): Uint8Array<ArrayBuffer> {
  const header = wavHeader({ sampleRate, channels: 1, dataBytes: samples.byteLength });
  const file = new Uint8Array(header.length + samples.byteLength);
  file.set(header);
  file.set(new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength), header.length);
  return file;
}
