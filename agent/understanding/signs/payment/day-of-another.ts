import type { Language } from "../../../../domain/locale.ts";
import type { ByLanguage } from "../../ruled-out.ts";
import { patterns } from "../../../../language/patterns/pattern.ts";

/** What is known, or said, only on that day: "ill know more on friday", 周五我才知道, 周五给你答复. */
const knows: ByLanguage = {
  zh: /才(?:能|会|可以)?(?:知道|晓得|清楚|有数|有(?:消息|结果|答案|准信|信儿)|定|确定|说[得的]?[准清]|说)|(?:就|会|再)(?:能)?(?:知道|晓得|有数|有消息|有结果)|(?:给|跟)(?:你|您)们?(?:一?个)?(?:答复|回复|回话|准信|说法|消息)|(?:答复|回复|告诉)(?:你|您)/u,
  en: /\b(?:i|we|he|she|they)(?:['’]?ll| will| should| might| won['’]?t| wont|['’]?d)(?: \w+){0,2} (?:know|find out|hear (?:back|from|more|something)|have (?:an answer|news|more info\w*|a better idea))\b|\b(?:do not|don['’]?t|won['’]?t) know(?: \w+){0,2} (?:until|till?)\b|\blet (?:you|u|ya) know\b|\bget back to (?:you|u|ya)\b/iu,
};

/** Money that comes in on that day and is spoken for, or that nobody could pay a debt with: 5号发低保. */
const spokenFor: ByLanguage = {
  zh: /(?:工资|薪水?|钱|补助|退休金|养老金)[^。！？!?]{0,10}(?:要|得|拿去|拿来|先|全|都)(?:先|拿去)?(?:交|付|还|给|买|供)(?:给)?(?:房租|房东|房贷|车贷|学费|生活费|水电|孩子|医院|医药费|老人|父母|家里|药|别家|别人|信用卡|网贷)|(?:发|领|拿|等)(?:了|着)?(?:低保|救济|救助金|抚恤金)|(?:低保|救济金?|救助金)(?:才|就|要)?(?:发|到)/u,
  en: /\b(?:all|already|whole (?:thing|check|amount)|every (?:penny|cent|dime))\b[^.!?]{0,16}\b(?:going|goes|gone|spoken for|spent)\b(?! to (?:you|u|ya)\b)|\bgo(?:es|ing) (?:straight |right |all )?(?:to|on|for|towards?) (?:my |the |our )?(?:rent|mortgage|bills?|car|kids?|day ?care|child ?care|child support|food|groceries|electric\w*|insurance|meds|medicine|court)\b|\b(?:food ?stamps?|ebt|snap|wic|tanf)\b/iu,
};

/** Somebody is seen, or something else goes on, on that day: "i see my doctor on the 3rd", 下周三去看医生. */
const takesPlace: ByLanguage = {
  zh: /[看见](?:个)?(?:医生|大夫|病|牙|律师|法官|急诊|心理)|复查|复诊|化疗|放疗|透析|体检|产检|面试|开庭|(?:换|倒|调|轮)班/u,
  en: /\b(?:see|seeing|meet|meeting|visit|visiting)(?: with)? (?:my|the|a|an|our) (?:\w+ )?(?:doctors?|doc|dr|dentist|gp|specialist|therapist|counsel\w+|case ?worker|social worker|lawyer|attorney|solicitor|judge|surgeon|midwife|adviser|advisor)\b|\b(?:my|the|our) (?:shifts?|schedule|rota|hours|lease|contract|classes|course|custody) (?:\w+ )?(?:chang|switch|start|mov|end|begin)\w*\b/iu,
};

/** It is talked about on that day. */
const talks = patterns({
  zh: /(?:再|来|咱们?|我们)?(?:谈谈|聊聊|商量商量|好好谈|好好说)|方便(?:说|谈|聊)/u,
  en: /\b(?:better|good|easier|best|free|able|around|available|can|could|let['’]?s|want|rather|prefer)\b[^.!?]{0,16}\b(?:talk|speak|chat|discuss)\b/iu,
});

/** Whether and how much can be paid, which is what is not known yet. */
const openClauses: ByLanguage = {
  zh: /(?:能不能|可不可以|会不会|有没有钱|能|可以|怎么)?[还付](?:多少|几|得[起上]|不[起上])|(?:能不能|可不可以|有没有钱|要不要)[还付]|[交付还供给](?:了)?(?:房租|房东|房贷|车贷|学费|水电|医药费|信用卡|网贷|别[家人])/gu,
  en: /\b(?:if|whether|how much|how many|what|when|how) (?:i|we|it|that|there|my)\b[^,.;!?]*/giu,
};

/** Something is paid. */
const pays: ByLanguage = {
  zh: /(?<!房|车|网)还(?![是有要得欠差没不剩])|[结付还]清|付款|(?:转|打|汇)(?:给|过|账|钱|\d)|给(?:你|您)们?(?:打|转|还|\d|[一二两三四五六七八九])|先给|凑/u,
  en: /\b(?:pay|paying|send|sending|give (?:you|u|ya)|for (?:you|u|ya)|payment|clear (?:it|this|that)|settle|do (?:it|that|half|all)|put (?:down|toward\w*)|manage)\b|\b(?:do|give|put|spare|throw) [$£]?\d/iu,
};

const isPaidToo = (text: string, language: Language): boolean =>
  pays[language].test(text.replaceAll(openClauses[language], " "));

/**
 * A day on which something else is: more is known, money that is spoken for comes in, somebody is seen. Nothing is
 * paid on it, unless the same turn says so.
 */
export const isDayOfAnother = (text: string, language: Language): boolean =>
  [knows, spokenFor, takesPlace].some((shows) => shows[language].test(text)) &&
  !isPaidToo(text, language);

/** A day on which they would rather talk: "friday is better for me to talk about it". */
export const isDayToTalk = (text: string, language: Language): boolean =>
  talks[language].test(text) && !isPaidToo(text, language);

/** They would rather not talk of it now, and may another day. */
export const wantsTalkLater = (text: string, language: Language): boolean =>
  notNow[language].test(text) && !isPaidToo(text, language);
const notNow = patterns({
  zh: /(?:现在|今天|这会儿?|今晚|暂时)[^，。]{0,3}(?:不想|没心情|没空|不方便)(?:跟你|再)?(?:谈|聊|说|讲)/u,
  en: /\b(?:don['’]?t|do not|not|can['’]?t|cannot)\b(?: (?:really|want|wanna|feel|like|able|in|the|mood|gonna|going|to)){0,5} (?:talk\w*|discuss\w*|speak\w*|chat\w*)(?: (?:about|to|with)(?: (?:it|this|that|money|you|u))?)? (?:right now|now|today|tonight|at the moment|rn|this (?:morning|evening|afternoon))\b/iu,
});
