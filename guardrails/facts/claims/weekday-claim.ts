import { daysBetween, weekdayOf, type PlainDate } from "../../../domain/calendar.ts";
import type { FactFault, MentionOf, SentenceScene } from "../fact-scene.ts";
import { weekdayIn } from "../words/weekday-in.ts";

type Span = readonly [from: number, to: number];

/** The weekday that is said of a day beside it. */
export interface WeekdayClaim {
  readonly span: Span;
  readonly fault: FactFault | undefined;
}

/** "April thirtieth, that's a Thursday", 六月五号，那天是周五: what a day that was just named is. */
const following: Readonly<Record<"zh" | "en", RegExp>> = {
  zh: /^(?:[，,、（(\s]|也就是|就是|正好|刚好|那[一个]?天?|当天|是|个)*((?:星期|周|礼拜)[一二三四五六日天])/u,
  en: /^(?:,? (?:and )?(?:which|that|it)(?: day)?(?:['’]s| is| was| falls on| fell on)(?: on)?|,| \()? ?(?:an? )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/iu,
};

/** "This Friday, 6 March": the Friday that is nearest ahead. */
const thisWeekday =
  /\bthis (?:coming )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:the )?$/iu;

const daysOfWeek = 7;

/** The weekdays that stand beside the days of a sentence, each with its fault where the day has another one. */
export function weekdayClaims(scene: SentenceScene): WeekdayClaim[] {
  const { text, mentions, language } = scene;
  const days = mentions.filter((mention): mention is MentionOf<"date"> => mention.kind === "date");
  return days
    .flatMap((day) => {
      const words = text.slice(day.from, day.to);
      if (!isDated(words)) return [];
      return [
        ofThisWeek(day, scene),
        ofDay(day, following[language].exec(text.slice(day.to)), scene),
      ];
    })
    .filter((claim) => claim !== undefined);
}

/** A day in figures or by its ordinal, and not by its weekday alone. */
const isDated = (words: string): boolean =>
  /\d|[号日月]|(?:st|nd|rd|th)\b/iu.test(words) && !/^(?:星期|周|礼拜)[日天]$/u.test(words);

function ofDay(
  day: MentionOf<"date">,
  match: RegExpExecArray | null,
  { known }: SentenceScene,
): WeekdayClaim | undefined {
  const said = match?.[1];
  if (match === null || said === undefined) return undefined;
  const to = day.to + match[0].length;
  // A day without its year is read forwards: what it is of the case tells its weekday.
  const facts = known.dates.filter(({ value }) => value.slice(5) === day.date.slice(5));
  const values = facts.length > 0 ? facts.map(({ value }) => value) : [day.date as PlainDate];
  const isTrue = values.some((value) => weekdayOf(value) === weekdayIn(said));
  const expected = values.map((value) => `${value} weekday ${weekdayOf(value)}`).join(" | ");
  return { span: [to - said.length, to], fault: isTrue ? undefined : { kind: "date", expected } };
}

function ofThisWeek(
  day: MentionOf<"date">,
  { text, today }: SentenceScene,
): WeekdayClaim | undefined {
  const words = text.slice(day.from, day.to);
  const isSaid =
    thisWeekday.test(text.slice(0, day.from)) || /^this (?:coming )?[a-z]+day\b/iu.test(words);
  if (!isSaid || daysBetween(today, day.date as PlainDate) < daysOfWeek) return undefined;
  return { span: [day.from, day.to], fault: { kind: "date", expected: "within seven days" } };
}
