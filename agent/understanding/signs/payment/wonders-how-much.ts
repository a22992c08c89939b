import { says } from "../../said-words.ts";

const wonders = says({
  zh: /(?:怎么|为什么|为啥|咋个?|啷个)(?:会|就|还|又|有|要)*(?:这么|那么|这样|恁(?:个|么)?|嗯个|楞个)(?:多|高|贵)(?!事|话|人|问题)/u,
  en: /\b(?:why|how come)\b[^.!?]{0,24}\b(?:so|that) (?:much|high|big)\b/iu,
});

const callsWrong = says({
  zh: /不对|错|不认|没借|多算|乱(?:收|算)|凭什么|凭啥|不合理|坑|骗|抢|异议|核实|不可能/u,
  en: /\b(?:wrong|mistake|never|not right|incorrect|rip ?off|dispute|no way|scam\w*)\b/iu,
});

/** Why it is so much is asked, and nothing is called wrong: its parts are the answer. */
export const wondersHowMuch = (text: string): boolean => wonders(text) && !callsWrong(text);
