import { Converter } from "opencc-js/cn2t";
import { expect, it } from "vitest";
import { findPhrases } from "../../../guardrails/phrases/find-phrases.ts";
import { examples, type Example } from "./example-files.ts";

const zh = examples.filter(({ locale, forbidden }) => forbidden && locale === "zh-CN");
const en = examples.filter(({ locale, forbidden }) => forbidden && locale === "en-US");

const toTraditional = Converter({ from: "cn", to: "t" }) as (text: string) => string;

const lookalikes: Readonly<Record<string, string>> = { a: "а", e: "е", o: "о", p: "р", c: "с" };

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The longest word that no digit stands in yet, with its first vowel as the digit that looks like it. */
function leet(text: string): string {
  const digits: Readonly<Record<string, string>> = { a: "4", e: "3", i: "1", o: "0" };
  const words = text.match(/\b[a-z]{4,}\b/g) ?? [];
  const [longest] = words.sort((a, b) => b.length - a.length);
  if (longest === undefined) return text;
  return text.replace(
    longest,
    longest.replace(/[aeio]/, (vowel) => digits[vowel] ?? vowel),
  );
}

/** Every letter by itself, and wider spaces between words. */
const spelled = (text: string): string =>
  text
    .split(" ")
    .map((word) => (/^[a-z]+$/.test(word) ? Array.from(word).join(" ") : word))
    .join("   ");

const between = (mark: string) => (text: string) =>
  text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, mark);

const found = ({ text, family, debtorText }: Example, disguise: (text: string) => string) =>
  findPhrases(disguise(text), debtorText).some((hit) => hit.family === family);

const disguises: readonly [string, (text: string) => string, readonly Example[]][] = [
  ["a zero-width space between characters", between("\u200b"), zh],
  ["dots between characters", between("."), zh],
  ["middle dots between characters", between("·"), zh],
  ["asterisks between characters", between("*"), zh],
  ["spaces between characters", between(" "), zh],
  ["emoji between characters", between("🙂"), zh],
  ["tag characters between characters", between("\u{e0041}"), zh],
  ["traditional characters", toTraditional, zh],
  ["full-width letters", fullWidth, en],
  ["Cyrillic look-alikes", (text) => text.replace(/[aeopc]/g, (c) => lookalikes[c] ?? c), en],
  ["a zero-width joiner in every word", (text) => text.replace(/(\w)(\w)/g, "$1\u200d$2"), en],
  ["struck-through letters", (text) => text.replace(/[a-z]/g, "$&\u0336"), en],
  ["a digit for a letter", leet, en],
  ["letters written apart", spelled, en.filter(({ text }) => !/\b\w\s\w\s\w\b/.test(text))],
  ["capitals", (text) => text.toUpperCase(), en],
];

it.each(disguises)("finds every forbidden example behind %s", (_name, disguise, list) => {
  const missed = list.filter((example) => !found(example, disguise));
  expect(missed.map(({ text }) => disguise(text))).toEqual([]);
});

it.each([
  ["digits that sound like a character", "再不还就弄4你", "F01"],
  ["pinyin for one character", "你就等着坐lao吧", "F02"],
  ["pinyin for one character of a credit record", "征xin要烂了", "F04"],
  ["pinyin for a whole phrase", "shangmen cuishou", "F05"],
  ["pinyin inside a phrase", "爆tong讯录", "F06"],
  ["a homophone", "上們", "F05"],
  ["a homophone of a lawsuit", "利案了", "F09"],
  ["signs for letters", "we will c@ll your references until you answer", "F06"],
  ["a masked obscenity", "f*** you", "F07"],
  ["stretched letters", "you are a liiiiiar", "F07"],
])("reads %s", (_name, text, family) => {
  expect(findPhrases(text).map((hit) => hit.family)).toContain(family);
});

it.each([
  ["a number of calls", "我打4个电话跟进这件事"],
  ["an English word that could be pinyin", "您可以下载App查看women会员权益"],
  ["letters of two words that spell an insult together", "this bill is settled"],
  ["an initialism", "call us at 9 a.m. or 5 p.m. at the U.S. office"],
  ["an ordinal", "the 1st and the 4th work for us"],
])("takes %s for what it is", (_name, text) => {
  expect(findPhrases(text).filter(({ family }) => family !== "F16")).toEqual([]);
});

it.each([
  ["明天我们上.门找您", "我们上.门"],
  ["您好，\u200b再不还就弄\u200b死\u200b您！", "弄\u200b死\u200b您"],
  [
    "Hello. Ｗｅ　ｗｉｌｌ　ｂｒｅａｋ　ｙｏｕｒ　ｌｅｇｓ tomorrow",
    "ｂｒｅａｋ　ｙｏｕｒ　ｌｅｇｓ",
  ],
  ["So: b r e a k your legs!", "b r e a k your legs"],
  ["明天 𠮷 我们上門找你", "上門找你"],
])("gives the place in the original of %s", (text, words) => {
  const spans = findPhrases(text)
    .filter(({ family }) => family !== "F16")
    .map(({ span }) => text.slice(...span));
  expect(spans.some((span) => span.includes(words) || words.includes(span))).toBe(true);
  expect(spans.every((span) => text.includes(span) && span !== "")).toBe(true);
});
