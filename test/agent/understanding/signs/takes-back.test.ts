import { describe, expect, it } from "vitest";
import { takesBack } from "../../../../agent/understanding/signs/takes-back.ts";

describe("going back on what was agreed", () => {
  it.each([
    ["zh", "算了，我还是做不到"],
    ["zh", "不行，我答应不了"],
    ["zh", "刚才说的不算"],
    ["zh", "我反悔了"],
    ["zh", "这个钱我还不上"],
    ["en", "Actually no, I can't promise that."],
    ["en", "I take that back"],
    ["en", "i've changed my mind"],
    ["en", "No, I don't want that"],
    ["en", "Cancel that please"],
    ["en", "I won't be able to keep to that"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(takesBack(text, language)).toBe(true);
  });

  it.each([
    ["zh", "没有了，就这些"],
    ["zh", "好的谢谢"],
    ["zh", "要是到时候做不到怎么办"],
    ["zh", "不用了"],
    ["en", "No, that's everything"],
    ["en", "no thanks, that's all"],
    ["en", "What happens if I can't manage that?"],
    ["en", "I can't thank you enough"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(takesBack(text, language)).toBe(false);
  });
});
