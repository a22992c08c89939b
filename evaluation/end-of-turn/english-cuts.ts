import {
  cardinalWords,
  digitWords,
  ordinalWords,
  scaleWords,
} from "../../language/en/number-lexicon.ts";
import type { Cut } from "./cut.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const conjunctions = set(
  "and but or so because cause cos if when unless until till while since which though although then",
);

/** Words that want another one: most pauses inside a clause come after one of them. */
const wanting = set(
  "a an the my your our his her their this that these those every each some any no to of in on at by for with from about around like than as i i'm i've i'd i'll we we're we'll you you're they they're he he's she she's it it's there's is am are was were be been can could will would should may might must do does did don't didn't can't won't have has had just really very maybe probably um uh well and but or so because if when that what who how not",
);

/** Words before which people look for what comes: objects, places and times. */
const looked = set(
  "a an the my your our his her their this that these those some it me you him them in on at by for with from about until after before to",
);

/** What is said after a contribution is over: nobody is cut off before it. */
const tag =
  /^(?:please|thanks?|thank you|sir|ma'?am|madam|mate|love|then|though|innit|right|okay|ok|bye|anyway|yeah|\W)+\W*$/iu;

const titles = /^(?:mr|mrs|ms|dr|st|no)\.$/iu;

const bareOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/^[^\p{L}\p{N}$£€]+|[^\p{L}\p{N}]+$/gu, "");

const isNumber = (bare: string): boolean =>
  /^[$£€]?\d/.test(bare) ||
  digitWords.has(bare) ||
  scaleWords.has(bare) ||
  cardinalWords.has(bare.split("-")[0] ?? "");

const units =
  /^(?:dollars?|pounds?|quid|bucks|euros?|cents|pence|days?|weeks?|months?|years?|percent|am|pm|o'clock|january|february|march|april|june|july|august|september|october|november|december)$/u;
const days =
  /^(?:today|tomorrow|tonight|next|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/u;

const isOrdinal = (bare: string): boolean =>
  ordinalWords.has(bare) || /^\d+(?:st|nd|rd|th)$/u.test(bare);

/** The places inside an English text where somebody may pause. */
export function englishCuts(text: string): Cut[] {
  const words = [...text.matchAll(/\S+/gu)];
  return words.slice(1).flatMap((word, before) => {
    const previous = words[before]?.[0] ?? "";
    const place = placeOf(previous, word[0]);
    const isTag = tag.test(text.slice(word.index));
    if (place === undefined || isTag) return [];
    return [{ text: text.slice(0, word.index).trimEnd(), ...place }];
  });
}

function placeOf(previous: string, next: string): Omit<Cut, "text"> | undefined {
  if (!/\p{L}|\p{N}/u.test(previous + next) || titles.test(previous)) return undefined;
  if (/[.?!…]["'”’)]*$/u.test(previous)) return { kind: "sentence", likelihood: 0.5 };
  if (/[,;:—–-]["'”’)]*$/u.test(previous)) return { kind: "clause", likelihood: 0.5 };
  return insideClause(bareOf(previous), bareOf(next));
}

function insideClause(previous: string, next: string): Omit<Cut, "text"> {
  if (beginsValue(next) || (isNumber(previous) && (units.test(next) || next === "and"))) {
    return { kind: "value", likelihood: 0.7 };
  }
  if (conjunctions.has(next)) return { kind: "clause", likelihood: 0.5 };
  if (conjunctions.has(previous)) return { kind: "phrase", likelihood: 0.8 };
  if (wanting.has(previous)) return { kind: "phrase", likelihood: 0.4 };
  return { kind: "phrase", likelihood: looked.has(next) ? 0.3 : 0.1 };
}

const beginsValue = (bare: string): boolean => isNumber(bare) || isOrdinal(bare) || days.test(bare);
