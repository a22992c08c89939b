import { describe, expect, it, test } from "vitest";
import {
  marginMs,
  pieceMsMax,
  pieceMsSoft,
  pieceQuietMs,
} from "../../../server/recordings-import/limits.ts";
import { PieceCutter } from "../../../server/recordings-import/piece-cutter.ts";
import { tones } from "./wav-files.ts";

function cut(samples: Int16Array, chunk = 777) {
  const cutter = new PieceCutter(1, 8_000);
  const pieces = [];
  for (let at = 0; at < samples.length; at += chunk)
    pieces.push(...cutter.push(samples.slice(at, at + chunk)));
  return [...pieces, ...cutter.end()];
}
const spansOf = (samples: Int16Array) => cut(samples).map(({ startMs, endMs }) => [startMs, endMs]);

describe("a channel", () => {
  it("is cut where it is quiet, with the times of the first and the last sound", () => {
    expect(
      spansOf(
        tones(8_000, [
          [1_000, 2_000],
          [4_000, 6_500],
        ]),
      ),
    ).toEqual([
      [1_000, 2_000],
      [4_000, 6_500],
    ]);
  });

  test.each([
    [pieceQuietMs - 20, 1],
    [pieceQuietMs, 2],
  ])("with %i ms of quiet in it is %i pieces", (quietMs, count) => {
    const end = 2_000 + quietMs;
    expect(
      cut(
        tones(6_000, [
          [1_000, 2_000],
          [end, end + 1_000],
        ]),
      ),
    ).toHaveLength(count);
  });

  test.each([
    [60, 0],
    [80, 1],
  ])("with %i ms of sound has %i pieces: less is a click", (soundMs, count) => {
    expect(cut(tones(3_000, [[1_000, 1_000 + soundMs]]))).toHaveLength(count);
  });

  it("gives the recogniser a little of the quiet on either side", () => {
    const [piece] = cut(tones(4_000, [[1_000, 2_000]]));
    expect(piece?.samples).toHaveLength((1_000 + 2 * marginMs) * 8);
    expect(piece?.channel).toBe(1);
  });

  it("is cut in a long speech at a short pause, and else after twenty seconds", () => {
    const pauseAt = pieceMsSoft + 1_000;
    const withPause = tones(40_000, [
      [0, pauseAt],
      [pauseAt + 160, 30_000],
    ]);
    expect(spansOf(withPause)[0]).toEqual([0, pauseAt]);
    const without = cut(tones(40_000, [[0, 30_000]]));
    expect(without.map(({ startMs, endMs }) => [startMs, endMs])).toEqual([
      [0, pieceMsMax],
      [pieceMsMax, 30_000],
    ]);
    // Nothing between two pieces is lost, and nothing comes twice.
    const samples = without.reduce((sum, piece) => sum + piece.samples.length, 0);
    expect(samples).toBe((30_000 + marginMs) * 8);
  });

  it("is the same in whatever portions it comes", () => {
    const samples = tones(8_000, [
      [1_000, 2_000],
      [4_000, 6_500],
    ]);
    expect(cut(samples, 13)).toEqual(cut(samples, 50_000));
  });

  it("tells how loud its pieces are", () => {
    const [loud] = cut(tones(3_000, [[1_000, 2_000]]));
    const [soft] = cut(tones(3_000, [[1_000, 2_000]], { level: 800 }));
    expect((loud?.levelDb ?? 0) - (soft?.levelDb ?? 0)).toBeCloseTo(20, 0);
  });

  it("of silence, of noise that never changes or of nothing at all has no piece", () => {
    expect(cut(new Int16Array(80_000))).toEqual([]);
    expect(cut(new Int16Array(0))).toEqual([]);
    expect(cut(Int16Array.from({ length: 80_000 }, (_, at) => (at % 2 === 0 ? 6 : -6)))).toEqual(
      [],
    );
  });
});
