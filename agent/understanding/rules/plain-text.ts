import type { Language } from "../../../domain/locale.ts";
import { normalise } from "../../../language/normalise.ts";

/** Short and slurred forms of English, and the form that the rules are written in. */
const english: ReadonlyMap<string, string> = new Map(
  Object.entries({
    wanna: "want to",
    gonna: "going to",
    gotta: "got to",
    gimme: "give me",
    lemme: "let me",
    dunno: "dont know",
    cannot: "cant",
    yall: "you all",
    til: "till",
    thru: "through",
    u: "you",
    ur: "your",
    r: "are",
    pls: "please",
    plz: "please",
    thx: "thanks",
    cuz: "because",
    cos: "because",
    coz: "because",
    tmrw: "tomorrow",
    tmr: "tomorrow",
    tonite: "tonight",
  }),
);

/** Sounds of somebody who thinks; they say nothing and stand between words that belong together. */
const filler = /^(?:u+m+|u+h+|er+m?|h+m+|m+|a+h+)$/;

/** Full forms and their contraction, which in plain text has no apostrophe. */
const contractions: readonly (readonly [full: RegExp, short: string])[] = [
  [/\b(i|you|we|they|he|she|it) (?:wi|sha)ll\b/g, "$1ll"],
  [/\b(i|you|we|they) have\b/g, "$1ve"],
  [/\b(he|she|it|that|what|who|there) is\b/g, "$1s"],
  [/\b(you|they) are\b/g, "$1re"],
  [/\bi am\b/g, "im"],
  [/\bi would\b/g, "id"],
  [/\bwill not\b/g, "wont"],
  [/\bcan not\b/g, "cant"],
  [/\b(do|did|does|is|was|are|were|has|have|had|would|could|should) not\b/g, "$1nt"],
];

/**
 * A turn the way the patterns expect it. Chinese: every pause, a space among them, one `，`. English: words between
 * single spaces, contractions without apostrophes, no fillers, `?` as a word. Both: lower case.
 */
export function plainText(text: string, language: Language): string {
  const normal = normalise(text).text;
  return language === "zh" ? plainChinese(normal) : plainEnglish(normal);
}

function plainChinese(text: string): string {
  return text
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "，")
    .replace(/\s+/gu, "")
    .replace(/\?+/g, "?")
    .replace(/!+/g, "!")
    .replace(/[^\p{L}\p{N}?!%$¥]+/gu, "，")
    .replace(/^，|，$/g, "");
}

function plainEnglish(text: string): string {
  const words = text
    .replace(/['’‘`´]/gu, "")
    .replace(/(?<=\d),(?=\d{3})/g, "")
    .replace(/%/g, " percent ")
    .replace(/\?+/g, " ? ")
    .replace(/(?<!\d)[./]|[./](?!\d)/g, " ")
    .replace(/[^\p{L}\p{N}?$£€*./]+/gu, " ")
    .trim()
    .split(" ");
  const meant = words.filter((word) => !filler.test(word));
  const plain = (meant.length > 0 ? meant : words).map((word) => english.get(word) ?? word);
  return contractions.reduce(
    (known, [full, short]) => known.replace(full, short),
    ` ${plain.join(" ")}`,
  );
}
