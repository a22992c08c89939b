import { parsePlainDate } from "../../../domain/calendar.ts";
import { choose } from "./choose.ts";
import { ofKind, type Turn } from "./turn.ts";

const sixFigures = /(?<!\d)(\d{2})(\d{2})(\d{2})(?!\d)/;

/** A date of birth in figures alone: 880302, "oh three, oh nine, nineteen ninety two". */
export const readBirthFigures = (turn: Turn): string | undefined =>
  turn.language === "zh" ? (birthOfNumber(turn) ?? birthInParts(turn)) : birthOfPairs(turn);

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

/** Day and month (in the order of the locale) and a whole year, each as digits. */
function birthOfPairs(turn: Turn): string | undefined {
  const digits = ofKind(turn, "digits")
    .map((mention) => mention.digits)
    .join("");
  const match = /^(\d{2})(\d{2})((?:19|20)\d{2})$/.exec(digits);
  if (match === null) return undefined;
  const [, first = "", second = "", year = ""] = match;
  const [month, day] = turn.locale === "en-GB" ? [second, first] : [first, second];
  return parsePlainDate(`${year}-${month}-${day}`) ?? parsePlainDate(`${year}-${day}-${month}`);
}
