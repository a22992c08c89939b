import { spanOf, type Reading, type Scan } from "./scan.ts";
import { isPayBefore } from "./pay-words.ts";
import { isAfterStop, joinedWordAt, wordAt, type Token } from "./tokens.ts";

type Expression = "full" | "half" | "minimum";

const reading = (scan: Scan, place: { at: number; next: number }, value: Expression): Reading => ({
  next: place.next,
  mentions: [{ ...spanOf(scan, place.at, place.next), kind: "amount-expression", value }],
});

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** What can be full, whole or entire. */
const wholes = words(
  "amount balance debt bill sum total payment thing lot loan account whack shebang",
);
const payVerbs = words("pay paying pays clear clearing settle have do get");
const fullVerbs = words("pay paying pays clear clearing");

/** The token after an expression for everything, or undefined. */
type Matcher = (tokens: readonly Token[], at: number) => number | undefined;

const isOneOf = (set: ReadonlySet<string>, tokens: readonly Token[], at: number): boolean =>
  set.has(joinedWordAt(tokens, at));

/** "in full", "the full amount", but not "full time" or "full and final". */
const readFull: Matcher = (tokens, at) => {
  if (isOneOf(wholes, tokens, at + 1)) return at + 2;
  const isInFull = wordAt(tokens, at - 1) === "in" && !notFull.has(joinedWordAt(tokens, at + 1));
  return isInFull ? at + 1 : undefined;
};
const notFull = words("time and swing");

/** "the whole thing", "the entire balance", "whole of it". */
const readWhole: Matcher = (tokens, at) => {
  if (isOneOf(wholes, tokens, at + 1)) return at + 2;
  return joinedWordAt(tokens, at + 1) === "of" && joinedWordAt(tokens, at + 2) === "it"
    ? at + 3
    : undefined;
};

/** "all of it", "all I owe", "pay it all", "all at once", "all in one go". */
const readAll: Matcher = (tokens, at) => {
  const [first, second] = [joinedWordAt(tokens, at + 1), joinedWordAt(tokens, at + 2)];
  if (first === "of" && allOf.has(second))
    return wordAt(tokens, at - 1) === "stop" ? undefined : at + 3;
  if (first === "at" && second === "once") return at + 3;
  if (first === "in" && second === "one") return at + 4;
  if (first === "that" && second === "i" && joinedWordAt(tokens, at + 3) === "owe") return at + 4;
  if (first === "i" && second === "owe") return at + 3;
  const isAfterIt = wordAt(tokens, at - 1) === "it" && payVerbs.has(wordAt(tokens, at - 2));
  return isAfterIt || payVerbs.has(wordAt(tokens, at - 1)) ? endOfAll(tokens, at) : undefined;
};
const allOf = words("it this that");

/** "pay all", "pay all the money": not "pay all of them" or "do all day". */
const endOfAll: Matcher = (tokens, at) => {
  const following = joinedWordAt(tokens, at + 1);
  if (following === "off" || following === "up") return at + 2;
  return following === "day" || following === "of" || following === "right" || following === "my"
    ? undefined
    : at + 1;
};

/** "pay it off", "clear the debt", "pay off the balance", from the verb. */
const readPayOff: Matcher = (tokens, at) => {
  const objects = words("it this that them");
  const first = joinedWordAt(tokens, at + 1);
  if (first === "off") return at + 2;
  const isThe = first === "the" || first === "my" || first === "this";
  const noun = isThe && wholes.has(joinedWordAt(tokens, at + 2)) ? at + 3 : undefined;
  const end = noun ?? (objects.has(first) ? at + 2 : undefined);
  if (end === undefined) return undefined;
  const following = joinedWordAt(tokens, end);
  if (following === "off" || (following === "up" && first === "it")) return end + 1;
  const clears = wordAt(tokens, at).startsWith("clear") && noun !== undefined;
  const isBalance = wholeSums.has(wordAt(tokens, end - 1)) && noun !== undefined;
  return clears || isBalance ? end : undefined;
};
const wholeSums = words("balance debt bill total lot loan");

/** The readers by the word that starts the expression. */
const fullReaders: ReadonlyMap<string, Matcher> = new Map([
  ["full", readFull],
  ["whole", readWhole],
  ["entire", readWhole],
  ["all", readAll],
  ["everything", (tokens, at) => readEverything(tokens, at)],
  ["one", (tokens, at) => (isInOneGo(tokens, at) ? at + 2 : undefined)],
  [
    "total",
    (tokens, at) => (isOneOf(words("amount balance"), tokens, at + 1) ? at + 2 : undefined),
  ],
  ...[...fullVerbs].map((verb): [string, Matcher] => [verb, readPayOff]),
]);

const readEverything: Matcher = (tokens, at) => {
  if (payVerbs.has(wordAt(tokens, at - 1))) return at + 1;
  const start = joinedWordAt(tokens, at + 1) === "that" ? at + 2 : at + 1;
  return joinedWordAt(tokens, start) === "i" && joinedWordAt(tokens, start + 1) === "owe"
    ? start + 2
    : undefined;
};

const isInOneGo = (tokens: readonly Token[], at: number): boolean =>
  wordAt(tokens, at - 1) === "in" && isOneOf(words("go hit shot"), tokens, at + 1);

/** Words after which "half" is a sum, where the clause does not end with it. */
const halfFollowers = words(
  "of now today tomorrow this next on and then it up down upfront first later by in at the that when if on",
);
const halfLeads = words("first second other better last and in past");
const halfNouns = words("balance amount money debt total bill payment lot whole");

/** "half", "half of it", "half now", "half the balance"; not a part of a year, a day or a match. */
function readHalf(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const lead = wordAt(tokens, at - 1);
  const following = joinedWordAt(tokens, at + 1);
  if (halfLeads.has(lead) && following !== "now" && following !== "later") return undefined;
  if (following === "of" && halfOf.has(joinedWordAt(tokens, at + 2))) {
    return reading(scan, { at, next: at + 3 }, "half");
  }
  if (following === "the") {
    const isSum = halfNouns.has(joinedWordAt(tokens, at + 2));
    return isSum ? reading(scan, { at, next: at + 3 }, "half") : undefined;
  }
  const isSum = isAfterStop(tokens[at + 1]) || (following !== "of" && halfFollowers.has(following));
  return isSum ? reading(scan, { at, next: at + 1 }, "half") : undefined;
}
const halfOf = words("it that this the what");

/** "the minimum", "minimum payment", "min payment"; not "minimum wage" or "at a minimum". */
function readMinimum(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const following = joinedWordAt(tokens, at + 1);
  const isNoun = minimumNouns.has(following);
  if (wordAt(tokens, at) === "min" && !isNoun) return undefined;
  const isOther =
    following === "wage" || wordAt(tokens, at - 1) === "a" || wordAt(tokens, at - 2) === "at";
  return isOther ? undefined : reading(scan, { at, next: isNoun ? at + 2 : at + 1 }, "minimum");
}
const minimumNouns = words("payment payments amount");

/** The words that may start an expression. */
export const expressionWords: readonly string[] = [
  ...fullReaders.keys(),
  "half",
  "minimum",
  "min",
  "lot",
];

/** A sum that is named by its place in the debt: everything, half of it, the minimum. */
export function readAmountExpression(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  if (word === "half") return readHalf(scan, at);
  if (word === "minimum" || word === "min") return readMinimum(scan, at);
  if (word === "lot") {
    const isLot =
      wordAt(tokens, at - 1) === "the" &&
      joinedWordAt(tokens, at + 1) !== "of" &&
      isPayBefore(scan, at);
    return isLot ? reading(scan, { at, next: at + 1 }, "full") : undefined;
  }
  const next = fullReaders.get(word)?.(tokens, at);
  return next === undefined ? undefined : reading(scan, { at, next }, "full");
}
