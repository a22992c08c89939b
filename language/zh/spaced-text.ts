/** A text without the spaces that recognisers put between Chinese characters, and the way back. */
export interface JoinedText {
  readonly text: string;
  readonly toOriginal: (index: number) => number;
}

const isHan = (char: string): boolean => char >= "\u3400" && char <= "\u9fff";
const units = /[十百千万亿]/;
const numberAhead = /^ +([零〇一二两三四五六七八九十百千万亿幺点几余\d]{1,16})(?=$|[\s,.!?。、])/;
const numberBehind = /([零〇一二两三四五六七八九十百千万亿幺点\d]{1,16}) *$/;

/**
 * Some recognisers write 我 下 个 月 还, some 三千 五百. The spaces go where every word is one character, and
 * between parts of a number; elsewhere people type a space for a comma, and it stays.
 */
export function joinSpacedText(text: string): JoinedText {
  if (!text.includes(" ")) return { text, toOriginal: (index) => index };
  const isSpelledOut = isOneByOne(text);
  const kept: number[] = [];
  let joined = "";
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === " ") {
      const before = text.charAt(kept.at(-1) ?? text.length);
      const isLoose = isSpelledOut ? isHan(before) : continuesNumber(text, at);
      if (isLoose) continue;
    }
    kept.push(at);
    joined += char;
  }
  return { text: joined, toOriginal: (index) => kept[index] ?? text.length };
}

/** Whether every Chinese word of the text, of which there are at least three, is one character. */
function isOneByOne(text: string): boolean {
  const words = text.split(/[\s,.!?。、]+/).filter((word) => isHan(word.charAt(0)));
  return words.length >= 3 && words.every((word) => word.length === 1);
}

/** Whether the next word goes on with the number that ends `before`: 三千 五百, 三 百, 四五 六七. */
function continuesNumber(text: string, at: number): boolean {
  const next = numberAhead.exec(text.slice(at, at + 24))?.[1];
  const last = numberBehind.exec(text.slice(Math.max(0, at - 16), at))?.[1];
  if (next === undefined || last === undefined) return false;
  if (/^[几余]?[十百千万亿]/.test(next)) return true;
  if (/\d/.test(last + next) && !(units.test(last) && units.test(next))) return false;
  if (!units.test(next)) return next.length === 1 || !units.test(last);
  return units.test(last);
}
