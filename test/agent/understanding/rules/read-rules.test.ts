import { describe, expect, it } from "vitest";
import { readRules } from "../../../../agent/understanding/rules/index.ts";
import type { RuleLabel } from "../../../../agent/understanding/rules/phrase-rule.ts";
import type { Language } from "../../../../domain/locale.ts";
import type { Asked } from "../../../../domain/vocabulary.ts";

const strengthOf = (
  label: RuleLabel,
  text: string,
  { language = "zh", asked = null }: { language?: Language; asked?: Asked | null } = {},
): "sure" | "hint" | undefined =>
  readRules(text, language, asked).find((hit) => hit.label === label)?.strength;

describe("phrase rules", () => {
  it.each<[Language, string]>([
    ["zh", "我不想活了"],
    ["zh", "死了一了百了"],
    ["en", "I don't want to live anymore"],
    ["en", "everyone would be better off without me"],
  ])("hear in %s that a life is at stake: %s", (language, text) => {
    expect(strengthOf("trigger:selfharm", text, { language })).toBe("sure");
  });

  it.each<[Language, string]>([
    ["zh", "笑死我了"],
    ["zh", "气死我了"],
    ["zh", "烦死了"],
    ["en", "this is killing me"],
    ["en", "I'm dead tired"],
  ])("do not take an idiom for it in %s: %s", (language, text) => {
    expect(strengthOf("trigger:selfharm", text, { language })).not.toBe("sure");
  });

  it("add what a trigger implies", () => {
    expect(strengthOf("intent:stop_contact", "别再给我打电话了")).toBe("sure");
  });

  it("let only the debtor end contact", () => {
    expect(strengthOf("trigger:cease", "别再打这个电话了")).toBe("sure");
    expect(strengthOf("trigger:cease", "你打错了，别再打这个电话了")).toBe("hint");
  });

  it.each<[Language, string, Asked, RuleLabel]>([
    ["zh", "不对", "name", "trigger:wrong_person"],
    ["zh", "十二", "instalments", "intent:choose_plan"],
    ["en", "no", "name", "trigger:wrong_person"],
    ["en", "no", "amount", "intent:refuse_to_pay"],
  ])("take a short answer in %s by the question: %s", (language, text, asked, label) => {
    expect(strengthOf(label, text, { language, asked })).toBe("sure");
    expect(strengthOf(label, text, { language, asked: "confirm" })).not.toBe("sure");
  });

  it("give each label once", () => {
    const labels = readRules("没钱，工作没了，真的没钱，别打了，别再打了", "zh").map(
      (hit) => hit.label,
    );

    expect(new Set(labels).size).toBe(labels.length);
  });

  it("find nothing sure in nothing", () => {
    const found = (["zh", "en"] as const).flatMap((language) => readRules("", language));

    expect(found.filter((hit) => hit.label.startsWith("trigger:"))).toEqual([]);
  });
});
