import { addDays, addMonths, weekdayOf, type PlainDate } from "../../../../domain/calendar.ts";
import type { ContactWish } from "../../../../domain/contact-wish.ts";
import type { Language } from "../../../../domain/locale.ts";

/** A part of a day on some days of the week. */
interface Hours {
  readonly from: string;
  readonly to: string;
  readonly weekdays?: readonly number[];
}

interface NamedHours {
  readonly words: Readonly<Record<Language, RegExp>>;
  readonly hours: readonly Hours[];
}

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const workdays = [1, 2, 3, 4, 5];
const weekend = [6, 7];

/** What times are called, as hours; where people differ, the longer of what they may mean. */
const namedHours: readonly NamedHours[] = [
  {
    words: { zh: /早|上午|清晨/u, en: /\bmornings?\b/iu },
    hours: [{ from: "00:00", to: "12:00" }],
  },
  {
    words: {
      zh: /中午|午休|午睡|饭点|吃饭/u,
      en: /(?<!before |after |past |until |till )\blunch\w*/iu,
    },
    hours: [{ from: "11:30", to: "14:00" }],
  },
  {
    words: { zh: /饭点|吃饭/u, en: /(?<!before |after |past |until |till )\bdinner/iu },
    hours: [{ from: "17:00", to: "20:00" }],
  },
  {
    words: { zh: /下午(?!.?\d|[一二两三四五六])/u, en: /\bafternoons?\b/iu },
    hours: [{ from: "12:00", to: "18:00" }],
  },
  {
    words: {
      zh: /傍晚|晚上(?!.?\d|[六七八九十])|夜|半夜|凌晨|睡觉/u,
      en: /\b(?:evenings?|nights?|night ?time)\b/iu,
    },
    hours: [
      { from: "17:00", to: "24:00" },
      { from: "00:00", to: "08:00" },
    ],
  },
  {
    words: { zh: /白天/u, en: /\bday ?time\b/iu },
    hours: [{ from: "07:00", to: "18:00" }],
  },
  {
    words: { zh: /^$/u, en: /\bearly\b(?! (?:morning|afternoon|evening))/iu },
    hours: [{ from: "00:00", to: "10:00" }],
  },
  {
    words: { zh: /^$/u, en: /\blate\b(?! (?:morning|afternoon))/iu },
    hours: [{ from: "18:00", to: "24:00" }],
  },
  {
    words: {
      zh: /上班|工作(?!日)|开会/u,
      en: /(?<!before |after |past |until |till )\b(?:work|shifts?|office hours?|business hours?|working hours?)\b/iu,
    },
    hours: [{ from: "09:00", to: "18:00", weekdays: workdays }],
  },
  {
    words: { zh: /工作日/u, en: /\bweekdays?\b/iu },
    hours: [{ from: "00:00", to: "24:00", weekdays: workdays }],
  },
  {
    words: { zh: /周末|(?:星期|礼拜)末|节假日|放假/u, en: /\b(?:weekends?|holidays?)\b/iu },
    hours: [{ from: "00:00", to: "24:00", weekdays: weekend }],
  },
];

const weekdayWords: Readonly<Record<Language, RegExp>> = {
  zh: /(?:周|星期|礼拜)([一二三四五六日天])(?:(?:到|至|-)(?:周|星期|礼拜)?([一二三四五六日天]))?/gu,
  en: /\b(mon|tues|wednes|thurs|fri|satur|sun)days?(?: (?:to|through|till?) (mon|tues|wednes|thurs|fri|satur|sun)days?)?\b/giu,
};
/** Words in their order, each with its place; several words for the same place stand together. */
const placed = (words: string): ReadonlyMap<string, number> =>
  new Map(
    words.split("|").flatMap((same, at) => same.split(" ").map((word) => [word, at + 1] as const)),
  );

const weekdayNames = placed("一 mon|二 tues|三 wednes|四 thurs|五 fri|六 satur|日 天 sun");
const hourNames = placed(
  "一 one|二 两 two|三 three|四 four|五 five|六 six|七 seven|八 eight|九 nine|十 ten|十一 eleven|十二 twelve noon midday lunch",
);
/** When people sit down to it, and work is over. */
const dinnerHour = 18;

const edge: Readonly<Record<Language, RegExp>> = {
  zh: /(早上|上午|中午|下午|傍晚|晚上)?(\d{1,2}|十[一二]?|[一二两三四五六七八九])点(半)?(?:钟)?(?:以|之)?(前|后)/u,
  en: /\b(before|after|past|until|till|between) (?:the )?(noon|midday|lunch|dinner|work|\d{1,2}|\w+)(?::(\d\d))?(?: ?(am|pm|a\.m\.|p\.m\.))?(?:.*? and (\d{1,2}|\w+)(?::(\d\d))? ?(am|pm)?)?/iu,
};

/** Up to this hour a bare figure is one of the afternoon: nobody is called at five in the morning. */
const bareAfternoonMax = 7;

const clock = (hour: number, minute = 0): string =>
  `${String(Math.min(24, Math.max(0, hour))).padStart(2, "0")}:${hour >= 24 ? "00" : String(minute).padStart(2, "0")}`;

function hourOf(word: string, half: string | undefined): number | undefined {
  if (word === "dinner") return dinnerHour;
  const value = hourNames.get(word.toLowerCase()) ?? Number(word);
  if (!Number.isInteger(value) || value > 24) return undefined;
  if (value >= 12) return value;
  if (half !== undefined) return /p|下|晚|傍/iu.test(half) ? value + 12 : value;
  return value <= bareAfternoonMax ? value + 12 : value;
}

/** "Before ten", 晚上八点以后: everything up to the hour, or from it on. */
const edgeHours = (text: string, language: Language): readonly Hours[] =>
  language === "zh" ? edgeHoursZh(text) : edgeHoursEn(text);

function edgeHoursZh(text: string): readonly Hours[] {
  const [, half, word = "", thirty, side] = edge.zh.exec(text) ?? [];
  const at = hourOf(word, half);
  if (word === "" || at === undefined) return [];
  const minute = thirty === undefined ? 0 : 30;
  return [side === "前" ? upTo(at, minute) : after(lateOf(at, half), minute)];
}

/** "Only call after five": what is left over is refused. */
const isOnly = (text: string): boolean => /\bonly\b/iu.test(text);

function edgeHoursEn(text: string): readonly Hours[] {
  const [, side = "", first = "", minute = "0", half, ...second] = edge.en.exec(text) ?? [];
  const isUpTo = /before|until|till/iu.test(side) !== isOnly(text);
  // Work begins at nine, and is over at six.
  if (first === "work") return [isUpTo ? upTo(workFrom) : after(dinnerHour)];
  const at = hourOf(first, half);
  if (first === "" || at === undefined) return [];
  if (/between/iu.test(side)) {
    const spans = spanFrom({ at, minute: Number(minute) }, second);
    return isOnly(text) ? spans.flatMap(around) : spans;
  }
  return [isUpTo ? upTo(at, Number(minute)) : after(lateOf(at, half), Number(minute))];
}

const workFrom = 9;

/** "Between nine and five". */
function spanFrom(
  { at, minute }: { readonly at: number; readonly minute: number },
  [word = "", minute2 = "0", half]: readonly (string | undefined)[],
): readonly Hours[] {
  const to = word === "" ? undefined : hourOf(word, half);
  if (to === undefined || to <= at) return [];
  return [{ from: clock(at, minute), to: clock(to, Number(minute2)) }];
}

/** What lies before and after it. */
const around = ({ from, to }: Hours): readonly Hours[] => [
  { from: "00:00", to: from },
  { from: to, to: "24:00" },
];

/** "Not after nine" is nine in the evening. */
const lateOf = (at: number, half: string | undefined): number =>
  half === undefined && at < 12 ? at + 12 : at;

const upTo = (hour: number, minute = 0): Hours => ({ from: "00:00", to: clock(hour, minute) });
const after = (hour: number, minute = 0): Hours => ({ from: clock(hour, minute), to: "24:00" });

/** The first day on which somebody may be contacted again, where only these days were refused. */
function firstDayAgain(text: string, language: Language, today: PlainDate): PlainDate | undefined {
  const days = (pattern: RegExp): boolean => pattern.test(text);
  const nextMonday = addDays(today, 8 - weekdayOf(today));
  if (language === "zh") {
    if (days(/(?:这|本)(?:个?星期|个?礼拜|周)/u)) return nextMonday;
    if (days(/(?:这|本)[一两几]天/u)) return addDays(today, 3);
    if (days(/后天/u)) return addDays(today, 3);
    if (days(/明天/u)) return addDays(today, 2);
    return days(/今[天晚]/u) ? addDays(today, 1) : undefined;
  }
  if (days(/\bnext month\b/iu)) return `${addMonths(today, 1).slice(0, 8)}01` as PlainDate;
  if (days(/\b(?:this week|next week)\b/iu)) return nextMonday;
  if (days(/\btomorrow\b/iu)) return addDays(today, 2);
  return days(/\b(?:today|tonight|this (?:morning|afternoon|evening))\b/iu)
    ? addDays(today, 1)
    : undefined;
}

/** The days that are named: one, or all from one to another. */
function daysOf([, first = "", last = first]: RegExpMatchArray): readonly number[] {
  const from = weekdayNames.get(first.toLowerCase()) ?? 0;
  const to = weekdayNames.get(last.toLowerCase()) ?? from;
  return everyDay.filter((day) =>
    from <= to ? day >= from && day <= to : day >= from || day <= to,
  );
}

/** What the words of a refused time mean: hours of every week, or days until which nobody may call. */
export function hoursOf(
  text: string,
  language: Language,
  today: PlainDate,
): readonly ContactWish[] {
  const date = firstDayAgain(text, language, today);
  if (date !== undefined) return [{ kind: "until", date }];
  const days = Array.from(text.matchAll(weekdayWords[language])).flatMap(daysOf);
  const edges = edgeHours(text, language);
  const named = namedHours.flatMap(({ words, hours }) => (words[language].test(text) ? hours : []));
  const found = edges.length > 0 ? edges : named;
  const whole: readonly Hours[] =
    found.length === 0 && days.length > 0 ? [{ from: "00:00", to: "24:00" }] : found;
  return whole.map(({ from, to, weekdays }) => ({
    kind: "hours",
    weekdays: days.length > 0 ? days : (weekdays ?? everyDay),
    from,
    to,
  }));
}
