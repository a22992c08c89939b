import { syllables } from "./sounds.ts";

/** Letters of the longest syllable (zhuang, shuang, chuang). */
const syllableCharsMax = 6;

/** Letters of a run that is read as pinyin; longer runs are no words that anybody disguises. */
const runCharsMax = 48;

/** One syllable of a run of letters, the end excluded. */
export type SyllableSpan = readonly [from: number, to: number];

/**
 * The syllables that a run of Latin letters may be cut into, in every way that leaves no letter over
 * (fangan: fang an, fan gan); none if it is no pinyin.
 */
export function cutSyllables(run: string): readonly SyllableSpan[] {
  if (run.length > runCharsMax) return [];
  const spans: SyllableSpan[] = [];
  const isReached: boolean[] = [true];
  for (let to = 1; to <= run.length; to += 1) {
    for (let from = Math.max(0, to - syllableCharsMax); from < to; from += 1) {
      if (isReached[from] !== true || !syllables.has(run.slice(from, to))) continue;
      isReached[to] = true;
      spans.push([from, to]);
    }
  }
  return onTheWayTo(run.length, spans);
}

/** The spans from which further ones lead to the end. */
function onTheWayTo(end: number, spans: readonly SyllableSpan[]): readonly SyllableSpan[] {
  const leads = new Set([end]);
  return spans
    .toReversed()
    .filter(([from, to]) => {
      if (!leads.has(to)) return false;
      leads.add(from);
      return true;
    })
    .toReversed();
}
