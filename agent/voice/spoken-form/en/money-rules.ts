import type { SpeakingRule } from "../speaking-rule.ts";
import { numberWords, wholeWords, type NumberStyle } from "./number-words.ts";

interface Coin {
  readonly one: string;
  readonly many: string;
  /** The hundredth; none is said of yuan. */
  readonly minor?: { readonly one: string; readonly many: string };
}

const cents = { one: "cent", many: "cents" };
const dollar: Coin = { one: "dollar", many: "dollars", minor: cents };
const pound: Coin = { one: "pound", many: "pounds", minor: { one: "penny", many: "pence" } };
const euro: Coin = { one: "euro", many: "euros", minor: cents };
const yuan: Coin = { one: "yuan", many: "yuan" };

const coins: ReadonlyMap<string, Coin> = new Map([
  ...named("$ us$ usd dollar dollars", dollar),
  ...named("£ gbp pound pounds", pound),
  ...named("€ eur euro euros", euro),
  ...named("¥ cny rmb yuan", yuan),
]);

function named(words: string, coin: Coin): (readonly [string, Coin])[] {
  return words.split(" ").map((word) => [word, coin] as const);
}

/** A number as it is written, thousands grouped or not. */
export const writtenNumber = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";

const scaleOf: Readonly<Record<string, string>> = {
  k: "thousand",
  m: "million",
  thousand: "thousand",
  million: "million",
  billion: "billion",
};

/** Sums with a sign, a code or a name: $2,813.33, £40, USD 50, 50p, -$5. */
export const moneyRules = (style: NumberStyle): readonly SpeakingRule[] => [
  {
    pattern: new RegExp(
      `(-)?(?:(US\\$|[$£€¥])|(USD|GBP|EUR|CNY|RMB)) ?(${writtenNumber})(?: ?(k|m|thousand|million|billion)(?![A-Za-z]))?`,
      "y",
    ),
    speak: (match) => {
      const [, minus, sign, code, number = "", scale] = match;
      const coin = coins.get((sign ?? code ?? "").toLowerCase());
      const words = coin && sumWords({ number, coin, scale }, style);
      return words && `${pauseBefore(match)}${minus === undefined ? "" : "minus "}${words}`;
    },
  },
  {
    pattern: new RegExp(
      `(${writtenNumber}) ?(dollars?|pounds?|euros?|yuan|USD|GBP|EUR|CNY|RMB)(?![A-Za-z])`,
      "y",
    ),
    speak: ([, number = "", name = ""]) => {
      const coin = coins.get(name.toLowerCase());
      return coin && sumWords({ number, coin, scale: undefined }, style);
    },
  },
  {
    pattern: /(\d{1,2})p(?![A-Za-z/])/y,
    speak: ([, number = ""]) =>
      `${wholeWords(number, style)} ${Number(number) === 1 ? "penny" : "pence"}`,
  },
];

/** "The last one $55.49" without a pause would be heard as a hundred and fifty-five. */
const endsInNumber =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand)) ?$/i;
const lookBackCharsMax = 12;

const pauseBefore = ({ input, index }: RegExpExecArray): string =>
  endsInNumber.test(input.slice(Math.max(0, index - lookBackCharsMax), index)) ? ", " : "";

interface Sum {
  readonly number: string;
  readonly coin: Coin;
  readonly scale: string | undefined;
}

function sumWords({ number, coin, scale }: Sum, style: NumberStyle): string {
  if (scale !== undefined) return `${numberWords(number, style)} ${scaleOf[scale]} ${coin.many}`;
  const [whole = "0", fraction = ""] = number.split(".");
  const wholeUnits = `${wholeWords(whole.replaceAll(",", ""), style)} ${
    Number(whole.replaceAll(",", "")) === 1 ? coin.one : coin.many
  }`;
  if (/^0*$/.test(fraction)) return wholeUnits;
  if (coin.minor === undefined || fraction.length > 2) {
    return `${numberWords(number.replace(/(?<=\.\d+?)0+$/, ""), style)} ${coin.many}`;
  }
  const hundredths = Number(fraction.padEnd(2, "0"));
  const name = hundredths === 1 ? coin.minor.one : coin.minor.many;
  return `${wholeUnits} and ${wholeWords(String(hundredths), style)} ${name}`;
}
