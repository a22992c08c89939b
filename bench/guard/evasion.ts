import {
  chineseDisguises,
  type Disguise,
} from "../../test/guardrails/phrases/chinese-disguises.ts";
import { englishDisguises } from "../../test/guardrails/phrases/english-disguises.ts";
import {
  isFound,
  phrasesOfPatterns,
  type Phrase,
} from "../../test/guardrails/phrases/pattern-phrases.ts";
import { createScanner } from "../../guardrails/scan/create-scanner.ts";
import { classic, monyone } from "./peers.ts";

/**
 * How many phrases of every family are still found behind each disguise: by the phrase rules, by the
 * scanner for plain phrases, and by exact matchers of the registry that were given those very phrases
 * and a text in lower case and NFKC.
 *
 *   node bench/guard/evasion.ts [FILLINGS OF EACH PATTERN]
 */
const [perPattern = 4] = process.argv.slice(2).map(Number);
const phrases = phrasesOfPatterns(perPattern);
const plain = [...new Set(phrases.map(({ text }) => text.toLowerCase()))];

const scanner = createScanner(plain.map((text, at) => ({ id: `p${at}`, text })));
const exact = new monyone.AhoCorasick(plain);
const older = new classic.default(plain);
const fold = (text: string): string => text.normalize("NFKC").toLowerCase();

const finders: readonly (readonly [
  name: string,
  finds: (phrase: Phrase, text: string) => boolean,
])[] = [
  ["rules", isFound],
  ["scanner", (_, text) => scanner.scan(text).length > 0],
  ["@monyone", (_, text) => exact.hasKeywordInText(fold(text))],
  ["ahocorasick", (_, text) => older.search(fold(text)).length > 0],
];

const share = (part: number, whole: number): string =>
  `${((100 * part) / whole).toFixed(1)} %`.padStart(8);

function report(
  language: Phrase["language"],
  name: string,
  disguise: Disguise,
): readonly boolean[] {
  const changed = phrases
    .filter((phrase) => phrase.language === language)
    .map((phrase) => ({ phrase, text: disguise(phrase.words) }))
    .filter(({ phrase, text }) => text !== phrase.text);
  const caught = finders.map(
    ([, finds]) => changed.filter(({ phrase, text }) => finds(phrase, text)).length,
  );
  const cells = caught.map((count) => share(count, changed.length)).join(" ");
  console.log(`${language}  ${name.padEnd(40)} ${`${changed.length}`.padStart(5)} ${cells}`);
  return caught.map((count) => count === changed.length);
}

console.log(`${phrases.length} phrases; caught by ${finders.map(([name]) => name).join(", ")}`);
const whole = (
  [
    ["zh", chineseDisguises],
    ["en", englishDisguises],
  ] as const
).flatMap(([language, disguises]) =>
  Object.entries(disguises).map(([name, disguise]) => report(language, name, disguise)),
);
for (const [at, [name]] of finders.entries()) {
  console.log(
    `${name}: ${whole.filter((row) => row[at] === true).length} of ${whole.length} disguises seen through whole`,
  );
}
