import { pattern } from "../../../../language/patterns/pattern.ts";

/** A death said once more, by whoever has told of it, and not a word of themselves: 就是没了，人没了, "she's gone, just gone". */
const words = {
  zh: pattern(
    /^(?=.*(?:没了|走了|不在了|死了|没有了|去世|过世))(?:人|他|她|本人|就是|是|都|真|真的|已经|早就?|上周|上个?月|昨天|前天|今年|去年|没了|走了|不在了?|死了|没有了|去世了?|过世了?|[你您]们?|听|懂|明白|知道|晓得|不|没|吗|么|嘛|了|的|啊|呀|呢|吧|[\s\p{P}])+$/u,
  ),
  en: pattern(
    /^(?=.*\b(?:gone|dead|died|passed)\b)(?:\W|\b(?:he|she|they|is|was|has|just|really|already|gone|dead|died|passed|away|on|last|week|month|year|yesterday|today|do|don|t|did|didn|you|get|it|hear(?: me)?|understand|that|know|the|s|and|now|not|here|any ?more|no longer|what|part|of)\b)+$/iu,
  ),
};

/** True where the turn says that somebody has died and says nothing else. */
export const onlySaysGone = (text: string): boolean => words.zh.test(text) || words.en.test(text);
