import { cardinalWords } from "./number-lexicon.ts";
import { readBelowHundred, type NumberRead } from "./number-words.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";
import { isUnitAt } from "./units.ts";

/** A time of day as it was said. */
export interface ClockRead {
  readonly hour: number;
  readonly minute: number;
  /** Which half of the day, where the words say it; `exact` where the hour is of twenty-four. */
  readonly half: "am" | "pm" | "exact" | undefined;
  /** No word around it is needed to know that it is a time. */
  readonly isSure: boolean;
  readonly next: number;
}

const namedHours: ReadonlyMap<string, number> = new Map([
  ["noon", 12],
  ["midday", 12],
  ["lunchtime", 12],
  ["midnight", 24],
]);

const twoFigures = /^[0-5]\d$/;
const hourFigures = /^\d{1,2}$/;
const dottedTime = /^(\d{1,2})\.([0-5]\d)$/;

/** "am", "p.m.", "a m" after a time. */
function readHalf(
  tokens: readonly Token[],
  at: number,
): { half: "am" | "pm"; next: number } | undefined {
  const token = tokens[at];
  if (!isJoined(token)) return undefined;
  if (token.text === "am" || token.text === "pm") return { half: token.text, next: at + 1 };
  const isSpelled = (token.text === "a" || token.text === "p") && wordAt(tokens, at + 1) === "m";
  if (!isSpelled || !spelledGap.test(tokens[at + 1]?.gap ?? "-")) return undefined;
  return { half: token.text === "a" ? "am" : "pm", next: at + 2 };
}
const spelledGap = /^[ .]{0,2}$/;

/** An hour in figures (0 to 24) or words (one to twelve). */
function readHour(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const value =
    token.isFigure && hourFigures.test(token.text)
      ? Number(token.text)
      : cardinalWords.get(token.text);
  if (value === undefined || value > (token.isFigure ? 24 : 12)) return undefined;
  return { value, next: at + 1 };
}

interface MinutesRead extends NumberRead {
  readonly isColon: boolean;
}

/** ":30" or, after a space, "30". */
function readWrittenMinutes(token: Token, at: number): MinutesRead | undefined {
  const isColon = token.gap === ":";
  const isMinutes = twoFigures.test(token.text) && (isColon || token.gap === " ");
  return isMinutes ? { value: Number(token.text), next: at + 1, isColon } : undefined;
}

/** The minutes after an hour: ":30", " thirty", " oh five". */
function readMinutes(tokens: readonly Token[], at: number): MinutesRead | undefined {
  const token = tokens[at];
  if (token?.isFigure === true) return readWrittenMinutes(token, at);
  const word = joinedWordAt(tokens, at);
  if (word === "oh" || word === "o") {
    const minute = cardinalWords.get(joinedWordAt(tokens, at + 1)) ?? 10;
    return minute < 10 ? { value: minute, next: at + 2, isColon: false } : undefined;
  }
  const read = word === "" ? undefined : readBelowHundred(tokens, at);
  const isMinutes = read !== undefined && read.value >= 10 && read.value < 60;
  return isMinutes ? { ...read, isColon: false } : undefined;
}

/** "half", "quarter" or so many minutes before "past" and "to". */
function readPart(
  tokens: readonly Token[],
  at: number,
): (NumberRead & { isNamed: boolean }) | undefined {
  const named = namedParts.get(wordAt(tokens, at));
  if (named !== undefined) return { value: named, next: at + 1, isNamed: true };
  const read = readBelowHundred(tokens, at);
  if (read === undefined || read.value > 30) return undefined;
  const unit = joinedWordAt(tokens, read.next);
  if (minuteWords.has(unit)) return { value: read.value, next: read.next + 1, isNamed: true };
  return read.value % 5 === 0 ? { ...read, isNamed: false } : undefined;
}

const namedParts: ReadonlyMap<string, number> = new Map([
  ["half", 30],
  ["quarter", 15],
]);
const minuteWords: ReadonlySet<string> = new Set(["minutes", "minute", "mins", "min"]);

/** An hour of the clock face after "past", "to" or "half", with nothing after it that counts. */
function readFaceHour(tokens: readonly Token[], at: number): NumberRead | undefined {
  const hour = isJoined(tokens[at]) ? readHour(tokens, at) : undefined;
  const isHour = hour !== undefined && hour.value >= 1 && hour.value <= 12;
  return isHour && !isUnitAt(tokens, hour.next) ? hour : undefined;
}

/** "half past three", "half seven" (7:30), "quarter to one", "ten past four". */
function readPastTo(tokens: readonly Token[], at: number): ClockRead | undefined {
  const part = readPart(tokens, at);
  if (part === undefined) return undefined;
  const sign = links.get(joinedWordAt(tokens, part.next));
  if (sign === undefined && wordAt(tokens, at) !== "half") return undefined;
  const hour = readFaceHour(tokens, sign === undefined ? part.next : part.next + 1);
  if (hour === undefined) return undefined;
  const total = (hour.value % 12) * 60 + (sign ?? 1) * part.value + halfDayMinutes;
  return finish(tokens, {
    hour: Math.floor(total / 60) % 12 || 12,
    minute: total % 60,
    // "ten to eleven" may be two sums.
    isSure: part.isNamed || sign === 1,
    next: hour.next,
  });
}

const halfDayMinutes = 12 * 60;

const links: ReadonlyMap<string, 1 | -1> = new Map([
  ["past", 1],
  ["after", 1],
  ["to", -1],
  ["till", -1],
  ["til", -1],
]);

interface Unfinished {
  readonly hour: number;
  readonly minute: number;
  readonly isSure: boolean;
  readonly next: number;
}

/** Adds what follows: "o'clock", "pm". An hour beyond twelve or a written 07:30 is exact. */
function finish(tokens: readonly Token[], read: Unfinished): ClockRead | undefined {
  const oclock = readOclock(tokens, read.next);
  const half = readHalf(tokens, oclock);
  const isSure = read.isSure || oclock > read.next || half !== undefined;
  if (half !== undefined && read.hour <= 12)
    return { ...read, isSure, half: half.half, next: half.next };
  if (read.hour > 24 || (read.hour === 24 && read.minute > 0)) return undefined;
  const isExact = read.hour > 12 || read.hour === 0;
  return { ...read, isSure, half: isExact ? "exact" : undefined, next: oclock };
}

/** The token after "o'clock", "oclock" or "o clock", if it stands there. */
function readOclock(tokens: readonly Token[], at: number): number {
  const word = joinedWordAt(tokens, at);
  if (word === "o'clock" || word === "oclock") return at + 1;
  return word === "o" && wordAt(tokens, at + 1) === "clock" ? at + 2 : at;
}

/** "7.30", which needs a word around it or "pm": it may be a sum. */
function readDotted(tokens: readonly Token[], at: number): ClockRead | undefined {
  const match = dottedTime.exec(wordAt(tokens, at));
  if (match === null) return undefined;
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  return finish(tokens, { hour, minute, isSure: false, next: at + 1 });
}

/** One time of day. */
function readOneTime(tokens: readonly Token[], at: number): ClockRead | undefined {
  const named = namedHours.get(wordAt(tokens, at));
  if (named !== undefined) {
    return { hour: named % 24, minute: 0, half: "exact", isSure: true, next: at + 1 };
  }
  const pastTo = readPastTo(tokens, at);
  if (pastTo !== undefined) return pastTo;
  const hour = readHour(tokens, at);
  if (hour === undefined) return readDotted(tokens, at);
  const minutes = readMinutes(tokens, hour.next);
  if (minutes === undefined) {
    return finish(tokens, { hour: hour.value, minute: 0, isSure: false, next: hour.next });
  }
  const hasZero = minutes.isColon && wordAt(tokens, at).startsWith("0");
  const read = finish(tokens, {
    hour: hour.value,
    minute: minutes.value,
    isSure: minutes.isColon,
    next: minutes.next,
  });
  return hasZero && read?.half === undefined && read !== undefined
    ? { ...read, half: "exact" }
    : read;
}

/** The end of "between two and four", "5 to 6 pm", "5-6pm" after its start. */
function readRangeEnd(tokens: readonly Token[], at: number): ClockRead | undefined {
  const isLinked = rangeLinks.has(joinedWordAt(tokens, at));
  if (!isLinked && !dash.test(tokens[at]?.gap ?? "")) return undefined;
  const end = readOneTime(tokens, isLinked ? at + 1 : at);
  return end === undefined || isOtherThanTime(tokens, end.next) ? undefined : end;
}
const rangeLinks: ReadonlySet<string> = new Set(["and", "to", "till", "until"]);
const rangeLeads: ReadonlySet<string> = new Set(["between", "from"]);
const dash = /^ ?[-–] ?$/;

/**
 * A time of day from that token, without its day: "7:30", "3 pm", "half seven", "noon", "ten". Of a range
 * ("between two and four", "5 to 6 pm") it is the start, with the half of the day that the end names.
 */
export function readClock(tokens: readonly Token[], at: number): ClockRead | undefined {
  const start = readOneTime(tokens, at);
  if (start === undefined) return undefined;
  const end = readRangeEnd(tokens, start.next);
  const isRange = end !== undefined && (end.isSure || rangeLeads.has(wordAt(tokens, at - 1)));
  if (!isRange) return start;
  const isSameHalf = start.hour % 12 <= end.hour % 12;
  const half = start.half ?? (isSameHalf || end.half !== "pm" ? end.half : "am");
  return { ...start, half, isSure: start.isSure || end.isSure, next: end.next };
}

/** What stands after the time makes it something else: a sum, a span, a longer number. */
export function isOtherThanTime(tokens: readonly Token[], next: number): boolean {
  const word = joinedWordAt(tokens, next);
  return (
    isUnitAt(tokens, next) ||
    cardinalWords.has(word) ||
    otherFollowers.has(word) ||
    (tokens[next]?.isFigure === true && isJoined(tokens[next]))
  );
}

const otherFollowers: ReadonlySet<string> = new Set(
  "point of or stage oh zero double x".split(" "),
);
