import { zhAnswerIntents } from "./answer-intents.ts";
import { zhClaimTriggers } from "./claim-triggers.ts";
import { zhContactIntents } from "./contact-intents.ts";
import { zhContactTriggers } from "./contact-triggers.ts";
import { zhDistrustTriggers } from "./distrust-triggers.ts";
import { zhEmotions } from "./emotions.ts";
import { zhLexicon } from "./lexicon.ts";
import { zhMoneyIntents } from "./money-intents.ts";
import { zhPeopleTriggers } from "./people-triggers.ts";
import { zhQuestionIntents } from "./question-intents.ts";
import { zhSelfHarm } from "./self-harm.ts";
import { zhShortAnswers } from "./short-answers.ts";
import { zhWelfareTriggers } from "./welfare-triggers.ts";
import type { RuleSet } from "../phrase-rule.ts";

/** Every Chinese rule. */
export const zhRules: RuleSet = {
  lexicon: zhLexicon,
  triggers: [
    zhSelfHarm,
    ...zhWelfareTriggers,
    ...zhPeopleTriggers,
    ...zhClaimTriggers,
    ...zhContactTriggers,
    ...zhDistrustTriggers,
  ],
  intents: [...zhAnswerIntents, ...zhMoneyIntents, ...zhContactIntents, ...zhQuestionIntents],
  emotions: zhEmotions,
  shortAnswers: zhShortAnswers,
};
