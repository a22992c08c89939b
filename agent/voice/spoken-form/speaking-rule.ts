/** How one kind of writing is read aloud: a sum, a day, a telephone number. */
export interface SpeakingRule {
  /** Sticky. Tried where a word, a figure or a sign begins, in the order of the list. */
  readonly pattern: RegExp;
  /** The words, or undefined where the rule does not apply after all. */
  readonly speak: (match: RegExpExecArray) => string | undefined;
}

const letter = /[A-Za-z]/;
const letterOrFigure = /[A-Za-z\d]/;

/** The text with every place that a rule knows put into words; the rest as it stands. */
export function applySpeakingRules(text: string, rules: readonly SpeakingRule[]): string {
  let spoken = "";
  let isAfterRule = false;
  for (let at = 0; at < text.length;) {
    const found = beginsHere(text, at) ? firstRule(text, at, rules) : undefined;
    const piece = found?.words ?? text.charAt(at);
    const needsSpace =
      (found !== undefined || isAfterRule) &&
      letter.test(spoken.slice(-1)) &&
      letterOrFigure.test(piece.charAt(0));
    spoken += needsSpace ? ` ${piece}` : piece;
    isAfterRule = found !== undefined;
    at = found?.to ?? at + 1;
  }
  return spoken;
}

/** Not inside a word of Latin letters, nor inside a figure. */
function beginsHere(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const here = text.charAt(at);
  if (letter.test(here)) return !letter.test(before);
  return !/\d/.test(here) || !/\d/.test(before);
}

function firstRule(
  text: string,
  at: number,
  rules: readonly SpeakingRule[],
): { readonly words: string; readonly to: number } | undefined {
  for (const { pattern, speak } of rules) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const words = match === null ? undefined : speak(match);
    if (match !== null && words !== undefined) return { words, to: at + match[0].length };
  }
  return undefined;
}
