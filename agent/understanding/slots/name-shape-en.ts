import {
  firstNames,
  institutionWords,
  noNames,
  wordNames,
} from "../../../language/en/name-words.ts";

/** Words of one name: letters, inner apostrophes and hyphens. */
const word = "[\\p{L}][\\p{L}'’-]{0,24}\\.?";

/** Up to four words with one space between, in which a name is sought. */
export const nameRun = `(?:${word} ){0,3}${word}`;

/** Words that end a name or are none. */
const stops: ReadonlySet<string> = new Set(
  (
    "a an and the that this it is in on of or so i i'm im my me you your we he she they his her their our not no yes yeah yep ya " +
    "yup hi hello hey hiya last dob date born birthday but to at for from with calling speaking here just " +
    "about regarding because sorry okay ok uh um well oh please busy driving good fine sure really very " +
    "all right what who why how when where only still going gonna trying having out un unemployed " +
    "ridiculous bad wrong nobody someone now too also been getting looking morning afternoon evening " +
    "four ending id social him himself herself there listening mr mrs ms miss dr mister as if by can do don't being " +
    "broke sick disabled homeless pregnant retired crying working divorced alone afraid glad happy sad angry tired " +
    "american british english irish scottish welsh mexican spanish black white one two three five six seven eight nine zero " +
    "attached spelled spelt ruined listed missing misspelled correct"
  ).split(" "),
);

/** "He's not in": a sentence of its own, and no possessive. */
const contraction = /^(?:he|she|it|that|there|here|what|who|let|where|how)['’]s$/i;
const possessive = /['’]s$/i;

/** Titles may lead a name but are none. */
const title = /^(?:mr|mrs|ms|miss|dr|mister)\.?$/i;

/** The words up to the first that ends a name; none where they are somebody's possession. */
export function nameOf(words: string): string | undefined {
  const name: string[] = [];
  for (const each of words.split(" ")) {
    const bare = each.replace(/\.$/, "");
    if (title.test(bare) && name.length === 0) continue;
    if (contraction.test(bare) || stops.has(bare.toLowerCase())) break;
    if (possessive.test(bare)) return undefined;
    name.push(bare);
    if (each.endsWith(".") && bare.length > 1) break;
  }
  return name.length === 0 ? undefined : name.join(" ");
}

/** Words before a name that begin an answer: "yes, uh, Callum Reyes". */
export const withoutStops = (words: readonly string[]): readonly string[] =>
  words.slice(words.findIndex((each) => !stops.has(each.toLowerCase())));

export const isCapitalised = (name: string): boolean =>
  name.split(" ").every((each) => /^\p{Lu}/u.test(each));

/** A word that is said where no name is meant, and is no name either. */
export const isPlainWord = (each: string): boolean =>
  noNames.has(each.toLowerCase().replace(/['’]/g, "")) && !wordNames.has(each.toLowerCase());

/** A first name that is no everyday word. */
const isFirstName = (each: string): boolean =>
  firstNames.has(each.toLowerCase()) && !wordNames.has(each.toLowerCase());

/** Small words that are listed as names too, and that nobody is called by in lower case: "kim can do". */
const smallWords: ReadonlySet<string> = new Set(
  "will may must shall can me do so to no in he she you an van de del di la le von an ai a long short late early just true".split(
    " ",
  ),
);

const isSurname = (each: string): boolean =>
  /^\p{Lu}/u.test(each) || !(isPlainWord(each) || smallWords.has(each.toLowerCase()));

/** A firm's name, or an oath. */
const isNobodys = (parts: readonly string[]): boolean =>
  institutionWords.has(parts.at(-1)?.toLowerCase() ?? "") ||
  parts.some((each) => each.toLowerCase() === "christ");

/**
 * What of some words is a name by itself: two or more with capitals, or a first name that many people have, with
 * the word after it. A recogniser writes no capitals, so that word must be no everyday one.
 */
export function trustedName(name: string): string | undefined {
  const parts = name.split(" ");
  const [first = "", second] = parts;
  if (isNobodys(parts)) return undefined;
  if (second !== undefined && isCapitalised(name)) return isPlainWord(first) ? undefined : name;
  if (!isFirstName(first)) return undefined;
  // "This is Yolanda returning your call": somebody writes capitals.
  const isAlone = second === undefined || isCapitalised(first) !== isCapitalised(second);
  if (isAlone) return first;
  return isSurname(second) ? `${first} ${second}` : undefined;
}
