import { dayOffsets } from "./calendar-lexicon.ts";
import { isOtherThanTime, type ClockRead } from "./clock.ts";
import { cardinalWords } from "./number-lexicon.ts";
import { isPayBefore } from "./pay-words.ts";
import type { Scan } from "./scan.ts";
import { isLoose, joinedWordAt, wordAt, type Token } from "./tokens.ts";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that make a bare hour a time by themselves, and those that need talk of a call around them. */
const strongCues = words("at after before until till til");
const weakCues = words("by from between around about like say maybe");
const hedges = words("around about like say maybe");

/** Words that may stand between a day and its time: "tomorrow, call me back any time after ten". */
const between = words(
  "at after before until till til by from between around about like say maybe call me back ring phone again " +
    "anytime any time sometime some is 's would be good better best fine works okay ok and so please " +
    "if you can could i'm free available preferably to try probably just or " +
    "i my shift work school tea dinner lunch when get home finish finished done off",
);

/** Words between a day and its time: a longer way belongs to something else. */
export const betweenMax = 7;

/** The largest hour that is a time without minutes, "pm" or "o'clock". */
const bareHourMax = 12;

export const isBetween = (word: string): boolean => between.has(word);

/** The hour is one that people say without more, and nothing after it makes it something else. */
export const isBareHour = (tokens: readonly Token[], clock: ClockRead): boolean =>
  clock.hour <= bareHourMax && clock.half !== "exact" && !isOtherThanTime(tokens, clock.next);

/** The token after the small words that may stand between a day and its time. */
export function afterBetween(tokens: readonly Token[], at: number): number {
  let index = at;
  const end = at + betweenMax;
  while (index < end && isLoose(tokens[index]) && between.has(wordAt(tokens, index))) index += 1;
  return index;
}

/** The word before an hour that follows a day makes it a time: "tomorrow at three", "Friday around two". */
export function isCuedAfterDay(scan: Scan, dayEnd: number, hourAt: number): boolean {
  const cue = wordAt(scan.tokens, hourAt - 1);
  if (hourAt === dayEnd) return false;
  return strongCues.has(cue) || (weakCues.has(cue) && !isPayBefore(scan, dayEnd));
}

const isNumber = (token: Token | undefined): boolean =>
  token !== undefined && (token.isFigure || cardinalWords.has(token.text));

/** A strong cue before an hour: not "six at one forty-five", nor "after one", which is "of them". */
function isStronglyCued(scan: Scan, cueAt: number, clock: ClockRead): boolean {
  const { tokens } = scan;
  const cue = wordAt(tokens, cueAt);
  if (cue === "at") return !isNumber(tokens[cueAt - 1]);
  return strongCues.has(cue) && (clock.hour > 1 || scan.isAboutCalling());
}

/** Whether a bare hour is a time here, without a part of the day: "at three", "after 6", "ten tomorrow". */
export function isTimeHere(scan: Scan, at: number, clock: ClockRead): boolean {
  const { tokens } = scan;
  if (!isBareHour(tokens, clock)) return false;
  let cueAt = at - 1;
  while (hedges.has(wordAt(tokens, cueAt))) cueAt -= 1;
  if (isStronglyCued(scan, cueAt, clock)) return true;
  if (scan.context.isAskedWhenToCall === true) return !isNumber(tokens[at - 1]);
  if (isPayBefore(scan, at) || wordAt(tokens, cueAt) === "at") return false;
  const hasDay = dayOffsets.has(joinedWordAt(tokens, clock.next));
  const isHedged = cueAt < at - 1 || weakCues.has(wordAt(tokens, cueAt));
  if (scan.isAboutCalling()) return hasDay || isHedged;
  // "ten tomorrow" answers when to call; "two fifty tomorrow" is a sum.
  return hasDay && clock.minute === 0;
}
