import { ApiRefusal } from "./api-refusal.ts";

export interface WavAudio {
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

/** Reads a WAV file as strictly as its format is written. @throws ApiRefusal 400 naming what is wrong. */
export function readWav(bytes: Uint8Array): WavAudio {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  const expect = (isRight: boolean, message: string): void => {
    if (!isRight) throw new ApiRefusal(400, { message, param: "file" });
  };
  expect(bytes.length >= 44, "Audio file might be corrupted or unsupported");
  expect(name(0) === "RIFF" && name(8) === "WAVE", "No RIFF WAVE header");
  expect(view.getUint32(4, true) === bytes.length - 8, "The RIFF size is not that of the file");
  expect(name(12) === "fmt " && view.getUint32(16, true) === 16, "No fmt chunk of 16 bytes");
  expect(view.getUint16(20, true) === 1, "Not PCM");
  expect(view.getUint16(22, true) === 1, "Not one channel");
  const sampleRate = view.getUint32(24, true);
  expect(view.getUint32(28, true) === sampleRate * 2, "The byte rate is not that of the samples");
  expect(view.getUint16(32, true) === 2 && view.getUint16(34, true) === 16, "Not 16-bit");
  expect(name(36) === "data", "No data chunk");
  expect(view.getUint32(40, true) === bytes.length - 44, "The data size is not that of the file");
  const samples = Int16Array.from({ length: (bytes.length - 44) / 2 }, (_, index) =>
    view.getInt16(44 + 2 * index, true),
  );
  return { sampleRate, samples };
}
