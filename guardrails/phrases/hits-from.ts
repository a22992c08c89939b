import type { Hit } from "./phrase-trie.ts";

/** The hits that start at a unit `from` or after it and before `to`; hits come by rising `from`. */
export function hitsFrom(hits: readonly Hit[], from: number, to: number): readonly Hit[] {
  const first = firstAtOrAfter(hits, from);
  const end = firstAtOrAfter(hits, to);
  return first === 0 && end === hits.length ? hits : hits.slice(first, end);
}

function firstAtOrAfter(hits: readonly Hit[], unit: number): number {
  let low = 0;
  let high = hits.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((hits[middle]?.from ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}
