import { describe, expect, it } from "vitest";
import { compileRules, matchRule } from "../../../../agent/understanding/rules/compile-rules.ts";
import type { PhraseRule } from "../../../../agent/understanding/rules/phrase-rule.ts";
import type { Language } from "../../../../domain/locale.ts";

const lexicon = { kin: ["妈", "爸", "mum"], me: ["我"], mykin: ["{me}{kin}"], dot: ["a", "b"] };

/** How a rule with one sure pattern speaks of a text in plain form. */
function heard(
  pattern: string,
  text: string,
  { language = "zh", ...rest }: Partial<PhraseRule<string>> & { readonly language?: Language } = {},
): "sure" | "hint" | undefined {
  const [rule] = compileRules([{ label: "x", sure: [pattern], ...rest }], lexicon, language);
  return rule && matchRule(rule, text);
}

describe("a Chinese pattern", () => {
  it.each([
    ["还不上", "我还不上了"],
    ["{kin}住院", "我妈住院了"],
    ["{mykin}住院", "我爸住院了"],
    ["没~钱", "没有多少钱"],
    ["没~钱", "没一二三四五六钱"],
    ["没…钱", "没一二三四五六七八钱"],
    ["不(会|想)还", "不想还"],
  ])("%j finds %j", (pattern, text) => {
    expect(heard(pattern, text)).toBe("sure");
  });

  it.each([
    ["{kin}住院", "姐住院"],
    ["没~钱", "没一二三四五六七钱"],
    ["没…钱", `没${"一".repeat(17)}钱`],
  ])("%j does not find %j", (pattern, text) => {
    expect(heard(pattern, text)).toBeUndefined();
  });
});

describe("an English pattern", () => {
  it.each([
    ["lost my job", " i lost my job"],
    ["^yes", " yes i am"],
    ["lost ~ job", " lost job"],
    ["lost ~ job", " lost my very good job"],
    ["lost … job", " lost one two three four five six job"],
    ["{kin} died", " my mum died"],
  ])("%j finds %j", (pattern, text) => {
    expect(heard(pattern, text, { language: "en" })).toBe("sure");
  });

  it.each([
    ["art", " smart"],
    ["art", " arty"],
    ["^yes", " oh yes"],
    ["lost ~ job", " lost one two three four job"],
    ["lost … job", " lost one two three four five six seven job"],
  ])("%j does not find %j", (pattern, text) => {
    expect(heard(pattern, text, { language: "en" })).toBeUndefined();
  });
});

describe("a rule", () => {
  it("hints where only its hint is there", () => {
    expect(heard("还不上", "有点难", { hint: ["难"] })).toBe("hint");
  });

  it("is silent where its words are part of a look-alike", () => {
    expect(heard("死", "笑死我了", { except: ["笑死"] })).toBeUndefined();
  });

  it("still hears its words beside a look-alike", () => {
    expect(heard("想死", "气死了，我想死", { except: ["气死"] })).toBe("sure");
  });

  it("does not join the words on both sides of a look-alike", () => {
    expect(heard("想死", "想笑死死", { except: ["笑死"] })).toBeUndefined();
  });

  it("falls back to its hint where a look-alike takes the sure words", () => {
    expect(heard("气死", "气死了，难", { hint: ["难"], except: ["气死"] })).toBe("hint");
  });

  it("with a list that does not exist is refused", () => {
    expect(() => heard("{nobody}", "")).toThrow(RangeError);
  });

  it("repeats a group four times at most, so that no text can draw it out", () => {
    expect(heard("^(好)+$", "好".repeat(4))).toBe("sure");
    expect(heard("^(好)+$", "好".repeat(5))).toBeUndefined();
  });
});
