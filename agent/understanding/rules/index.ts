import type { Language } from "../../../domain/locale.ts";
import { compileRules, matchRule } from "./compile-rules.ts";
import { enAnswerIntents } from "./en/answer-intents.ts";
import { enClaimTriggers } from "./en/claim-triggers.ts";
import { enContactTriggers } from "./en/contact-triggers.ts";
import { enEmotions } from "./en/emotions.ts";
import { enLexicon } from "./en/lexicon.ts";
import { enPeopleTriggers } from "./en/people-triggers.ts";
import { enQuestionIntents } from "./en/question-intents.ts";
import { enSelfHarm } from "./en/self-harm.ts";
import { enWelfareTriggers } from "./en/welfare-triggers.ts";
import type { PhraseRule } from "./phrase-rule.ts";
import { plainText } from "./plain-text.ts";
import { zhAnswerIntents } from "./zh/answer-intents.ts";
import { zhClaimTriggers } from "./zh/claim-triggers.ts";
import { zhContactTriggers } from "./zh/contact-triggers.ts";
import { zhEmotions } from "./zh/emotions.ts";
import { zhHardship } from "./zh/hardship.ts";
import { zhLexicon } from "./zh/lexicon.ts";
import { zhPeopleTriggers } from "./zh/people-triggers.ts";
import { zhQuestionIntents } from "./zh/question-intents.ts";
import { zhSelfHarm } from "./zh/self-harm.ts";
import { zhVulnerable } from "./zh/vulnerable.ts";

/** What a phrase rule found in a turn. */
export interface RuleHit {
  readonly label: string;
  readonly strength: "sure" | "hint";
}

const labelled = (kind: string, rules: readonly PhraseRule<string>[]): PhraseRule<string>[] =>
  rules.map((rule) => ({ ...rule, label: `${kind}:${rule.label}` }));

const compiled = {
  zh: compileRules(
    [
      ...labelled("trigger", [zhSelfHarm, zhVulnerable, zhHardship]),
      ...labelled("trigger", [...zhClaimTriggers, ...zhContactTriggers, ...zhPeopleTriggers]),
      ...labelled("intent", [...zhAnswerIntents, ...zhQuestionIntents]),
      ...labelled("emotion", zhEmotions),
    ],
    zhLexicon,
    "zh",
  ),
  en: compileRules(
    [
      ...labelled("trigger", [enSelfHarm, ...enClaimTriggers, ...enContactTriggers]),
      ...labelled("trigger", [...enPeopleTriggers, ...enWelfareTriggers]),
      ...labelled("intent", [...enAnswerIntents, ...enQuestionIntents]),
      ...labelled("emotion", enEmotions),
    ],
    enLexicon,
    "en",
  ),
};

/** Every rule of the language that speaks for a label (`trigger:cease`, `intent:agree`) in this turn. */
export function readRules(text: string, language: Language): readonly RuleHit[] {
  const plain = plainText(text, language);
  return compiled[language].flatMap((rule) => {
    const strength = matchRule(rule, plain);
    return strength === undefined ? [] : [{ label: rule.label, strength }];
  });
}
