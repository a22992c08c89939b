/** One place in a pattern that any of some words may fill. */
export interface PatternSlot {
  readonly words: readonly string[];
  /** Units that may stand between this word and the one before it. */
  readonly gapMax: number;
}

/** A pattern as it is written in the data, before its words have numbers. */
export interface PatternSource {
  readonly slots: readonly PatternSlot[];
  /** Words that make it harmless where one stands inside or close by. */
  readonly unless: readonly string[];
}

export type WordClasses = Readonly<Record<string, string>>;

/** Slots of one pattern: each multiplies the ways to fill it. The longest in use has four. */
const slotsMax = 6;

/** Units between two slots; words further apart say nothing together. */
const gapUnitsMax = 20;

/** Words of one slot, its classes spelled out; the largest class in use has about a hundred. */
const alternativesMax = 500;

/** Classes inside classes; one that names itself would never end. */
const classDepthMax = 4;

/**
 * Reads a pattern: words parted by `|`, slots by spaces, `~n` for up to n units between two slots,
 * `@name` for a class of words, `!a|b` for words that make it harmless. `_` stands for a space.
 * @throws RangeError naming the pattern, if a class is unknown or names itself, a slot or word is empty,
 * or a limit is passed.
 */
export function parsePattern(text: string, classes: WordClasses): PatternSource {
  const slots: PatternSlot[] = [];
  const unless: string[] = [];
  let gapMax = 0;
  for (const part of text.split(" ").filter((piece) => piece !== "")) {
    if (part.startsWith("~")) {
      gapMax = gapOf(part, text);
    } else if (part.startsWith("!")) {
      unless.push(...wordsOf(part.slice(1), classes, text));
    } else {
      slots.push({ words: wordsOf(part, classes, text), gapMax });
      gapMax = 0;
    }
  }
  if (slots.length === 0 || slots.length > slotsMax) {
    throw new RangeError(
      `Expected 1 to ${slotsMax} slots in the pattern "${text}", got ${slots.length}.`,
    );
  }
  return { slots, unless };
}

function gapOf(part: string, pattern: string): number {
  const gap = /^~\d{1,4}$/.test(part) ? Number(part.slice(1)) : Infinity;
  if (gap <= gapUnitsMax) return gap;
  throw new RangeError(
    `Expected a gap of ~0 to ~${gapUnitsMax} in the pattern "${pattern}", got "${part}".`,
  );
}

function wordsOf(part: string, classes: WordClasses, pattern: string): readonly string[] {
  const words = expand(part, { classes, pattern, depth: 0 });
  if (words.length <= alternativesMax) return words;
  throw new RangeError(
    `Expected at most ${alternativesMax} words in a slot of the pattern "${pattern}", got ${words.length}.`,
  );
}

interface Expansion {
  readonly classes: WordClasses;
  readonly pattern: string;
  readonly depth: number;
}

function expand(part: string, { classes, pattern, depth }: Expansion): string[] {
  if (depth > classDepthMax) {
    throw new RangeError(`Expected classes that end in the pattern "${pattern}", got "${part}".`);
  }
  return part.split("|").flatMap((word) => {
    if (/^[_*]*$/.test(word)) {
      throw new RangeError(`Expected a word in the pattern "${pattern}", got "${part}".`);
    }
    if (!word.startsWith("@")) return [word];
    const members = Object.hasOwn(classes, word.slice(1)) ? classes[word.slice(1)] : undefined;
    if (members === undefined) {
      throw new RangeError(`Expected a known class in the pattern "${pattern}", got "${word}".`);
    }
    return expand(members, { classes, pattern, depth: depth + 1 });
  });
}
