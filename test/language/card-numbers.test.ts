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

  it.each([
    ["我的卡号是6222021234567890123，直接扣", "我的卡号是[****]，直接扣"],
    ["card number 4111 1111 1111 1112 ok", "card number [****] ok"],
    ["cvv 123 and pin is 4567", "cvv [****] and pin is [****]"],
    ["密码123456，验证码是 8899", "密码[****]，验证码是 [****]"],
    ["four one one one one one one one one one one one one one one one ", "[****]"],
    ["卡是六二〇〇〇〇〇〇〇〇〇〇〇〇〇五", "卡是[****]"],
  ])("is hidden where it is named or spoken, and so are its codes: %s", (text, hidden) => {
    expect(hideCardNumbers(text)).toBe(hidden);
  });

  it.each([
    "last four 4567",
    "身份证后四位4567",
    "I can pay 200 on the 5th",
    "一三八零零零零零零零一",
  ])("is no other figure: %s", (text) => {
    expect(hideCardNumbers(text)).toBe(text);
  });

  it("leaves full-width digits as they are where there is no card", () => {
    expect(hideCardNumbers("我还５００")).toBe("我还５００");
  });
});
