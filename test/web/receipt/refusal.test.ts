import { describe, expect, it } from "vitest";
import { refusalOf } from "../../../web/receipt/refusal.ts";
import { receiptWords } from "../../../web/receipt/words/words-in.ts";

describe("a link that shows no receipt", () => {
  it.each([
    ["NOT_FOUND", "gone"],
    ["LINK_INVALID", "gone"],
    ["LINK_EXPIRED", "expired"],
    ["LINK_USED", "used"],
    ["COOKIE_REQUIRED", "cookie"],
    ["GUARD_FAILED", "failed"],
    ["RATE_LIMITED", "failed"],
  ])("says of %s: %s", (code, reason) => {
    expect(refusalOf(code)).toBe(reason);
  });

  it("has words for every reason, none of which speaks of a debt", () => {
    for (const words of Object.values(receiptWords)) {
      const text = JSON.stringify(words.refused);
      expect(text).not.toMatch(/debt|owe|overdue|loan|欠|逾期|贷|还款/);
    }
  });
});
