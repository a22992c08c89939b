import { expect, it } from "vitest";
import { WavReader } from "../../../providers/espeak/wav-reader.ts";
import { pipedWav } from "./programs.ts";

const samples = Int16Array.from({ length: 100 }, (_, index) => index * 300 - 15_000);

it.each([1, 2, 3, 7, 44, 45, 1_000])("reads the same samples in chunks of %d bytes", (size) => {
  const wav = pipedWav(samples);
  const reader = new WavReader();
  const read: number[] = [];
  let rate: number | undefined;
  for (let at = 0; at < wav.length; at += size) {
    const chunk = reader.push(wav.subarray(at, at + size));
    rate ??= chunk?.rate;
    read.push(...(chunk?.samples ?? []));
  }
  expect(rate).toBe(22_050);
  expect(read).toEqual([...samples]);
});

it.each([
  ["other words", Buffer.from("Error: no such voice")],
  ["two channels", pipedWav(samples, { channels: 2 })],
  ["no sound at all", Buffer.concat([pipedWav(samples).subarray(0, 36), Buffer.alloc(8_000)])],
])("is broken by %s", (_, bytes) => {
  const reader = new WavReader();
  expect(reader.push(bytes)).toBeUndefined();
  expect(reader.isBroken).toBe(true);
  expect(reader.push(pipedWav(samples))).toBeUndefined();
});
