import { describe, expect, it } from "vitest";
import { Playout } from "../../../../web/shared/worklets/playout.ts";

const audio = (ms: number): Int16Array => new Int16Array(16 * ms).fill(16_384);

/** Renders so many milliseconds in the portions of a browser. @returns all samples. */
function render(playout: Playout, ms: number, rateHz = 16_000): number[] {
  const samples: number[] = [];
  while (samples.length < (ms * rateHz) / 1_000) {
    const portion = new Float32Array(128);
    playout.render(portion);
    samples.push(...portion);
  }
  return samples;
}

const loudMs = (samples: readonly number[]): number =>
  samples.filter((sample) => sample !== 0).length / 16;

describe("what waits to be heard", () => {
  it("begins at once where 60 ms are there, and plays every sample once", () => {
    const playout = new Playout(16_000);
    playout.push(audio(100));
    const samples = render(playout, 200);
    expect([samples[0], loudMs(samples)]).toEqual([0.5, 100]);
    expect(playout.played).toEqual({ playedMs: 100, generation: 0 });
    expect(playout.isIdle).toBe(true);
  });

  it("waits 60 ms for more where there is less, and then plays what it has", () => {
    const playout = new Playout(16_000);
    playout.push(audio(20));
    expect(loudMs(render(playout, 48))).toBe(0);
    expect(loudMs(render(playout, 48))).toBe(20);
  });

  it("gathers more after a gap, up to 240 ms, and less again after a pause", () => {
    const playout = new Playout(16_000);
    const waits: number[] = [];
    for (const pauseMs of [0, 40, 40, 40, 40, 40, 40, 400]) {
      render(playout, pauseMs);
      playout.push(audio(8));
      let waitedMs = 0;
      while (playout.played.playedMs !== 8 * (waits.length + 1)) {
        render(playout, 8);
        waitedMs += 8;
      }
      waits.push(waitedMs);
    }
    expect(waits).toEqual([64, 104, 144, 184, 224, 240, 240, 200]);
  });

  it("counts each generation anew, and fades what it silences within 4 ms", () => {
    const playout = new Playout(16_000);
    playout.push(audio(1_000));
    render(playout, 400);
    playout.clear(1);
    expect(playout.played).toEqual({ playedMs: 0, generation: 1 });
    const rest = render(playout, 100);
    expect(loudMs(rest)).toBeLessThanOrEqual(4);
    expect(rest[10]).toBeLessThan(rest[0] ?? 0);
    playout.push(audio(80));
    render(playout, 200);
    expect(playout.played).toEqual({ playedMs: 80, generation: 1 });
  });

  it.each([48_000, 44_100])("reports all of it at a device's own %i Hz too", (rateHz) => {
    const playout = new Playout(rateHz);
    for (let chunks = 0; chunks < 10; chunks += 1) playout.push(audio(20));
    render(playout, 100, rateHz);
    expect(playout.played.playedMs).toBeGreaterThan(95);
    expect(playout.played.playedMs).toBeLessThan(105);
    render(playout, 200, rateHz);
    expect(playout.played.playedMs).toBe(200);
  });

  it("keeps ten seconds, and what does not fit is neither played nor counted", () => {
    const playout = new Playout(16_000);
    playout.push(audio(10_000));
    playout.push(audio(1));
    render(playout, 10_100);
    expect(playout.played.playedMs).toBe(10_000);
  });
});
