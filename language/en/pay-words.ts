import { payFillers, payWords } from "./money-lexicon.ts";
import type { Scan } from "./scan.ts";
import { wordAt } from "./tokens.ts";

/** Words looked back over from a number to its verb. */
const payWindow = 5;

/** Heads that ask for a sum without a verb of paying: "I can do fifty", "make it two fifty". */
const doLeads: ReadonlySet<string> = new Set(
  "can could can't i i'll we might would only to gonna couldn't cannot".split(" "),
);

const isDoing = (scan: Scan, at: number): boolean => {
  const word = wordAt(scan.tokens, at);
  if (word === "it") return wordAt(scan.tokens, at - 1) === "make";
  return (word === "do" || word === "manage") && doLeads.has(wordAt(scan.tokens, at - 1));
};

/** A verb of paying stands just before that token, with nothing but fillers between: the number is money. */
export function isPaid(scan: Scan, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - payWindow; index -= 1) {
    const word = wordAt(scan.tokens, index);
    if (payWords.has(word) || isDoing(scan, index)) return true;
    if (!payFillers.has(word)) return false;
  }
  return false;
}

/** A verb of paying stands somewhere in the few words before. */
export function isPayBefore(scan: Scan, at: number): boolean {
  for (let index = at - 1; index >= 0 && index >= at - payWindow; index -= 1) {
    if (payWords.has(wordAt(scan.tokens, index)) || isDoing(scan, index)) return true;
  }
  return false;
}
