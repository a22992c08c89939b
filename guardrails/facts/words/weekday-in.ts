const english = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const chinese: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
};

const chineseWeekday = /(?:星期|周|礼拜)([一二三四五六日天])/;
const englishWeekday = new RegExp(`\\b(${english.join("|")})\\b`, "i");

/** The ISO weekday that some words name, 1 for Monday to 7 for Sunday; undefined if none. */
export function weekdayIn(words: string): number | undefined {
  const zh = chineseWeekday.exec(words)?.[1];
  if (zh !== undefined) return chinese[zh];
  const en = englishWeekday.exec(words)?.[1];
  return en === undefined ? undefined : english.indexOf(en.toLowerCase()) + 1;
}
