import type { SpeakingRule } from "../speaking-rule.ts";
import { countWords, numberWords, wholeWords } from "./number-words.ts";

/** A number as it is written, thousands grouped or not. */
export const writtenNumber = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

const names: ReadonlyMap<string, string> = new Map([
  ...named("¥ RMB CNY 人民币 元", "元"),
  ...named("块钱 块", "块"),
  ...named("$ US$ USD 美元", "美元"),
  ...named("£ GBP 英镑", "英镑"),
  ...named("€ EUR 欧元", "欧元"),
]);

function named(words: string, name: string): (readonly [string, string])[] {
  return words.split(" ").map((word) => [word, name] as const);
}

const sign = "(US\\$|[$£€¥]|RMB|CNY|USD|GBP|EUR)";
const unit = "(元|块钱|块|美元|英镑|欧元|人民币|RMB|CNY|USD|GBP|EUR)";

/** Sums with a sign, a code or a name: 2813.33元, ￥3,380.58, $50, 1.2万元. */
export const moneyRules: readonly SpeakingRule[] = [
  {
    pattern: new RegExp(`(-)?${sign} ?(${writtenNumber})([万亿])?(?: ?${unit})?`, "y"),
    speak: ([, minus, code = "", number = "", scale = "", after]) => {
      const words = sumWords({ number, scale, name: names.get(after ?? code) ?? "" });
      return minus === undefined ? words : `负${words}`;
    },
  },
  {
    pattern: new RegExp(`(${writtenNumber})([万亿])?(?:多)? ?${unit}`, "y"),
    speak: ([written, number = "", scale = "", name = ""]) =>
      written.includes("多")
        ? undefined
        : sumWords({ number, scale, name: names.get(name) ?? name }),
  },
];

interface Sum {
  readonly number: string;
  readonly scale: string;
  readonly name: string;
}

function sumWords({ number, scale, name }: Sum): string {
  const [whole = "0", fraction = ""] = number.replaceAll(",", "").split(".");
  const part = fraction.replace(/0+$/, "");
  if (part === "") return countWords(whole.replace(/^0+(?=\d)/, "")) + scale + name;
  const isCoins = name === "元" && scale === "" && part.length <= 2 && Number(whole) > 0;
  // 三角三分 alone would be a triangle's and a mark's words: 零点三三元.
  return isCoins
    ? `${countWords(whole)}元${coinWords(part.padEnd(2, "0"))}`
    : `${numberWords(`${whole}.${part}`)}${scale}${name}`;
}

/** 33 as 三角三分, 05 as 零五分, 50 as 五角. */
function coinWords(part: string): string {
  const [tenths = "0", hundredths = "0"] = part;
  const head = tenths === "0" ? "零" : `${wholeWords(tenths)}角`;
  return hundredths === "0" ? head : `${head}${wholeWords(hundredths)}分`;
}
