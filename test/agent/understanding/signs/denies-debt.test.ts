import { describe, expect, it } from "vitest";
import { deniesDebt } from "../../../../agent/understanding/signs/denies-debt.ts";

describe("a debt that is plainly denied", () => {
  it.each([
    ["zh", "真的不是我借的"],
    ["zh", "这不是我办的"],
    ["en", "I never opened this account"],
    ["en", "That is not my debt"],
  ] as const)("is heard (%s): %s", (language, text) => {
    expect(deniesDebt(text, language)).toBe(true);
  });

  it.each([
    ["zh", "这笔是不是我借的？"],
    ["zh", "不是我借的，是我弟借的"],
    ["en", "I never opened your letter"],
    ["en", "She says she never took out that loan"],
  ] as const)("is not heard (%s): %s", (language, text) => {
    expect(deniesDebt(text, language)).toBe(false);
  });
});
