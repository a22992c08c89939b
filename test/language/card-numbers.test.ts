import { describe, expect, it } from "vitest";
import { hiddenCard, hideCardNumbers } from "../../language/card-numbers.ts";

/** Numbers that card companies publish for tests. */
const cards = [
  "4111111111111111",
  "4111 1111 1111 1111",
  "5555-5555-5555-4444",
  "378282246310005",
  "6200000000000005",
  "４１１１１１１１１１１１１１１１",
];

describe("a card number in a text", () => {
  it.each(cards)("is hidden: %s", (card) => {
    expect(hideCardNumbers(`my card is ${card}, ok?`)).toBe(`my card is ${hiddenCard}, ok?`);
  });

  it.each([
    "4111111111111112",
    "13800000001",
    "+8613800000001",
    "110101199003072316",
    "8440.00 on 2026-11-25",
    "2026112012345678",
  ])("is not seen in %s", (text) => {
    expect(hideCardNumbers(text)).toBe(text);
  });

  it("leaves full-width digits as they are where there is no card", () => {
    expect(hideCardNumbers("我还５００")).toBe("我还５００");
  });
});
