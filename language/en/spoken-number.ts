import { cardinalWords } from "./number-lexicon.ts";
import { readCardinal, type NumberRead } from "./number-words.ts";
import { isJoined, joinedWordAt, wordAt, type Token } from "./tokens.ts";

/** A number as people say it, with what the saying tells about it. */
export interface SpokenNumber extends NumberRead {
  /** The last two figures were said as cents: "one forty-five forty" is 145.40. */
  readonly hasCents: boolean;
}

interface Group {
  readonly value: number;
  readonly next: number;
  /** Said with two figures: "fifty", "twelve", "oh five". */
  readonly isPair: boolean;
}

/** More groups in a row than this are no amount, so nothing is gained by reading on. */
const groupsMax = 4;

const isOh = (word: string): boolean => word === "oh" || word === "o";

/** "oh five" after a first group. */
function readOhDigit(tokens: readonly Token[], at: number): Group | undefined {
  if (!isOh(joinedWordAt(tokens, at))) return undefined;
  const digit = cardinalWords.get(joinedWordAt(tokens, at + 1)) ?? 10;
  return digit < 10 ? { value: digit, next: at + 2, isPair: true } : undefined;
}

function readGroup(tokens: readonly Token[], at: number): Group | undefined {
  const token = tokens[at];
  if (token === undefined || token.isFigure || token.text === "zero") return undefined;
  const read = readCardinal(tokens, at);
  return read && { ...read, isPair: read.value >= 10 && read.value < 100 };
}

/** The groups said one after the other, at most `groupsMax`. */
function readGroups(tokens: readonly Token[], at: number): Group[] {
  const groups: Group[] = [];
  let group = readGroup(tokens, at);
  while (group !== undefined && groups.length < groupsMax) {
    groups.push(group);
    const next: number = group.next;
    const continues =
      isJoined(tokens[next]) &&
      (cardinalWords.has(wordAt(tokens, next)) || isOh(wordAt(tokens, next)));
    group = continues ? (readOhDigit(tokens, next) ?? readGroup(tokens, next)) : undefined;
  }
  return groups;
}

const joined = (value: number, group: Group, hasCents: boolean): SpokenNumber => ({
  value: hasCents ? value + group.value / 100 : value * 100 + group.value,
  next: group.next,
  hasCents,
});

/** The last first group that is heard as hundreds: "twelve fifty" is 1,250, "fifty-five forty-eight" 55.48. */
const hundredsMax = 20;

/** "two fifty", "twelve fifty", "fifty-five forty-eight", "three thirty-eight" of two groups. */
function joinTwo(first: Group, second: Group): SpokenNumber | undefined {
  if (!second.isPair) return undefined;
  return joined(first.value, second, first.value > hundredsMax);
}

/** "one forty-five forty", "fourteen twenty-three ten", "a thousand two fifty" of three groups. */
function joinThree(first: Group, second: Group, third: Group): SpokenNumber | undefined {
  if (!third.isPair) return undefined;
  if (first.value < 100 && second.isPair) {
    return joined(first.value * 100 + second.value, third, true);
  }
  if (first.value % 1_000 === 0 && second.value < 10) {
    return joined(first.value / 100 + second.value, third, false);
  }
  return undefined;
}

/** "a thousand two sixty-one twenty" of four groups. */
function joinFour(groups: readonly Group[]): SpokenNumber | undefined {
  const [first, second, third, fourth] = groups;
  if (first === undefined || second === undefined || third === undefined) return undefined;
  const whole = joinThree(first, second, third);
  if (whole === undefined || whole.hasCents || fourth === undefined || !fourth.isPair)
    return undefined;
  return joined(whole.value, fourth, true);
}

/**
 * The number of an amount, with groups joined the way prices are said: "two eighty" (280), "eight oh
 * five" (805), "one forty-five forty" (145.40), "three hundred and thirty-eight seventy-five" (338.75).
 */
export function readSpokenNumber(tokens: readonly Token[], at: number): SpokenNumber | undefined {
  const first = readCardinal(tokens, at);
  if (first === undefined) return undefined;
  const plain = { ...first, hasCents: false };
  if (!isJoined(tokens[first.next]) || tokens[at]?.isFigure === true) return plain;
  const groups = readGroups(tokens, at);
  const [one, two, three] = groups;
  if (one === undefined || two === undefined) return plain;
  const long = groups.length >= 4 ? joinFour(groups) : undefined;
  const middle = three && joinThree(one, two, three);
  return long ?? middle ?? joinTwo(one, two) ?? plain;
}
