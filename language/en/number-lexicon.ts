/** Digits as they are read out. `oh` and `o` count only inside a string of digits or a year. */
export const digitWords: ReadonlyMap<string, string> = new Map([
  ["zero", "0"],
  ["nought", "0"],
  ["naught", "0"],
  ["oh", "0"],
  ["o", "0"],
  ["one", "1"],
  ["two", "2"],
  ["three", "3"],
  ["four", "4"],
  ["five", "5"],
  ["six", "6"],
  ["seven", "7"],
  ["eight", "8"],
  ["nine", "9"],
]);

/** What a recogniser writes for a digit it heard in a row of others ("six six for one"). */
export const digitHomophones: ReadonlyMap<string, string> = new Map([
  ["to", "2"],
  ["too", "2"],
  ["for", "4"],
  ["fore", "4"],
  ["won", "1"],
  ["ate", "8"],
]);

/** "double seven", "triple five". */
export const digitRepeats: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
]);

const units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const unitOrdinals = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
];
const teens = [
  "ten",
  "eleven",
  "twelve",
  "thirteen",
  "fourteen",
  "fifteen",
  "sixteen",
  "seventeen",
  "eighteen",
  "nineteen",
];
const teenOrdinals = teens.map((word) => (word === "twelve" ? "twelfth" : `${word}th`));
const tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const numbered = (words: readonly string[], first: number, step = 1): [string, number][] =>
  words.map((word, index) => [word, first + index * step]);

/** "twentyfive" and "twentyfifth", as some recognisers and many writers put them. */
const compounds = (ends: readonly string[]): [string, number][] =>
  tens.flatMap((word, ten) =>
    ends.map((end, unit): [string, number] => [word + end, 20 + ten * 10 + unit + 1]),
  );

/** Cardinals from 1 to 99 that are one word. */
export const cardinalWords: ReadonlyMap<string, number> = new Map([
  ...numbered(units, 1),
  ...numbered(teens, 10),
  ...numbered(tens, 20, 10),
  ...compounds(units),
  ["fourty", 40],
  ["ninty", 90],
]);

/** Ordinals from 1st to 99th that are one word. */
export const ordinalWords: ReadonlyMap<string, number> = new Map([
  ...numbered(unitOrdinals, 1),
  ...numbered(teenOrdinals, 10),
  ...numbered(
    tens.map((word) => `${word.slice(0, -1)}ieth`),
    20,
    10,
  ),
  ...compounds(unitOrdinals),
  ["twelth", 12],
  ["fif", 5],
]);

export const ordinalSuffixes: ReadonlySet<string> = new Set(["st", "nd", "rd", "th"]);

/** Words that multiply what stands before them. `hundred` is read apart: it also joins "fifteen". */
export const scaleWords: ReadonlyMap<string, number> = new Map([
  ["thousand", 1_000],
  ["million", 1_000_000],
  ["mil", 1_000_000],
  ["billion", 1_000_000_000],
]);

/** Parts of a whole, in basis points of one of them. */
export const fractionWords: ReadonlyMap<string, number> = new Map([
  ["half", 5_000],
  ["halves", 5_000],
  ["third", 10_000 / 3],
  ["thirds", 10_000 / 3],
  ["quarter", 2_500],
  ["quarters", 2_500],
  ["fifth", 2_000],
  ["fifths", 2_000],
  ["tenth", 1_000],
  ["tenths", 1_000],
]);
