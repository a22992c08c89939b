import { describe, expect, it } from "vitest";
import {
  asksForClearance,
  asksForConfirmation,
  asksForProof,
} from "../../../../../agent/understanding/signs/contact/asks-for-record.ts";

const cases = [
  {
    sign: asksForProof,
    heard: ["有没有凭证", "有凭证吗", "有没得收据", "will i get a receipt"],
    not: [
      "我有凭证",
      "我转了，有凭证",
      "凭证发给你们了",
      "I have proof",
      "I paid, is there a receipt",
    ],
  },
  {
    sign: asksForClearance,
    heard: [
      "还清证明咋开",
      "还完了给证明不",
      "能不能开个结清证明",
      "will I get a paid-in-full letter",
      "能不能帮我开个结清证明",
      "can I get a settlement letter",
    ],
    not: [
      "结清证明都开给我了",
      "我去年就结清了，证明是你们盖的章",
      "给你看收入证明",
      "I paid it in full",
      "我已经结清了",
      "身份证明要不要",
      "can I get a letter",
    ],
  },
];

describe.each(cases)("$sign.name", ({ sign, heard, not }) => {
  it.each(heard)("hears %s", (text) => {
    expect(sign(text)).toBe(true);
  });

  it.each(not)("leaves %s", (text) => {
    expect(sign(text)).toBe(false);
  });
});

describe("something that confirms the agreement", () => {
  it.each([
    "whats my confirmation number",
    "did you email me a confirmation",
    "do i get a reference number",
    "will i get a text confirming",
    "登记编号是多少",
  ])("is asked for: %s", (text) => {
    expect(asksForConfirmation(text)).toBe(true);
  });

  it.each([
    "i have the confirmation number, i paid friday",
    "I got a confirmation that it went through",
    "give me a reference and I'll check it, you crook",
    "log a complaint and give me the reference number",
    "where is my confirmation of my payment that I sent",
    "我还了，确认短信呢",
  ])("is not: %s", (text) => {
    expect(asksForConfirmation(text)).toBe(false);
  });
});
