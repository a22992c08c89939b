import { describe, expect, it } from "vitest";
import { asksLastTime } from "../../../../../agent/understanding/signs/contact/asks-last-time.ts";

describe("a question about an earlier talk", () => {
  it.each([
    "我们上次怎么说的",
    "上次我们是怎么约定的来着？",
    "上次说到哪了",
    "我上次答应了什么？",
    "上回说好的是哪天",
    "我上次答应还多少来着",
    "What did we say last time?",
    "sorry, what did I promise in the last call",
    "last time, what was agreed?",
    "what was agreed on last time",
    "where did we leave things?",
  ])("is heard: %s", (text) => {
    expect(asksLastTime(text)).toBe(true);
  });

  it.each([
    "你们上次怎么说话的",
    "上次那个人什么态度",
    "你们上次答应减免多少的",
    "上次说好了还500",
    "上次不是说分三期吗",
    "跟上次一样",
    "怎么说呢",
    "what did you just say?",
    "last time you said the fee was gone",
    "same as last time",
    "what did I agree to?",
  ])("is not heard in: %s", (text) => {
    expect(asksLastTime(text)).toBe(false);
  });
});
