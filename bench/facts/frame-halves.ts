import type { FactRow } from "./fact-row.ts";

/*
 * The second set was filled from sentence frames, whose rows its author did not mark. Two rows are of one
 * frame where their sentences are alike once the values are taken out: at this share of common words there
 * are 161 Chinese and 157 English frames, and their author wrote 160 and 156.
 */
const alikeMin = 0.7;

/** The rows of a set whose frames are developed on, and those whose frames are only counted. */
export interface Halves {
  readonly developed: readonly FactRow[];
  readonly counted: readonly FactRow[];
}

/** Parts rows by frame: a frame whose first row has an odd number, counted from one, is developed on. */
export function frameHalves(rows: readonly FactRow[]): Halves {
  const first = firstRowsOf(rows.map(frameWords));
  const isDeveloped = (_: FactRow, at: number): boolean => (first[at] ?? 0) % 2 === 0;
  return {
    developed: rows.filter(isDeveloped),
    counted: rows.filter((row, at) => !isDeveloped(row, at)),
  };
}

/** For each row the place of the first row of its frame; frames that share a row are one. */
function firstRowsOf(words: readonly ReadonlySet<string>[]): number[] {
  const first = words.map((_, at) => at);
  for (const [at, own] of words.entries()) {
    for (let other = 0; other < at; other++) {
      if (!areAlike(own, words[other] ?? new Set())) continue;
      const [from = 0, to = 0] = [first[at], first[other]].sort((a = 0, b = 0) => b - a);
      for (const [row, frame] of first.entries()) if (frame === from) first[row] = to;
    }
  }
  return first;
}

function areAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= alikeMin * (a.size + b.size - shared);
}

const chineseValues =
  /[\d零〇一二两三四五六七八九十百千万半点分角毛块元圆钱人民币号日月年周星期礼拜天上下这本个整%％‰¥￥，,。.、:：／/+-]|百分之|RMB|CNY/gu;

const englishValues = new RegExp(
  `\\b(?:${[
    "zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen",
    "sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand",
    "first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twentie|thirtie)th",
    "half|quarter|couple|point|dollars?|bucks?|pounds?|quid|usd|gbp|cents?|pence|us|percent|per cent",
    "january|february|march|april|may|june|july|august|september|october|november|december",
    "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|today|tomorrow|next|last|this|of|the|and|an|on|month|week|year",
    "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
  ].join("|")})\\b|[\\d$£€%.,/:;'’-]+(?:st|nd|rd|th)?`,
  "g",
);

/** The words of a row's sentence without its values: characters in Chinese. */
function frameWords({ locale, text, case: debt }: FactRow): Set<string> {
  const { caseId, creditor, product, debtor, place, tier } = debt as Record<string, unknown>;
  const name = (debtor as { readonly name?: string } | undefined)?.name;
  const plain = [caseId, creditor, product, name, place, tier]
    .filter((value): value is string => typeof value === "string" && value !== "")
    .reduce((rest, value) => rest.replaceAll(value, ""), text);
  if (locale === "zh-CN") return new Set(plain.replace(chineseValues, ""));
  const words = plain
    .toLowerCase()
    .replace(/instalment/g, "installment")
    .replace(englishValues, " ");
  return new Set(words.split(/[^a-z]+/).filter((word) => word.length > 1));
}
