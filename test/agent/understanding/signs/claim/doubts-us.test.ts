import { describe, expect, it } from "vitest";
import { doubtsUs } from "../../../../../agent/understanding/signs/claim/doubts-us.ts";

describe("a caller taken for a fraud", () => {
  it.each([
    ["zh", "骗子嗦？现在的骗子个个都说自己是啥子金融"],
    ["zh", "那你先证明一哈你是真的噻"],
    ["zh", "你们不会是骗子吧"],
    ["en", "Is this a scam?"],
    ["en", "Prove you're really the bank"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(doubtsUs(text, language)).toBe(true);
  });

  it.each([
    ["zh", "我上回被骗子骗了三千"],
    ["zh", "钱被骗子骗走了"],
    ["zh", "我可以给你们看收入证明"],
    ["en", "I was scammed last year and lost everything"],
    ["en", "I'm not saying you're a scammer, I just want the number"],
    ["en", "I can prove that I paid"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(doubtsUs(text, language)).toBe(false);
  });
});
