import { says } from "../../said-words.ts";

/** They were busy a moment ago, and are not: 没事你说吧, "actually it's fine, go ahead". */
export const hasTimeAfterAll = says({
  zh: /(?:没事|不忙|算了|可以)[了的啊吧，,]*(?:你|您)?(?:现在)?(?:就)?(?:说|讲)(?:吧|嘛|呗)|现在(?:可以|能|有空|方便|就行)|(?:你|您)(?:现在)?(?:就)?(?:说|讲)(?:吧|嘛|呗)/u,
  en: /^\W*(?:(?:no|oh|ok|okay|actually|well|sorry|wait|you know what)\b\W*)*(?:it['’]?s|its|that['’]?s|thats|now['’]?s|now is|i['’]?m|im) (?:actually |all )?(?:fine|ok|okay|good|alright|free)(?: now| actually| after all)?\b(?! (?:to (?:call|ring|text)|on|at|by|tomorrow|tonight|later|then|with|if))|\bi (?:can|could) talk (?:now|after all)\b|\bi(?:['’]ve| have)? got (?:a|five|5|ten|10|a few) min\w*\b|^\W*(?:(?:ok|okay|actually|fine|yeah)\b\W*)*(?:go ahead|go on)\b/iu,
});

/** A part of the day or a week, and no hour: "evening", "next week sometime". */
export const namesPartOfDay = says({
  zh: /^[^，。]{0,4}(?:早上|上午|中午|下午|傍晚|晚上|晚点|下周|下个?星期|周末)[^\d一二三四五六七八九十点]{0,4}$/u,
  en: /^\W*(?:(?:maybe|probably|sometime|some time|in|the|this|any|an?|early|late|next|over|at|around|ok|um|uh|later|week|weekend|morning|afternoon|evening|evenings|mornings|afternoons|night|nights|lunch ?time|noon|please|is|best|better|works|good|day)\b\W*)*(?:mornings?|afternoons?|evenings?|nights?|lunch ?time|week|weekend)\b(?:\W*(?:sometime|some time|please|is|best|better|works|good|maybe|or so|then|fine)\b)*\W*$/iu,
});
