import type { Intent } from "../../domain/vocabulary.ts";
import { asksIfNoted } from "./asked-of-agreement.ts";
import { asksCharge, asksPlanCost, asksWhenDue, asksWhichDebt } from "./asked-of-debt.ts";
import { asksForOurDesk, asksWhoHears, asksWhyProof, onlyAsksWhereFrom } from "./asked-of-us.ts";
import { asksLess } from "./misread-words.ts";
import { says, wantsItKept } from "./said-words.ts";
import type { Words } from "./heard-words.ts";
import { fearsMeasures } from "./signs/payment/asks-what-comes.ts";
import { asksIfContactGoesOn, asksIfTroubled, asksOfNo } from "./signs/payment/asks-what-if.ts";
import { asksIfItGrows, asksWhatItCosts, asksWhyMore } from "./signs/payment/asks-of-cost.ts";
import { readPaymentQuestion } from "./signs/payment/payment-question.ts";
import { asksIfMendable } from "./signs/welfare/tells-shame.ts";

/** What a turn says, the intents that it is misread as, and what is meant. */
export type Misreading = readonly [
  says: (turn: Words) => boolean,
  names: readonly Intent[],
  meant: Intent,
];

/** What a question about something on file is misread as. */
const ofFile = [
  "ask_balance",
  "choose_plan",
  "confirm_identity",
  "give_reason",
  "promise_to_pay",
  "unclear",
  "who_are_you",
] as const;

/** What follows from a no, from trouble, or from leaving it open is asked, and nothing is put forward. */
const asksWhatIf = ({ text }: Words): boolean =>
  asksOfNo(text) || asksIfTroubled(text) || asksIfContactGoesOn(text);
const putForward = ["ask_plan", "ask_deferral", "choose_plan", "other", "unclear"] as const;

/** Asked for their name or proof, they ask what for. */
const asksWhatProofIsFor = ({ text, asked }: Words): boolean =>
  (asked === "name" || asked === "idLast4" || asked === "birthDate") && asksWhyProof(text);

/** 再少点行不行: less is asked for, which refuses nothing. */
const asksForLess = ({ text, language }: Words): boolean =>
  language === "zh" &&
  asksLess.zh.test(text) &&
  /(?:行不行|可不可以|能不能|得不得行)[吧啊呢?？]*$/u.test(text);

/** 扣微信里的钱不: what is asked with 不 at its end is no no. */
const endsInNot = says({
  zh: /^(?!.*[，。！!]).*(?<=\p{Script=Han}{2})(?<!我|俺|就|才|偏|可|绝|决|也|都|说|真|还|哎|唉|不)不[?？]*$/u,
});

/** Questions, each with what it is misread as and what is asked. */
export const misreadQuestions: readonly Misreading[] = [
  [asksForLess, ["disagree"], "ask_discount"],
  [({ text }) => asksIfMendable(text), ["ask_consequence"], "other"],
  [({ text }) => asksCharge(text), ["give_reason"], "ask_fee"],
  [({ text }) => endsInNot(text), ["disagree"], "other"],
  [({ text }) => asksIfNoted(text), ["dispute_debt", "disagree", "complaint"], "other"],
  [({ text }) => asksForOurDesk(text), ofFile, "other"],
  [({ text }) => asksWhichDebt(text) || asksWhenDue(text), ofFile, "ask_balance"],
  [
    ({ text }) => [asksWhyMore, asksIfItGrows, asksWhatItCosts].some((asks) => asks(text)),
    [...ofFile, "other", "partial_payment"],
    "ask_fee",
  ],
  [({ text }) => wantsItKept(text), ["disagree", "unclear"], "other"],
  [({ text }) => asksIfItGrows(text), ["ask_consequence", "ask_waiver"], "ask_fee"],
  [({ text }) => asksPlanCost(text), ["ask_plan", "choose_plan", "unclear"], "ask_fee"],
  [asksWhatIf, putForward, "ask_consequence"],
  [({ text }) => fearsMeasures(text), ["other", "unclear"], "ask_consequence"],
  [
    asksWhatProofIsFor,
    ["unclear", "disagree", "refuse_to_pay", "deny_identity", "suspect_fraud"],
    "other",
  ],
  [({ text }) => onlyAsksWhereFrom(text), ["deny_identity", "third_party"], "who_are_you"],
  [({ text }) => asksWhoHears(text), ["who_are_you"], "other"],
  [
    ({ text, language }) => readPaymentQuestion(text, language) === "channel",
    ["who_are_you"],
    "other",
  ],
];
