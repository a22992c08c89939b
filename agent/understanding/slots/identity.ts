import type { Language } from "../../../domain/locale.ts";
import { readBirthFigures } from "./birth-figures.ts";
import { choose, isCorrected } from "./choose.ts";
import {
  asksIdentity,
  clauseAfter,
  clauseBefore,
  ofKind,
  type MentionOf,
  type Turn,
} from "./turn.ts";
import { wordsOf } from "./words.ts";

const lastFour = /^\d{3}[\dX]$/;

/** "Two nine, er, two nine four seven": asked for four, somebody started over. */
const restarted = /^\d{4,6}[\dX]$/;

/** Digits of a whole identity number: fifteen, or seventeen and the check digit. */
const wholeNumber = /^(?:\d{15}|\d{17}[\dX])$/;

/** A verb of money right before figures makes them a sum: 欠你们8440, "I owe you 8440". */
const sumBefore: Readonly<Record<Language, RegExp>> = {
  zh: /(?:还(?!是)|付|欠|转|借|交|打款|汇)(?:了|过|款|钱|你们?|您|他们?|她|我|大概|差不多|大约)*\s*$/u,
  en: /\b(?:pay(?:ing)?|paid|ow(?:e|es|ed|ing)|borrow(?:ed)?|transfer(?:red)?)(?: (?:you|them|him|her|me|back|off|about|around|roughly|some|like))*\s*[$£€]?\s*$/iu,
};

/** The last four of an identity number: where they were asked for, or where the words say so. */
export function readIdLast4(turn: Turn): string | undefined {
  // "Oh three, oh nine, nineteen ninety two": the figures are those of the day that was asked for.
  if (turn.asked === "birthDate" && readBirthFigures(turn) !== undefined) return undefined;
  const words = wordsOf(turn.language);
  const isAsked = asksIdentity(turn);
  const strings = ofKind(turn, "digits").filter((mention) => {
    const digits = mention.digits.toUpperCase();
    if (wholeNumber.test(digits)) return true;
    if (turn.asked === "idLast4" && restarted.test(digits)) return true;
    if (!lastFour.test(digits)) return false;
    const before = clauseBefore(turn, mention);
    if (words.otherFour.test(before) || sumBefore[turn.language].test(before)) return false;
    const isSaid = words.lastFour.test(before) || isNamedBefore(turn, mention);
    return isAsked || isSaid || words.lastFour.test(clauseAfter(turn, mention));
  });
  const chosen = choose(turn, strings, (mention) => mention.digits.slice(-4).toUpperCase());
  if (chosen !== undefined) return chosen.digits.slice(-4).toUpperCase();
  return turn.asked === "idLast4" ? fourFromAmount(turn) : undefined;
}

/** Characters before digits that are a clause of their own in which they may be named: "my last four? 2046". */
const namingCharsMax = 20;

const isNamedBefore = (turn: Turn, mention: MentionOf<"digits">): boolean => {
  const lead = turn.text.slice(Math.max(0, mention.from - namingCharsMax), mention.from);
  const { lastFour, otherFour } = wordsOf(turn.language);
  return clauseBefore(turn, mention).trim() === "" && lastFour.test(lead) && !otherFour.test(lead);
};

/** 四千五百六十七: some say the four digits as one number. */
function fourFromAmount(turn: Turn): string | undefined {
  const numbers = ofKind(turn, "amount").filter(
    ({ isBare, minorUnits }) => isBare && minorUnits % 100 === 0 && isFourDigits(minorUnits / 100),
  );
  const chosen = choose(turn, numbers, (mention) => mention.minorUnits);
  return chosen === undefined ? undefined : String(chosen.minorUnits / 100);
}

const isFourDigits = (value: number): boolean => value >= 1000 && value <= 9999;

/** Years before now from which a day is one of birth rather than of anything else in a call. */
const birthYearsMin = 5;

const yearOf = (date: string): number => Number(date.slice(0, 4));

/** The days in a turn that are far enough back to be a birth date. */
export function birthDays(turn: Turn): MentionOf<"date">[] {
  const yearMax = yearOf(turn.now) - birthYearsMin;
  return ofKind(turn, "date").filter((mention) => yearOf(mention.date) <= yearMax);
}

/** Years before now from which a day that is a clause of its own can only be the speaker's birthday. */
const adultYearsMin = 15;

/** The days in a turn on which an adult may have been born. */
export function adultDays(turn: Turn): MentionOf<"date">[] {
  const yearMax = yearOf(turn.now) - adultYearsMin;
  return ofKind(turn, "date").filter((mention) => yearOf(mention.date) <= yearMax);
}

/** A whole date of birth: where identity was asked for, where the words say so, or where it stands by itself. */
export function readBirthDate(turn: Turn): string | undefined {
  const adult = new Set(adultDays(turn));
  const days = birthDays(turn).filter(
    (day) =>
      asksIdentity(turn) || isCalledBirth(turn, day) || (adult.has(day) && isClause(turn, day)),
  );
  const chosen = choose(turn, days, (mention) => mention.date);
  if (chosen !== undefined) return mended(turn, chosen);
  const isMeant = turn.asked === "birthDate" || wordsOf(turn.language).birth.test(turn.text);
  return isMeant ? readBirthFigures(turn) : undefined;
}

/** 九五年五月九号，不对，五月十九: the year stays, and month and day are those said last. */
function mended(turn: Turn, birth: MentionOf<"date">): string {
  const day = ofKind(turn, "date").find(
    (each) =>
      each.from >= birth.to &&
      /月|[a-z]{3}/u.test(turn.text.slice(each.from, each.to)) &&
      yearOf(each.date) >= yearOf(turn.now) - 1 &&
      isCorrected(turn, birth, each),
  );
  return day === undefined ? birth.date : `${birth.date.slice(0, 4)}${day.date.slice(4)}`;
}

/** Whether a day is all that its clause says. */
const isClause = (turn: Turn, day: MentionOf<"date">): boolean => {
  if (/ago|前/.test(turn.text.slice(day.from, day.to))) return false;
  const [before, after] = [clauseBefore(turn, day), clauseAfter(turn, day)];
  if (turn.language === "en") return `${before}${after}`.trim() === "";
  // 李小军 九一年八月十七的 电话…: a space is a comma.
  return /(?:^| )$/.test(before) && /^(?:出?生)?的?(?= |$)/u.test(after);
};

/** Whether the words beside a day call it one of birth; "ten years ago" is no date of birth. */
function isCalledBirth(turn: Turn, day: MentionOf<"date">): boolean {
  if (/ago|前/.test(turn.text.slice(day.from, day.to))) return false;
  const clause = `${clauseBefore(turn, day)} ${clauseAfter(turn, day)}`;
  return wordsOf(turn.language).birth.test(clause);
}
