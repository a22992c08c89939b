import { minorUnitsMax } from "../../domain/limits.ts";
import type { Currency } from "../../domain/money.ts";
import { one, type NumberWord } from "./number-words.ts";
import type { Reading, Rule } from "./rules.ts";
import { N, numberOf, type Scene } from "./scene.ts";

/** Signs and words for a currency. */
const currencies: ReadonlyMap<string, Currency> = new Map([
  ...named("¥ rmb cny 人民币 块 块钱 元 元整 圆", "CNY"),
  ...named("$ usd 美元 美金 刀", "USD"),
  ...named("£ gbp 英镑 镑", "GBP"),
  ...named("€ eur 欧元", "EUR"),
]);

function named(words: string, currency: Currency): (readonly [string, Currency])[] {
  return words.split(" ").map((word) => [word, currency] as const);
}

/** HK$ and the like are no money that a case can be in. */
const sign = "(?<sign>¥|(?<!hk|nt|nz|au|ca|sg|[acs])\\$|£|€|rmb|cny|usd|gbp|eur|人民币)\\s?";
const unit =
  "(?<unit>块钱?(?!儿)|元整?|圆|人民币|rmb|cny|美元|美金|刀(?!片)|英镑|镑|欧元|usd|gbp|eur)";

/** 八百来块, 一千多, 三千几百块: the value is the lower bound. */
const rough = "(?:[多来余把]|几[十百千])?\\s?";

/** What follows a digit that counts something else: 一百块两天. */
const noCounter = "(?![个号期月天日点次成折周年人岁块元毛角多百千万十\\d])";
const change = `(?:(?<half>半)(?![个年月天])|(?<first>${N})(?:(?<tenths>[毛角])(?:(?<second>${N})分?)?|(?<hundredths>分)|${noCounter}))?`;

/** Amounts whose words give a currency: 两千八百块五毛, ￥3,380.58, 1.2万元. */
export const amountRules: readonly Rule[] = [
  {
    pattern: new RegExp(`(?:${sign})?(?<main>${N})${rough}${unit}${change}`, "g"),
    read: readAmount,
  },
  {
    pattern: new RegExp(`${sign}(?<main>${N})`, "g"),
    read: ({ groups = {} }, scene) =>
      amount(minorUnitsOf(numberOf(groups["main"], scene)), currencies.get(groups["sign"] ?? "")),
  },
  {
    pattern: /(?<![\ue000-\uf8ff])([百千万])[把来](?:块钱?|元)/g,
    read: ([, word]) => amount((word === "百" ? 1 : word === "千" ? 10 : 100) * 10_000, "CNY"),
  },
  {
    // 角 only with 钱, since 三角 is a triangle.
    pattern: new RegExp(`(?<main>${N})(?:毛钱?|角钱)(?:(?<second>${N})(?:分|${noCounter}))?`, "g"),
    read: ({ groups = {} }, scene) => {
      const [tenths, hundredths] = [digit(groups["main"], scene), digit(groups["second"], scene)];
      if (tenths === undefined || (groups["second"] !== undefined && hundredths === undefined))
        return undefined;
      return amount(tenths * 10 + (hundredths ?? 0), "CNY");
    },
  },
  {
    // 一分钱 is said for nothing at all.
    pattern: new RegExp(`(?<main>${N})分钱`, "g"),
    read: ({ groups = {} }, scene) => {
      const units = digit(groups["main"], scene);
      return units === undefined || units < 2 ? undefined : amount(units, "CNY");
    },
  },
];

type Groups = Readonly<Record<string, string | undefined>>;

function readAmount(match: RegExpExecArray, scene: Scene): Reading | undefined {
  const groups: Groups = match.groups ?? {};
  const number = numberOf(groups["main"], scene);
  const base = minorUnitsOf(number);
  if (number === undefined || base === undefined) return undefined;
  const change = changeUnits(groups, scene);
  // 一块还 is together; 一块钱 and 一块五 are money.
  const isTogether = groups["unit"] === "块" && scene.text.slice(number.from, number.to) === "一";
  if (isTogether && !change) return undefined;
  const reading = amount(
    base + (change ?? 0),
    currencies.get(groups["sign"] ?? groups["unit"] ?? ""),
  );
  return change === undefined ? upTo(groups["first"], reading, match) : reading;
}

/** The reading, up to a number that has no part in it. */
function upTo(
  mark: string | undefined,
  reading: Reading | undefined,
  match: RegExpExecArray,
): Reading | undefined {
  return reading && { ...reading, to: match.index + match[0].indexOf(mark ?? "") };
}

/** The minor units after 块, or undefined where what follows is none of them: 一百块三百. */
function changeUnits(groups: Groups, scene: Scene): number | undefined {
  if (groups["half"] !== undefined) return 50;
  if (groups["first"] === undefined) return 0;
  const first = digit(groups["first"], scene);
  const second = groups["second"] === undefined ? 0 : digit(groups["second"], scene);
  if (first === undefined || second === undefined) return undefined;
  if (groups["tenths"] !== undefined) return first * 10 + second;
  const number = numberOf(groups["first"], scene);
  const isZeroed = number !== undefined && number.to - number.from === 2;
  return groups["hundredths"] !== undefined || isZeroed ? first : first * 10;
}

/** One digit, alone or after a zero: 五, 零五. */
function digit(mark: string | undefined, scene: Scene): number | undefined {
  const number = numberOf(mark, scene);
  if (number === undefined || number.tenThousandths > 9 * one || number.tenThousandths % one > 0)
    return undefined;
  const isZeroed = number.to - number.from === 2 && scene.text.startsWith("零", number.from);
  return number.to - number.from === 1 || isZeroed ? number.tenThousandths / one : undefined;
}

/** A number as minor units, or undefined if it has parts of a minor unit or nobody owes so much. */
export function minorUnitsOf(number: NumberWord | undefined): number | undefined {
  if (number === undefined) return undefined;
  const units = number.tenThousandths / (one / 100);
  return Number.isSafeInteger(units) && units <= minorUnitsMax ? units : undefined;
}

function amount(
  minorUnits: number | undefined,
  currency: Currency | undefined,
): Reading | undefined {
  if (minorUnits === undefined) return undefined;
  return { value: { kind: "amount", minorUnits, currency, isBare: false } };
}
