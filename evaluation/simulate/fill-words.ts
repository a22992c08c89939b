import { dateAt, daysBetween, type PlainDate } from "../../domain/calendar.ts";
import { languageOf, type Locale } from "../../domain/locale.ts";
import type { MinorUnits } from "../../domain/money.ts";
import { formatDate } from "../../language/format/date.ts";
import { formatMoney } from "../../language/format/money.ts";
import { dialledDigits, wholeWords } from "../../agent/voice/spoken-form/zh/number-words.ts";
import {
  digitWords,
  numberWords,
  ordinalWords,
} from "../../agent/voice/spoken-form/en/number-words.ts";
import type { Draw } from "./draw.ts";
import type { SimulatedSetup } from "./draw-case.ts";
import type { Truth } from "./draw-truth.ts";

/** What a debtor means to say in figures. */
export interface MeantFigures {
  /** What they offer to pay, or what they can spare. */
  readonly amount: MinorUnits;
  /** Instalments of the plan that they want. */
  readonly count: number;
}

interface Speaking {
  readonly setup: SimulatedSetup;
  readonly truth: Truth;
  readonly draw: Draw;
}

/** Puts the debtor's own facts into a wording, the way people say or type them. */
export function fillWords(wording: string, meant: MeantFigures, speaking: Speaking): string {
  const { setup, truth, draw } = speaking;
  const { debtor } = setup.case;
  const how: Style = {
    locale: setup.call.locale,
    // Recognisers write most numbers of a call in words; in a chat people type figures.
    inWords: setup.call.channel === "voice" && draw.chance(2 / 3),
    draw,
  };
  const words: Readonly<Record<string, () => string>> = {
    name: () => debtor.name,
    other: () => truth.otherName,
    last4: () => sayDigits(debtor.idLast4 ?? "", how),
    wrongLast4: () => sayDigits(truth.wrongLast4, how),
    birthDate: () =>
      debtor.birthDate === undefined
        ? ""
        : formatDate(debtor.birthDate, how.locale, { referenceYear: 0 }),
    amount: () => sayMoney(meant.amount, setup.case.currency, how),
    count: () => sayCount(meant.count, how),
    date: () => sayDate(truth.payOn, dateAt(setup.call.startedAt, setup.case.debtor.timezone), how),
  };
  return wording.replaceAll(/\{(\w+)\}/g, (_all, name: string) => {
    const word = words[name];
    if (word === undefined) throw new RangeError(`Expected a known placeholder, got {${name}}.`);
    return word();
  });
}

interface Style {
  readonly locale: Locale;
  readonly inWords: boolean;
  readonly draw: Draw;
}

function sayDigits(digits: string, { locale, inWords }: Style): string {
  if (!inWords) return digits;
  return languageOf(locale) === "zh" ? dialledDigits(digits) : digitWords(digits);
}

function sayMoney(
  amount: MinorUnits,
  currency: Parameters<typeof formatMoney>[1],
  { locale, inWords, draw }: Style,
): string {
  const whole = String(Math.round(amount / 100));
  if (languageOf(locale) === "zh") {
    return `${inWords ? wholeWords(whole) : whole}${draw.pick(["块", "块钱", "元"])}`;
  }
  if (!inWords) return formatMoney(amount, currency, locale);
  const unit = currency === "GBP" ? "pounds" : "dollars";
  return `${numberWords(whole, { hasAnd: locale === "en-GB" })} ${unit}`;
}

function sayCount(count: number, { locale, inWords }: Style): string {
  if (!inWords) return String(count);
  const figures = String(count);
  return languageOf(locale) === "zh"
    ? wholeWords(figures)
    : numberWords(figures, { hasAnd: locale === "en-GB" });
}

/** Days ahead within which a day of the month alone can only mean one day. */
const bareDayMax = 24;

function sayDate(date: PlainDate, today: PlainDate, style: Style): string {
  const ahead = daysBetween(today, date);
  const isBare = ahead > 0 && ahead <= bareDayMax && style.draw.chance(1 / 3);
  return languageOf(style.locale) === "zh"
    ? chineseDay(date, style, isBare)
    : englishDay(date, style, isBare);
}

function chineseDay(date: PlainDate, { inWords }: Style, isBare: boolean): string {
  const [month = "", day = ""] = monthAndDay(date).map((each) =>
    inWords ? wholeWords(each) : each,
  );
  return isBare ? `${day}号` : `${month}月${day}号`;
}

function englishDay(date: PlainDate, { locale, inWords }: Style, isBare: boolean): string {
  const [, day = ""] = monthAndDay(date);
  const ordinal = inWords
    ? ordinalWords(Number(day), { hasAnd: locale === "en-GB" })
    : `${day}${ordinalEnding(Number(day))}`;
  if (isBare) return `the ${ordinal}`;
  const monthName = formatDate(date, "en-US").split(" ")[0] ?? "";
  return locale === "en-US" ? `${monthName} ${ordinal}` : `the ${ordinal} of ${monthName}`;
}

/** Both without a leading zero. */
const monthAndDay = (date: PlainDate): string[] =>
  date
    .split("-")
    .slice(1)
    .map((part) => String(Number(part)));

/** The st, nd, rd or th after a day of a month. */
function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return "th";
  return ["th", "st", "nd", "rd"][day % 10] ?? "th";
}
