import { enAnswerIntents } from "./answer-intents.ts";
import { enClaimTriggers } from "./claim-triggers.ts";
import { enContactIntents } from "./contact-intents.ts";
import { enContactTriggers } from "./contact-triggers.ts";
import { enDistrustTriggers } from "./distrust-triggers.ts";
import { enEmotions } from "./emotions.ts";
import { enLexicon } from "./lexicon.ts";
import { enMoneyIntents } from "./money-intents.ts";
import { enPeopleTriggers } from "./people-triggers.ts";
import { enQuestionIntents } from "./question-intents.ts";
import { enSelfHarm } from "./self-harm.ts";
import { enShortAnswers } from "./short-answers.ts";
import { enWelfareTriggers } from "./welfare-triggers.ts";
import type { RuleSet } from "../phrase-rule.ts";

/** Every English rule. */
export const enRules: RuleSet = {
  lexicon: enLexicon,
  triggers: [
    enSelfHarm,
    ...enWelfareTriggers,
    ...enPeopleTriggers,
    ...enClaimTriggers,
    ...enContactTriggers,
    ...enDistrustTriggers,
  ],
  intents: [...enAnswerIntents, ...enMoneyIntents, ...enContactIntents, ...enQuestionIntents],
  emotions: enEmotions,
  shortAnswers: enShortAnswers,
};
