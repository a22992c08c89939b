import { says } from "../../said-words.ts";

/*
 * What may come is asked: nothing is refused by it, and no want is told. Of some of it there is more to say than that
 * nobody can judge it here.
 */

/** Asked, and nothing told of oneself beside it. */
const asked = says({
  zh: /^[^，。]{0,8}(?:会不会|是不是(?:要|会)|要不要|能不能|会|要|可以)[^，。]{0,16}(?:吗|嘛|么|呢|不|[?？])*[。!！]*$/u,
  en: /^\W*(?:(?:so|and|but|well|ok|okay|wait|um|uh|like|then|also|please)\b\W*)*(?:(?:are|is|am|will|would|can|could|do|does|gonna|what if|what about|how about|u gonna|you gonna|y['’]?all gonna|they gonna)\b[^.!]{0,70}|[^.!?]{0,50}\?)\W*$/iu,
});

/** Arrest, and prison. */
export const namesArrest = says({
  zh: /坐牢|坐监|蹲(?:监|局|大牢)|判刑|抓(?:我|人|走|起来|进去)|[来去]抓|被抓|拘留|逮捕|警察|进去吃/u,
  en: /\b(?:arrest\w*|jail\w*|prison|handcuff\w*|lock(?:ed|ing)? (?:me )?up|(?:police|cops|sheriff) (?:come|coming|gonna|going|be|show|at|to)|(?:send|call|sending|calling) (?:the )?(?:police|cops|sheriff)|warrant (?:out|for))\b/iu,
});

/** Want, or a reason, beside the question. */
const tellsOfOneself = says({
  zh: /没钱|没工作|失业|丢了工作|因为|还不起|生病|住院|吃不/u,
  en: /\b(?:i['’]?m|i am|i['’]?ve|i have|i lost|lost my|because|since|can['’]?t|cannot|no money|broke|hungry|unemployed)\b/iu,
});

/** Courts, bailiffs, wages and what else is feared. */
const measures = says({
  zh: /起诉|告我|法院|强制执行|查封|冻结|扣(?:我)?(?:的)?(?:工资|社保|低保|退休金)|上门|失信|黑名单|老赖|限高|征信/u,
  en: /\b(?:court|su(?:e|ed|ing)|judge?ments?|ccj|bailiffs?|enforcement (?:officers?|agents?)|garnish\w*|(?:tak(?:e|ing|in)|dock\w*|touch\w*|seiz\w*|grab\w*|com(?:e|ing) (?:for|after)) (?:(?:money|it|some) )?(?:out of |from )?my (?:\w+ )?(?:wages?|pay\w*|checks?|salary|benefits?|house|home|car|stuff|things|bank|tax\w*|license)|repossess\w*|freez\w* my|lien|levy|credit (?:score|report|file|rating))\b/iu,
});

/** What is reported, and to whom. */
const ofCredit = says({
  zh: /征信|信用|黑名单|失信|报送|上报|老赖/u,
  en: /\b(?:credit|report\w*|score|file|ccjs?)\b/iu,
});

/** Court, home, wages, work, journeys, children: nothing that reports on credit decide. */
const ofLife = says({
  zh: /起诉|告我|法院|强制执行|查封|冻结|扣|房子?|车|读书|上学|学校|高铁|飞机|限高|工作|孩子|娃|老婆|出国|考公|当兵/u,
  en: /\b(?:court|su(?:e|ed|ing)|judge?ments?|ccj|bailiffs?|garnish\w*|wages?|salary|pay ?che\w+|benefits?|house|home|car|job|kids?|children|repossess\w*|freez\w*|lien|levy|visa)\b/iu,
});

/** What is feared is something else than what stands in a report on their credit. */
export const namesOtherMeasure = (text: string): boolean => ofLife(text) && !ofCredit(text);

/** "Can you arrest me?", 会不会坐牢. */
export const fearsArrest = (text: string): boolean => asked(text) && namesArrest(text);

/** "Are you gonna take my wages", "are bailiffs coming round", 会上门吗: what is feared is asked, no want is told. */
export const fearsMeasures = (text: string): boolean =>
  asked(text) && (namesArrest(text) || measures(text)) && !tellsOfOneself(text);

/** "What happens next?", 接下来呢, and no more: how it goes on with what was just taken down. */
export const asksWhatNext = says({
  zh: /^(?:那么?|然后|好的?|嗯|哦|[，, ])*(?:接下来|然后|之后|现在|下一步|后面|那)(?:呢|(?:我)?(?:该|要)?(?:怎么办|怎么弄|做什么|干什么)|(?:会)?(?:怎么样|怎样)|会发生什么|是什么)[呢啊]?[?？。]*$/u,
  en: /^\W*(?:(?:so|ok|okay|and|then|well|alright|right|um|uh)\b\W*)*what(?:['’]?s| is| will| do| does| should)?(?: gonna| going to)? (?:happen(?:s|ing)?|next|now|i do|comes)(?: (?:next|now|then|to it|after (?:that|this)|with (?:my|the|this) complaint))*\W*$/iu,
});

/** "Does that mean I pay nothing till then": whether what was read back was rightly understood. */
export const asksIfNothingTill = says({
  zh: /(?:那|就是说|意思是|也就是说|是不是说?)[^，。]{0,12}(?:之前|以前|到时候?前)[^，。]{0,8}(?:不用|不需要|不必)(?:还|付|交)[^，。]{0,6}(?:吗|吧|嘛|么|对吧|是吧|[?？])|(?:之前|以前)[^，。]{0,8}(?:不用|不需要|不必)(?:还|付|交)[^，。]{0,6}(?:吗|吧|嘛|么|对吧|是吧|[?？])/u,
  en: /\b(?:does|do|so|that|this|it)\b[^.!?]{0,12}\b(?:means?|saying|so)\b[^.!?]{0,10}\bi (?:(?:don['’]?t|do not|won['’]?t|wouldn['’]?t) (?:have to |need to )?(?:pay|owe)(?: anything| nothing| a thing)?|pay (?:nothing|zero|nothin))\b[^.!?]{0,16}\b(?:till|until|til|before|'til)\b/iu,
});

/** Whether what they choose is too long or too much: nothing is feared of us. */
export const doubtsChoice = says({
  zh: /(?:期|分期|每个?月|这样|那样|[号日天])[^，。]{0,4}会不会(?:太|有点|有些|还)(?:长|短|多|少|久|晚|早|高|低|紧)/u,
});
