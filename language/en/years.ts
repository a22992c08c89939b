import { cardinalWords } from "./number-lexicon.ts";
import { figureValue, readBelowHundred, readCardinal, type NumberRead } from "./number-words.ts";
import { isUnitAt } from "./units.ts";
import { isAfterStop, isLoose, joinedWordAt, wordAt, type Token } from "./tokens.ts";

const yearMin = 1900;
const yearMax = 2100;

/** The lowest year of two figures that is read without a century: days and small sums lie below. */
const shortYearMin = 32;

export const isYear = (value: number): boolean => value >= yearMin && value < yearMax;

const inRange = (read: NumberRead | undefined): NumberRead | undefined =>
  read !== undefined && isYear(read.value) ? read : undefined;

/** "nineteen eighty-eight", "nineteen oh five", "twenty twenty-six"; "nineteen hundred" is money. */
function readCenturyYear(tokens: readonly Token[], at: number): NumberRead | undefined {
  const century = cardinalWords.get(wordAt(tokens, at));
  if (century !== 19 && century !== 20) return undefined;
  const zero = joinedWordAt(tokens, at + 1);
  if (zero === "oh" || zero === "o" || zero === "zero") {
    const unit = cardinalWords.get(joinedWordAt(tokens, at + 2)) ?? 10;
    return unit < 10 ? { value: century * 100 + unit, next: at + 3 } : undefined;
  }
  const rest = zero === "" ? undefined : readBelowHundred(tokens, at + 1);
  if (rest === undefined || rest.value < 10) return undefined;
  return { value: century * 100 + rest.value, next: rest.next };
}

/** "two thousand and three". */
function readThousandYear(tokens: readonly Token[], at: number): NumberRead | undefined {
  const isThousand = wordAt(tokens, at) === "two" && joinedWordAt(tokens, at + 1) === "thousand";
  return isThousand ? inRange(readCardinal(tokens, at)) : undefined;
}

/** "'88", "88", "eighty-eight" where the clause ends after it, so that it can be no sum. */
function readShortYear(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const isTwoFigures = token.isFigure && /^\d{2}$/.test(token.text);
  if (isTwoFigures && /['’]$/.test(token.gap)) return { value: Number(token.text), next: at + 1 };
  const read = isTwoFigures
    ? { value: Number(token.text), next: at + 1 }
    : readBelowHundred(tokens, at);
  if (read === undefined || read.value < shortYearMin || read.value % 10 === 0) return undefined;
  return isAfterStop(tokens[read.next]) ? read : undefined;
}

/** The year after a day and a month, in figures or words; two figures keep their missing century. */
export function readYear(tokens: readonly Token[], at: number): NumberRead | undefined {
  const token = tokens[at];
  if (!isLoose(token) || token.gap.includes(".")) return undefined;
  if (token.isFigure && /^\d{4}$/.test(token.text)) {
    const read = inRange({ value: figureValue(token.text), next: at + 1 });
    return read && !isUnitAt(tokens, read.next) ? read : undefined;
  }
  const words = readCenturyYear(tokens, at) ?? readThousandYear(tokens, at);
  if (words !== undefined && !isUnitAt(tokens, words.next)) return words;
  return readShortYear(tokens, at);
}
