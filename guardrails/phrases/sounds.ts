import table from "../families/pinyin.json" with { type: "json" };

/** How a Chinese character is said, as syllables without tones. */
interface Sounds {
  /** As it is said most often: the one way in which a character of a text is heard. */
  readonly usual: string;
  /** All the ways that everyday words use: the ones in which a word of a pattern may be written. */
  readonly all: readonly string[];
}

/** Parts a syllable's usual characters from those that are said so in some words only. */
const parting = "|";

const sounds: ReadonlyMap<string, Sounds> = readTable();

/** The sounds of a simplified Chinese character; undefined for one that is too rare to be written by sound. */
export const soundsOf = (char: string): Sounds | undefined => sounds.get(char);

/** The syllables of Mandarin, without tones, ü written v. */
export const syllables: ReadonlySet<string> = new Set(Object.keys(table));

function readTable(): ReadonlyMap<string, Sounds> {
  const entries = Object.entries(table).map(([syllable, chars]) => {
    const [usual = "", other = ""] = chars.split(parting);
    return { syllable, usual, other };
  });
  const usual = new Map(
    entries.flatMap((entry) => Array.from(entry.usual, (char) => [char, entry.syllable] as const)),
  );
  const others = new Map<string, string[]>();
  for (const { syllable, other } of entries) {
    for (const char of other) others.set(char, [...(others.get(char) ?? []), syllable]);
  }
  return new Map(
    Array.from(usual, ([char, syllable]) => [
      char,
      { usual: syllable, all: [syllable, ...(others.get(char) ?? [])] },
    ]),
  );
}
