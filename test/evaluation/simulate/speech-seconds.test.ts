import { expect, test } from "vitest";
import { speechSeconds } from "../../../evaluation/simulate/speech-seconds.ts";

test("Chinese is counted in syllables, English in words, and silence takes no time", () => {
  expect(speechSeconds("我明天还一次性还清。", "zh-CN")).toBeCloseTo(9 / 4.5, 6);
  expect(speechSeconds("I'll pay it on Friday.", "en-US")).toBeCloseTo(5 / 2.6, 6);
  expect(speechSeconds("", "en-GB")).toBe(0);
});
