import type { Locale } from "../../../../domain/locale.ts";
import type { SpeakingRule } from "../speaking-rule.ts";
import { spelledLettersRule } from "../spelled-letters.ts";
import { webAddressRule } from "../web-address-rule.ts";
import { dateRules } from "./date-rules.ts";
import { digitRules } from "./digit-rules.ts";
import { moneyRules, writtenNumber } from "./money-rules.ts";
import { digitWords, numberWords, ordinalWords, type NumberStyle } from "./number-words.ts";
import { timeRules } from "./time-rules.ts";

const addressSigns: Readonly<Record<string, string>> = {
  ".": "dot",
  "/": "slash",
  "-": "dash",
  _: "underscore",
  "@": "at",
  ":": "colon",
  "?": "question mark",
  "=": "equals",
  "&": "and",
  "%": "percent",
  "#": "hash",
  "+": "plus",
  "~": "tilde",
};

/** Written short, said long. Titles are left to the voice: all of them know Mr. and Dr. */
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["e.g.", "for example"],
  ["i.e.", "that is"],
  ["approx.", "approximately"],
  ["etc.", "et cetera"],
  ["vs.", "versus"],
  ["acct.", "account"],
  ["ref.", "reference"],
  ["ltd.", "Limited"],
  ["inc.", "Incorporated"],
]);

const fractions: Readonly<Record<string, string>> = {
  "½": "half",
  "¼": "a quarter",
  "¾": "three quarters",
  "⅓": "a third",
  "⅔": "two thirds",
};

const periods: Readonly<Record<string, string>> = {
  mo: "month",
  wk: "week",
  yr: "year",
  pa: "year",
};

const styles: Readonly<Record<"en-US" | "en-GB", NumberStyle>> = {
  "en-US": { hasAnd: false },
  "en-GB": { hasAnd: true },
};

const signRules: readonly SpeakingRule[] = [
  {
    pattern: /(?:e\.g|i\.e|approx|etc|vs|acct|ref|ltd|inc)\.(?![A-Za-z])/iy,
    speak: ([written]) => abbreviations.get(written.toLowerCase()),
  },
  { pattern: /Ltd(?![A-Za-z])/y, speak: () => "Limited" },
  { pattern: /No\. ?(?=\d)/iy, speak: () => "number " },
  { pattern: /# ?(?=\d)/y, speak: () => "number " },
  { pattern: /and\/or(?![A-Za-z])/iy, speak: () => "and or" },
  {
    pattern: / ?\/ ?(month|week|day|year|mo|wk|yr)(?![A-Za-z])/y,
    speak: ([, period = ""]) => ` per ${periods[period] ?? period}`,
  },
  { pattern: /(?<=[A-Za-z]) ?\/ ?(?=[A-Za-z])/y, speak: () => " or " },
  { pattern: / ?\/ ?(?=\d)/y, speak: () => " slash " },
  { pattern: /(?<=[\d%]) ?[-–—] ?(?=[$£€¥]?\d)/y, speak: () => " to " },
  { pattern: /[½¼¾⅓⅔]/y, speak: ([sign]) => fractions[sign] },
  { pattern: / ?& ?/y, speak: () => " and " },
  { pattern: / ?\+ ?(?=[A-Za-z\d])/y, speak: () => " plus " },
  { pattern: / ?= ?/y, speak: () => " equals " },
];

const numberRules = (style: NumberStyle): readonly SpeakingRule[] => [
  {
    pattern: new RegExp(`(${writtenNumber}) ?%`, "y"),
    speak: ([, number = ""]) => `${numberWords(number, style)} percent`,
  },
  {
    pattern: new RegExp(`(${writtenNumber}) ?‰`, "y"),
    speak: ([, number = ""]) => `${numberWords(number, style)} per mille`,
  },
  {
    pattern: /(\d{1,4})(?:st|nd|rd|th)(?![A-Za-z])/y,
    speak: ([, number = ""]) => ordinalWords(Number(number), style),
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\d])-(${writtenNumber})`, "y"),
    speak: ([, number = ""]) => `minus ${numberWords(number, style)}`,
  },
  {
    pattern: new RegExp(writtenNumber, "y"),
    speak: ([number]) => numberWords(number, style),
  },
];

/** How everything that is not a word is read aloud in English; what is surer of what it sees comes first. */
export function englishRules(locale: Exclude<Locale, "zh-CN">): readonly SpeakingRule[] {
  const style = styles[locale];
  return [
    webAddressRule({ signs: addressSigns, figures: digitWords }),
    ...moneyRules(style),
    ...dateRules(locale, style),
    ...timeRules(style),
    ...digitRules,
    ...signRules,
    spelledLettersRule,
    ...numberRules(style),
  ];
}
