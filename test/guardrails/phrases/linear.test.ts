import { describe, expect, it } from "vitest";
import { normalise } from "../../../language/normalise.ts";
import { languages } from "../../../guardrails/phrases/languages.ts";
import { readChinese } from "../../../guardrails/phrases/read-chinese.ts";
import { readEnglish } from "../../../guardrails/phrases/read-english.ts";

const steps = {
  zh: (text: string) => languages.zh.trie.find(readChinese(normalise(text).text)).steps,
  en: (text: string) =>
    languages.en.trie.find(readEnglish(normalise(text).text, languages.en.vocabulary)).steps,
};

describe.each(["zh", "en"] as const)("the walk through a text in %s", (language) => {
  it.each([
    ["beginnings of phrases", "我们会上"],
    ["beginnings of English phrases", "we will come to "],
    ["characters of many sounds", "还行了得"],
    ["pinyin without an end", "nong si ni "],
    ["digits for sounds", "4你5我"],
    ["letters written apart", "b r e a k "],
    ["letters with dots", "b.r.e.a.k."],
    ["stretched letters", "aaaa"],
    ["signs for letters", "!$@|+"],
    ["halves of characters", "扌丁弓虽"],
    ["lone surrogates", "\ud83d"],
    ["right-to-left marks", "\u202e"],
    ["NUL", "\u0000"],
  ])("takes at most twice the steps for twice the %s", (_name, piece) => {
    const once = steps[language](piece.repeat(2_000));
    const twice = steps[language](piece.repeat(4_000));
    expect(twice).toBeLessThanOrEqual(once * 2 + 200);
    expect(twice).toBeLessThanOrEqual(piece.length * 4_000 * 100);
  });
});
