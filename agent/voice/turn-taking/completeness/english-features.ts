import { addNamed, type FeatureBag } from "../../../../language/classifier/sparse-features.ts";
import { cardinalWords, digitWords, scaleWords } from "../../../../language/en/number-lexicon.ts";
import { sizeOf, type ReadEnding } from "./ending.ts";
import { featureKinds as kinds } from "./feature-kinds.ts";

const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** What a word is, where the very word matters little: one amount ends as any other does. */
function classOf(word: string): string {
  if (/^\d/.test(word)) return /[a-z]/.test(word) ? "1st" : `#${Math.min(5, word.length)}`;
  if (digitWords.has(word)) return "one";
  if (scaleWords.has(word)) return "hundred";
  if (cardinalWords.has(word)) return "ten";
  return classes.get(word) ?? word;
}

const named = (name: string, words: string): [string, string][] =>
  words.split(" ").map((word) => [word, name]);

const classes: ReadonlyMap<string, string> = new Map([
  ...named("dollars", "dollar dollars pound pounds quid bucks euro euros cents pence p"),
  ...named("monday", "monday tuesday wednesday thursday friday saturday sunday"),
  ...named("mondays", "mondays tuesdays wednesdays thursdays fridays saturdays sundays"),
  ...named("june", "january february april june july august september october november december"),
  ...named("1st", "first second third fourth fifth sixth seventh eighth ninth tenth twelfth"),
  ...named("1st", "eleventh thirteenth fourteenth fifteenth twentieth twenty-first thirtieth"),
]);

/** Words that open a clause, before which or after which there is more. */
const openers: ReadonlySet<string> = new Set(
  "and but or so because cause cos if when unless until till since while before after once although though that which who what where why how than as".split(
    " ",
  ),
);

/** Openers of a clause that wants another one after it, where it comes first. */
const subordinate: ReadonlySet<string> = new Set(
  "if when unless until since while once although though because before after as".split(" "),
);

const subjects: ReadonlySet<string> = new Set(
  "i i'm i'll i've i'd we we're we'll you you're you'll he he's she she's they they're it it's that's there's there this what's im ill ive".split(
    " ",
  ),
);

/** What the model sees of an English ending: its last words, its beginning, the clause they stand in. */
export function addEnglishFeatures(
  bag: FeatureBag,
  { head, tail, stop, length }: ReadEnding,
  asked: string,
): void {
  const words = (tail.match(wordPattern) ?? []).map((word) => word.replaceAll("’", "'"));
  const add = (kind: number, name: string): void => addNamed(bag, kind, name);
  addLastWords(words, asked, add);
  addClause(words, add);
  const size = sizeOf(length <= tail.length + 2 ? words.length : length / charsOfWord);
  const first = (head.match(wordPattern) ?? []).slice(0, 2);
  add(kinds.first, first[0] ?? "");
  add(kinds.firstTwo, first.join(" "));
  add(kinds.size, size);
  add(kinds.askedSize, `${asked} ${size}`);
  add(kinds.stop, stop);
  add(kinds.sinceStop, sizeOf((/[^.?!,;]*$/.exec(tail)?.[0].match(wordPattern) ?? []).length));
  if (words.length <= wholeWordsMax) add(kinds.whole, words.join(" "));
  if (words.length <= wholeWordsMax) add(kinds.askedWhole, `${asked} ${words.join(" ")}`);
}

/** An English word with its space, on the average. */
const charsOfWord = 5;

/** Texts so short are learnt as they are. */
const wholeWordsMax = 3;

type Add = (kind: number, name: string) => void;

function addLastWords(words: readonly string[], asked: string, add: Add): void {
  const last = words.at(-1) ?? "";
  const near = words.slice(-nearWords);
  const [c1 = "<", c2 = "<", c3 = "<", c4 = "<"] = near.map(classOf).reverse();
  add(kinds.last, last);
  add(kinds.askedLast, `${asked} ${c1}`);
  add(kinds.second, c2);
  add(kinds.third, c3);
  add(kinds.pair, `${c2} ${c1}`);
  add(kinds.triple, `${c3} ${c2} ${c1}`);
  add(kinds.skip, `${c3} ${c1}`);
  add(kinds.four, `${c4} ${c3} ${c2} ${c1}`);
  if (last.length > 4) add(kinds.suffix, last.slice(-3));
  if (last.length > 3) add(kinds.suffix, last.slice(-2));
  for (const word of near) add(kinds.near, word);
}

/** Words that are read without regard to their place. */
const nearWords = 8;

function addClause(words: readonly string[], add: Add): void {
  const from = words.findLastIndex((word) => openers.has(word));
  const since = words.slice(from + 1);
  const hasSubject = since.some((word) => subjects.has(word));
  add(kinds.clause, `${words[from] ?? "<"} ${sizeOf(since.length)} ${hasSubject ? "s" : ""}`);
  const sub = words.findLastIndex((word) => subordinate.has(word));
  if (sub < 0) return;
  const count = words.slice(sub).filter((word) => subjects.has(word)).length;
  add(kinds.subordinate, `${words[sub] ?? ""} ${sub === 0 ? "first" : ""} ${String(count)}`);
}
