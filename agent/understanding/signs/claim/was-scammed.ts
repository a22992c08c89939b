import { says } from "../../said-words.ts";

/** Swindled out of their own money by others. */
const swindled = says({
  zh: /(?:我|俺|钱|积蓄|存款|养老钱)?[^，。]{0,4}(?:被|让|遭|给)[^，。]{0,8}(?:骗(?:了|光|走|去|完|子骗)|坑(?:了|走|光))|遭遇?(?:了)?(?:电信)?诈骗|杀猪盘|(?:网恋|投资|刷单|理财|炒股群?|兼职)(?:被|遭)骗/u,
  en: /\b(?:i|we|just|ive|i['’]ve) (?:just |had |have |been |recently )*(?:got |was |were |been |fell for |fell victim (?:of|to) )+(?:an? |this |the )?(?:\w+ )?(?:scam\w*|swindled|conned|ripped off|defrauded|catfished)\b|\b(?:romance|dating|crypto|investment|job|gift card|lottery|tech support|online) scam(?:mer|med)?s?\b/iu,
});

/** Money that went that way, or how: without one of these "I was scammed" may be about this very debt. */
const ofOwnMoney = says({
  zh: /骗光|骗走|骗完|骗去|网上|网恋|投资|刷单|理财|兼职|杀猪盘|电信|转账|积蓄|存款|养老钱|钱(?:都|全|被)|[\d一二两三四五六七八九十几]+(?:块|万|千|多万)/u,
  en: /\b(?:online|took (?:everything|all|it all|my (?:money|savings))|savings|lost (?:everything|all|my)|guy|woman|dude|man|facebook|marketplace|instagram|dating|romance|crypto|bitcoin|investment|gift cards?|zelle\w*|venmo|wire\w*|cash ?app|\d[\d,.]*k?|thousand|grand|fake)\b/iu,
});

/** Of this debt, or of us: somebody else took it out, or we are taken for the swindlers. */
const ofThisDebt = says({
  zh: /(?:这|那)(?:笔|个)?(?:贷|钱|账|债|款)|贷(?:款|的)|骗贷|借(?:款|的)|身份|冒用|盗用|你们(?:是|就|这)?|合同|签/u,
  en: /\b(?:in|under|using|used|opened|stole|took out) (?:\w+ )?my (?:name|identity|id|social|ssn|info\w*|details)\b|\b(?:this|your|the|that) (?:loan|account|debt|card|company|app)\b|\bby (?:you|yall|your)\b|\binto (?:this|it|signing|taking|the|a)\b|\b(?:you(?:['’]?re| are)|is this|this is|sounds like|are you) (?:an? )?(?:\w+ )?scam\w*|\b(?:don['’]?t want to|afraid|worried|might|not|never) (?:get |be |getting |been )?(?:\w+ )?scam\w*|\bidentity\b/iu,
});

/** True where others swindled the debtor out of their money, and nothing is said against this debt: they are vulnerable. */
export const wasScammed = (text: string): boolean =>
  swindled(text) && ofOwnMoney(text) && !ofThisDebt(text);
