import { describe, expect, it } from "vitest";
import { wondersHowMuch } from "../../../../../agent/understanding/signs/payment/wonders-how-much.ts";

describe("wondersHowMuch", () => {
  it.each(["咋个恁个多 我才借了八千多点", "怎么这么多", "why is it so much, I only borrowed 8000"])(
    "is heard: %s",
    (text) => {
      expect(wondersHowMuch(text)).toBe(true);
    },
  );

  it.each([
    "怎么这么多，不对吧",
    "凭什么这么多",
    "我只借了五千",
    "怎么办",
    "咋恁多事儿嘞，都说了初十还",
    "哪有这么高，不同意",
    "why is it that much, it's wrong",
    "how much is it",
  ])("is not heard: %s", (text) => {
    expect(wondersHowMuch(text)).toBe(false);
  });
});
