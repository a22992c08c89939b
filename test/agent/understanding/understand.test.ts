import { describe, expect, it } from "vitest";
import { understand } from "../../../agent/understanding/understand.ts";
import type { Locale } from "../../../domain/locale.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import type { TurnRow } from "./turn-rows.ts";
import { enTurnRows } from "./understand-rows-en.ts";
import { zhTurnRows } from "./understand-rows-zh.ts";

const heard = (text: string, locale: Locale, asked: Asked | null = null) =>
  understand({
    text,
    locale,
    asked,
    now: "2026-11-20T10:05:00+08:00",
    timezone: "Asia/Shanghai",
  });

const labelsOf = (row: TurnRow, locale: Locale): { triggers: readonly string[]; all: string[] } => {
  const { intents, triggers } = heard(row.text, locale, row.asked);
  return { triggers, all: [...intents.map((intent) => intent.name), ...triggers] };
};

describe.each([
  ["zh-CN", zhTurnRows],
  ["en-US", enTurnRows],
] as const)("a turn in %s", (locale, rows) => {
  it.each(rows.map((row) => [row.text, row] as const))(
    "is heard for what it says: %s",
    (_, row) => {
      const { triggers, all } = labelsOf(row, locale);
      expect(all).toEqual(expect.arrayContaining([...row.must]));
      expect(all.filter((label) => row.mustNot.includes(label))).toEqual([]);
      if (row.isQuiet) expect(triggers).toEqual([]);
    },
  );
});

describe("understanding", () => {
  it("gives the same answer to the same turn, however often it is asked", () => {
    const once = heard("我失业了，下个月十五号先还五百", "zh-CN", "amount");
    expect(heard("我失业了，下个月十五号先还五百", "zh-CN", "amount")).toEqual(once);
  });

  it("names the language of a turn that is not in the call's own", () => {
    expect(heard("Can I pay this on Friday please", "zh-CN").language).toBe("en");
    expect(heard("我下周五还", "en-GB").language).toBe("zh");
    expect(heard("すみません、中国語はわかりません", "zh-CN").language).toBe("other");
    expect(heard("No hablo inglés, español por favor", "en-US").language).toBe("other");
    expect(heard("OK，我用App还", "zh-CN").language).toBeUndefined();
  });

  it("reads anger only from more than one curt word", () => {
    expect(heard("烦死了！气死我了！", "zh-CN").emotion.label).toBe("angry");
    expect(heard("I'm absolutely fuming, this is a disgrace!", "en-GB").emotion.label).toBe(
      "angry",
    );
    expect(heard("不是", "zh-CN", "confirm").emotion.label).not.toBe("angry");
    expect(heard("no", "en-US", "confirm").emotion.label).not.toBe("angry");
  });

  it("hears no anger in a refusal that is only plain", () => {
    expect(heard("I won't pay, and that is my answer", "en-GB", "amount").emotion.abnormal).toBe(
      false,
    );
    expect(heard("Bye.", "en-US", "amount").emotion.label).not.toBe("angry");
    expect(heard("Piss off!", "en-GB", "amount").emotion.label).toBe("angry");
  });

  it("calls nobody rude on a guess, and whoever is rude still so", () => {
    const names = (text: string) => heard(text, "en-US").intents.map(({ name }) => name);
    expect(names("When are your branches open?")).not.toContain("abuse");
    expect(names("you people are thieves")).toContain("abuse");
  });

  it("takes a sum said again with a yes to the read-back for no new offer", () => {
    const names = (text: string, asked: Asked | null): readonly string[] =>
      heard(text, "en-US", asked).intents.map((intent) => intent.name);
    const again = "Yes, that works, a hundred forty-five forty on the fifteenth.";
    expect(names(again, "confirm")).toContain("agree");
    expect(names(again, "confirm")).not.toContain("partial_payment");
    expect(names("No, make it a hundred on the fifteenth", "confirm")).toContain("partial_payment");
  });

  it("keeps valence, arousal and confidence inside their ranges", () => {
    for (const row of [...zhTurnRows, ...enTurnRows]) {
      const { emotion } = heard(row.text, /\p{Script=Han}/u.test(row.text) ? "zh-CN" : "en-US");
      expect(emotion.valence).toBeGreaterThanOrEqual(-1);
      expect(emotion.valence).toBeLessThanOrEqual(1);
      expect(emotion.arousal).toBeGreaterThanOrEqual(0);
      expect(emotion.arousal).toBeLessThanOrEqual(1);
      expect(emotion.confidence).toBeGreaterThanOrEqual(0);
      expect(emotion.confidence).toBeLessThanOrEqual(1);
    }
  });

  it.each([
    ["one emoji", "🙂"],
    ["punctuation alone", "……？！!?"],
    ["spaces", "   "],
    ["nothing", ""],
    ["a lone surrogate", "我\ud800还钱"],
    ["a number that overflows", "我还999999999999999999999999块"],
    ["ten thousand digits", "9".repeat(10_000)],
    ["ten thousand characters", "的钱一不我".repeat(2_000)],
    ["more than anybody may say", "一".repeat(10_001)],
    ["ten thousand characters of words", "the a i no pay ".repeat(667)],
    ["control characters", "\u0000\u0007\u200b"],
  ])("answers %s with some intent and without a fault", (_, text) => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const { intents, slots } = heard(text, locale, "amount");
      expect(intents.length).toBeGreaterThan(0);
      expect(JSON.stringify(slots)).not.toContain("NaN");
    }
  });

  it("puts the most confident intent first and the gravest trigger first", () => {
    const { intents, triggers } = heard("我不想活了，别再打了，我要投诉", "zh-CN");
    expect(triggers[0]).toBe("selfharm");
    const confidences = intents.map((intent) => intent.confidence);
    expect(confidences).toEqual([...confidences].sort((a, b) => b - a));
  });
});
