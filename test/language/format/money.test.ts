import { describe, expect, it } from "vitest";
import { minorUnits } from "../../../domain/money.ts";
import { formatMoney } from "../../../language/format/money.ts";

describe("formatMoney", () => {
  it.each([
    [281_333, "CNY", "zh-CN", "2813.33元"],
    [844_000, "CNY", "zh-CN", "8440元"],
    [315_640, "CNY", "zh-CN", "3156.40元"],
    [5, "CNY", "zh-CN", "0.05元"],
    [0, "CNY", "zh-CN", "0元"],
    [12_000, "USD", "zh-CN", "120美元"],
    [281_333, "USD", "en-US", "$2,813.33"],
    [12_000, "USD", "en-US", "$120"],
    [100_000, "USD", "en-US", "$1,000"],
    [99_900, "USD", "en-US", "$999"],
    [123_456_789, "GBP", "en-GB", "£1,234,567.89"],
    [1_050, "EUR", "en-GB", "€10.50"],
    [844_000, "CNY", "en-US", "¥8,440"],
    [1_000_000_000_000, "USD", "en-US", "$10,000,000,000"],
  ] as const)("writes %i %s in %s as %s", (units, currency, locale, wanted) => {
    expect(formatMoney(minorUnits(units), currency, locale)).toBe(wanted);
  });
});
