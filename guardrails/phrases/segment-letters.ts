import { wordCharsMax, type Vocabulary } from "./vocabulary.ts";

/** What a letter costs that belongs to no known word; a known word costs one. */
const strayLetterCost = 2;

/**
 * A row of letters without spaces cut into as few known words as possible; letters that belong to none
 * stay together. The words joined are the row again.
 */
export function segmentLetters(row: string, vocabulary: Vocabulary): string[] {
  // For each position, the cheapest way to get there and the length of its last step.
  const costs = [0];
  const steps = [0];
  for (let to = 1; to <= row.length; to += 1) {
    let cost = (costs[to - 1] ?? 0) + strayLetterCost;
    let step = -1;
    for (let length = 1; length <= Math.min(to, wordCharsMax); length += 1) {
      const before = costs[to - length] ?? 0;
      if (before + 1 < cost && vocabulary.has(row.slice(to - length, to))) {
        cost = before + 1;
        step = length;
      }
    }
    costs.push(cost);
    steps.push(step);
  }
  return wordsAlong(row, steps);
}

/** Follows the steps back from the end; -1 marks a stray letter, which joins its neighbours. */
function wordsAlong(row: string, steps: readonly number[]): string[] {
  const words: string[] = [];
  let isStray = false;
  for (let at = row.length; at > 0;) {
    const step = steps[at] ?? -1;
    const length = Math.abs(step);
    const piece = row.slice(at - length, at);
    if (step === -1 && isStray) words[0] = piece + (words[0] ?? "");
    else words.unshift(piece);
    isStray = step === -1;
    at -= length;
  }
  return words;
}
