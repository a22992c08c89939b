import type { Language } from "../../../../domain/locale.ts";
import { says } from "../../said-words.ts";
import { isSomeoneElse } from "./is-someone-else.ts";
import { deniesToBeDebtor } from "./speaks-of-debtor.ts";

/** They had the phone all the while, or say only now how it is: 其实我是他老婆, "it's his wife here actually". */
const allAlong = says({
  zh: /其实|说实话|老实说|一直(?:都)?是我|刚才(?:都|一直)?(?:是我|用)|(?:用|拿)(?:着)?(?:他|她)的?手机/u,
  en: /\b(?:actually|all along|(?:this|the) whole time|to be honest|(?:i )?(?:had|have|['’]ve got|got|was using|am using|['’]m using|been using) (?:his|her|their) (?:cell ?)?phone)\b/iu,
});

/** Somebody comes to the phone in this moment: 喂, 换我了, "hi, this is her husband", "he passed me the phone". */
const arrives = says({
  zh: /^(?:喂|[你您]好)|换(?:成)?我|现在|这会儿?|(?:把|将)?(?:手机|电话)(?:交|递|塞|给|拿)|(?:让|叫)我(?:来)?(?:接|听|跟|和|说)/u,
  en: /^\W*(?:hi|hello|hey|hiya)\b|\bnow\b|\b(?:gave|handed|passed|tossed|shoved|grabbed|took) (?:me )?(?:the|his|her|this|over)\b|\btak(?:ing|en) over\b|\b(?:asked|told|wants|wanted) me to\b/iu,
});

/**
 * True where somebody who passed for the debtor says that they are another, and do not come to the phone only now. Whose
 * yes it was that went before is not known then, and it is nobody's.
 */
export const wasNeverDebtor = (text: string, language: Language, debtorName: string): boolean =>
  (isSomeoneElse(text, language) || deniesToBeDebtor(text, language, debtorName)) &&
  (allAlong(text) || !arrives(text));
