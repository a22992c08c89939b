/** Month names and abbreviations. "may" and "march" are also verbs: their reader looks around. */
export const months: ReadonlyMap<string, number> = new Map([
  ["january", 1],
  ["jan", 1],
  ["february", 2],
  ["feb", 2],
  ["march", 3],
  ["mar", 3],
  ["april", 4],
  ["apr", 4],
  ["may", 5],
  ["june", 6],
  ["jun", 6],
  ["july", 7],
  ["jul", 7],
  ["august", 8],
  ["aug", 8],
  ["september", 9],
  ["sept", 9],
  ["sep", 9],
  ["october", 10],
  ["oct", 10],
  ["november", 11],
  ["nov", 11],
  ["december", 12],
  ["dec", 12],
]);

/** ISO weekdays, 1 Monday to 7 Sunday. */
export const weekdays: ReadonlyMap<string, number> = new Map([
  ["monday", 1],
  ["mon", 1],
  ["tuesday", 2],
  ["tues", 2],
  ["tue", 2],
  ["wednesday", 3],
  ["weds", 3],
  ["wed", 3],
  ["thursday", 4],
  ["thurs", 4],
  ["thur", 4],
  ["thu", 4],
  ["friday", 5],
  ["fri", 5],
  ["saturday", 6],
  ["sat", 6],
  ["sunday", 7],
  ["sun", 7],
]);

/** "on Fridays": a habit, not a day. */
export const weekdayPlurals: ReadonlySet<string> = new Set(
  [...weekdays.keys()].filter((word) => word.endsWith("day")).map((word) => `${word}s`),
);

/** Abbreviations that are words of their own: a weekday only after one of the words below. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set(["sat", "sun"]);
export const weekdayLeads: ReadonlySet<string> = new Set([
  "on",
  "by",
  "this",
  "next",
  "last",
  "every",
  "each",
  "coming",
  "until",
  "till",
  "before",
  "after",
  "or",
  "and",
]);

/** Words before a weekday that make it a feast of its own: "Good Friday". */
export const feastLeads: ReadonlySet<string> = new Set(["good", "black", "easter", "cyber"]);

/** Days counted from today. */
export const dayOffsets: ReadonlyMap<string, number> = new Map([
  ["today", 0],
  ["2day", 0],
  ["tonight", 0],
  ["tonite", 0],
  ["tomorrow", 1],
  ["tomorow", 1],
  ["tommorow", 1],
  ["tommorrow", 1],
  ["tmrw", 1],
  ["tmr", 1],
  ["tmw", 1],
  ["tomoz", 1],
  ["yesterday", -1],
]);

/** Days of the year that have a name and stand for one day alone. */
export const namedDays: ReadonlyMap<string, { readonly month: number; readonly day: number }> =
  new Map([
    ["christmas eve", { month: 12, day: 24 }],
    ["christmas day", { month: 12, day: 25 }],
    ["boxing day", { month: 12, day: 26 }],
    ["valentine's day", { month: 2, day: 14 }],
    ["valentines day", { month: 2, day: 14 }],
    ["independence day", { month: 7, day: 4 }],
    ["veterans day", { month: 11, day: 11 }],
    ["juneteenth", { month: 6, day: 19 }],
    ["st patrick's day", { month: 3, day: 17 }],
    ["new year's eve", { month: 12, day: 31 }],
    ["new years eve", { month: 12, day: 31 }],
    ["new year's day", { month: 1, day: 1 }],
    ["new years day", { month: 1, day: 1 }],
  ]);

/** A weekday in a month, the last being -1, or so many days after it. */
export interface FloatingDay {
  readonly month: number;
  readonly weekday: number;
  readonly nth: number;
  readonly after?: number;
}

/** Feasts named by their weekday in a month: the fourth Thursday of November, the last Monday of May. */
export const floatingDays: ReadonlyMap<string, FloatingDay> = new Map<string, FloatingDay>([
  ["thanksgiving", { month: 11, weekday: 4, nth: 4 }],
  ["black friday", { month: 11, weekday: 4, nth: 4, after: 1 }],
  ["cyber monday", { month: 11, weekday: 4, nth: 4, after: 4 }],
  ["labor day", { month: 9, weekday: 1, nth: 1 }],
  ["memorial day", { month: 5, weekday: 1, nth: -1 }],
  ["mlk day", { month: 1, weekday: 1, nth: 3 }],
  ["martin luther king day", { month: 1, weekday: 1, nth: 3 }],
  ["presidents day", { month: 2, weekday: 1, nth: 3 }],
  ["president's day", { month: 2, weekday: 1, nth: 3 }],
  ["columbus day", { month: 10, weekday: 1, nth: 2 }],
]);

/** Days counted from Easter Sunday. */
export const easterDays: ReadonlyMap<string, number> = new Map([
  ["good friday", -2],
  ["easter sunday", 0],
  ["easter monday", 1],
]);

/** British bank holidays that are always on a Monday, beside Easter Monday. */
export const bankMondays: readonly { month: number; weekday: number; nth: number }[] = [
  { month: 5, weekday: 1, nth: 1 },
  { month: 5, weekday: 1, nth: -1 },
  { month: 8, weekday: 1, nth: -1 },
];

/** Feasts of one word, which stand for their day only after "after", "before" and the like. */
export const wordDays: ReadonlyMap<string, { readonly month: number; readonly day: number }> =
  new Map([
    ["christmas", { month: 12, day: 25 }],
    ["xmas", { month: 12, day: 25 }],
    ["halloween", { month: 10, day: 31 }],
  ]);

type SpanUnit = "minute" | "hour" | "day" | "working-day" | "week" | "fortnight" | "month" | "year";

export const spanUnits: ReadonlyMap<string, SpanUnit> = new Map([
  ["minute", "minute"],
  ["minutes", "minute"],
  ["min", "minute"],
  ["mins", "minute"],
  ["hour", "hour"],
  ["hours", "hour"],
  ["hr", "hour"],
  ["hrs", "hour"],
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["wk", "week"],
  ["wks", "week"],
  ["fortnight", "fortnight"],
  ["fortnights", "fortnight"],
  ["month", "month"],
  ["months", "month"],
  ["year", "year"],
  ["years", "year"],
  ["yr", "year"],
  ["yrs", "year"],
]);
export type { SpanUnit };

/** Nouns after which an ordinal is no day: "the first payment", "the second letter". */
export const ordinalNouns: ReadonlySet<string> = new Set(
  (
    "one ones two three four few couple payment payments instalment instalments installment installments " +
    "time times letter letters call calls text email thing part half quarter third place person party " +
    "floor month months week weeks year day option offer amount name number digit digits line step " +
    "reason question bill bills loan debt check cheque account card attempt notice warning child kid " +
    "baby wife husband son daughter street avenue grade hand class opinion job owner chance choice " +
    "stage round lot bit visit order degree world"
  ).split(" "),
);

/** Words that say the day lies behind: "I paid on the sixth", "overdue since November 30". */
export const pastWords: ReadonlySet<string> = new Set(
  (
    "since was were died passed paid sent filed mailed posted transferred returned approved happened " +
    "married bought received spoke lost started made had closed signed cleared cancelled canceled " +
    "stopped ended born dated ago last took charged gave rang called wrote emailed went came bounced"
  ).split(" "),
);

/** Words that say it does not, whatever stands before them: "I was going to pay on Friday". */
export const notPastWords: ReadonlySet<string> = new Set(
  (
    "to will can could would gonna going should pay hoping thinking planning wondering coming until " +
    "till before i'll we'll he'll she'll they'll i'd let's by next this get gets getting be being"
  ).split(" "),
);
