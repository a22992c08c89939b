import { figureOf } from "../values/figure-of.ts";
import type { FactFault, FactScene } from "../fact-scene.ts";

type Span = readonly [from: number, to: number];

/** How many plans there are to choose from, as a sentence says it. */
export interface PlanNumber {
  readonly span: Span;
  readonly fault: FactFault | undefined;
}

const chineseNumber = "([\\d一二两三四五六七八九十]{1,2})";
const englishNumber = "(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)";

/** Ways that are plainly plans, and choices that are where the sentence is of instalments alone. */
const patterns: Readonly<Record<"zh" | "en", readonly RegExp[]>> = {
  zh: [
    new RegExp(`${chineseNumber}\\s?[种个档]\\s?(?:不同的)?(?:分期|期数)`, "gu"),
    new RegExp(`(?:分期|期数)[^，,。\\d]{0,5}有\\s?${chineseNumber}\\s?[种个档]`, "gu"),
    new RegExp(`分\\s?${chineseNumber}\\s?[种档]`, "gu"),
    new RegExp(`${chineseNumber}\\s?[种个档]\\s?(?:选择|选项|方案)`, "gu"),
  ],
  en: [
    new RegExp(
      `\\b${englishNumber} (?:different )?(?:instal?lment |payment |repayment )?(?:plans|(?:instal?lment |payment )(?:options|choices|lengths|terms|counts|schedules))\\b`,
      "giu",
    ),
    new RegExp(`\\b${englishNumber} (?:options|choices)\\b`, "giu"),
  ],
};

/** The sentence offers something beside plans, so that a number of choices counts that too. */
const others =
  /结清|全额|一次性|延期|宽限|先还|\b(?:in full|full payment|single payment|defer\w*|at once|part payment)\b/iu;
const plans =
  /分期|期数|\d期|[一二三四五六七八九十]期|\b(?:instal?lments?|plans?|months|payments)\b/iu;

/** The numbers of plans that a sentence gives, each with its fault where there are more or fewer. */
export function planNumbers({ text, language, known }: FactScene): PlanNumber[] {
  const found = new Map<number, PlanNumber>();
  for (const [at, pattern] of patterns[language].entries()) {
    const isGeneral = at === patterns[language].length - 1;
    for (const match of text.matchAll(pattern)) {
      const count = figureOf(match[1] ?? "");
      if (count === undefined || found.has(match.index)) continue;
      const isOfPlans = !isGeneral || (plans.test(text) && !others.test(text));
      const isWrong = isOfPlans && known.counts.size > 0 && count !== known.counts.size;
      const fault: FactFault = { kind: "count", expected: `${known.counts.size} plans` };
      const span: Span = [match.index, match.index + match[0].length];
      found.set(match.index, { span, fault: isWrong ? fault : undefined });
    }
  }
  return [...found.values()];
}
