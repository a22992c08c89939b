import { expect, it } from "vitest";
import { readWaveFormat } from "../../../../web/console/recording/wave-format.ts";
import { WaveReader } from "../../../../web/console/recording/wave-reader.ts";

/** A WAV file; each frame has one sample for every channel. */
function wav(
  samples: readonly number[],
  { channels = 2, bits = 16, more = 0 }: { channels?: number; bits?: number; more?: number } = {},
): Uint8Array {
  const extra = more === 0 ? Buffer.alloc(0) : Buffer.alloc(8 + more);
  if (more > 0) {
    extra.write("LIST", 0);
    extra.writeUInt32LE(more, 4);
  }
  const head = Buffer.alloc(36);
  head.write("RIFF", 0);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(channels, 22);
  head.writeUInt32LE(16_000, 24);
  head.writeUInt16LE(bits, 34);
  const data = Buffer.alloc(8 + samples.length * 2);
  data.write("data", 0);
  data.writeUInt32LE(samples.length * 2, 4);
  for (const [index, sample] of samples.entries()) data.writeInt16LE(sample, 8 + index * 2);
  return Uint8Array.from(Buffer.concat([head, extra, data]));
}

const stereo = (ms: number, left: number, right: number): number[] =>
  Array.from({ length: 16 * ms }, () => [left, right]).flat();

it("keeps a level of each channel for every 20 ms, however the file is cut", () => {
  const bytes = wav([...stereo(40, 16_384, 0), ...stereo(30, 0, -8_192)], { more: 26 });
  for (const portion of [bytes.length, 997, 7, 1]) {
    const reader = new WaveReader();
    for (let from = 0; from < bytes.length; from += portion) {
      reader.push(bytes.subarray(from, from + portion));
    }
    const { durationMs, debtor, agent } = reader.end();
    expect(durationMs).toBe(70);
    expect([...debtor.peaks]).toEqual([0.5, 0.5, 0, 0]);
    expect([...agent.peaks]).toEqual([0, 0, 0.25, 0.25]);
    expect([...agent.loudness]).toEqual([0, 0, 0.25, 0.25]);
  }
});

it("reads one channel as the debtor's alone", () => {
  const reader = new WaveReader();
  reader.push(
    wav(
      Array.from({ length: 320 }, () => 32_767),
      { channels: 1 },
    ),
  );
  const { durationMs, agent } = reader.end();
  expect([durationMs, agent.peaks.length]).toEqual([20, 0]);
});

it("refuses what is no WAV file of 16 bits, and one that ends in its header", () => {
  expect(() => readWaveFormat(Buffer.from("<!doctype html><html>"))).toThrow("WAV");
  expect(() => readWaveFormat(wav([], { bits: 24 }))).toThrow("16-bit");
  expect(() => readWaveFormat(wav([], { channels: 3 }))).toThrow("16-bit");
  const cut = new WaveReader();
  cut.push(wav([]).subarray(0, 30));
  expect(() => cut.end()).toThrow("header");
});
