import type { Asked, Intent, Trigger } from "../../../../domain/vocabulary.ts";
import { pattern } from "../../../../language/patterns/pattern.ts";

/** What is asked for: the digits of an identity document. */
const digitsZh = "(?:身份证号?码?|证件号?码?|后四位|后面四位|末四位|尾号|号码?|数字)";
const digitsEn =
  "(?:(?:last (?:four|4)(?: digits)?|(?:id|ssn|social)(?: security)?(?: (?:number|digits|numbers|card))?|numbers?|digits|id))";

const patterns: readonly RegExp[] = [
  // Forgotten, or not at hand.
  new RegExp(
    `${digitsZh}[^，。]{0,4}(?:背不|记不|不记得|忘|想不起|不在|没带|找不|不知道|不清楚|丢)|(?:背不[得出下来]|记不[得清住起]|不记得|忘了?|想不起来?|不知道|找不到)[^，。]{0,4}${digitsZh}`,
    "u",
  ),
  new RegExp(
    `\\b(?:can['’]?t|cannot|don['’]?t|do not|have ?n['’]?t|couldn['’]?t|never|not sure (?:of|what)) (?:quite |really |even )?(?:remember|recall|know|have|find|got)\\b(?: \\w+){0,2}? (?:my |the |those |what )?${digitsEn}\\b|\\b(?:forgot(?:ten)?|lost|misplaced)\\b(?: \\w+)? (?:my |the |those |what )?(?:\\w+ )?${digitsEn}\\b|^\\W*(?:sorry,? )?i (?:don['’]?t|do not) have (?:it|that|them)(?: (?:on|with) me| here| to hand| handy)?\\W*$`,
    "iu",
  ),
  /^[，,。\s]*(?:嗯|哎呀?|这个|那个|我|真的?|都|也|有点|一下子|[，, ])*(?:忘了?|记不(?:得|清|住|起来?)|背不(?:得|出来?|下来)|想不起来?)(?:了|啦|的)*[，,。\s]*(?:$|(?:还)?(?:有|用|换)(?:没有)?(?:别|其他|其它))/u,
  /^\W*(?:(?:sorry|um|uh|oh|well)\b\W*)*i (?:forgot|forget|(?:can['’]?t|don['’]?t|do not) (?:remember|recall)|(?:don['’]?t|do not) know)(?: (?:it|that|them|those))?\W*$/iu,
  // Another proof is offered, or asked for.
  /(?:生日|出生(?:日期|年月日?)?)(?:可以|行|能|成|中|好|要得|得行)(?:不|吗|么|嘛|吧|[?？])|(?:报|用|说|给|换)(?:你|您|我的?|个)*(?:生日|出生)[^，。]{0,6}(?:行|可以|吗|么|嘛|吧|[?？])|(?:有没有|有|用|换)(?:没有)?(?:个)?(?:别|其他|其它)的?(?:办法|方法|方式|法子)?[^，。]{0,3}(?:行|可以|吗|么|没|[?？])/u,
  /\b(?:can|could|may|shall|should) (?:i|you) (?:just |instead |maybe )?(?:use|give|take|tell|try|do|say)(?: you)? (?:my |the |a )?(?:date of birth|birth ?da(?:y|te)|dob)\b|\b(?:is there|got|do you have|any) (?:an)?other (?:way|option|question)\b|\b(?:something|anything) else (?:i can|instead|to (?:prove|check|verify))\b/iu,
  // Which document is meant.
  /^(?:是|要|那)?(?:哪个|哪一个|什么|啥|哪种)(?:身份证|证件|证|号码?)(?:号码?)?(?:的)?(?:后四位)?(?:啊|呀|呢|吗)?[?？。]?$|(?:身份证|驾驶?证|护照|社保卡?|军官证)号?(?:还是|或者?)(?:身份证|驾驶?证|护照|社保卡?|军官证)/u,
  /\b(?:which|what) (?:(?:kind|type|sort|form) of )?(?:id|identification|document|number|card)\b(?: (?:do|is|are|would|number)\b|\W*$)|\b(?:passport|licen[cs]e|social(?: security)?|ssn|national insurance|state id)(?: numbers?)?,? or (?:is it |do you mean )?(?:(?:my|the|a|an) )?(?:driv\w+ |state |national )?(?:passport|licen[cs]e|social|ssn|insurance|id)\b|^\W*(?:(?:sorry|um|so|and|you mean)\b\W*)*(?:is (?:that|this|it)|do you mean|you mean) (?:my |the )?(?:passport|driv\w+ licen[cs]e|licen[cs]e|social(?: security)?|ssn|national insurance|state id)\b/iu,
];

/** A document is named, and nothing else: whether it is that one is asked. */
const documentAlone =
  /^\W*(?:(?:is|it|that|this|you|mean|do|the|my|a|an|number|sorry|so|um|uh|or|and|on|from|of|like|for|id|which|one|last|four|digits)\b\W*)*(?:passports?|driv\w+ licen[cs]e|licen[cs]e|social(?: security)?|ssn|national insurance|state id)\b\W*(?:(?:number|or|the|my|a|passport|driv\w+|licen[cs]e|social|security|ssn|insurance|id|card|what|you|mean|is|it|that|one)\b\W*)*$/iu;

/** An identity that others used, or a mind that lets go of more than figures. */
const otherMatter = pattern(
  /stol|thief|theft|fraud|scam|someone|somebody|in my name|memory|dementia|alzheimer|anything|everything|confus|盗|冒|骗|别人|他人|痴呆|脑|什么都|啥都|全都/iu,
);

/**
 * True where somebody who was asked for the digits of their identity document has not got them, asks which document it
 * is, or would rather prove themselves by something else.
 */
export const wantsOtherProof = (text: string, asked: Asked | null): boolean =>
  isOfIdentity(text, asked) && !otherMatter.test(text);

const isOfIdentity = (text: string, asked: Asked | null): boolean =>
  ((asked === "idLast4" || asked === "birthDate") && documentAlone.test(text)) ||
  (asked === "idLast4" && patterns.some((pattern) => pattern.test(text)));

/** Triggers that such a turn is mistaken for: an identity that was stolen, a mind that fails. */
export const proofMistaken: readonly Trigger[] = [
  "fraud",
  "dispute",
  "vulnerable",
  "suspect_fraud",
  "deceased",
];

/** Intents that such a turn is misread as. */
export const proofMisread: readonly Intent[] = [
  "dispute_debt",
  "unclear",
  "disagree",
  "give_reason",
  "who_are_you",
  "confirm_identity",
  "refuse_to_pay",
];
