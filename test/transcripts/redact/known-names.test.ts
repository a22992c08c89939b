import * as fc from "fast-check";
import { Converter } from "opencc-js/cn2t";
import { pinyin } from "pinyin-pro";
import { describe, expect, it } from "vitest";
import { redactText } from "../../../transcripts/redact/index.ts";
import { carriers } from "./spellings.ts";

const firstNames =
  "Denise,Raymond,Marisol,Kalani,Fiona,José,Siobhán,Will,Mark,Grace,Rich,Bo,Xin,Chidi,Zoë,Anne-Marie".split(
    ",",
  );
const lastNames =
  "Carter,Kowalczyk,McElroy-Hunt,O'Brien,Young,Price,Day,Long,Okonkwo,Nguyễn,Müller,Van-Dyke,Ng,Li".split(
    ",",
  );
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const plain = (text: string): string =>
  text.normalize("NFKC").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const whole: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first} ${last}`,
  (first, last) => `${first} ${last}`.toUpperCase(),
  (first, last) => `${first} ${last}`.toLowerCase(),
  (first, last) => `${last}, ${first}`,
  (first, last) => fullWidth(`${first} ${last}`),
  (first, last) => (first + last).toLowerCase(),
  (first, last) => `${first}_${last}`,
  (first, last) => `${first} J. ${last}`,
  (first, last) => plain(`${first} ${last}`),
  (first, last) => `${first} ${last}'s`,
];
const lastOnly: readonly ((last: string) => string)[] = [
  (last) => `Mr ${last}`,
  (last) => `Mrs. ${last}`,
  (last) => Array.from(last.toUpperCase()).join("-"),
];

const hidesAll = (text: string, name: string, words: readonly string[]): void => {
  const shown = plain(redactText(text, { known: { names: [name] } }).text);
  for (const word of words.flatMap((each) => plain(each).split(/['-]/))) {
    if (word.length > 1) expect(shown).not.toMatch(new RegExp(`(?<![a-z])${word}(?![a-z])`));
  }
};

describe("a known name in Latin letters", () => {
  it("is hidden in every writing of the whole", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...firstNames),
        fc.constantFrom(...lastNames),
        fc.constantFrom(...whole),
        carriers,
        (first, last, write, { before, after }) =>
          hidesAll(before + write(first, last) + after, `${first} ${last}`, [first, last]),
      ),
      { numRuns: 1_500 },
    );
  });

  it("is hidden where only the last name is called or spelt out", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...firstNames),
        fc.constantFrom(...lastNames),
        fc.constantFrom(...lastOnly),
        carriers,
        (first, last, write, { before, after }) =>
          hidesAll(before + write(last) + after, `${first} ${last}`, [
            last,
            Array.from(last).join("-"),
          ]),
      ),
      { numRuns: 1_500 },
    );
  });
});

const chineseNames =
  "陈伟,王建国,欧阳娜娜,张三,刘德华,高兴,单雄信,曾国藩,周敏,司马光,何雨桐,龙应台,易烊千玺,解晓东,万里,孙悦".split(
    ",",
  );
/** What the library's own types fail to say, since they do not resolve under `nodenext`. */
type MakeConverter = (options: { from: string; to: string }) => (text: string) => string;
const toTraditional = (Converter as MakeConverter)({ from: "cn", to: "tw" });
const surnameOf = (name: string): string =>
  /^(?:欧阳|司马)/.test(name) ? name.slice(0, 2) : name.slice(0, 1);
const syllables = (name: string): string[] =>
  pinyin(name, { toneType: "none", type: "array", surname: "head" });

const chinese: readonly ((name: string) => string)[] = [
  (name) => name,
  toTraditional,
  (name) => Array.from(name).join(" "),
  (name) => Array.from(name).join("·"),
  (name) => `${name}女士`,
  (name) => `${surnameOf(name)}先生`,
  (name) => `姓${surnameOf(name)}`,
  (name) => `免贵姓${surnameOf(name)}`,
  (name) => syllables(name).join(" "),
  (name) => syllables(name).join("").toUpperCase(),
  (name) => pinyin(name, { surname: "head" }),
];

describe("a known Chinese name", () => {
  it("is hidden in every writing, in characters and in pinyin", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...chineseNames),
        fc.constantFrom(...chinese),
        carriers,
        (name, write, { before, after }) => {
          const { text } = redactText(before + write(name) + after, { known: { names: [name] } });
          expect(text).not.toContain(write(name));
          expect(text).toMatch(/\[(?:姓名|name)\]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
