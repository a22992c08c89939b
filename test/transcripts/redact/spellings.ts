import * as fc from "fast-check";

/** Ways in which people write and read out what is known of them, for property tests. */

const hanDigits = "零一二三四五六七八九";
const bankDigits = "零壹贰叁肆伍陆柒捌玖";
const wordDigits = "zero one two three four five six seven eight nine".split(" ");
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

const each = (digits: string, read: (digit: string) => string, gap: string): string =>
  Array.from(digits, read).join(gap);

const inHan = (digit: string): string => (digit === "X" ? "叉" : (hanDigits[Number(digit)] ?? ""));
const inBank = (digit: string): string => (digit === "X" ? "X" : (bankDigits[Number(digit)] ?? ""));
const inWord = (digit: string): string => (digit === "X" ? "x" : (wordDigits[Number(digit)] ?? ""));

/** "double five one two": two of the same digit as one. */
const doubled = (digits: string): string =>
  digits
    .replace(/(\d)\1/g, (_pair, digit: string) => `double ${inWord(digit)} `)
    .replace(/[\dX]/g, (digit) => `${inWord(digit)} `)
    .replace(/ +/g, " ")
    .trim();

const cut = (digits: string, gap: string): string =>
  `${digits.slice(0, digits.length >> 1)}${gap}${digits.slice(digits.length >> 1)}`;

const digitSpellings: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => fullWidth(digits),
  (digits) => each(digits, (digit) => digit, " "),
  (digits) => each(digits, (digit) => digit, "-"),
  (digits) => cut(digits, " "),
  (digits) => cut(digits, "-"),
  (digits) => each(digits, inHan, ""),
  (digits) => each(digits, inHan, "、"),
  (digits) => each(digits, inHan, " "),
  (digits) => each(digits, inHan, "").replace(/一/g, "幺").replace(/零/g, "〇"),
  (digits) => each(digits, inBank, ""),
  (digits) => cut(each(digits, inHan, ""), "，嗯，"),
  (digits) => each(digits, inWord, " "),
  (digits) => each(digits, inWord, ", "),
  (digits) => each(digits, inWord, "-"),
  (digits) => each(digits, inWord, " ").replaceAll("zero", "oh"),
  (digits) => each(digits, inWord, " ").toUpperCase(),
  (digits) => each(digits, inWord, " ").replace(" ", " ... uh ... "),
  doubled,
];

const months =
  "January February March April May June July August September October November December".split(
    " ",
  );
const ordinal = (day: number): string => {
  const suffix = /1[123]$/.test(String(day)) ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${suffix}`;
};

/** A number up to 99 as Chinese people say it. */
function hanNumber(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  const tens = ten === 0 ? "" : ten === 1 ? "十" : `${hanDigits.charAt(ten)}十`;
  return tens + (unit === 0 ? "" : hanDigits.charAt(unit));
}

const dateSpellings: readonly ((year: string, month: number, day: number) => string)[] = [
  (y, m, d) => `${y}年${m}月${d}日`,
  (y, m, d) => `${y.slice(2)}年${m}月${d}号`,
  (y, m, d) => `${each(y, inHan, "")}年${hanNumber(m)}月${hanNumber(d)}号`,
  (y, m, d) => `${each(y.slice(2), inHan, "")}年${hanNumber(m)}月${hanNumber(d)}日`,
  (_y, m, d) => `${hanNumber(m)}月${hanNumber(d)}号`,
  (y, m, d) => `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${y}/${m}/${d}`,
  (y, m, d) => `${m}/${d}/${y}`,
  (y, m, d) => `${d}.${m}.${y}`,
  (y, m, d) => y + String(m).padStart(2, "0") + String(d).padStart(2, "0"),
  (y, m, d) => `${months[m - 1]} ${d}, ${y}`,
  (y, m, d) => `${months[m - 1]?.slice(0, 3)} ${ordinal(d)} ${y}`,
  (y, m, d) => `the ${ordinal(d)} of ${months[m - 1]}, ${y}`,
  (y, m, d) => `${d} ${months[m - 1]?.toUpperCase()} ${y}`,
  (_y, m, d) => `${months[m - 1]} the ${ordinal(d)}`,
  (y, m, d) => fullWidth(`${y}.${m}.${d}`),
];

/** Four characters of an identity number that are no year people speak of. */
export const fragments = fc
  .tuple(fc.stringMatching(/^[03-9]\d{2}$/), fc.constantFrom(...Array.from("0123456789X")))
  .map((parts) => parts.join(""));

export const chineseMobiles = fc.stringMatching(/^1[3-9]\d{9}$/);
export const americanPhones = fc.stringMatching(/^[2-9]\d{2}[2-9]\d{6}$/);

export const birthDates = fc.record({
  year: fc.integer({ min: 1940, max: 2005 }).map(String),
  month: fc.integer({ min: 1, max: 12 }),
  day: fc.integer({ min: 1, max: 28 }),
});

export const spelledDigits = fc.constantFrom(...digitSpellings);
export const spelledDates = fc.constantFrom(...dateSpellings);

/** Talk around what is said, with no digit in it. */
export const carriers = fc.constantFrom(
  ...[
    ["", ""],
    ["我跟你说，", "，记下了没有？"],
    ["是 ", " 对吧"],
    ["嗯……", "。"],
    ["ok so it's ", ", right?"],
    ["It is ", "."],
    ["uh yeah ", " thanks"],
    ["（", "）"],
    ['{"value":"', '"}'],
  ].map(([before = "", after = ""]) => ({ before, after })),
);
