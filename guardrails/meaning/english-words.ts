import { contractionOf } from "../phrases/contractions.ts";
import { numberWord } from "./number-word.ts";

/** Words as people type them in a hurry. */
const typed: ReadonlyMap<string, string> = new Map(
  Object.entries({
    u: "you",
    ya: "you",
    yall: "you",
    ur: "your",
    r: "are",
    n: "and",
    w: "with",
    pls: "please",
    plz: "please",
    tho: "though",
    cuz: "because",
    cos: "because",
    coz: "because",
    bc: "because",
    ive: "i've",
    youve: "you've",
    youll: "you'll",
    thats: "that's",
    whats: "what's",
    hes: "he's",
    shes: "she's",
    theyre: "they're",
    didnt: "didn't",
    doesnt: "doesn't",
    isnt: "isn't",
    thx: "thanks",
    msg: "message",
    tmrw: "tomorrow",
    tmr: "tomorrow",
    acct: "account",
    rn: "now",
    prob: "probably",
    ppl: "people",
    em: "them",
    ok: "okay",
    k: "okay",
  }),
);

/**
 * The words of an English sentence in lower case, contractions and hurried spellings written out; a number
 * is only short or long, since its value is the fact check's.
 */
export const englishWords = (text: string): string[] =>
  text
    .replace(/[?!]/g, " $& ")
    .trim()
    .split(/ +/)
    .flatMap((word) => contractionOf(typed.get(word) ?? word))
    .map((word) => (/\d/.test(word) ? numberWord(word) : word));
