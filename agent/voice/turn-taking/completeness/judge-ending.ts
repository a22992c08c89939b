import type { Language } from "../../../../domain/locale.ts";
import { scoreFeatures } from "../../../../language/classifier/linear-model.ts";
import { endFeatures } from "./end-features.ts";
import type { Ending } from "./ending.ts";
import type { EndModel } from "./load-end-model.ts";
import { sureVerdict } from "./sure-verdict.ts";

type Verdict = "complete" | "open" | "unsure";

/**
 * What is sure, and otherwise what the model says. Recognisers write a comma behind the half of all ends as well: words
 * that may be whole without it are unsure, and who says who they are has said it. Behind a beginning it holds the turn
 * open.
 */
export function judgeEnding(ending: Ending, language: Language, model: EndModel): Verdict {
  const bare = ending.text.replace(/[,，]\s*$/u, "");
  if (bare === ending.text) return judgeWords(ending, language, model);
  const text = bare + (language === "zh" ? "。" : ".");
  const verdict = judgeWords({ ...ending, text }, language, model);
  if (verdict === "open") return "open";
  if (verdict === "unsure" && !ending.answers && isBeginning(ending, language)) return "open";
  return saysWho(ending, verdict) ? "complete" : "unsure";
}

/** "When I get paid,": what it is about is still to come. Chinese recognisers write their commas where people pause. */
const isBeginning = ({ text }: Ending, language: Language): boolean =>
  language === "zh" || beginnings.test(text);

const beginnings =
  /^\W*(?:(?:well|so|um|uh|and|but|yes|no|ok|okay)\b\W*)*(?:when|if|as soon as|once|until|after|before|since|while|although|though|because|unless|by the time|the thing is|what i)\b/iu;

/** "Yes, speaking,", "My name is Karen Wilson,": there is nothing more to the answer. */
const saysWho = ({ asked, answers, text }: Ending, verdict: Verdict): boolean =>
  asked === "name" && (answers || (verdict === "complete" && text.length <= shortAnswerMax));

const shortAnswerMax = 16;

function judgeWords(ending: Ending, language: Language, { linear, openBelow }: EndModel): Verdict {
  const sure = sureVerdict(ending, language);
  if (sure !== undefined) return sure;
  const [score = 0] = scoreFeatures(linear, endFeatures(ending, language));
  if (score >= 0) return "complete";
  return score < openBelow ? "open" : "unsure";
}
