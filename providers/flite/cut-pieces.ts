/** Characters that a piece has at least: less has no melody of its own. */
const pieceCharsMin = 20;

/**
 * A sentence up to this many characters is said whole, which takes 70 ms. Of longer ones a recogniser missed fewer
 * words when they were cut (10.7 % instead of 13.4); from 60 on, more (13.0 instead of 12.3).
 */
const wholeCharsMax = 100;

/** Characters after which a later piece ends at the next border, so that no call keeps the others waiting. */
const pieceCharsMax = 90;

const border = /[,;:](?= )/g;

/**
 * A sentence in pieces that are said one by one, cut where a speaker pauses anyway: the first is heard
 * while the others are made.
 */
export function cutPieces(sentence: string): readonly string[] {
  const text = speakable(sentence);
  if (!/[a-z\d]/i.test(text)) return [];
  if (text.length <= wholeCharsMax) return [text];
  const pieces: string[] = [];
  let start = 0;
  for (const { index } of text.matchAll(border)) {
    const end = index + 1;
    const lengthMin = start === 0 ? pieceCharsMin : pieceCharsMax;
    if (end - start < lengthMin || text.length - end < pieceCharsMin) continue;
    pieces.push(text.slice(start, end).trim());
    start = end;
  }
  return [...pieces, text.slice(start).trim()];
}

/** The characters that flite knows: accents go, what is not Latin is a pause. */
const speakable = (sentence: string): string =>
  sentence
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\u0020-\u007e]+/g, " ")
    .replace(/ +/g, " ")
    .trim();
