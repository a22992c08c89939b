import { figureOf } from "../values/figure-of.ts";
import type { FactFault, FactScene } from "../fact-scene.ts";

type Span = readonly [from: number, to: number];

/** How often a debtor was contacted before, as a sentence says it. */
export interface ContactCount {
  readonly span: Span;
  readonly fault: FactFault | undefined;
}

const chineseNumber = "(?<count>\\d{1,2}|[一二两三四五六七八九十]{1,3})";
const englishNumber = "\\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";

/** Contacts that lie behind; how often anybody may be called is a rule and no claim of the case. */
const patterns: Readonly<Record<"zh" | "en", readonly RegExp[]>> = {
  zh: [
    new RegExp(
      `(?:联系|沟通|致电|通话|拨打|打电话|打)(?:过|了|到过?)[^，,。\\d一二两三四五六七八九十]{0,5}${chineseNumber}\\s?[次回遍通]`,
      "dgu",
    ),
    new RegExp(`${chineseNumber}\\s?[次条回通个]\\s?(?:联系|沟通|通话|电话|来电|拨打)记录`, "dgu"),
    new RegExp(
      `(?:之前|此前|先前|已经?|前面)[^，,。\\d]{0,8}(?<!第)${chineseNumber}\\s?[次回]\\s?(?:联系|沟通|致电|通话|拨打|打)`,
      "dgu",
    ),
  ],
  en: [
    new RegExp(
      `\\b(?:['’]ve|have|has|had|been|were|was|tried|called|contacted|reached|spoken|spoke|written|wrote)\\b(?=[^,.;?]{0,50}(?:reach|call|contact|touch|spoke|wr[io]t|phon|messag))[^,.;?\\d]{0,40}?\\b(?<count>once|twice|(?:${englishNumber})(?= times))\\b(?=(?: times)?(?: before| already| so far| previously| since| now|[ ]*[,.;]|$))`,
      "dgiu",
    ),
    new RegExp(
      `\\b(?<count>${englishNumber}) (?:earlier|previous|prior|past|other) (?:contacts?|calls|attempts|conversations|messages|times)\\b`,
      "dgiu",
    ),
  ],
};

const allowed =
  /最多|不超过|不得|可以|规定|\b(?:may|can|could|up to|at most|no more than|allowed|limit)\b/iu;

/** The numbers of contacts that a sentence gives, each with its fault where there were more or fewer. */
export function contactCounts({ text, language, known }: FactScene): ContactCount[] {
  if (allowed.test(text)) return [];
  return patterns[language].flatMap((pattern) =>
    Array.from(text.matchAll(pattern)).flatMap((match): ContactCount[] => {
      const words = match.groups?.["count"] ?? "";
      const count = timesOf[words.toLowerCase()] ?? figureOf(words);
      const span = match.indices?.groups?.["count"];
      if (count === undefined || span === undefined || isOfDay(count, text)) return [];
      const expected = `${known.contacts} earlier contacts`;
      return [{ span, fault: count === known.contacts ? undefined : { kind: "count", expected } }];
    }),
  );
}

const timesOf: Readonly<Record<string, number>> = { once: 1, twice: 2 };

/** "We called you once on the 5th" counts the calls of a day. */
const isOfDay = (count: number, text: string): boolean =>
  count === 1 && /[月日号]|\bon\b/iu.test(text);
