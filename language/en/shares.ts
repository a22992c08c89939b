import { fractionWords } from "./number-lexicon.ts";
import { readCardinal, type NumberRead } from "./number-words.ts";
import { spanOf, type Reading, type Scan } from "./scan.ts";
import { joinedWordAt, wordAt, type Token } from "./tokens.ts";

/** Basis points of one per cent. */
const percentBasis = 100;

/** Rates are said in parts of a basis point too: 0.035 % a day is 3.5 of them. */
const precision = 10_000;

/** A share of everything and more than it means nothing here, except "a hundred percent". */
const sharesMax = 100_000;

const percentWords: ReadonlySet<string> = new Set(["%", "percent", "percents", "pct"]);

function shareReading(
  scan: Scan,
  place: { at: number; next: number },
  basisPoints: number,
): Reading {
  const rounded = Math.round(basisPoints * precision) / precision;
  return {
    next: place.next,
    mentions: [{ ...spanOf(scan, place.at, place.next), kind: "share", basisPoints: rounded }],
  };
}

/** The token after "percent", "per cent" or "%". */
function readPercentWord(tokens: readonly Token[], at: number): number | undefined {
  const word = joinedWordAt(tokens, at);
  if (percentWords.has(word)) return at + 1;
  return word === "per" && joinedWordAt(tokens, at + 1) === "cent" ? at + 2 : undefined;
}

/** Basis points of the parts of a per cent that rates are said in: "five hundredths of a percent". */
const partsOfPercent: ReadonlyMap<string, number> = new Map([
  ["tenth", 10],
  ["tenths", 10],
  ["hundredth", 1],
  ["hundredths", 1],
  ["thousandth", 0.1],
  ["thousandths", 0.1],
]);

/** "0.5 per mille", "half per thousand", "five in ten thousand": basis points of one part. */
function readPerMille(tokens: readonly Token[], at: number): NumberRead | undefined {
  const word = joinedWordAt(tokens, at);
  if (word === "permille" || word === "‰") return { value: 10, next: at + 1 };
  if (word !== "per" && word !== "in") return undefined;
  const following = joinedWordAt(tokens, at + 1);
  if (following === "mille" || following === "mil") return { value: 10, next: at + 2 };
  if (following === "thousand" && word === "per") return { value: 10, next: at + 2 };
  const isTenThousand = following === "ten" && joinedWordAt(tokens, at + 2) === "thousand";
  return isTenThousand ? { value: 1, next: at + 3 } : undefined;
}

/** "Five basis points", "15 bps", "five hundredths of a percent": the share in basis points. */
function readBasisPoints(tokens: readonly Token[], number: NumberRead): NumberRead | undefined {
  const { value, next } = number;
  const word = joinedWordAt(tokens, next);
  if (word === "bps" || word === "bp") return { value, next: next + 1 };
  if (word === "basis" && /^points?$/.test(joinedWordAt(tokens, next + 1))) {
    return { value, next: next + 2 };
  }
  const perMille = readPerMille(tokens, next);
  if (perMille !== undefined) return { value: value * perMille.value, next: perMille.next };
  const parts = partsOfPercent.get(word);
  const isOf = joinedWordAt(tokens, next + 1) === "of";
  const hasArticle = /^(?:a|one)$/.test(joinedWordAt(tokens, next + 2));
  const end = isOf && hasArticle ? readPercentWord(tokens, next + 3) : undefined;
  return parts === undefined || end === undefined ? undefined : { value: value * parts, next: end };
}

/** Words after a fraction that make it a share of a sum. */
const shareFollowers: ReadonlySet<string> = new Set(
  "off of less discount reduction down upfront now".split(" "),
);

/** Words that may stand between "half" and "off": "half the late fee off". */
const offFillers: ReadonlySet<string> = new Set(
  "the my that this of it late fee fees interest charge charges balance amount debt total price".split(
    " ",
  ),
);
const offWindow = 5;

/** What is taken off, other than the debt: half of it is a share, while "half the balance" is a sum. */
const feeWords: ReadonlySet<string> = new Set("fee fees interest charge charges".split(" "));

/** The token after "half off", "half the fee (off)", "half of the late fees", "half price". */
function readOff(tokens: readonly Token[], at: number): number | undefined {
  if (joinedWordAt(tokens, at) === "price") return at + 1;
  for (let index = at; index < at + offWindow; index += 1) {
    const word = joinedWordAt(tokens, index);
    const isFee = feeWords.has(word);
    if (word === "off" || (isFee && joinedWordAt(tokens, index + 1) !== "off")) return index + 1;
    if (!offFillers.has(word)) return undefined;
  }
  return undefined;
}

/** "two thirds", "three quarters", "a third off", "one quarter of it"; not half: see the expressions. */
function readFraction(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const count = fractionCounts.get(wordAt(tokens, at));
  const basis = count === undefined ? undefined : fractionWords.get(joinedWordAt(tokens, at + 1));
  if (count === undefined || basis === undefined || basis * count >= 10_000) return undefined;
  const isPlural = count > 1 && wordAt(tokens, at + 1).endsWith("s");
  const isShare = isPlural || shareFollowers.has(joinedWordAt(tokens, at + 2));
  return isShare ? shareReading(scan, { at, next: at + 2 }, Math.round(basis * count)) : undefined;
}

const fractionCounts: ReadonlyMap<string, number> = new Map([
  ["a", 1],
  ["one", 1],
  ["two", 2],
  ["three", 3],
  ["four", 4],
]);

/** "1/3 off", "3/4 of it", "⅓". */
const signs: ReadonlyMap<string, number> = new Map([
  ["½", 5_000],
  ["¼", 2_500],
  ["¾", 7_500],
  ["⅓", 10_000 / 3],
  ["⅔", 20_000 / 3],
]);

function readWrittenFraction(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  const sign = signs.get(wordAt(tokens, at));
  if (sign !== undefined) return shareReading(scan, { at, next: at + 1 }, Math.round(sign));
  const under = tokens[at + 1];
  if (under?.gap !== "/" || !under.isFigure || !shareFollowers.has(joinedWordAt(tokens, at + 2)))
    return undefined;
  const [over, parts] = [Number(wordAt(tokens, at)), Number(under.text)];
  const isProper = over > 0 && parts <= 10 && over < parts;
  return isProper
    ? shareReading(scan, { at, next: at + 2 }, Math.round((10_000 * over) / parts))
    : undefined;
}

/** A share from that token: "30%", "thirty percent", "half off", "a third off", "two thirds". */
export function readShare(scan: Scan, at: number): Reading | undefined {
  const { tokens } = scan;
  if (wordAt(tokens, at) === "half") {
    const next = readOff(tokens, at + 1);
    return next === undefined ? undefined : shareReading(scan, { at, next }, 5_000);
  }
  const fraction = readFraction(scan, at) ?? readWrittenFraction(scan, at);
  if (fraction !== undefined) return fraction;
  const number = readCardinal(tokens, at);
  if (number === undefined) return undefined;
  const points = readBasisPoints(tokens, number);
  if (points !== undefined) return shareReading(scan, { at, next: points.next }, points.value);
  const next = readPercentWord(tokens, number.next);
  if (next === undefined) return undefined;
  const basisPoints = number.value * percentBasis;
  return basisPoints <= sharesMax ? shareReading(scan, { at, next }, basisPoints) : undefined;
}
