import type { PlainDate } from "../../domain/calendar.ts";

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinals: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fifth: 5,
  eighth: 8,
  ninth: 9,
  twelfth: 12,
  twentieth: 20,
  thirtieth: 30,
};
const months =
  "january february march april may june july august september october november december".split(
    " ",
  );

/**
 * True where a turn says that day of birth in any of the ways it is said in figures: "four twenty two ninety five",
 * "eighth of July '69". The finders read days that a year stands with; here the day is known and only recognised.
 */
export function saysBirthDate(text: string, birthDate: PlainDate): boolean {
  const [year = "", month = "", day = ""] = birthDate.split("-");
  const said = figuresOf(text);
  const days = [day, short(day)];
  const monthsSaid = [month, short(month)];
  const years = [year, year.slice(2), short(year.slice(2))];
  return days.some((d) =>
    monthsSaid.some((m) =>
      years.some(
        (y) => said.includes(m + d + y) || said.includes(d + m + y) || said.includes(y + m + d),
      ),
    ),
  );
}

/** A part of a day without its leading nought. */
const short = (part: string): string => String(Number(part));

/** All figures of a text in one row, number words as figures, months by name as their number. */
function figuresOf(text: string): string {
  const words = text.toLowerCase().match(/\d+|[a-z]+/g) ?? [];
  let figures = "";
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const ten = tens.indexOf(word);
    if (ten < 0) {
      figures += figureOf(word);
      continue;
    }
    const next = words[at + 1] ?? "";
    const unit =
      units.indexOf(next) > 0 ? units.indexOf(next) : (ordinals[next] ?? ordinalOf(next));
    const isUnit = unit !== undefined && unit > 0 && unit < 10;
    figures += String((ten + 2) * 10 + (isUnit ? unit : 0));
    if (isUnit) at += 1;
  }
  return figures;
}

function figureOf(word: string): string {
  if (/^\d+$/.test(word)) return word;
  if (word === "oh" || word === "o") return "0";
  const unit = units.indexOf(word);
  if (unit >= 0) return String(unit);
  const month = word.length >= 3 ? months.findIndex((name) => name.startsWith(word)) : -1;
  if (month >= 0) return String(month + 1);
  const ordinal = ordinals[word] ?? ordinalOf(word);
  return ordinal === undefined ? "" : String(ordinal);
}

const ordinalOf = (word: string): number | undefined => {
  const unit = word.endsWith("th") ? units.indexOf(word.slice(0, -2)) : -1;
  return unit > 0 ? unit : undefined;
};
