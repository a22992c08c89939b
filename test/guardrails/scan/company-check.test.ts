import { expect, it } from "vitest";
import { checkSentence } from "../../../guardrails/check-sentence.ts";
import { contextOf } from "../guard-cases.ts";

const context = contextOf("zh-CN", { verified: true });
const phrase = {
  id: "company.loyal",
  language: "zh",
  text: "忠实客户",
  family: "F18",
  severity: "block",
  source: "house rules",
} as const;
const pack = { ...context.pack, phrases: [phrase] };

it("holds back what the company forbids, even where it is denied", () => {
  const { allowed, findings } = checkSentence("您不是忠.實客户。", { ...context, pack });
  expect(allowed).toBe(false);
  expect(findings).toEqual([
    { ruleId: "company.loyal", family: "F18", severity: "block", span: [3, 8], action: "suppress" },
  ]);
});

it("lets it pass where no company forbids it", () => {
  expect(checkSentence("您是忠实客户。", context).findings).toEqual([]);
});
