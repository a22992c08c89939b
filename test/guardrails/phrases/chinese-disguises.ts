import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { normalise } from "../../../language/normalise.ts";
import pinyinTable from "../../../guardrails/families/pinyin.json" with { type: "json" };

/** How one phrase is hidden: what comes of its words; the phrase itself where the way does not apply. */
export type Disguise = (words: readonly string[]) => string;

const toTraditional = Converter({ from: "cn", to: "t" }) as (text: string) => string;

const join = (words: readonly string[]): string => words.join("");

const whole =
  (change: (text: string) => string): Disguise =>
  (words) =>
    change(join(words));

/** A mark between all characters. */
export const between = (mark: string): Disguise =>
  whole((text) => text.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, mark));

/** A mark that means something by itself, between the characters of a phrase of three and more. */
const betweenMany = (mark: string): Disguise =>
  whole((text) => (/^\p{Script=Han}{3,}$/u.test(text) ? Array.from(text).join(mark) : text));

/** A mark after each character, the last included. */
const after = (mark: string): Disguise =>
  whole((text) => text.replace(/\p{Script=Han}/gu, `$&${mark}`));

const syllablesOf = (text: string, tone: "none" | "symbol" | "num"): string[] =>
  pinyin(text, { toneType: tone, type: "array", v: true, nonZh: "consecutive" });

/** The phrase in syllables, where it is all Chinese. */
const spelled = (tone: "none" | "symbol" | "num", gap: string): Disguise =>
  whole((text) => (/^\p{Script=Han}{2,}$/u.test(text) ? syllablesOf(text, tone).join(gap) : text));

/** In each word of two characters or more, one as its syllable. */
const mixed =
  (tone: "none" | "symbol" | "num", pick: (word: string) => number): Disguise =>
  (words) =>
    words
      .map((word) => {
        const at = pick(word);
        const char = word.charAt(at);
        if (!/^\p{Script=Han}{2,}$/u.test(word) || /[a-z]/i.test(words.join(""))) return word;
        return word.slice(0, at) + (syllablesOf(word, tone)[at] ?? char) + word.slice(at + 1);
      })
      .join("");

/** Rare characters by their sound: nobody means them when he writes them. */
const rare = new Map(
  Object.entries(pinyinTable).map(([syllable, chars]) => {
    const [usual = ""] = chars.split("|");
    return [syllable, Array.from(usual).filter((char) => normalise(char).text === char)];
  }),
);

/** Characters that patterns and talk are full of, and that thus hide nothing. */
const frequent =
  "的了是我你他她它不在有这那就也都要说会去来到看和对好过得地着个们人给让把被叫想能可以还没上下大小多少再又很太最做吃打用换止什么怎哪谁几吧吗呢啊";

function homophoneOf(char: string): string {
  const [sound = ""] = syllablesOf(char, "none");
  return (
    (rare.get(sound) ?? []).findLast((other) => other !== char && !frequent.includes(other)) ?? char
  );
}

/** Words of three characters and more, one character or all of them in others of the same sound. */
const homophones =
  (count: "one" | "all"): Disguise =>
  (words) =>
    words
      .map((word) => {
        if (!/^\p{Script=Han}{3,}$/u.test(word)) return word;
        if (count === "all") return Array.from(word, homophoneOf).join("");
        return word.charAt(0) + homophoneOf(word.charAt(1)) + word.slice(2);
      })
      .join("");

/** In words of three characters and more, one that sounds like a number, as that number. */
const numbers =
  (signs: Readonly<Record<string, string>>): Disguise =>
  (words) =>
    words
      .map((word) => {
        if (!/^\p{Script=Han}{3,}$/u.test(word)) return word;
        const at = Array.from(word).findIndex(
          (char, index) =>
            signs[syllablesOf(word, "none")[index] ?? ""] !== undefined &&
            !"一二三四五六七八九零".includes(char),
        );
        const sign = signs[syllablesOf(word, "none")[at] ?? ""];
        return sign === undefined ? word : word.slice(0, at) + sign + word.slice(at + 1);
      })
      .join("");

const digitSigns = {
  yi: "1",
  er: "2",
  san: "3",
  si: "4",
  wu: "5",
  liu: "6",
  qi: "7",
  ba: "8",
  jiu: "9",
  ling: "0",
  wo: "5",
};
const numeralSigns = {
  yi: "一",
  er: "二",
  san: "三",
  si: "四",
  wu: "五",
  liu: "六",
  qi: "七",
  ba: "八",
  jiu: "九",
  ling: "零",
};

/** Characters taken apart. */
const parts: Readonly<Record<string, string>> = {
  强: "弓虽",
  打: "扌丁",
  死: "歹匕",
  你: "亻尔",
  信: "亻言",
  他: "亻也",
  债: "亻责",
  诉: "讠斥",
  抓: "扌爪",
  拘: "扌句",
  捕: "扌甫",
  杀: "乂朩",
  码: "石马",
  妈: "女马",
  骗: "马扁",
  法: "氵去",
  冻: "冫东",
  征: "彳正",
  腿: "月退",
};

/** Every way of hiding a Chinese phrase that the guard must see through. */
export const chineseDisguises: Readonly<Record<string, Disguise>> = {
  "traditional characters": whole(toTraditional),
  "zero-width spaces": between("\u200b"),
  "zero-width joiners": between("\u200d"),
  "bidi controls": between("\u202e\u2066"),
  "tag characters": between("\u{e0041}\u{e007f}"),
  "variation selectors": after("\ufe0f"),
  "supplementary variation selectors": after("\u{e0101}"),
  "soft hyphens and fillers": between("\u00ad\u3164"),
  "combining marks": after("\u0336\u0489"),
  "a pile of combining marks": after("\u0336".repeat(12)),
  emoji: between("🙂"),
  "joined emoji": between("👨\u200d👩\u200d👧"),
  "emoji with a skin tone": between("👍🏽"),
  flags: between("🇨🇳"),
  "full stops": between("."),
  "middle dots": between("·"),
  asterisks: between("*"),
  hyphens: between("-"),
  underscores: between("_"),
  slashes: between("/"),
  commas: betweenMany("，"),
  "ideographic commas": between("、"),
  tildes: between("～"),
  dashes: betweenMany("—"),
  brackets: (words) => betweenMany("】【")(words).replace(/^(.)】(.*)$/u, "【$1】$2】"),
  spaces: between(" "),
  "ideographic spaces": between("\u3000"),
  "white space and dots": between(" . "),
  pinyin: spelled("none", ""),
  "pinyin with spaces": spelled("none", " "),
  "pinyin with hyphens": spelled("none", "-"),
  "pinyin with apostrophes": spelled("none", "'"),
  "pinyin with tones": spelled("symbol", " "),
  "pinyin with tones in one": spelled("symbol", ""),
  "pinyin with tone digits": spelled("num", ""),
  "pinyin in capitals": (words) => spelled("none", " ")(words).toUpperCase(),
  "pinyin in full width": (words) =>
    spelled(
      "none",
      "",
    )(words).replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
  "pinyin for the first character": mixed("none", () => 0),
  "pinyin for the last character": mixed("none", (word) => word.length - 1),
  "pinyin with a tone for one character": mixed("symbol", () => 1),
  "a homophone in a word of three": homophones("one"),
  "homophones throughout a word of three": homophones("all"),
  "digits for their sound": numbers(digitSigns),
  "numerals for their sound": numbers(numeralSigns),
  "repeated characters": whole((text) =>
    /(.)\1/u.test(text) ? text : text.replace(/(?<=\p{Script=Han})\p{Script=Han}/u, "$&$&$&$&"),
  ),
  "characters taken apart": whole((text) =>
    Array.from(text, (char) => parts[char] ?? char).join(""),
  ),
  "dots and pinyin": (words) =>
    mixed("none", () => 0)(words).replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, "."),
  "traditional characters and emoji": (words) => toTraditional(between("🔥")(words)),
};
