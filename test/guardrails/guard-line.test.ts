import { expect, it } from "vitest";
import { FAMILIES } from "../../domain/vocabulary.ts";
import { guardLine } from "../../guardrails/guard-line.ts";
import { families } from "../../guardrails/phrases/families.ts";
import { packOf, sampleCase } from "./guard-cases.ts";

const zh = { verified: true, pack: packOf("zh-CN"), locale: "zh-CN" } as const;
const en = { verified: true, pack: packOf("en-US"), locale: "en-US" } as const;

it("gives the object of the command, spans in the text as it was given", () => {
  expect(guardLine({ ...zh, text: "您好，明天我们上\u200b门找您。" })).toEqual({
    text: "您好，明天我们上\u200b门找您。",
    allowed: false,
    families: ["F05"],
    findings: [
      {
        ruleId: "cn.conduct.visit",
        family: "F05",
        severity: "block",
        span: [3, 12],
        action: "suppress",
      },
    ],
    facts: "unchecked",
    rewritten: "我们不会上门催收，请您放心。",
  });
});

it("lets a harmless line pass without a rewriting", () => {
  expect(guardLine({ ...en, text: "Take your time." })).toEqual({
    text: "Take your time.",
    allowed: true,
    families: [],
    findings: [],
    facts: "unchecked",
    rewritten: null,
  });
});

it("checks numbers where a case is given", () => {
  const wrong = guardLine({ ...zh, text: "应还8450元。", case: sampleCase("zh-CN") });
  expect(wrong).toMatchObject({
    allowed: false,
    families: ["FACT"],
    facts: "checked",
    rewritten: null,
  });
  const right = guardLine({ ...zh, text: "应还8440元。", case: sampleCase("zh-CN") });
  expect(right).toMatchObject({ allowed: true, facts: "checked" });
});

it("names the gravest family first and rewrites for it", () => {
  const { families: found, rewritten } = guardLine({
    ...en,
    text: "I'll wipe the interest, trust me, or we will break your legs.",
  });
  expect(found[0]).toBe("F01");
  expect(rewritten).toBe("We never threaten anyone.");
});

it("never rewrites into what may not be said before verification", () => {
  const { rewritten } = guardLine({ ...zh, verified: false, text: "去别的平台借点先还上" });
  expect(rewritten).toBe("为保护您的隐私，我需要先核对您的身份。");
});

it("does not let an empty or overlong line pass", () => {
  expect(guardLine({ ...zh, text: " " })).toMatchObject({ allowed: false, families: ["FACT"] });
  expect(guardLine({ ...zh, text: "好".repeat(601) })).toMatchObject({ allowed: false });
});

it("has a safe sentence of every family in both languages, each of which may be said", () => {
  expect(families.map(({ family }) => family)).toEqual(
    FAMILIES.filter((family) => family !== "FACT"),
  );
  for (const { zh: chinese, en: english } of families) {
    expect(guardLine({ ...zh, text: chinese.safe ?? "" }).allowed).toBe(true);
    expect(guardLine({ ...en, text: english.safe ?? "" }).allowed).toBe(true);
  }
});

it("judges ten thousand characters in well under a second", () => {
  const text = "不还我们就上门去你家打断你的腿，告诉你爸妈，".repeat(450);
  const { families: found } = guardLine({ ...zh, text });
  expect(found).toContain("F01");
});
