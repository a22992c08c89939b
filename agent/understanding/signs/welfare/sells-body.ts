import { says } from "../../said-words.ts";

/** A part of one's body, one's blood, or oneself, for money: 我把肾卖了还你们, "I'll sell a kidney to pay you". */
const words = says({
  zh: /卖(?:掉|了|个|一个|一颗|点|我的?|自己的?|[俺])*(?:肾|血(?!汗|压|糖|本|旺|肠|制品)|肝(?!脏病|药)|器官|眼角膜|骨髓|卵(?!石)|身(?:还|救|抵|去|$|，|了|吗|体(?!检))|肉体|命(?:还|给|$|，|了))|(?:肾|血|肝|器官|眼角膜|卵子?|身体)[^，。]{0,3}(?:卖了|卖掉|去卖|拿去卖|卖给|抽去|割了?给|抵给|抵债)|割(?:个|一个|掉|了)?(?:我的?)?(?:肾|肝)|(?:肾|血)[^，。]{0,3}(?:抵债|还债|还你)/u,
  en: /\b(?:sell(?:ing)?|flog(?:ging)?|give you|take|have) (?:off )?(?:my|a|one of my|one|me)? ?(?:left |right |spare |own )?(?:kidneys?|organs?|liver|cornea|eggs for|body(?! shop| kit| lotion| wash| cream)|bone marrow)\b(?! (?:pie|beans?|stones?|disease|infection|problem|medicine|meds|tablets|pills|test|transplant))|\bsell(?:ing)? (?:my |some )?(?:blood|plasma)\b[^.!?]{0,24}\b(?:pay|cover|you|this|it|debt|settle)\b|\b(?:pay|cover|settle)\b[^.!?]{0,20}\bsell(?:ing)? (?:my |some )?(?:blood|plasma)\b/iu,
});

/** Said of others, of what was done long ago, or that they will not. */
const notMeant = says({
  zh: /(?:总|又|也|才|绝|可|决)?不(?:能|会|可能|想|敢|至于|去)(?:去|再)?(?:卖|割)|没(?:有)?卖|骗|新闻|电影|电视|猪|鸡|鸭|牛|羊|菜|火锅|毛血/u,
  en: /\b(?:not|never|won['’]?t|can['’]?t|wouldn['’]?t|don['’]?t) (?:\w+ )?(?:sell|give)|\b(?:movie|film|news|pharmacy|doctor|surgeon|hospital|scam\w*)\b/iu,
});

/** True where somebody means to give up a part of themselves for what they owe: nothing more is asked of them. */
export const sellsBody = (text: string): boolean => words(text) && !notMeant(text);
