import { says } from "../../said-words.ts";

/** Somebody says of their own mind that it is not clear. */
const words = says({
  zh: /[我俺](?:这个?|的|这)?(?:脑壳|脑子|脑袋|头脑|神志|神智)(?:现在|有点|有些|时常|经常|老是|总是|一直|也|都|真的?|一阵一阵)*(?:不(?:太|大|很|怎么)?(?:清醒|清白|做主|管用|好使)|糊里糊涂|糊涂了?|犯糊涂|坏了|有(?:毛病|病|问题))/u,
  en: /\bmy (?:mind|head|brain) (?:is|has been|just|really|goes|keeps)[^.!?]{0,12}\b(?:foggy|confused|not right|going|gone|blank|failing)\b/iu,
});

/** Where they are, or somebody of their own, is looked for here, or we are taken for them. */
const astray = says({
  zh: /^[^，。]{0,3}(?:我)?(?:要|想|来)?找[我俺](?:家|屋里)?的?(?:闺女|女儿|姑娘|儿子|孙子|孙女|老伴儿?|老头子|老太婆|妈妈?|爸爸?|娘|爹)(?:呢|啊|，|。|[？?]|$|[他她](?:在|去|人))|^[我俺](?:家|屋里)?的?(?:闺女|女儿|儿子|孙子|孙女|老伴儿?|妈妈?|爸爸?|娘|爹)(?:呢|人呢|(?:现在|跑|上|去|在)+(?:哪|那)[里儿]?(?:了|呀|啊)?)[？?。]*$|你(?:是不是|是)(?:我|俺)(?:家|屋里)?的?(?:\p{Script=Han}{2}|闺女|女儿|儿子|孙子|孙女|老伴|妈|爸)(?:吗|吧|不|呀|啊)?[？?。]*$|(?:^|[，。？?])我(?:这)?是?在(?:哪里?|哪儿|什么地方)(?:呀|啊)?[？?。]*$/u,
  en: /^\W*(?:(?:hello|hi|sorry|please|oh|dear|um|uh)\W+)*(?:i(?:['’]m| am) looking for|i want|where(?:['’]s| is|s)|is (?:this|that)|are you|can i (?:speak|talk) to) (?:you )?my (?:daughter|son|mother|mum|mom|mam|mummy|father|dad|granddaughter|grandson|late (?:husband|wife))\b(?! ?['’]?s\b)[^.!?]{0,12}[.!?]*\W*$|^\W*(?:where am i|what is this place|who am i)\b[^.!?]{0,12}[.!?]*$/iu,
});

/**
 * True where somebody does not know whom they are talking with, or where they are. Of a stranger it says only that they
 * look for somebody.
 */
export const isAstray = (text: string): boolean => astray(text);

/** Of sleep, of drink, or of what they were just told. */
const passing = says({
  zh: /睡|困|酒|喝|感冒|发烧|你们?(?:说|讲|搞|弄|绕)|听|算|气/u,
  en: /\b(?:sleep\w*|tired|drunk|drink\w*|hangover|cold|flu|you (?:said|say|told)|numbers?)\b/iu,
});

/** True where somebody's mind fails them: what they agreed to now they might not have understood. */
export const isConfused = (text: string): boolean => words(text) && !passing(text);
