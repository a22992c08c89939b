import type { Language } from "../../../../domain/locale.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";
import {
  asksForClearance,
  asksForConfirmation,
  asksForProof,
  asksWhereReceipt,
} from "../contact/asks-for-record.ts";
import {
  isNotYetPaid,
  namesDayOfAll,
  namesWayOnly,
  onlyGotWages,
  onlyMeansToPay,
  saysPaid,
} from "./not-yet-paid.ts";
import { marksPaid } from "../talk/orders-machine.ts";

/** How a payment would be made is asked, and none was: "can I pay by check", 能用微信还吗. */
const asksHowToPay = patterns({
  zh: /^(?!.*(?:已经|还了|付了|转了|打了|昨天|上周|上个?月|前天)).*(?:能|可以|可不可以|能不能|可否|怎么|咋)[^，。]{0,6}(?:用|拿|走|微信|支付宝)?[^，。]{0,6}(?:还|付|转|扣)/u,
  en: /^(?!.*\b(?:already|yesterday|last (?:week|month|night|\w+day)|went through|i(?:['’]ve)? (?:have )?(?:paid|sent|made)|was taken|charged)\b)\W*(?:(?:and|so|ok|okay|oh|hi|also|but|um)\b\W*)*(?:can|could|may|do|will|would|how (?:do|can)|what if) (?:i|we|you)\b/iu,
});

/** A payment is asked about, promised, or ordered to be written down: nobody says that it was made. */
export const claimsNoPayment = (text: string, language: Language): boolean =>
  asksHowToPay[language].test(text) ||
  ((isNotYetPaid(text) || asksForClearance(text)) && !saysPaid(text)) ||
  [
    asksWhereReceipt,
    asksForProof,
    asksForConfirmation,
    onlyMeansToPay,
    onlyGotWages,
    namesDayOfAll,
    namesWayOnly,
    marksPaid,
  ].some((says) => says(text));
