import { describe, expect, it } from "vitest";
import { deniesDanger } from "../../../../../agent/understanding/signs/danger/denies-danger.ts";

describe("deniesDanger", () => {
  it.each([
    ["没想死 就是太累了", "zh"],
    ["没有没有 俺就是说说", "zh"],
    ["我不会自杀的", "zh"],
    ["我现在很安全", "zh"],
    ["I was just joking", "en"],
    ["I'm not going to hurt myself", "en"],
    ["I'm not suicidal", "en"],
  ] as const)("takes it back: %s", (text, language) =>
    expect(deniesDanger(text, language)).toBe(true),
  );

  it.each([
    ["我不安全", "zh"],
    ["没事 我买了安眠药", "zh"],
    ["我没事 死了就好了", "zh"],
    ["今晚不会死", "zh"],
    ["没有意思", "zh"],
    ["I'm fine on the ledge here", "en"],
    ["I'm not safe", "en"],
    ["I'm not going to do anything tonight, I can't promise about tomorrow", "en"],
    ["I don't want to live", "en"],
  ] as const)("and not: %s", (text, language) => expect(deniesDanger(text, language)).toBe(false));
});
