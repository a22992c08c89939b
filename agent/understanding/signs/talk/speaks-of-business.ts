import type { Intent } from "../../../../domain/vocabulary.ts";
import { says } from "../../said-words.ts";

/** What is meant of the debt: to pay it, to ask of it, or to turn it down. */
const ofDebt: ReadonlySet<Intent> = new Set([
  "promise_to_pay",
  "partial_payment",
  "ask_plan",
  "choose_plan",
  "ask_balance",
  "ask_fee",
  "ask_deferral",
  "ask_waiver",
  "ask_discount",
  "ask_consequence",
  "refuse_to_pay",
]);

const words = says({
  zh: /钱|还款|怎么还|咋还|分期|[几\d一二三四五六七八九十]期|利息|违约金|证明|资料|材料|手续|合同|征信|逾期|欠|债|起诉|法院/u,
  en: /\b(?:money|pay(?:ing|ments?)?|owe|debts?|bills?|loan|plans?|instal?ments?|interest|papers?|paperwork|documents?|proof|credit|court|sued?)\b/iu,
});

/** True for a turn about the debt and what goes with it: sums, papers, courts. */
export const speaksOfBusiness = (text: string, intents: ReadonlySet<Intent>): boolean =>
  words(text) || [...intents].some((intent) => ofDebt.has(intent));
