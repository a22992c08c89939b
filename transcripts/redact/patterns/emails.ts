import type { Reading } from "../reading.ts";
import type { Found } from "../redaction.ts";
import { matches } from "../matches.ts";

/** The longest local part and the longest domain that anybody has. */
const written = /[a-z\d._%+'-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}/g;

const dot = "(?: ?(?:\\.|dot|点) ?)";
const top = "(?:com|cn|net|org|edu|gov|co|uk|io|me|us|ie|eu|info)";
/** "denise dot carter at gmail dot com", lihua艾特163点com. */
const spoken = new RegExp(
  `(?<![a-z\\d])[a-z\\d][a-z\\d_-]{0,31}(?:${dot}[a-z\\d_-]{1,32}){0,3}[零〇一二三四五六七八九幺]{0,8} ?(?:(?<= )at(?= )|艾特|at符号|圈a|@) ?[a-z\\d-]{1,32}(?:${dot}[a-z\\d-]{1,20}){0,2}${dot}${top}(?![a-z])`,
  "g",
);

/** Nothing without one of these is an address. */
const sign = /@|at |艾特|圈a/;

/** E-mail addresses, written or spelt out. */
export function findEmails(reading: Reading): Found[] {
  if (!sign.test(reading.text)) return [];
  return [written, spoken].flatMap((pattern) =>
    matches(pattern, reading.text).map(({ 0: words, index }) =>
      reading.found("email", { from: index, to: index + words.replace(/[.-]+$/, "").length }),
    ),
  );
}
