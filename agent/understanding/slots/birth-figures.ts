import { parsePlainDate } from "../../../domain/calendar.ts";
import { readRun } from "../../../language/en/digit-run.ts";
import { tokenise } from "../../../language/en/tokens.ts";
import { choose } from "./choose.ts";
import { ofKind, type Turn } from "./turn.ts";

const sixFigures = /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/;

/** A date of birth in figures alone: 880302, "oh three, oh nine, nineteen ninety two". */
export const readBirthFigures = (turn: Turn): string | undefined =>
  turn.language === "zh" ? (birthOfNumber(turn) ?? birthInParts(turn)) : readEn(turn);

/** Year, month and day in two figures each, as they stand in identity numbers. */
function birthOfNumber(turn: Turn): string | undefined {
  const match = sixFigures.exec(turn.text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  const century = Number(year) > Number(turn.now.slice(2, 4)) ? "19" : "20";
  return parsePlainDate(`${century}${year}-${month}-${day}`);
}

const yearNamed = /([零〇一二三四五六七八九\d]{4}|[零〇一二三四五六七八九\d]{2})年(?!前|后|级)/gu;
const figures = "零一二三四五六七八九";

/** 零一年的，二月十四号: the year named last, and the day that is told apart from it. */
function birthInParts(turn: Turn): string | undefined {
  const year = [...turn.text.matchAll(yearNamed)].at(-1)?.[1];
  const days = ofKind(turn, "date").filter((day) =>
    /月[^初底末中上下]+$/u.test(turn.text.slice(day.from, day.to)),
  );
  const day = choose(turn, days, ({ date }) => date);
  if (year === undefined || day === undefined) return undefined;
  const digits = Array.from(year.replaceAll("〇", "零"), (char) =>
    figures.includes(char) ? String(figures.indexOf(char)) : char,
  ).join("");
  const century = Number(digits) > Number(turn.now.slice(2, 4)) ? "19" : "20";
  const whole = digits.length === 2 ? `${century}${digits}` : digits;
  return parsePlainDate(`${whole}-${day.date.slice(5)}`);
}

const readEn = (turn: Turn): string | undefined =>
  birthOfPairs(turn) ?? birthWithShortYear(turn) ?? birthReadOut(turn);

/** The year of two figures, which lies behind. */
const yearOfTwo = (year: string, { now }: Turn): string =>
  `${Number(year) > Number(now.slice(2, 4)) ? "19" : "20"}${year}`;

/** "Sixteenth of September seventy four it was": a day, and right after it a number that is its year. */
function birthWithShortYear(turn: Turn): string | undefined {
  for (const [index, day] of turn.mentions.entries()) {
    const year = turn.mentions[index + 1];
    if (day.kind !== "date" || year?.kind !== "amount" || !year.isBare) continue;
    const figures = String(year.minorUnits / 100);
    const isYear = /^\d{2}$/.test(figures) && /^,? $/.test(turn.text.slice(day.to, year.from));
    if (isYear) return parsePlainDate(`${yearOfTwo(figures, turn)}${day.date.slice(4)}`);
  }
  return undefined;
}

/** "Twelve oh five sixty eight", "3 12 81": month, day and year (in the order of the locale) read out in pairs. */
function birthReadOut(turn: Turn): string | undefined {
  const tokens = tokenise(turn.text);
  for (let at = 0; at < tokens.length; at += 1) {
    const { items, digits } = readRun(tokens, at);
    const read =
      items.length === 3 ? items.map((item) => item.digits.padStart(2, "0")).join("") : digits;
    const [, first, second, year] = /^(\d{2})(\d{2})(\d{2})$/.exec(read) ?? [];
    if (first === undefined || second === undefined || year === undefined) continue;
    return dayIn(turn, [first, second], yearOfTwo(year, turn));
  }
  return undefined;
}

/** Day and month (in the order of the locale) and a whole year, each as digits. */
function birthOfPairs(turn: Turn): string | undefined {
  const digits = ofKind(turn, "digits")
    .map((mention) => mention.digits)
    .join("");
  const match = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(digits);
  if (match === null) return undefined;
  const [, first = "", second = "", year = ""] = match;
  return dayIn(turn, [first, second], year);
}

/** That day in the order of the locale, or the other way round where only that exists. */
function dayIn(
  turn: Turn,
  [first, second]: readonly [string, string],
  year: string,
): string | undefined {
  const [month, day] = turn.locale === "en-GB" ? [second, first] : [first, second];
  return parsePlainDate(`${year}-${month}-${day}`) ?? parsePlainDate(`${year}-${day}-${month}`);
}
