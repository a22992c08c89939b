import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import type { Span } from "../spans.ts";
import {
  firstNames,
  institutionWords,
  noNames,
  wordNames,
} from "../../../language/en/name-words.ts";
import { matches } from "../matches.ts";

const letters = "[A-Za-z][A-Za-z'’-]{0,24}";
const capital = "[A-Z][A-Za-z'’-]{0,24}";
const initial = "(?: [A-Z]\\.?(?= ))?";

/** Up to four capitalised words. */
const capitals = `${capital}(?:${initial} ${capital}){0,3}`;
/** Up to three words in any case. */
const anyCase = `${letters}(?:${initial} ${letters}){0,2}`;

interface Rule {
  /** The first group is what may be a name. */
  readonly pattern: RegExp;
  /** How sure it is that a name stands there: `name` takes any word, `word` asks for a first name or two words. */
  readonly trust: "name" | "word";
}

const group = (words: string): string => `(?<name>${words})`;
const rule = (source: string, trust: Rule["trust"]): Rule => ({
  pattern: new RegExp(source, "g"),
  trust,
});

const lead = (words: string): string =>
  `(?<![A-Za-z])(?:${words.replace(/\b([a-z])/g, (letter) => `[${letter.toUpperCase()}${letter}]`)})`;

const rules: readonly Rule[] = [
  rule(
    `${lead("name is|name's|names|name was|name:|surname is|call me|goes by")}[,:]? (?:is )?${group(anyCase)}`,
    "name",
  ),
  rule(
    `(?<![A-Za-z])(?:Mr|Mrs|Ms|Mx|Dr|Miss|Prof|Sir|Madam|Señor|Senor|Senora|mr|mrs|dr|MR|MRS|MS|DR)\\.? ${group(anyCase)}`,
    "name",
  ),
  rule(
    `${lead("this is|speaking with|speaking to|chatting with|speak with|speak to|talking to|looking for|asking for|ask for|is that|are you|not|i'm|im|i am|it's|called|from")},? ${group(capitals)}`,
    "name",
  ),
  rule(
    `${lead("hi|hello|hey|dear|thanks|thank you|sorry|morning|cheers")},? ${group(capitals)}(?=[,.!?]| for| is|$)`,
    "name",
  ),
  rule(`${lead("this is|i'm|im|i am|it's|is")},? ${group(anyCase)}`, "word"),
  rule(`${group(capitals)},? (?:here|speaking)(?![A-Za-z])`, "name"),
  rule(
    `${lead("is|isn't|was")} ${group(capitals)} (?:in|there|around|home|available|at|still)(?![A-Za-z])`,
    "name",
  ),
  rule(
    `(?<![A-Za-z])(?:husband|wife|son|daughter|brother|sister|mother|father|mom|mum|dad|boss|lawyer|attorney|friend|partner|neighbou?r|manager|colleague),? ${group(capitals)}`,
    "name",
  ),
  rule(`(?<![A-Za-z])${group(capitals)}`, "word"),
];

/** "I'm" as im: how the list has it. */
const plainOf = (word: string): string => word.toLowerCase().replace(/['’]/g, "");

/** Words of a candidate up to the first that is no part of a name; a possessive ends it. */
function nameWords(words: string): readonly string[] {
  const kept: string[] = [];
  for (const word of words.split(" ")) {
    const bare = word.replace(/['’]s$/, "").replace(/\.$/, "");
    const isInitial = bare.length === 1 && kept.length > 0;
    if (!isInitial && (bare.length < 2 || noNames.has(plainOf(bare)))) break;
    kept.push(bare);
    if (bare !== word && !isInitial) break;
  }
  while (kept.at(-1)?.length === 1) kept.pop();
  return kept;
}

const isFirstName = (word: string): boolean =>
  firstNames.has(word.toLowerCase()) && !wordNames.has(word.toLowerCase());

const isInstitution = (words: readonly string[], rest: string): boolean =>
  [
    ...words,
    ...rest
      .trim()
      .split(/[^A-Za-z]+/)
      .slice(0, 3),
  ].some((word) => institutionWords.has(word.toLowerCase()));

/** How many of the words are a name, from the first on. */
function nameLength(words: readonly string[], trust: Rule["trust"]): number {
  if (words.length === 0) return 0;
  const [first = ""] = words;
  const isCapital = /^[A-Z]/.test(first);
  if (trust === "name" && isCapital) return leadingCapitals(words);
  if (trust === "name") return Math.min(words.length, 2);
  if (!isFirstName(first)) return 0;
  return isCapital ? leadingCapitals(words) : Math.min(words.length, 2);
}

function leadingCapitals(words: readonly string[]): number {
  const end = words.findIndex((word) => !/^[A-Z]/.test(word));
  return end < 0 ? words.length : end;
}

/** English names that are introduced, titled, answered with, or begin with a first name. */
export function findNamesEn(reading: Reading): Found[] {
  const cased = reading.cased();
  if (!/[A-Za-z]/.test(cased)) return [];
  const spans: Span[] = [];
  for (const { pattern, trust } of rules) {
    for (const match of matches(pattern, cased)) {
      const candidate = match.groups?.["name"] ?? "";
      const from = match.index + match[0].lastIndexOf(candidate);
      const words = nameWords(candidate);
      const length = nameLength(words, trust);
      if (length === 0) continue;
      const name = words.slice(0, length);
      const to = from + name.join(" ").length;
      if (!isInstitution(name, followers(cased, to))) spans.push({ from, to });
    }
  }
  return spans.map((span) => reading.found("name", span));
}

/** The capitalised words that go on right after a name. */
const followers = (cased: string, to: number): string =>
  /^(?: (?:&|of|[A-Z][A-Za-z'’]{0,24})){1,3}/.exec(cased.slice(to, to + 80))?.[0] ?? "";
