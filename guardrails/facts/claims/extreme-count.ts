/** "Up to twelve", "at least three", "the longest plan": true only of the longest and the shortest plan. */
const most = /最多|最长|上限|\b(?:longest|the most|up to|at most|maximum(?: of)?|as many as)\b/i;
const least = /最少|最短|至少|\b(?:shortest|the fewest|at least|minimum(?: of)?)\b/i;
const mostAfter =
  /^[^，,。]{0,3}(?:最长|最多|上限)|^[^,.;]{0,4}\b(?:at most|(?:is|are) (?:the )?(?:longest|most|maximum)|max(?:imum)?\b)/i;
const leastAfter =
  /^[^，,。]{0,3}(?:最短|最少)|^[^,.;]{0,4}\b(?:at least|(?:is|are) (?:the )?(?:shortest|fewest|minimum))\b/i;

/** Characters before a count in which such a word belongs to it. */
const reach = 26;

/** A number of instalments at its place. */
interface ExtremePlace {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** Whether a number of instalments is the most or the least, where the words before it say so. */
export function isExtremeTrue(
  { text, from, to, count }: ExtremePlace,
  counts: ReadonlySet<number>,
): boolean {
  const words = /[^，,。.;；]*$/u.exec(text.slice(Math.max(0, from - reach), from))?.[0] ?? "";
  const after = text.slice(to);
  const [mostAt, leastAt] = [words.search(most), words.search(least)];
  if (mostAt > leastAt || mostAfter.test(after)) return Math.max(...counts) === count;
  const isLeast = leastAt >= 0 || leastAfter.test(after);
  return !isLeast || Math.min(...counts) === count;
}
