import { says } from "../../said-words.ts";

/** What was put off or taken back is wanted after all: 算了还是要吧, "actually, keep it". */
const wanted = says({
  zh: /还是(?:要|留|保留|按|照|办)|(?:按|照|就)(?:照)?(?:刚才|之前|原来|刚刚|前面)(?:说|定|讲)?(?:的|那个|那样)?[^，。]{0,4}(?:办|来|吧|方案|安排|分期|登记|定|还|$)|恢复|(?:别|甭|先不)(?:取消|撤)|不(?:取消|反悔|撤)了|(?:留着|保留)(?:吧|它|那个)|(?:想|考虑|商量)好了(?!再|吗|没|告诉|联系)/u,
  en: /\bkeep (?:it|that|this|the (?:plan|payment|payments|arrangement|deal))\b(?! (?:from|away|to yourself|private|quiet|secret))|\bleave (?:it|that) (?:as (?:it|is)|in place|on|noted)\b|\b(?:put|add) (?:it|that) back\b|\b(?:go|stick|stay) (?:ahead )?with (?:it|that|the (?:plan|first|other|same|payments?))\b|\bi(?:['’]?ll| will) (?:do|take|keep) (?:it|that|the (?:plan|payments?))\b|\b(?:don['’]?t|do not) cancel\b|\bi(?:['’]ve| have) (?:thought about it|decided|made up my mind)\b|\b(?:let['’]?s|lets) (?:do (?:it|that)|go (?:ahead|for it)|keep)\b/iu,
});

/** Whom they wanted to ask first agrees. */
const othersAgree = says({
  zh: /(?:[他她]|老婆|媳妇|老公|爱人|家里|妈|爸|儿子|女儿|婆娘)[们]?(?:也|都)?(?:说|讲)?(?:可以|行|同意|好|没问题|要得|中)[了的啊吧哦嘛，,]*(?:$|就|按|那)/u,
  en: /\b(?:he|she|they|my (?:wife|husband|partner|mum|mom|dad|boss))(?:['’]s| is| are)? (?:(?:says?|said)(?: that)?(?: it['’]?s)? (?:yes|ok|okay|fine|go ahead)|agrees?|agreed|ok with it|fine with it|happy with (?:it|that))\b/iu,
});

const not = says({
  zh: /还是(?:要|按|办|留)?[^，。]{0,2}(?:不|别|取消|撤|算|想|问|等)|没(?:有)?(?:想|考虑|商量)好|怎么|不(?:同意|行|可以|要)/u,
  en: /\b(?:if|not|never|no longer|against|keep (?:calling|ringing|texting|asking)|keep (?:it|that|this) (?:up|to myself|charged|warm|going|you|coming))\b|n['’]t (?!cancel)/iu,
});

/** True where somebody returns to what was put aside; it means nothing where nothing was. */
export const takesUpAgain = (text: string): boolean =>
  (wanted(text) || othersAgree(text)) && !not(text);
