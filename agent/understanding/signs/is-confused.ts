import { says } from "../said-words.ts";

/** Somebody says of their own mind that it is not clear. */
const words = says({
  zh: /[我俺](?:这个?|的|这)?(?:脑壳|脑子|脑袋|头脑|神志|神智)(?:现在|有点|有些|时常|经常|老是|总是|一直|也|都|真的?|一阵一阵)*(?:不(?:太|大|很|怎么)?(?:清醒|清白|做主|管用|好使)|糊里糊涂|糊涂了?|犯糊涂|坏了|有(?:毛病|病|问题))/u,
  en: /\bmy (?:mind|head|brain) (?:is|has been|just|really|goes|keeps)[^.!?]{0,12}\b(?:foggy|confused|not right|going|gone|blank|failing)\b/iu,
});

/** Of sleep, of drink, or of what they were just told. */
const passing = says({
  zh: /睡|困|酒|喝|感冒|发烧|你们?(?:说|讲|搞|弄|绕)|听|算|气/u,
  en: /\b(?:sleep\w*|tired|drunk|drink\w*|hangover|cold|flu|you (?:said|say|told)|numbers?)\b/iu,
});

/** True where somebody's mind fails them: what they agreed to now they might not have understood. */
export const isConfused = (text: string): boolean => words(text) && !passing(text);
