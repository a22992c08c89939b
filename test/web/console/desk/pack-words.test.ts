import { describe, expect, it } from "vitest";
import { packWords } from "../../../../web/console/desk/pack-words.ts";
import { createFormat } from "../../../../web/console/format/create-format.ts";

const { money, date } = createFormat("en", "Europe/London");
const pounds = { money: (amount: string) => money(amount, "GBP"), date };
const yuan = { money: (amount: string) => createFormat("zh").money(amount, "CNY"), date };

describe("an option of the pack", () => {
  it.each([
    ["full:8440.00", "all at once, £8,440.00"],
    ["plan:3:2813.33", "3 instalments of £2,813.33"],
    ["step_up:6:500.00", "6 instalments, beginning with £500.00"],
    ["deferral:2026-12-01", "put off until 1 Dec 2026"],
    ["something:else", "something:else"],
  ])("is written with its money and days: %s", (option, text) => {
    expect(packWords.en.option(option, pounds)).toBe(text);
  });

  it("is written in Chinese with the currency of the case", () => {
    expect(packWords.zh.option("plan:3:2813.33", yuan)).toBe("分 3 期，每期 ¥2,813.33");
  });
});
