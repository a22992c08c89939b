/** Chinese digits as they are spoken, dialled and written on cheques. */
export const hanDigits: ReadonlyMap<string, string> = new Map(
  ["零〇", "一幺壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap(
    (characters, value) => Array.from(characters).map((char) => [char, String(value)] as const),
  ),
);

/** Soldiers' digits and what recognisers write for a digit: only among digits. */
export const hanSlips: ReadonlyMap<string, string> = new Map(
  [
    "洞灵铃玲",
    "要妖腰衣医",
    "儿",
    "散伞",
    "似寺丝死",
    "舞武午吴",
    "流刘留溜",
    "拐起期",
    "巴爸吧",
    "勾酒久",
  ].flatMap((characters, value) =>
    Array.from(characters).map((char) => [char, String(value)] as const),
  ),
);

/** Characters that make a Chinese number of the digits beside them. */
export const hanUnits: ReadonlySet<string> = new Set("十百千万亿拾佰仟");

const units = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** English digits read one by one. */
export const singles: ReadonlyMap<string, string> = new Map([
  ...["zero", "nought", "naught", "nil"].map((word) => [word, "0"] as const),
  ...units.map((word, index) => [word, String(index + 1)] as const),
]);

/** Words that are digits only beside digits: "oh five", "six six for one". */
export const besideDigits: ReadonlyMap<string, string> = new Map([
  ["oh", "0"],
  ["o", "0"],
  ["to", "2"],
  ["too", "2"],
  ["tree", "3"],
  ["for", "4"],
  ["fore", "4"],
  ["won", "1"],
  ["ate", "8"],
]);

export const repeats: ReadonlyMap<string, number> = new Map([
  ["double", 2],
  ["triple", 3],
  ["treble", 3],
]);

export const teens: ReadonlyMap<string, string> = new Map(
  [
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
  ].map((word, index) => [word, String(10 + index)] as const),
);

export const tens: ReadonlyMap<string, string> = new Map(
  ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].map(
    (word, index) => [word, String(2 + index)] as const,
  ),
);

/** Words that make an English number of the words beside them. */
export const scales: ReadonlySet<string> = new Set([
  "hundred",
  "hundreds",
  "thousand",
  "thousands",
  "million",
  "grand",
]);
