import { describe, expect, it } from "vitest";
import { asksAgain } from "../../../../../agent/understanding/signs/talk/asks-again.ts";

describe("a wish to hear it once more", () => {
  it.each([
    ["what did you say", "en"],
    ["Sorry, what was that?", "en"],
    ["could you repeat that please", "en"],
    ["I didn't catch that", "en"],
    ["come again?", "en"],
    ["huh?", "en"],
    ["再说一遍", "zh"],
    ["你说啥 听不清", "zh"],
    ["没听清楚，你说什么", "zh"],
    ["麻烦你再说一遍好吗？", "zh"],
    ["什么？", "zh"],
  ] as const)("is %s (%s)", (text, language) => {
    expect(asksAgain(text, language)).toBe(true);
  });

  it.each([
    ["what do you want", "en"],
    ["I can't hear you, I'm driving", "en"],
    ["what did you say the interest was", "en"],
    ["don't call again", "en"],
    ["我没听懂，为什么要还这么多", "zh"],
    ["我再说一遍，我没钱", "zh"],
    ["你说什么我都不信", "zh"],
  ] as const)("is not %s (%s)", (text, language) => {
    expect(asksAgain(text, language)).toBe(false);
  });
});
