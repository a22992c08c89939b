import { singles, teens, tens } from "../digits/digit-words.ts";

const hanUnits = "零一二三四五六七八九";

/** The value of a Chinese number up to 99: 三, 十二, 二十一, 廿三, 初二, or digits one by one: 零二. */
export function hanValue(text: string): number | undefined {
  const plain = text
    .replace(/^初/, "")
    .replace(/^廿/, "二十")
    .replace(/^卅/, "三十")
    .replace(/〇/g, "零")
    .replace(/幺/g, "一")
    .replace(/两/g, "二");
  const [, ten, unit] = /^([二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (ten !== undefined) {
    const tensValue = ten === "" ? 1 : hanUnits.indexOf(ten);
    return tensValue * 10 + (unit === undefined || unit === "" ? 0 : hanUnits.indexOf(unit));
  }
  const digits = Array.from(plain, (char) => hanUnits.indexOf(char));
  return digits.length === 0 || digits.includes(-1) ? undefined : Number(digits.join(""));
}

const monthNames =
  "january february march april may june july august september october november december".split(
    " ",
  );

/** The month that a name or its beginning means. */
export const monthOf = (name: string): number => {
  const index = monthNames.findIndex((month) => month.startsWith(name.slice(0, 3)));
  return index + 1;
};

export const monthPattern =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![a-z])\\.?";

const unitOrdinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];

/** Each day of a month in words, as an ordinal and as a cardinal. */
const dayWords: ReadonlyMap<string, number> = new Map([
  ...[...singles.keys()].map((word) => [word, Number(singles.get(word))] as const),
  ...unitOrdinals.map((word, index) => [word, index + 1] as const),
  ...[...teens].flatMap(([word, value]) => [
    [word, Number(value)] as const,
    [word === "twelve" ? "twelfth" : `${word}th`, Number(value)] as const,
  ]),
  ...["twenty", "thirty"].flatMap((ten) => [
    [ten, Number(tens.get(ten)) * 10] as const,
    [`${ten.slice(0, -1)}ieth`, Number(tens.get(ten)) * 10] as const,
    ...[...singles.keys()].map(
      (unit) => [`${ten} ${unit}`, Number(tens.get(ten) + (singles.get(unit) ?? ""))] as const,
    ),
    ...unitOrdinals.map(
      (unit, index) => [`${ten} ${unit}`, Number(tens.get(ten)) * 10 + index + 1] as const,
    ),
  ]),
]);

const spelled = (words: Iterable<string>): string =>
  [...words]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(" ", "[ -]?"))
    .join("|");

const ordinals = [...dayWords.keys()].filter((word) =>
  /(?:th|st|nd|rd|first|second|third)$/.test(word),
);
export const ordinalPattern = `(?:(?:${spelled(ordinals)})(?![a-z])|\\d{1,2}(?:st|nd|rd|th)(?![a-z]))`;

/** A day of a month, in figures or words: 2, 2nd, second, twenty-first, twenty one. */
export const dayPattern = `(?:${ordinalPattern}|(?:${spelled(dayWords.keys())})(?![a-z])|\\d{1,2}(?![\\d:,.]\\d|\\d))`;

export function dayValue(text: string): number | undefined {
  const figures = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1];
  if (figures !== undefined) return Number(figures);
  return dayWords.get(text.replace(/[ -]/, " ")) ?? dayWords.get(splitCompound(text));
}

/** "twentyfirst" as "twenty first". */
const splitCompound = (text: string): string =>
  text.replace(/^(twenty|thirty)[ -]?(?=[a-z])/, "$1 ");

const small = `(?:${spelled([...teens.keys()])}|(?:${spelled(tens.keys())})(?:[ -]?(?:${spelled(singles.keys())}))?|oh?[ -](?:${spelled(singles.keys())}))(?![a-z])`;

/** A year in figures or words: 1988, '88, nineteen eighty-eight, two thousand and one, eighty-eight. */
export const yearPattern = `(?:(?:19|20)\\d{2}(?!\\d)|'?\\d{2}(?![\\d:]|[,.]\\d|(?:st|nd|rd|th)(?![a-z]))|(?:nineteen|twenty)(?:[ -]hundred)?[ -](?:and )?${small}|two thousand(?: (?:and )?(?:${small}|(?:${spelled(singles.keys())})(?![a-z])))?|${small})(?! ?(?:days?|weeks?|months?|years?|hours?|dollars?|pounds?|payments?|percent|people|times)(?![a-z]))`;

/** The year as it was given: four digits, or the last two; undefined where it is none. */
export function yearValue(text: string): number | undefined {
  const figures = /^'?(\d{2}|\d{4})$/.exec(text)?.[1];
  if (figures !== undefined) return Number(figures);
  const words = text.split(/[ -]+/).filter((word) => word !== "and" && word !== "hundred");
  const [first, second] = words;
  if (first === "two" && second === "thousand") return 2000 + smallValue(words.slice(2));
  const century = words.length > 1 ? centuries.get(first ?? "") : undefined;
  if (century === undefined) return smallValue(words);
  const rest = smallValue(words.slice(1));
  // "twenty one" is a number, "twenty oh one" a year.
  const isNumber = first === "twenty" && rest < 10 && !/^oh?$/.test(second ?? "");
  return isNumber ? 20 + rest : century + rest;
}

const centuries: ReadonlyMap<string, number> = new Map([
  ["nineteen", 1900],
  ["twenty", 2000],
]);

const smallValue = (words: readonly string[]): number =>
  words.reduce(
    (sum, word) =>
      sum + Number(teens.get(word) ?? singles.get(word) ?? 0) + Number(tens.get(word) ?? 0) * 10,
    0,
  );
