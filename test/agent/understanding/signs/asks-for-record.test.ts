import { describe, expect, it } from "vitest";
import { asksForConfirmation } from "../../../../agent/understanding/signs/asks-for-record.ts";

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
