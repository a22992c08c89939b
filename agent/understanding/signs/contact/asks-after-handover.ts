import { says } from "../../said-words.ts";

/*
 * What is asked once a talk was handed on, in plain words: each has a short answer of its own, and none of them tells of
 * money.
 */

/** Whether to pay or do anything now, or what it comes to in plain words. */
export const asksWhatIsOwedNow = says({
  zh: /^(?:那|所以|现在|我|[，, ])*(?:还|现在)?(?:要不要|用不用|需不需要|是不是(?:就)?不用)(?:我)?(?:再|现在)?(?:还|付|交)(?:钱|款)?(?:了|吗|么|呢|[?？])*$|^(?:那|现在|所以|[，, ])*我(?:现在|还)?(?:该|要|需要|得)(?:做|干|办)(?:点)?(?:什么|啥)(?:呢|吗|[?？])*$|^(?:能|可以)?(?:说)?简单(?:点|一点|些)(?:说)?(?:吗|行吗|[?？])*$/u,
  en: /\bdo (?:i|we) (?:still |even |really |actually |now )*(?:have|need|got) to (?:pay|do|go|send|sign|call|decide|bring)\b|\b(?:what|anything) (?:do|can|should|must|am) (?:i|we)(?: supposed to| need to| have to| got to|['’]m)? ?(?:do|now)\b|\bwhat (?:do|can|should) (?:i|we) (?:need to |have to |even )?do\b|\b(?:so|and) (?:that['’]?s|is that|its|it['’]?s) a (?:no|yes)\b|\b(?:say|put|explain) (?:it|that|this) (?:more )?(?:simpl\w+|in (?:plain|simple) \w+|easier)\b|\bin plain english\b|\bis (?:that|this) it\b\W*$/iu,
});

/** Whether they are the one who owes it. */
export const asksWhoIsLiable = says({
  zh: /(?:我|我们|家里人?|子女|儿女)(?:要|用|得|需要)(?:替|帮)[^，。]{0,4}(?:还|付)(?:吗|么|不|[?？])|(?:归|该|算)(?:我|我们|谁)(?:还|负责|承担)(?:吗|么|[?？])/u,
  en: /\b(?:am i|are we|is (?:he|she|my \w+)|would i be|will i be|are (?:the|my) (?:kids|children|family)) (?:\w+ )?(?:responsible|liable|on the hook|legally bound)\b|\bdo (?:i|we) inherit\b|\bdoes (?:it|this|that|the debt) (?:pass|fall|come|go) (?:on )?to (?:me|us|my|the)\b|\b(?:is|becomes?) (?:it|this|that) (?:my|our) (?:debt|problem|responsibility)\b/iu,
});

/** Whether it grows meanwhile, or what stands on their credit file. */
export const asksIfItGrows = says({
  zh: /(?:利息|罚息|违约金)[^，。]{0,6}(?:还|继续|照样)[^，。]{0,4}(?:算|涨|加|收|走)(?:吗|么|不|[?？])?|(?:征信|信用)[^，。]{0,8}(?:影响|上|黑)[^，。]{0,6}(?:吗|么|不|[?？])/u,
  en: /\b(?:will|does|do|is|are|would|can)\b[^.!?]{0,24}\b(?:interest|late fees?|charges?|balance|it)\b[^.!?]{0,12}\b(?:keep\w*|go(?:ing|es)?|grow\w*|add\w*|rac?k\w*|stop\w*|continue\w*|build\w*|increas\w*)\b|\b(?:will|does|do|is|would)\b[^.!?]{0,24}\b(?:hurt|affect|damage|ruin|show|mark|hit)\b[^.!?]{0,12}\b(?:credit|score|report|file)\b|\bwhat about my credit\b/iu,
});
