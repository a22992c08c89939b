import { bigUnits, digitValues, smallUnits } from "./number-characters.ts";

/**
 * A number in a text, spoken or written. Read by hand because no maintained npm library reads spoken
 * Chinese numbers with their places: they convert whole strings, and know nothing of 三千五 or 两三千.
 */
export interface NumberWord {
  readonly from: number;
  readonly to: number;
  /** The number × 10,000, an exact integer: amounts, percentages and 1.2万 then need no fractions. */
  readonly tenThousandths: number;
  /** `figures` 1500, `words` 一千五, `spelled` 一五零零 digit by digit. */
  readonly shape: "figures" | "words" | "spelled";
  /** A range or a round figure, of which this is the lower bound: 两三千, 十几万. */
  readonly isRough: boolean;
}

/** One in `tenThousandths`. */
export const one = 10_000;

/** What has been read of a number so far. */
interface Sum {
  readonly from: number;
  at: number;
  /** Closed off by 万 or 亿, and what has come since. */
  total: number;
  section: number;
  /** A digit or a figure that waits for its unit, and where it stands. */
  pending: number | undefined;
  pendingAt: number;
  lastUnit: number | undefined;
  lowestUnit: number;
  lowestBigUnit: number;
  /** The end of what is a hundred and more, if anything is. */
  headTo: number;
  headValue: number;
  sawZero: boolean;
  hasDecimals: boolean;
  isRough: boolean;
  shape: "figures" | "words";
}

const spelledPattern = /[零〇一二两三四五六七八九幺壹贰叁肆伍陆柒捌玖]{2,32}/y;
const figuresPattern = /\d{1,3}(?:,\d{3}){1,4}(?![\d,])(?:\.\d{1,12})?|\d{1,32}(?:\.\d{1,12})?/y;
const decimalsPattern =
  /点([零〇一二三四五六七八九壹贰叁肆伍陆柒捌玖]{1,12}|\d{1,12})(?![零〇一二三四五六七八九十百千分刻时点半\d])/y;
/** 八点零五 is a time, 百分之三点零五 and 八点零五万 are none. */
const minutesPattern = /点零[一二三四五六七八九](?![零〇一二三四五六七八九万亿元块美欧英镑成折%])/y;
const dayPartPattern = /(?:[早晚午晨夜]|[早晚]上|下午|上午|中午)$/;

/** What follows here owns the last digit before it: 三千五号 is 三千 and 五号, 三千五月底 is not. */
const ownsLastDigit = /(?:[个天点次折岁笔]|成(?![交功不吗立为])|月(?![底初末中尾头]))/y;

/** What follows here owns all below a hundred: 五百二十五号 is 五百 and 二十五号. */
const ownsTens = /[号日期]/y;
const daysMax = 31;

/** The number that starts at `at`, as long as it goes, or undefined. */
export function readNumber(text: string, at: number): NumberWord | undefined {
  const spelled = readSpelled(text, at);
  if (spelled !== undefined) return spelled;
  const sum: Sum = {
    from: at,
    at,
    total: 0,
    section: 0,
    pending: undefined,
    pendingAt: at,
    lastUnit: undefined,
    lowestUnit: Infinity,
    lowestBigUnit: Infinity,
    headTo: at,
    headValue: 0,
    sawZero: false,
    hasDecimals: false,
    isRough: false,
    shape: "words",
  };
  while (sum.at < text.length && step(text, sum));
  // Alone these are parts of words: 队伍, 陆地, 收拾.
  const isWord =
    sum.at === at + 1 &&
    "伍陆肆拾叁幺".includes(text.charAt(at)) &&
    text.charAt(at - 1) !== "之" &&
    !"元角分".includes(text.charAt(sum.at) || " ");
  return sum.at === at || isWord ? undefined : finish(text, sum);
}

/** Two and more digits in a row, unless a unit makes two of them a range: 三五百. */
function readSpelled(text: string, at: number): NumberWord | undefined {
  const run = matchAt(spelledPattern, text, at)?.[0];
  if (run === undefined) return undefined;
  const to = at + run.length;
  const [first = 0, second = 0] = Array.from(run).map((char) => digitValues.get(char) ?? 0);
  if (run.length === 2 && isUnit(text.charAt(to))) return undefined;
  // 两三天 is a range; 七八年 is a year, and 三四 at the end of a clause two digits.
  const isRange = run.length === 2 && (second === first + 1 || run === "三五") && first > 0;
  if (isRange && /^[\u4e00-\u9fff](?<!年)/.test(text.charAt(to))) {
    return { from: at, to, tenThousandths: first * one, shape: "words", isRough: true };
  }
  const value = Array.from(run).reduce((sum, char) => sum * 10 + (digitValues.get(char) ?? 0), 0);
  return { from: at, to, tenThousandths: value * one, shape: "spelled", isRough: false };
}

/** Takes the next character or figure into the sum; false where the number ends before it. */
function step(text: string, sum: Sum): boolean {
  const char = text.charAt(sum.at);
  const digit = digitValues.get(char);
  if (digit !== undefined) return !sum.hasDecimals && takeDigit(text, sum, digit);
  const small = smallUnits.get(char);
  if (small !== undefined) return !sum.hasDecimals && takeSmallUnit(text, sum, small);
  const big = bigUnits.get(char);
  if (big !== undefined) return takeBigUnit(text, sum, big);
  if (char === "点") return takeDecimals(text, sum);
  if ("多来余几".includes(char) && sum.at > sum.from && bigUnits.has(text.charAt(sum.at + 1))) {
    sum.isRough = true;
    sum.at++;
    return true;
  }
  return takeFigures(text, sum);
}

function takeDigit(text: string, sum: Sum, digit: number): boolean {
  const isRange = sum.pending !== undefined && digit * one > sum.pending;
  if (sum.pending !== undefined) {
    // 两三千, 十五六: the second digit makes a range of it.
    const isBounded = isUnit(text.charAt(sum.at + 1)) || sum.lastUnit !== undefined;
    if (!isRange || !isBounded || sum.isRough || sum.shape === "figures") return false;
    sum.isRough = true;
  } else if (digit === 0) {
    sum.sawZero = true;
  } else {
    sum.pending = digit * one;
    sum.pendingAt = sum.at;
  }
  sum.at++;
  return true;
}

function takeSmallUnit(text: string, sum: Sum, unit: number): boolean {
  if (unit >= sum.lowestUnit) return false;
  const isFirst = sum.at === sum.from;
  // 十五, 一百十五, 百三: a unit without a digit counts once.
  const stands = unit === 10 || (isFirst && digitValues.has(text.charAt(sum.at + 1)));
  if (sum.pending === undefined && !stands) return false;
  if (/[kK]/.test(text.charAt(sum.at)) && /[a-z]/i.test(text.charAt(sum.at + 1))) return false;
  sum.section += (sum.pending ?? one) * unit;
  sum.lowestUnit = unit;
  afterUnit(sum, unit);
  return true;
}

function takeBigUnit(text: string, sum: Sum, unit: number): boolean {
  const isLatin = /[w]/.test(text.charAt(sum.at));
  if (isLatin && (sum.shape !== "figures" || /[a-z]/i.test(text.charAt(sum.at + 1)))) return false;
  const value = sum.section + (sum.pending ?? 0);
  const isFirst = sum.at === sum.from;
  if (isFirst && !digitValues.has(text.charAt(sum.at + 1))) return false;
  if (isFirst) sum.total = one * unit;
  else if (value === 0 || unit > sum.lowestBigUnit) sum.total = (sum.total + value) * unit;
  else sum.total += value * unit;
  sum.lowestBigUnit = unit;
  sum.section = 0;
  sum.lowestUnit = unit;
  sum.hasDecimals = false;
  afterUnit(sum, unit);
  return true;
}

function afterUnit(sum: Sum, unit: number): void {
  sum.pending = undefined;
  sum.lastUnit = unit;
  sum.sawZero = false;
  sum.at++;
  if (unit < 100) return;
  sum.headTo = sum.at;
  sum.headValue = sum.total + sum.section;
}

function takeDecimals(text: string, sum: Sum): boolean {
  const match = matchAt(decimalsPattern, text, sum.at);
  const before = text.slice(Math.max(0, sum.from - 2), sum.from);
  const isMinutes =
    matchAt(minutesPattern, text, sum.at) !== undefined &&
    !before.endsWith("之") &&
    text.charAt(sum.from) !== "零";
  const isClock = isMinutes || dayPartPattern.test(before);
  if (match === undefined || sum.hasDecimals || isClock || sum.at === sum.from) return false;
  const digits = Array.from(match[1] ?? "", (char) => digitValues.get(char) ?? Number(char));
  sum.pending = lastDigit(sum) + tenThousandthsOf("0", digits.join(""));
  sum.sawZero = true;
  sum.hasDecimals = true;
  sum.at += match[0].length;
  return true;
}

function takeFigures(text: string, sum: Sum): boolean {
  if (sum.pending !== undefined) return false;
  const figures = matchAt(figuresPattern, text, sum.at)?.[0];
  if (figures === undefined) return false;
  const [whole = "0", fraction = ""] = figures.replaceAll(",", "").split(".");
  sum.pending = tenThousandthsOf(whole, fraction);
  sum.pendingAt = sum.at;
  sum.shape = "figures";
  // A longer figure after a unit has its own value: 3万4000.
  if (figures.length > 1) sum.sawZero = true;
  sum.at += figures.length;
  return true;
}

/** More decimals than four are below anything that is counted here and are dropped. */
const tenThousandthsOf = (whole: string, fraction: string): number =>
  Number(whole) * one + Number(fraction.slice(0, 4).padEnd(4, "0"));

function finish(text: string, sum: Sum): NumberWord {
  const { from, shape, isRough } = sum;
  const isHead = from < sum.headTo && sum.headTo < sum.at && tailHasOwner(text, sum);
  if (isHead) return { from, to: sum.headTo, tenThousandths: sum.headValue, shape, isRough };
  const tenThousandths = sum.total + sum.section + lastDigit(sum);
  return { from, to: sum.at, tenThousandths, shape, isRough };
}

/** Whether what comes after the hundreds belongs to the next word. */
function tailHasOwner(text: string, sum: Sum): boolean {
  if (sum.hasDecimals || text.charAt(sum.headTo) === "零") return false;
  const tail = (sum.total + sum.section + (sum.pending ?? 0) - sum.headValue) / one;
  if (tail <= daysMax && matchAt(ownsTens, text, sum.at) !== undefined) return true;
  return isLastDigit(sum) && matchAt(ownsLastDigit, text, sum.at) !== undefined;
}

/** What the last digit counts: the 五 of 三千五 is five hundred, that of 三千零五 and of 十五 is five. */
function lastDigit(sum: Sum): number {
  const value = sum.pending ?? 0;
  return isLastDigit(sum) ? (value * (sum.lastUnit ?? 1)) / 10 : value;
}

const isLastDigit = (sum: Sum): boolean =>
  sum.lastUnit !== undefined && sum.lastUnit >= 100 && !sum.sawZero;

const isUnit = (char: string): boolean => smallUnits.has(char) || bigUnits.has(char);

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
