import { expect, it } from "vitest";
import { checkFacts } from "../../../../guardrails/facts/check-facts.ts";
import { factCases } from "../fact-cases.ts";

const { zh, en } = factCases;

it.each([
  ["您的利息是8440元。", zh["open"], "interest 260.00 CNY"],
  ["分六期，每期2813.33元。", zh["open"], "instalment of 6 1406.67 CNY"],
  ["还款日是10月16日。", zh["open"], "due 2026-10-15"],
  ["月利率万分之五。", zh["open"], "rate 18.25% a year"],
  ["可以分五期。", zh["open"], "6 | 3 | 12"],
  ["法院已经判决。", zh["suit"], "legal status: filed"],
  ["案号（2026）沪0115民初12346号。", zh["suit"], "（2026）沪0115民初12345号"],
  ["Your late fee is $8,440.", en["open"], "lateFee 180.00 USD"],
  ["The offer expires on October 15.", en["open"], "expiry 2026-12-01"],
  ["You're ninety days late.", en["small"], "overdue 19 days"],
  ["All instalments are charged interest.", en["open"], "interest-free"],
])("“%s” names the true value", (text, context, expected) => {
  if (context === undefined) throw new Error("No such case.");
  expect(checkFacts(text, context).map((finding) => finding.expected)).toContainEqual(
    expect.stringContaining(expected),
  );
});

it("a short answer may lean on the words of the question", () => {
  const context = en["small"];
  if (context === undefined) throw new Error("No such case.");
  expect(checkFacts("It's $20.", context)).not.toEqual([]);
  expect(checkFacts("It's $20.", { ...context, debtorText: "How much is the late fee?" })).toEqual(
    [],
  );
});

it("an approximate amount is not exact, a bound is true or not", () => {
  const context = en["open"];
  if (context === undefined) throw new Error("No such case.");
  expect(checkFacts("You owe about $8,400.", context)).not.toEqual([]);
  expect(checkFacts("You owe more than $8,400.", context)).toEqual([]);
  expect(checkFacts("You owe more than $8,500.", context)).not.toEqual([]);
  expect(checkFacts("You owe more than $5,000.", context)).not.toEqual([]);
});
