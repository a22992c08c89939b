/** Where the texts stand in a sentence that may be said as they stand: names, channels, public numbers. */
export function knownSpans(
  sentence: string,
  texts: Iterable<string>,
): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const text of texts) {
    if (text === "") continue;
    for (let at = sentence.indexOf(text); at >= 0; at = sentence.indexOf(text, at + text.length)) {
      // 110 inside 1100 is another number.
      if (isWhole(sentence, at, at + text.length)) spans.push([at, at + text.length]);
    }
  }
  return spans;
}

const isWhole = (sentence: string, from: number, to: number): boolean =>
  !runsOn(sentence, from) && !runsOn(sentence, to);

/** True between two digits of one number. */
const runsOn = (sentence: string, at: number): boolean =>
  isDigit(sentence.charAt(at - 1)) && isDigit(sentence.charAt(at));

const isDigit = (char: string): boolean => /^\d$/.test(char);
