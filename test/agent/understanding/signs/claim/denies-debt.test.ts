import { describe, expect, it } from "vitest";
import { deniesDebt } from "../../../../../agent/understanding/signs/claim/denies-debt.ts";

describe("a debt that is plainly denied", () => {
  it.each([
    ["zh", "真的不是我借的"],
    ["zh", "这不是我办的"],
    ["en", "I never opened this account"],
    ["en", "That is not my debt"],
    ["en", "my ex ran this up in the divorce decree he has to pay it"],
    ["en", "my ex husband is responsible for this debt per our divorce"],
    ["en", "the judge gave that loan to my ex"],
    ["en", "i think this debt is too old in massachusetts"],
    ["en", "it's too old to collect"],
    ["en", "does a payment restart the clock"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(deniesDebt(text, language)).toBe(true);
  });

  it.each([
    ["zh", "这笔是不是我借的？"],
    ["zh", "不是我借的，是我弟借的"],
    ["en", "I never opened your letter"],
    ["en", "my ex was supposed to pay child support"],
    ["en", "my ex ran up my phone bill"],
    ["en", "I got divorced and the judge took the house"],
    ["en", "i'm too old for this"],
    ["en", "my car is too old to sell"],
    ["en", "how old is this debt"],
    ["en", "She says she never took out that loan"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(deniesDebt(text, language)).toBe(false);
  });
});
