/** Digits as they are spoken and as they are written on cheques. */
export const digitValues: ReadonlyMap<string, number> = new Map(
  ["零〇", "一壹幺", "二贰两俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap(
    (characters, value) => Array.from(characters).map((char) => [char, value] as const),
  ),
);

/** Units inside a group of four digits; `k` is written in chats. */
export const smallUnits: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1_000],
  ["仟", 1_000],
  ["k", 1_000],
]);

/** Units that close a group; `w` is written in chats for 万. */
export const bigUnits: ReadonlyMap<string, number> = new Map([
  ["万", 10_000],
  ["w", 10_000],
  ["亿", 100_000_000],
  ["兆", 1_000_000_000_000],
]);
