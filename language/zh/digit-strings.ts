import type { Mention } from "../mention.ts";
import { homophones } from "./homophones.ts";
import type { Scene } from "./scene.ts";

/** Digits of the shortest and the longest string: three of a code, eighteen of an identity number and more. */
const digitsMin = 3;
const digitsMax = 24;

const values: ReadonlyMap<string, string> = new Map(
  [
    "0零〇洞",
    "1一幺壹",
    "2二两贰",
    "3三叁",
    "4四肆",
    "5五伍",
    "6六陆",
    "7七柒拐",
    "8八捌",
    "9九玖勾",
  ].flatMap((characters, value) =>
    Array.from(characters).map((char) => [char, String(value)] as const),
  ),
);
const digit = `[${[...values.keys()].join("")}]`;

/** Said out loud or typed, the X at the end of an identity number. */
const checkX = "(?:x(?![a-z])|叉|艾克斯|埃克斯|爱克斯)";

/** Digits in one go, or one and two at a time with pauses between them. */
const plain = new RegExp(`${digit}{${digitsMin},${digitsMax}}${checkX}?`, "g");
const paused = new RegExp(
  `(?<!${digit})${digit}{1,2}(?:[ 、,\\-]{1,2}${digit}{1,2}(?!${digit})){1,11}(?:[ 、,]?${checkX})?`,
  "g",
);

/** 幺三九，零零零零，五六七八 and 零三七一，六六零零，一二三四: a telephone number in three goes. */
const grouped = new RegExp(
  `(?<!${digit})(?:[1一幺]${digit}{2}(?:[ 、,\\-]{1,2}${digit}{4}){2}|[0零〇洞]${digit}{2,3}[ 、,\\-]{1,2}${digit}{3,4}[ 、,\\-]{0,2}${digit}{4})(?!${digit})`,
  "g",
);

/** 四个八, 三个六一个八. */
const repeated = new RegExp(
  `(?<!${digit})(?:${digit}个${digit}){1,4}${digit}{0,3}(?![个${[...values.keys()].join("")}])`,
  "g",
);

/** What stands right before or after a string that is part of another number or counts something. */
const noneBefore = /(?:[十百千万亿点\d¥$£€/:第]|\d[.,])$/;
const noneAfter =
  /^(?:[十百千万亿点块元毛角年月号日期个天岁%成折分时周次人/:]|[.,]\d|多|[kw](?![a-z]))/;

type Place = Pick<Mention, "from" | "to">;

/** Strings of digits, spoken one by one or written. */
export function findDigits(scene: Scene): (Mention & { kind: "digits" })[] {
  const { text } = scene;
  const found: (Mention & { kind: "digits" })[] = [];
  const add = ({ from, to }: Place, digits: string | undefined): void => {
    const isApart = !found.some((other) => from < other.to && other.from < to);
    if (digits !== undefined && isApart) found.push({ kind: "digits", from, to, digits });
  };
  for (const match of text.matchAll(repeated))
    if (standsFree(match, text)) add(place(match), repeat(match[0]));
  for (const match of text.matchAll(grouped))
    if (standsFree(match, text)) add(place(match), digitsOf(match[0]));
  for (const match of text.matchAll(plain))
    if (standsFree(match, text)) add(place(match), digitsOf(match[0]));
  for (const match of text.matchAll(paused)) {
    const digits = digitsOf(match[0]);
    // Fewer may be a list of offers: 3、6、12期.
    if (digits.length >= 4 && standsFree(match, text)) add(place(match), digits);
  }
  for (const clause of text.matchAll(/[^\s,.!?。、;…]{1,40}/g)) {
    const slip = readSlip(clause[0]);
    if (slip) add({ from: clause.index + slip.from, to: clause.index + slip.to }, slip.digits);
  }
  return found;
}

const place = (match: RegExpExecArray): Place => ({
  from: match.index,
  to: match.index + match[0].length,
});

function standsFree(match: RegExpExecArray, text: string): boolean {
  const { from, to } = place(match);
  const isFree =
    !noneBefore.test(text.slice(Math.max(0, from - 2), from)) &&
    !noneAfter.test(text.slice(to, to + 2));
  return isFree && !/^七七八八$|^三三两两$/.test(match[0]);
}

const digitsOf = (words: string): string =>
  Array.from(words.replace(new RegExp(checkX), "X"))
    .map((char) => (char === "X" ? char : values.get(char)))
    .join("");

/** 四个八 as 8888. */
function repeat(words: string): string | undefined {
  const digits = words.replace(
    new RegExp(`(${digit})个(${digit})`, "g"),
    (_all, count: string, char: string) => char.repeat(Number(values.get(count))),
  );
  const isString = digits.length > digitsMin && digits.length <= digitsMax;
  return isString ? digitsOf(digits) : undefined;
}

const lead =
  /^(?:(?:喂|嗯|呃|啊|哦|就是|是|那|我|的|身份证|证件|号码?|后四位|末四位|尾号|最后四位|后面四位|四位|数)+)/;
const tail = /(?:噻|嘛|吧|啊|呀|哈|嘞|咧|呢|哦|哎|了|对)+$/;

/** Digits of a clause that a recogniser may have misheard: at least four, at least half of them true. */
function readSlip(clause: string): { from: number; to: number; digits: string } | undefined {
  const from = lead.exec(clause)?.[0].length ?? 0;
  const body = clause.slice(from).replace(tail, "");
  if (body.length < 4 || body.length > digitsMax) return undefined;
  const digits = Array.from(body).map((char) => values.get(char) ?? homophones.get(char));
  const trueCount = Array.from(body).filter((char) => values.has(char)).length;
  if (digits.includes(undefined) || trueCount * 2 < body.length || trueCount === body.length)
    return undefined;
  return { from, to: from + body.length, digits: digits.join("") };
}
