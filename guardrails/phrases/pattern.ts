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

/**
 * Reads a pattern: words parted by `|`, slots by spaces, `~n` for up to n units between two slots,
 * `@name` for a class of words, `!a|b` for words that make it harmless. `_` stands for a space.
 * @throws RangeError naming the pattern, if a class is unknown or no slot is left.
 */
export function parsePattern(text: string, classes: WordClasses): PatternSource {
  const slots: PatternSlot[] = [];
  const unless: string[] = [];
  let gapMax = 0;
  for (const part of text.split(" ").filter((piece) => piece !== "")) {
    if (/^~\d+$/.test(part)) {
      gapMax = Number(part.slice(1));
    } else if (part.startsWith("!")) {
      unless.push(...wordsOf(part.slice(1), classes, text));
    } else {
      slots.push({ words: wordsOf(part, classes, text), gapMax });
      gapMax = 0;
    }
  }
  if (slots.length === 0)
    throw new RangeError(`Expected words in the pattern "${text}", got none.`);
  return { slots, unless };
}

function wordsOf(part: string, classes: WordClasses, pattern: string): string[] {
  return part.split("|").flatMap((word) => {
    if (!word.startsWith("@")) return [word];
    const members = classes[word.slice(1)];
    if (members === undefined) {
      throw new RangeError(`Expected a known class in the pattern "${pattern}", got "${word}".`);
    }
    return wordsOf(members, classes, pattern);
  });
}
