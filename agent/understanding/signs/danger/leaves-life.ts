import type { Language } from "../../../../domain/locale.ts";

/** Ways to say that one will not be there any more, in words that name no death. */
const words: Readonly<Record<Language, readonly RegExp[]>> = {
  zh: [
    // Sleep without waking, and no face to live with.
    /睡(?:一觉|过去|着)?.{0,8}(?:再也|永远|以后|就)?(?:不用|不想|不要|别)(?:再)?(?:起来|醒)(?!床|这么早|那么早|太早)/u,
    /没脸(?:再)?活(?!动)|这辈子就这样了|不吃不喝[^，。]{0,4}(?:躺|几天|[三四五六七八九]天|好多天)/u,
    // No way to go on that they can see; who does not know how they came through has come through.
    /(?:不知道|不晓得|不清楚|想不出|不懂)(?:自己|以后|往后|今后|接下来|还|该|要|能|，)*(?:怎么|咋个?|如何|怎样)(?:再|继续|还|能|才能)*活(?:下去|了|着|[，。！!,.\s]|$)/u,
    // Another life, another place, and those who wait there.
    /下辈子[^，。]{0,4}(?:再)?(?:还|做|报答|见)|天上等[我俺]|(?:去|想)(?:天上|那边|下面)[^，。]{0,3}(?:找|陪|见)/u,
    // Last words and what is left to others.
    /替[我俺][^，。]{0,6}(?:跟|向|给|对)[^，。]{0,8}(?:说声?|道)(?:对不起|再见|抱歉)/u,
    /(?:房子?|钱|存款|车)(?:留)?给[^，。]{1,6}[，, ]?(?:钱|房子?|存款|车)(?:留)?给/u,
  ],
  en: [
    // "Kill myself" as recognisers write it on a bad line.
    /\b(?:going to|gonna|want to|wanna) (?:pull|keel|gill|till|bill|peel) myself\b(?! (?:together|out|up|away|back|off|along|through|over|from|in|into|for|a|an|some)\b)/iu,
    /\b(?:giving|gave|given)\b[^.!?]{0,16}\b(?:stuff|things|belongings|everything|possessions)\b[^.!?]{0,8}\baway\b[^.!?]{0,24}\b(?:won['’]?t|don['’]?t|no longer) (?:be )?need/iu,
    /\b(?:giving|rehoming|rehomed|gave) (?:the|my) (?:dogs?|cats?) away\b[^.!?]{0,40}\b(?:sort\w*|bits|affairs|everything)\b/iu,
    /(?<!\d ?)\bkms\b(?! (?:away|from|per|an hour|off|long|to|down))/iu,
    /\b(?:can['’]?t|cannot|don['’]?t|do not|not) (?:really )?see (?:me|myself) (?:making it|being (?:here|around)|lasting|getting)\b/iu,
    /\bi (?:\w+ )?(?:won['’]?t|will not|might not|may not|don['’]?t think i['’]?ll|doubt i['’]?ll) (?:even )?make it to (?:christmas|new year\w*|the new year|easter|spring|summer|my (?:next )?birthday|next (?:week|month|year))\b/iu,
    /\bout of (?:everyone|everybody|people|your|their|the kids)['’]?s? (?:hair|way) (?:soon|for good)\b/iu,
    // No way to go on that they can see; a sum to live on is another thing.
    /\bdon['’]?t know how (?:to|i(?:['’]m| am)(?: going to| gonna| supposed to)|i can|i['’]ll|i will)(?: even| ever| just)? (?:live|go on|keep living|stay alive|carry on)\b(?! (?:on|off|with (?:just|only)|without (?:my|a|the)|in (?:this|that|my))\b)/iu,
    // Means at hand, and what they are for.
    /\b(?:driv(?:e|ing)|crash\w*|swerv\w*|steer\w*) (?:(?:my|the) (?:car|truck|van)|it|off|into)\b[^.!?]{0,30}\b(?:median|tree|wall|river|bridge|cliff|be done|end it|done with it)\b/iu,
    /\bstockpil\w+ (?:my |the |some )?(?:meds|pills|tablets|medication)\b/iu,
    /\b(?:bottle|pills|meds|xanax|vodka|gun|rope)\b[^.!?]{0,40}\blook(?:s|ing)? (?:pretty |really |so |very )?(?:good|tempting)\b/iu,
    /\b(?:bought|got|loaded) (?:me )?(?:a|the|my) (?:gun|pistol|rope|shotgun)\b[^.!?]{0,50}\b(?:solv|fix|end|problem)\w*/iu,
    /\b(?:get|have|be paid) (?:my|the) (?:pension|insurance|life insurance|death benefit)\b[^.!?]{0,16}\bif i (?:went|died|was gone|weren['’]?t here|wasn['’]?t here)\b/iu,
  ],
};

/** True where somebody veils in plain words that they do not mean to go on living. */
export const leavesLife = (text: string, language: Language): boolean =>
  words[language].some((way) => way.test(text));
