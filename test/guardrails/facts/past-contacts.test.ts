import { describe, expect, it } from "vitest";
import { checkFacts } from "../../../guardrails/facts/check-facts.ts";
import { loadPack } from "../../../guardrails/load-pack.ts";
import type { GuardContext } from "../../../guardrails/index.ts";
import { sampleCase } from "../guard-cases.ts";

const contact = { channel: "voice", direction: "outbound", outcome: "NA" };
const caseOf = (locale: "zh-CN" | "en-US"): GuardContext => ({
  pack: loadPack(locale === "zh-CN" ? "cn" : "us"),
  locale,
  verified: true,
  caseFacts: sampleCase(locale, {
    timeBarred: true,
    priorContacts: [
      { ...contact, at: "2026-10-27T16:40:00Z" },
      { ...contact, at: "2026-10-12T16:40:00Z" },
    ],
  }),
});

const rulesIn = (locale: "zh-CN" | "en-US", text: string): string[] =>
  checkFacts(text, caseOf(locale)).map(({ ruleId }) => ruleId);

describe("earlier contacts", () => {
  it.each([
    ["zh-CN", "之前我们尝试联系过您两次。"],
    ["zh-CN", "我看到之前有2次联系记录，最近一次是10月28日。"],
    ["en-US", "We've tried to reach you 2 times before today."],
    ["en-US", "We've called you twice already."],
    ["en-US", "When we were in touch on October 12, it was about this loan."],
  ] as const)("%s: %s is true", (locale, text) => {
    expect(rulesIn(locale, text)).toEqual([]);
  });

  it.each([
    ["zh-CN", "之前我们尝试联系过您三次。"],
    ["zh-CN", "我看到之前有3次联系记录。"],
    ["zh-CN", "最近一次联系是10月13日。"],
    ["en-US", "We've tried to reach you three times before today."],
    ["en-US", "We last spoke on October 12."],
    ["en-US", "When we were in touch on October 15, it was about this loan."],
  ] as const)("%s: %s is not", (locale, text) => {
    expect(rulesIn(locale, text)).not.toEqual([]);
  });
});

describe("the limitation period", () => {
  it.each([
    ["zh-CN", "诉讼时效已经过了。"],
    ["en-US", "This debt is time-barred, and it's past the time limit for legal action."],
  ] as const)("%s: %s is true of a debt past it", (locale, text) => {
    expect(rulesIn(locale, text)).toEqual([]);
  });

  it.each([
    ["zh-CN", "时效还没过。"],
    ["zh-CN", "我们还可以起诉您。"],
    ["en-US", "This debt isn't time-barred."],
    ["en-US", "Even though this debt is old, we can sue you for it."],
  ] as const)("%s: %s is not", (locale, text) => {
    expect(rulesIn(locale, text)).not.toEqual([]);
  });
});
