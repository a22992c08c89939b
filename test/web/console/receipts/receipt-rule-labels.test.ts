import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { receiptRuleLabel } from "../../../../web/console/receipts/receipt-rule-labels.ts";
import { LANGUAGES } from "../../../../web/console/words/language.ts";

/** Rules that are written out where it is decided whether a receipt may be given, sent, or goes out by itself. */
const writtenRules = (): readonly string[] =>
  ["may-receipt.ts", "may-send-receipt.ts", "receipt-sender.ts"].flatMap((name) => {
    const file = new URL(`../../../../server/receipts/${name}`, import.meta.url);
    return [...readFileSync(file, "utf8").matchAll(/"((?:all|receipt)\.[a-z_.]+)"/g)].map(
      ([, rule = ""]) => rule,
    );
  });

describe("The rule against a receipt", () => {
  it.each(LANGUAGES)("has words in %s, whichever it is", (language) => {
    const rules = new Set([...writtenRules(), "all.receipt.consent", "all.opt_out", "cn.holidays"]);
    expect(rules.size).toBeGreaterThan(20);
    expect([...rules].filter((rule) => receiptRuleLabel(rule, language) === rule)).toEqual([]);
  });

  it("reads as its code where a carrier has refused", () => {
    expect(receiptRuleLabel("VENDOR_REFUSED", "en")).not.toBe("VENDOR_REFUSED");
    expect(receiptRuleLabel("xx.no_such_rule", "en")).toBe("xx.no_such_rule");
  });
});
