import table from "../families/pinyin.json" with { type: "json" };

/** The syllables, without tones, of each Chinese character that a pattern uses. */
export const soundsOf: ReadonlyMap<string, readonly string[]> = collectSounds();

const syllables: ReadonlySet<string> = new Set(Object.keys(table));

/** Letters of the longest syllable (zhuang, shuang, chuang). */
const syllableCharsMax = 6;

/** Letters of a run that is read as pinyin; longer runs are no words that anybody disguises. */
const runCharsMax = 24;

/**
 * A run of Latin letters cut into syllables, as their end positions, or undefined if it is no pinyin made
 * of sounds that the patterns use.
 */
export function cutSyllables(run: string): readonly number[] | undefined {
  if (run.length > runCharsMax) return undefined;
  // For each position, where the last syllable of some cut up to there starts.
  const starts: (number | undefined)[] = [0];
  for (let to = 1; to <= run.length; to += 1) {
    for (let from = Math.max(0, to - syllableCharsMax); from < to; from += 1) {
      if (starts[from] !== undefined && syllables.has(run.slice(from, to))) {
        starts[to] = from;
        break;
      }
    }
  }
  const ends: number[] = [];
  for (let at = run.length; at > 0;) {
    const from = starts[at];
    if (from === undefined) return undefined;
    ends.unshift(at);
    at = from;
  }
  return ends;
}

function collectSounds(): ReadonlyMap<string, readonly string[]> {
  const sounds = new Map<string, string[]>();
  for (const [syllable, chars] of Object.entries(table)) {
    for (const char of chars) {
      const known = sounds.get(char);
      if (known === undefined) sounds.set(char, [syllable]);
      else known.push(syllable);
    }
  }
  return sounds;
}
