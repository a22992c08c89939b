import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { sentenceCharsMax } from "../../domain/limits.ts";
import { release } from "../../guardrails/release.ts";
import { contextOf, sampleCase } from "./guard-cases.ts";

const zh = contextOf("zh-CN", { facts: [] });
const rules = (text: string, context = zh) =>
  release(text, context).findings.map(({ ruleId }) => ruleId);

it("lets a harmless sentence pass exactly as it stands", () => {
  expect(release("谢谢您告诉我。", zh)).toEqual({ approved: "谢谢您告诉我。", findings: [] });
});

it("holds a forbidden sentence back with its finding", () => {
  const { approved, findings } = release("我们上门找您。", zh);
  expect(approved).toBeUndefined();
  expect(findings).toEqual([
    {
      ruleId: "cn.conduct.visit",
      family: "F05",
      severity: "block",
      span: [0, 6],
      action: "suppress",
    },
  ]);
});

it("lets a sentence of the longest length pass, and none that is longer", () => {
  expect(release("好".repeat(sentenceCharsMax), zh).approved).toHaveLength(sentenceCharsMax);
  expect(rules("好".repeat(sentenceCharsMax + 1))).toEqual(["guard.too_long"]);
});

it.each(["", " ", "\n\t\u3000"])("holds back the empty text %j", (text) => {
  expect(rules(text)).toEqual(["guard.empty"]);
});

it("holds back what is not Unicode", () => {
  expect(rules("好\ud800的")).toEqual(["guard.not_unicode"]);
  expect(rules("好😀的")).toEqual([]);
});

it("holds back every number where neither a line nor a case is given", () => {
  const nothing = contextOf("zh-CN");
  expect(rules("应还8440元。", nothing)).toEqual(["all.fact.amount"]);
  expect(rules("应还8440元。", { ...nothing, caseFacts: sampleCase("zh-CN") })).toEqual([]);
});

it("holds the sentence back if the guard itself fails", () => {
  const context = {
    ...zh,
    get pack(): never {
      throw new TypeError("a broken pack");
    },
  };
  expect(release("我们上门找您。", context)).toEqual({
    approved: undefined,
    findings: [
      {
        ruleId: "guard.failed",
        family: "FACT",
        severity: "block",
        span: [0, 7],
        action: "suppress",
      },
    ],
  });
});

it("says that the recording has stopped only in the line that says so", () => {
  const said = "The call is no longer recorded.";
  expect(rules(said, contextOf("en-US", { facts: [], line: "recording_stopped" }))).toEqual([]);
  expect(rules(said, contextOf("en-US", { facts: [], line: "goodbye" }))).toEqual([
    "us.ai.never_deny",
  ]);
});

it("grants a waiver only where the case or the line does", () => {
  const text = "一次还清可以减免滞纳金。";
  expect(rules(text)).toEqual(["cn.content.accuracy"]);
  expect(rules(text, { ...zh, caseFacts: sampleCase("zh-CN") })).toEqual([]);
});

it.each([
  ["filed", "法院已受理，案号（2026）1号。", []],
  ["filed", "法院已受理。", ["cn.legal.status"]],
  ["filed", "判决书已经下来了，案号（2026）1号。", ["cn.legal.status"]],
  ["judgment", "判决书已经下来了，案号（2026）1号。", []],
  ["none", "法院已受理，案号（2026）1号。", ["cn.legal.status"]],
])("with the status %s, “%s” gives %j", (status, text, expected) => {
  const legalStatus = { status, caseNumber: "（2026）1号" };
  expect(rules(text, { ...zh, caseFacts: sampleCase("zh-CN", { legalStatus }) })).toEqual(expected);
});

it("is the only place in the tree that makes an ApprovedText out of a string", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const casts = readdirSync(root, { recursive: true, encoding: "utf8" })
    // Tests of voices have words of their own to speak; nothing of the product comes from there.
    .filter(
      (path) => /\.tsx?$/.test(path) && !/(?:^|[\\/])(?:node_modules|dist|test)[\\/]/.test(path),
    )
    .filter((path) => {
      const source = readFileSync(join(root, path), "utf8");
      return /\bas\s+(?:readonly\s+)?ApprovedText\b|<\s*(?:readonly\s+)?ApprovedText(?:\[\])?\s*>\s*[\w("'`]|:\s*any\b[^;]*ApprovedText/.test(
        source.replace(/ApprovedText\s*\|\s*undefined/g, "ApprovedText"),
      );
    });
  expect(casts.map((path) => path.replaceAll("\\", "/"))).toEqual(["guardrails/release.ts"]);
});
