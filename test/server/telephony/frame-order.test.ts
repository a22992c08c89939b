import { beforeEach, expect, it } from "vitest";
import { FrameOrder } from "../../../server/telephony/frame-order.ts";
import { frameDriftMs, gapFillMaxMs } from "../../../server/telephony/limits.ts";

let given: number[] = [];
let order: FrameOrder;
beforeEach(() => {
  given = [];
  order = new FrameOrder(8_000, (samples) => void given.push(...samples));
});

/** Lengths of runs of equal samples: [[value, milliseconds], …]. */
function runs(): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (const value of given) {
    const last = found.at(-1);
    if (last?.[0] === value) last[1] += 1 / 8;
    else found.push([value, 1 / 8]);
  }
  return found;
}
const frame = (value: number): Int16Array => new Int16Array(160).fill(value);

it("begins with whatever time comes first", () => {
  order.add(123_456, frame(1));
  order.add(123_476, frame(2));
  expect(runs()).toEqual([
    [1, 20],
    [2, 20],
  ]);
});

it("takes times that drift a little as they come", () => {
  order.add(0, frame(1));
  order.add(20 + frameDriftMs, frame(2));
  order.add(40 - frameDriftMs, frame(3));
  expect(runs()).toEqual([
    [1, 20],
    [2, 20],
    [3, 20],
  ]);
  order.add(60 + frameDriftMs + 1, frame(4));
  expect(order.isWaiting).toBe(true);
});

it("waits for a missing frame, and fills its place when it does not come", () => {
  order.add(0, frame(1));
  order.add(40, frame(3));
  order.add(60, frame(4));
  expect(runs()).toEqual([[1, 20]]);
  order.add(20, frame(2));
  order.add(100, frame(6));
  order.release();
  expect(runs()).toEqual([
    [1, 20],
    [2, 20],
    [3, 20],
    [4, 20],
    [0, 20],
    [6, 20],
  ]);
});

it("gives up on a missing frame when three others wait", () => {
  order.add(0, frame(1));
  for (const at of [40, 60]) order.add(at, frame(at));
  expect(given).toHaveLength(160);
  order.add(80, frame(80));
  expect(given).toHaveLength(5 * 160);
});

it("leaves out what comes twice, too late, or in part", () => {
  order.add(0, frame(1));
  order.add(20, frame(2));
  order.add(0, frame(9));
  order.add(20, frame(9));
  order.add(30, frame(3));
  expect(runs()).toEqual([
    [1, 20],
    [2, 20],
    [3, 10],
  ]);
});

it("lets a frame with a wrong time wait while the others go on", () => {
  order.add(0, frame(1));
  order.add(9_000, frame(9));
  for (let at = 20; at < 200; at += 20) order.add(at, frame(1));
  expect(runs()).toEqual([[1, 200]]);
});

it("fills a gap of ten seconds, and takes a longer one, either way, as a new clock", () => {
  order.add(0, frame(1));
  order.add(20 + gapFillMaxMs, frame(2));
  order.release();
  expect(runs()[1]).toEqual([0, gapFillMaxMs]);
  given = [];
  order.add(3_600_000, frame(3));
  order.add(3_600_020, frame(3));
  order.add(20, frame(4));
  order.add(40, frame(4));
  expect(runs()).toEqual([
    [3, 40],
    [4, 40],
  ]);
});
