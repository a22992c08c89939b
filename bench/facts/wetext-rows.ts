import type { FactRow } from "./fact-row.ts";
import { spokenPairs, type SpokenPair } from "./spoken-pairs.ts";

/** The spoken forms of WeTextProcessing as values of a case, by language. */
export function wetextRows(folder: string): readonly (readonly [string, readonly FactRow[]])[] {
  return (["zh", "en"] as const).map((language) => [
    `wetext ${language}`,
    spokenPairs(folder, language).map((pair, index, all) => rowOf(pair, index, all)),
  ]);
}

/** Mutations a row: others of its kind, and one numeral exchanged for another. */
const mutationsMax = 4;

function rowOf(pair: SpokenPair, index: number, all: readonly SpokenPair[]): FactRow {
  const { kind, language, spoken, value } = pair;
  const others = all.filter((other) => other.kind === kind && !isSame(other, pair));
  const step = Math.max(1, Math.floor(others.length / mutationsMax));
  const strangers = Array.from(
    { length: mutationsMax },
    (_, at) => others[(index + at * step) % others.length],
  )
    .filter((other) => other !== undefined)
    .map((other) => other.spoken);
  const wrong = [...new Set([...strangers, ...exchanged(spoken, language)])];
  return {
    id: `${language}-${index}`,
    locale: language === "zh" ? "zh-CN" : "en-US",
    now: "2026-11-20T10:05:00Z" as FactRow["now"],
    kind: [kind],
    text: frames[language][kind](spoken),
    case: caseOf(kind, value, language),
    mutations: wrong.map((words) => ({ text: frames[language][kind](words), what: kind })),
  };
}

/** Equal values, and days of which one leaves its year open. */
const isSame = (a: SpokenPair, b: SpokenPair): boolean =>
  a.value === b.value || (a.kind === "date" && a.value.slice(5) === b.value.slice(5));

type Frame = (spoken: string) => string;

const frames: Readonly<Record<"zh" | "en", Readonly<Record<SpokenPair["kind"], Frame>>>> = {
  zh: {
    amount: (spoken) => `您目前应还${spoken}。`,
    date: (spoken) => `还款日是${spoken}。`,
    rate: (spoken) => `年利率是${spoken}。`,
  },
  en: {
    amount: (spoken) => `You owe ${spoken}.`,
    date: (spoken) => `It was due on ${spoken}.`,
    rate: (spoken) => `The annual rate is ${spoken}.`,
  },
};

/** The spoken form with one numeral exchanged for the next one: always another value. */
function exchanged(spoken: string, language: "zh" | "en"): string[] {
  if (language === "zh") {
    const at = spoken.search(/[一三四五六七八]/);
    const next = "一二三四五六七八九".charAt("一二三四五六七八九".indexOf(spoken.charAt(at)) + 1);
    return at < 0 || /年/.test(spoken) ? [] : [spoken.slice(0, at) + next + spoken.slice(at + 1)];
  }
  const match = /\b(?:two|three|four|five|six|seven|eight)\b/.exec(spoken);
  if (match === null) return [];
  const next = units[units.indexOf(match[0]) + 1] ?? "";
  return [spoken.slice(0, match.index) + next + spoken.slice(match.index + match[0].length)];
}

const units = "two three four five six seven eight nine".split(" ");

/** A case in which the value is the balance, the due date or the annual rate. */
function caseOf(kind: SpokenPair["kind"], value: string, language: "zh" | "en"): unknown {
  const balance = kind === "amount" ? value : "77.77";
  return {
    caseId: "wetext",
    creditor: "Example",
    product: "loan",
    currency: language === "zh" ? "CNY" : "USD",
    debtor: { name: "Example" },
    principal: balance,
    interest: "0.00",
    lateFee: "0.00",
    balance,
    dueDate: kind === "date" ? value : "2026-07-07",
    balanceAsOf: "2026-11-20T00:00:00Z",
    rates: kind === "rate" ? { annual: value } : {},
  };
}
