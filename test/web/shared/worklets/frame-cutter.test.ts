import { expect, it } from "vitest";
import { FrameCutter } from "../../../../web/shared/worklets/frame-cutter.ts";
import { levelOf } from "../../../../web/shared/worklets/level-of.ts";

const sine = (hz: number, rateHz: number, ms: number): Float32Array =>
  Float32Array.from(
    { length: (rateHz * ms) / 1_000 },
    (_, index) => 0.5 * Math.sin((2 * Math.PI * hz * index) / rateHz),
  );

/** Feeds it as a browser does, 128 samples at a time. */
function cut(input: Float32Array, rateHz: number): Int16Array[] {
  const cutter = new FrameCutter(rateHz);
  const frames: Int16Array[] = [];
  for (let from = 0; from < input.length; from += 128) {
    frames.push(...cutter.push(input.subarray(from, from + 128)));
  }
  return frames;
}

/** Crossings of zero a second, halved: the pitch of a pure tone. */
const pitchOf = (frames: readonly Int16Array[]): number => {
  const samples = frames.flatMap((frame) => [...frame]);
  const crossings = samples.filter(
    (sample, index) => sample >= 0 && (samples[index - 1] ?? 0) < 0,
  ).length;
  return (crossings * 16_000) / samples.length;
};

it.each([16_000, 48_000, 44_100])(
  "cuts a microphone of %i Hz into frames of 20 ms at 16 kHz",
  (rateHz) => {
    const frames = cut(sine(440, rateHz, 1_000), rateHz);
    expect(new Set(frames.map((frame) => frame.length))).toEqual(new Set([320]));
    expect(frames.length).toBeGreaterThanOrEqual(49);
    expect(Math.abs(pitchOf(frames) - 440)).toBeLessThan(6);
  },
);

it("lets nothing through that 16 kHz cannot hold", () => {
  const frames = cut(sine(12_000, 48_000, 500), 48_000);
  expect(Math.max(...frames.slice(2).flatMap((frame) => [...frame]))).toBeLessThan(200);
});

it("cuts off what is too loud instead of turning it round", () => {
  const [frame] = cut(new Float32Array(320).fill(1.7), 16_000);
  expect(frame?.[0]).toBe(32_767);
});

it("measures how loud a frame is", () => {
  expect(levelOf(new Int16Array(320))).toBe(0);
  expect(levelOf(new Int16Array(320).fill(32_767))).toBeCloseTo(1, 2);
  expect(levelOf(new Int16Array(320).fill(1_036))).toBeCloseTo(0.5, 2);
});
