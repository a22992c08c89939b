import type { Currency } from "../data/protocol-types.ts";
import type { Language } from "../words/language.ts";

/** Amounts, times and spans as people of one language read them. */
export interface Format {
  /** A decimal string with its currency; a text that is no amount comes back as it is. */
  readonly money: (amount: string, currency: Currency) => string;
  /** A decimal string whose currency is not known here. */
  readonly amount: (amount: string) => string;
  /** A plain date (`YYYY-MM-DD`). */
  readonly date: (date: string) => string;
  /** A moment in the reader's time zone, to the minute. */
  readonly dateTime: (instant: string) => string;
  /** The day of a moment in the reader's time zone. */
  readonly day: (instant: string) => string;
  /** The time of day of a moment, to the second. */
  readonly time: (instant: string) => string;
  /** A span of milliseconds as `1:02:03` or `2:03`. */
  readonly duration: (ms: number) => string;
  /** A share of 1 as whole percent. */
  readonly percent: (share: number) => string;
  readonly number: (value: number) => string;
}

/** English names months, so that nobody reads a day for a month. */
const tags = { zh: "zh-CN", en: "en-GB" } as const;

/** @param timeZone the reader's own by default. */
export function createFormat(language: Language, timeZone?: string): Format {
  const tag = tags[language];
  const zone = timeZone === undefined ? {} : { timeZone };
  const day = { year: "numeric", month: language === "zh" ? "numeric" : "short", day: "numeric" };
  const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const dates = new Intl.DateTimeFormat(tag, { ...day, timeZone: "UTC" } as DateOptions);
  const days = new Intl.DateTimeFormat(tag, { ...day, ...zone } as DateOptions);
  const moments = new Intl.DateTimeFormat(tag, { ...day, ...clock, ...zone } as DateOptions);
  const times = new Intl.DateTimeFormat(tag, { ...clock, second: "2-digit", ...zone });
  const percents = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const amounts = new Intl.NumberFormat(tag, { minimumFractionDigits: 2 });
  const numbers = new Intl.NumberFormat(tag);
  const moneys = new Map<Currency, Intl.NumberFormat>();
  const moneyIn = (currency: Currency): Intl.NumberFormat => {
    const format =
      moneys.get(currency) ?? new Intl.NumberFormat(tag, { style: "currency", currency });
    moneys.set(currency, format);
    return format;
  };
  return {
    // Ten digits before the point at most: a double holds every such amount exactly.
    money: (amount, currency) =>
      decimal.test(amount) ? moneyIn(currency).format(Number(amount)) : amount,
    amount: (amount) => (decimal.test(amount) ? amounts.format(Number(amount)) : amount),
    date: (date) => formatted(dates, date, `${date}T00:00:00Z`),
    dateTime: (instant) => formatted(moments, instant, instant),
    day: (instant) => formatted(days, instant, instant),
    time: (instant) => formatted(times, instant, instant),
    duration: durationText,
    percent: (share) => percents.format(share),
    number: (value) => numbers.format(value),
  };
}

const decimal = /^\d+(?:\.\d+)?$/;

type DateOptions = Intl.DateTimeFormatOptions;

function formatted(format: Intl.DateTimeFormat, raw: string, instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? raw : format.format(ms);
}

const two = (value: number): string => String(value).padStart(2, "0");

function durationText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
