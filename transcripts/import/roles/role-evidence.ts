import { cuesEn } from "./cues-en.ts";
import { cuesZh } from "./cues-zh.ts";

const cues = [...cuesEn, ...cuesZh];

/** Beyond so many times a cue says nothing new: somebody repeats themselves. */
const cueRepeatsMax = 2;

/** The most that one text of many words can say, so that no call is certain by its length alone. */
const evidenceMax = 12;

/**
 * How much some words speak for their speaker being the agent: natural logarithm of the odds, negative for the
 * debtor, 0 where they say nothing.
 * @param texts what one speaker said, turn by turn.
 */
export function roleEvidence(texts: readonly string[]): number {
  let sum = 0;
  for (const { pattern, weight } of cues) {
    const count = texts.filter((text) => pattern.test(text)).length;
    sum += weight * Math.min(count, cueRepeatsMax);
  }
  return Math.max(-evidenceMax, Math.min(evidenceMax, sum));
}

/** How much it says whom somebody talks of: ten to one where they say "you" ten times as often as "I". */
const pronounWeight = 1;
const pronounEvidenceMax = 2.5;

/** Chinese agents say the polite word for "you", debtors hardly ever do. */
const you = /\b(?:you|your|yours)\b|您/giu;
const me = /\b(?:i|me|my|mine)\b|我/giu;

/**
 * The same by the small words: whoever collects talks of the other, whoever owes of themselves. It holds over a whole
 * call, not in one turn, and survives a bad recogniser.
 */
export function pronounEvidence(texts: readonly string[]): number {
  const count = (pattern: RegExp): number =>
    texts.reduce((sum, text) => sum + (text.match(pattern)?.length ?? 0), 0);
  const evidence = pronounWeight * Math.log((count(you) + 1) / (count(me) + 1));
  return Math.max(-pronounEvidenceMax, Math.min(pronounEvidenceMax, evidence));
}

/** Odds as a probability. */
export const chanceOf = (evidence: number): number => 1 / (1 + Math.exp(-evidence));
