import type { Language } from "../../../../domain/locale.ts";
import { scoreFeatures } from "../../../../language/classifier/linear-model.ts";
import { endFeatures } from "./end-features.ts";
import type { Ending } from "./ending.ts";
import type { EndModel } from "./load-end-model.ts";
import { sureVerdict } from "./sure-verdict.ts";

/** What is sure, and otherwise what the model says. */
export function judgeEnding(
  ending: Ending,
  language: Language,
  { linear, openBelow }: EndModel,
): "complete" | "open" | "unsure" {
  const sure = sureVerdict(ending, language);
  if (sure !== undefined) return sure;
  const [score = 0] = scoreFeatures(linear, endFeatures(ending, language));
  if (score >= 0) return "complete";
  return score < openBelow ? "open" : "unsure";
}
