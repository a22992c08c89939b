import type { Language } from "../../../../domain/locale.ts";
import { scoreFeatures } from "../../../../language/classifier/linear-model.ts";
import { endFeatures } from "./end-features.ts";
import type { Ending } from "./ending.ts";
import type { EndModel } from "./load-end-model.ts";
import { sureVerdict } from "./sure-verdict.ts";

type Verdict = "complete" | "open" | "unsure";

/**
 * What is sure, and otherwise what the model says. A comma holds the turn open; behind an answer, or words that would
 * be whole without it, less is certain: recognisers write one there as well.
 */
export function judgeEnding(ending: Ending, language: Language, model: EndModel): Verdict {
  const bare = ending.text.replace(/[,，]\s*$/u, "");
  if (bare === ending.text) return judgeWords(ending, language, model);
  const text = bare + (language === "zh" ? "。" : ".");
  const verdict = judgeWords({ ...ending, text }, language, model);
  const isWhole = verdict === "complete" || (verdict === "unsure" && ending.answers);
  return isWhole ? "unsure" : "open";
}

function judgeWords(ending: Ending, language: Language, { linear, openBelow }: EndModel): Verdict {
  const sure = sureVerdict(ending, language);
  if (sure !== undefined) return sure;
  const [score = 0] = scoreFeatures(linear, endFeatures(ending, language));
  if (score >= 0) return "complete";
  return score < openBelow ? "open" : "unsure";
}
