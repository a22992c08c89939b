import type { DebtCase } from "../../domain/case.ts";
import { spokenLanguage } from "../understanding/said-words.ts";
import { patterns } from "../../language/patterns/pattern.ts";

/** Debts that are called by a name of their own. */
const named = {
  zh: "花呗|借呗|微粒贷|白条|信用卡|房贷|车贷|网贷|助学贷款?|房租|别家|别的(?:平台|贷款|债)|其他(?:平台|贷款|债|家)|另一家",
  en: "credit cards?|amex|visa card|mastercard|car loan|car payment|auto loan|mortgage|student loans?|rent|other (?:loans?|cards?|debts?|lenders?)|another (?:loan|card|debt|lender)",
} as const;

/** The debt of that name was paid, and not this one by way of it: 用信用卡还的 pays this one. */
const paid = {
  zh: new RegExp(
    `(?<!用|拿|从|刷|走|通过|借|套)(?<debt>${named.zh})(?:那边|的钱|的|都|已经|早就?|我|刚|也|就|今天|昨天|上个?月|全部?){0,4}[还结付](?:了|清|完|上)|(?<!从)[还付结](?:了|清|完|上)+(?:了)?(?:我的?|一?期|这个月的?){0,2}(?<debt2>${named.zh})`,
    "u",
  ),
  en: new RegExp(
    String.raw`\b(?:paid|cleared|settled|paying)(?: off| down)? (?:(?:my|the|our|all|some|a|an) )*(?<debt>${named.en})\b`,
    "iu",
  ),
} as const;

/** This one is spoken of as paid in the same breath. */
const alsoThis = patterns({
  zh: /(?:你们|这笔|这个|这边)[^，。没不]{0,6}(?:也|都)[^，。没不]{0,4}[还付结](?:了|清|完)/u,
  en: /\b(?:you|yours|this)\b[^.!?]{0,12}\b(?:too|as well|also)\b|\bpaid (?:you|yours|this)\b/iu,
});

/** True where the words tell that another debt was paid, and the debt of this case goes by another name. */
export function paidElsewhere(text: string, { product, creditor }: DebtCase): boolean {
  const language = spokenLanguage(text);
  const groups: Readonly<Partial<Record<string, string>>> = paid[language].exec(text)?.groups ?? {};
  const other = groups["debt"] ?? groups["debt2"];
  if (other === undefined || alsoThis[language].test(text)) return false;
  const own = `${creditor} ${product}`.toLowerCase();
  return !own.includes(other.toLowerCase().replace(/s$/u, ""));
}
