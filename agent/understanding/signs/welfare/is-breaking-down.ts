import { says } from "../../said-words.ts";

/** Tears that go on day after day, or cannot be stopped. */
const words = says({
  zh: /(?:每天|天天|整天|整夜|整晚|夜夜|(?:每天?|天天|一到)晚上?|一直|成天)(?:都|就|在|只是?|睡不着|一个人|偷偷|躲着|抱着孩子|晚上|，|,|\s)*(?:想)?(?:哭(?!穷|笑不得)|掉眼泪|流泪|流眼泪)|以泪洗面|哭个?不停|(?:止不住|忍不住|控制不住)(?:地|的|就|老是|总是|一直)*(?:想)?哭/u,
  en: /\bi(?:['’]?m|['’]?ve| am| have)?(?: \w+){0,3} cry(?:ing)? (?:myself to sleep|every (?:single )?(?:night|day|morning)|all (?:day|night|the time)|constantly|non-?stop)\b|\bi (?:just )?(?:can['’]?t|cannot|couldn['’]?t) stop crying\b|\bi(?:['’]m| am|m) having an? (?:nervous |mental |complete |total )*breakdown\b/iu,
});

/** Of others, of joy, of long ago, or no more than a way of speaking. */
const notTheirs = says({
  zh: /(?:孩子|娃儿?|宝宝|妈|爸|奶奶|嫂子|老婆|媳妇|女儿|儿子|闺女|妹妹?|姐姐?|邻居|猫|狗|[他她]们?|你们?)(?:也|都|就|还|老是|总|晚上|白天|，|\s)*(?:每天|天天|整天|整夜|一直|成天|哭)|电视|电影|笑|高兴|感动|小时候|当年|去年|前年|以前/u,
  en: /\b(?:laugh\w*|relief|relieved|happy|joke|joking|onions?|movie|film|years? (?:ago|back)|used to|back then)\b/iu,
});

/** True where somebody cannot bear it any more and tells it by their tears: a list of options is no answer to that. */
export const isBreakingDown = (text: string): boolean => words(text) && !notTheirs(text);
