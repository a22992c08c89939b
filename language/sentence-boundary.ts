/** A place where a sentence may end. */
export interface Place {
  readonly text: string;
  /** Where the sentence starts. */
  readonly start: number;
  readonly at: number;
  /** No more text will come. */
  readonly isComplete: boolean;
}

/** Where the sentence ends, `undefined` if not here, `"wait"` if the answer needs text yet to come. */
export type Boundary = number | "wait" | undefined;

/** Written with a full stop that never ends a sentence, since a name or a number follows. */
const titles = words("mr mrs ms mx messrs dr prof rev hon gen capt sgt vs e.g i.e approx ref acct");

/** Written with a full stop that ends a sentence only where a new one plainly starts. */
const abbreviations = words("a.m p.m etc inc ltd co corp jr sr st ave blvd rd dept est ext");

/** Written with a capital wherever they stand, so that their capital starts nothing. */
const names = words(
  "monday tuesday wednesday thursday friday saturday sunday january february march april may june " +
    "july august september october november december et est edt ct cst cdt mt mst mdt pt pst pdt gmt bst",
);

/** Characters of the longest of `names`; a longer word is none of them. */
const nameCharsMax = 9;

/** Stops and closing marks that may follow a stop, and white space before a word; more are cut off. */
const marksMax = 8;
const spacesMax = 8;

const closingMarks = "。！？!?.…'’”」』】）)]》";
const stops = "。！？!?.";

/** Whether and where the sentence ends with the character at that place. */
export function boundaryAt(place: Place): Boundary {
  const { text, at, isComplete } = place;
  const stop = text.charAt(at);
  if (stop === "\n") return at + 1;
  if (!isStop(place)) return undefined;
  const end = closingEnd(place);
  if (end === text.length) return isComplete ? end : "wait";
  if (isWide(stop) || text.charAt(end) === "\n") return end;
  if (!isSpace(text.charAt(end)))
    return isWide(text.charAt(end)) && !isInFigure(place) && !isDotInWord(place) ? end : undefined;
  return stop === "." ? fullStopBoundary(place, end) : end;
}

/** A stop that has not been judged with the ones before it, as those of "..." are. */
function isStop({ text, start, at }: Place): boolean {
  const isJudged = text.startsWith("..", at - 1) && at > start;
  return stops.includes(text.charAt(at)) && !isJudged;
}

/** The end of the stops and closing marks that belong to the stop. */
function closingEnd({ text, start, at }: Place): number {
  let end = at + 1;
  while (end < text.length && end - at <= marksMax) {
    const char = text.charAt(end);
    // A straight quote closes if one is open.
    const closes =
      char === '"'
        ? text.slice(start, end).split('"').length % 2 === 0
        : closingMarks.includes(char);
    if (!closes) break;
    end++;
  }
  return end;
}

/** A full stop with white space after it: most end a sentence, those of abbreviations and lists do not. */
function fullStopBoundary(place: Place, end: number): Boundary {
  const { text, start, at } = place;
  const before = wordBefore(text, start, at);
  const word = before.toLowerCase();
  if (titles.has(word)) return undefined;
  if (word === "no")
    return /^\s{1,8}\d/.test(text.slice(end)) ? undefined : waitForWord(place, end);
  const isInitial = /^[A-Z]$/.test(before) && before !== "I";
  const isListNumber = /^\d{1,2}$/.test(before) && text.slice(start, at).trim() === before;
  if (isInitial || isListNumber) return undefined;
  const isAcronym = /^[a-z](?:\.[a-z]){1,5}$/.test(word);
  const trailsOff = end - at >= 3 && text.charAt(at + 1) === ".";
  if (!abbreviations.has(word) && !isAcronym && !trailsOff) return end;
  return startsAnew(place, end);
}

/** The end, as soon as something stands after the white space. */
function waitForWord({ text, isComplete }: Place, end: number): Boundary {
  return isComplete || text.slice(end, end + spacesMax + 1).trim() !== "" ? end : "wait";
}

/** The end, if a capitalised word that is no name follows, or nothing at all. */
function startsAnew(place: Place, end: number): Boundary {
  const ahead = place.text.slice(end, end + spacesMax + nameCharsMax + 2);
  const match = /^\s+["'“‘(]?([\p{L}\d]*)/u.exec(ahead);
  const word = match?.[1] ?? "";
  const mayGrow = match?.[0].length === ahead.length && end + ahead.length === place.text.length;
  if (mayGrow && !place.isComplete && word.length <= nameCharsMax) return "wait";
  if (word === "" || isWide(word)) return end;
  return /^\p{Lu}/u.test(word) && !names.has(word.toLowerCase()) ? end : undefined;
}

/** The unbroken word that the stop at `at` follows, without brackets and quotes before it. */
function wordBefore(text: string, start: number, at: number): string {
  return /[\p{L}\d.]{0,12}$/u.exec(text.slice(Math.max(start, at - 12), at))?.[0] ?? "";
}

/** True where the stop stands after a digit or a Latin letter, as in 3.5 and in addresses. */
const isInFigure = ({ text, at }: Place): boolean =>
  text.charAt(at) === "." && at > 0 && /[\da-z]/i.test(text.charAt(at - 1));

/**
 * True for a full stop of Latin script between Chinese characters: 上.门 is one word with a dot in it. To
 * cut there would let it out in two harmless halves.
 */
const isDotInWord = ({ text, at }: Place): boolean =>
  text.charAt(at) === "." && isWide(text.charAt(at - 1));

const isSpace = (char: string): boolean => /\s/.test(char);
const isWide = (text: string): boolean => text >= "\u2e80";

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
