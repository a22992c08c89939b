import { describe, expect, it } from "vitest";
import { isMadeUp } from "../../../providers/sherpa/made-up.ts";

describe("what a model made up", () => {
  it.each([
    ["No, no, no, no, no, no, no, no", 1_000],
    ["I wipe hand, pin, pin, pin, pin, pin, pin, pin", 5_000],
    ["A fairy. A fairy. A fairy. A fairy.", 2_000],
    ["I know i do not do i do not do i do not do i do not do", 5_000],
    ["Every time I was just like in a war, I was like, oh", 100],
  ])("is a loop, or more than can be said in the time: %s", (text, speechMs) => {
    expect(isMadeUp(text, speechMs)).toBe(true);
  });

  it.each([
    ["No, no, no, no.", 1_000],
    ["Yes.", 100],
    ["Seven, seven, seven, seven.", 1_500],
    ["I can pay half, I can pay half of it.", 2_500],
    ["", 0],
  ])("is not what people do say: %s", (text, speechMs) => {
    expect(isMadeUp(text, speechMs)).toBe(false);
  });
});
