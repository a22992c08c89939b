import {
  dayPattern,
  dayValue,
  hanValue,
  monthOf,
  monthPattern,
  ordinalPattern,
  yearPattern,
  yearValue,
} from "./day-words.ts";
import type { Span } from "../spans.ts";

/** Words that name a day or a part of one, with every way to read them. */
export interface DayWords extends Span {
  /** A year of four digits, or its last two. */
  readonly year: number | undefined;
  /** Month and day; both orders where the writing leaves it open, none where only a year is given. */
  readonly readings: readonly { readonly month: number; readonly day: number | undefined }[];
}

type Groups = Readonly<Record<string, string | undefined>>;

interface Rule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => Omit<DayWords, "from" | "to"> | undefined;
}

const hanDigit = "[零〇一二三四五六七八九幺两\\d]";
const hanMonth =
  "(?:1[0-2]|0?[1-9]|[零〇]?十[一二]?|[零〇]?[一二三四五六七八九]|十[一二]|幺[零二幺])";
const hanDay =
  "(?:3[01]|[12]\\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|初[一二三四五六七八九十]|[零〇]?[一二三四五六七八九])";

const number = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return /^\d+$/.test(text) ? Number(text) : hanValue(text);
};

const inOrder = (month: number | undefined, day: number | undefined): DayWords["readings"] =>
  month === undefined || month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))
    ? []
    : [{ month, day }];

const either = (a: number | undefined, b: number | undefined): DayWords["readings"] =>
  a === b ? inOrder(a, b) : [...inOrder(a, b), ...inOrder(b, a)];

/** The first rule that matches at a place wins; the longer ones come first. */
const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?<![\\d零〇一二三四五六七八九])(?:(?<y>${hanDigit}{4}|${hanDigit}{2}) ?年 ?的? ?)?(?<m>${hanMonth}) ?月(?:份| ?的? ?(?<d>${hanDay})(?:[日号]|(?![\\d.,%个天期元块万千百十年月])))?`,
    ),
    read: ({ y, m, d }) => ({ year: number(y), readings: inOrder(number(m), number(d)) }),
  },
  {
    pattern: new RegExp(
      `(?<![\\d零〇一二三四五六七八九])(?<y>${hanDigit}{4}|${hanDigit}{2}) ?年(?![前后内底])`,
    ),
    read: ({ y }) => ({ year: number(y), readings: [] }),
  },
  {
    pattern:
      /(?<!\d[./-]?)(?<y>(?:19|20)\d{2})(?<s>[-/. ])(?<a>\d{1,2})\k<s>(?<b>\d{1,2})(?![\d]|[-/.]\d)/,
    read: ({ y, a, b }) => ({ year: number(y), readings: inOrder(number(a), number(b)) }),
  },
  {
    pattern:
      /(?<!\d[./-]?)(?<a>\d{1,2})(?<s>[-/. ])(?<b>\d{1,2})\k<s>(?<y>(?:19|20)\d{2}|(?<! )\d{2})(?![\d]|[-/.]\d)/,
    read: ({ y, a, b }) => ({ year: number(y), readings: either(number(a), number(b)) }),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?<m>${monthPattern})[ ,]*(?:the )?(?<d>${dayPattern})(?:[ ,]*(?:of |in )?(?<y>${yearPattern}))?`,
    ),
    read: ({ m = "", d = "", y }) => ({
      year: y === undefined ? undefined : yearValue(y),
      readings: inOrder(monthOf(m), dayValue(d)),
    }),
  },
  {
    pattern: new RegExp(
      `(?<![a-z]|\\d[.,]?)(?<d>${dayPattern}),?(?: day)?(?: of)?[ ,-]+(?<m>${monthPattern})(?:[ ,-]*(?:in |of )?(?<y>${yearPattern}))?`,
    ),
    read: ({ m = "", d = "", y }) => ({
      year: y === undefined ? undefined : yearValue(y),
      readings: inOrder(monthOf(m), dayValue(d)),
    }),
  },
  {
    pattern: new RegExp(
      `(?<![a-z])(?<a>${ordinalPattern}) of (?:the )?(?<b>${ordinalPattern})(?:[ ,]*(?:of )?(?<y>${yearPattern}))?`,
    ),
    read: ({ a = "", b = "", y }) => ({
      year: y === undefined ? undefined : yearValue(y),
      readings: either(dayValue(a), dayValue(b)),
    }),
  },
  {
    pattern: new RegExp(`(?<![a-z])(?<m>${monthPattern})[ ,]+(?:of )?(?<y>(?:19|20)\\d{2}(?!\\d))`),
    read: ({ m = "", y = "" }) => ({
      year: yearValue(y),
      readings: inOrder(monthOf(m), undefined),
    }),
  },
];

const sticky = rules.map(({ pattern, read }) => ({
  pattern: new RegExp(pattern.source, "y"),
  read,
}));

/** Where words of a day may begin; most of a text is passed over by this alone. */
const start = new RegExp(
  `(?<![a-z])(?:(?=[a-z])(?:${monthPattern}|${ordinalPattern}|${dayPattern}))|\\d|[零〇一二三四五六七八九十廿初幺两]`,
  "g",
);

/** Every day or part of a day that a folded text names in words or figures. */
export function findDays(text: string): DayWords[] {
  const found: DayWords[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match !== null; match = start.exec(text)) {
    const day = readDay(text, match.index);
    if (day !== undefined) found.push(day);
    start.lastIndex = day?.to ?? match.index + 1;
  }
  return found;
}

function readDay(text: string, from: number): DayWords | undefined {
  for (const { pattern, read } of sticky) {
    pattern.lastIndex = from;
    const match = pattern.exec(text);
    const value = match === null ? undefined : read(match.groups ?? {});
    if (match === null || value === undefined) continue;
    if (value.readings.length === 0 && value.year === undefined) continue;
    const lead = text.slice(from - 4, from) === "the " ? 4 : 0;
    const words = match[0].trimEnd().replace(/[,.]$/, "");
    return { from: from - lead, to: from + words.length, ...value };
  }
  return undefined;
}
