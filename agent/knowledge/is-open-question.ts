import type { Language } from "../../domain/locale.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Intent } from "../../domain/vocabulary.ts";
import { questionCharsMax } from "./knowledge-limits.ts";
import { termsOf } from "./terms-of.ts";

/** How a question is put. */
const asking: Readonly<Record<Language, RegExp>> = {
  zh: /[?？]|吗|呢[。！]?$|么[。！]?$|怎么|如何|怎样|什么|哪[里儿个家些天]|谁|几[点天个路号]|多久|多长|多少|能不能|可不可以|行不行|行不|是不是|有没有|给不给|要不要|想问|请问|问一下|为什么|为啥|咋|啥|哪/u,
  en: /\?|^\W*(?:(?:and|so|but|well|ok|okay|erm?|um|sorry|hello|hi)\W+)*(?:who|what|when|where|why|how|which|can|could|do|does|did|is|are|will|would|should|may|am|was|were|have|has)\b|\b(?:wondering|want to know|like to know|any idea|how do i|how can i|where do i|where can i|what(?:'s| is) the|tell me (?:how|where|when|what|who))\b/iu,
};

/** What no document answers: the case, the offers, the law, who somebody is, and what the policy does itself. */
const owned: Readonly<Record<Language, RegExp>> = {
  zh: /欠(?:了|款)?多少|还(?:要|有|剩|欠)?多少(?:钱)?|(?<!钱包|卡里的?|卡内)余额(?!不足|不够)|多少钱|本金|利息|[免零无]息|罚息|违约金|滞纳金|逾期费|减免|一笔勾销|清零|作废|不用还|免掉|免除|免[吗了]|打折|优惠|少(?:还|一点|点)|便宜|分期|延期|宽限|缓[一几]|晚[一几]|推迟|起诉|告我|法院|律师|坐牢|征信|信用记录|黑名单|后果|不还会|异议|不是我借|没借过|冒用|已经还|早就还|身份证|验证码|你是谁|机器人|人工|真人|骗子|诈骗|投诉|别再|不要再|打给我|回电|上门|通讯录|破产|去世/u,
  en: /\b(?:how much|owe|owing|balance|interest|apr|late fees?|penalt\w+|principal|discount|knock|off the(?! (?:list|mailing|line|phone))|waive\w*|(?:writ(?:e|es|ten|ing)|wrote) off|forgiv\w+|wiped?|settle\w*|instal?lments?|payment plan|arrangement|(?:my|your|any|what|which) offers?|defer\w*|extension|more time|another (?:month|week)|few more|court|sue|sued|legal|solicitor's letter|bailiffs?|garnish\w*|lien|jail|prison|arrest\w*|credit (?:score|file|report|rating|history|record)|happens? if|consequences?|disput\w+|not mine|my debt|never borrowed|identity theft|already paid|statute|time.?barred|bankrupt\w*|robot|real person|human|scam|fraud|who are you|calling from|complain\w*|(?:debt|loan|account|this|it|that) (?:\w+ )?mine|stop (?:calling|contacting|ringing)|call (?:me )?back (?:at|on|tomorrow|later)|die[ds]?|dead|social security)\b/iu,
};

/** What somebody surely says or wants is answered by the policy, however well a document would fit. */
const settled: ReadonlySet<Intent> = new Set<Intent>([
  "promise_to_pay",
  "partial_payment",
  "choose_plan",
  "refuse_to_pay",
  "already_paid",
  "dispute_debt",
  "ask_human",
  "complaint",
  "stop_contact",
  "are_you_ai",
  "who_are_you",
  "suspect_fraud",
  "agree",
  "disagree",
]);

/** Confidence from which such an intent is sure. */
const settledMin = 0.7;

/** Confidence from which an intent is asserted; below it stands the likeliest guess alone. */
const assertedMin = 0.5;

/** Confidence from which a turn is noise, however it is put. */
const noiseMin = 0.75;

/** Terms that a question must have before it is said that nobody knows: "hello? are you there?" asks nothing. */
const unknownTermsMin: Readonly<Record<Language, number>> = { zh: 5, en: 2 };

/** Characters of such a question: in a longer turn the question is one thing among others. */
const unknownCharsMax: Readonly<Record<Language, number>> = { zh: 40, en: 120 };

/** Intents that leave open what is wanted. */
const leftOpen: ReadonlySet<Intent> = new Set<Intent>(["other", "unclear", "greeting"]);

/** How a turn is to be put to the documents. */
export interface OpenQuestion {
  /** Nothing that the policy answers was asserted; else only the very question, written down, goes before the policy. */
  readonly isOpen: boolean;
  /** It is asked calmly and plainly enough to say, if no document answers, that nobody here knows. */
  readonly maySayUnknown: boolean;
}

/**
 * A turn as a question to the documents; undefined where it is none. A trigger, a value, words about the debt itself, the
 * offers, the law or about who is speaking: all of these are the policy's.
 */
export function openQuestionOf(
  text: string,
  { intents, triggers, slots, emotion, reason, language: other }: Understanding,
  language: Language,
): OpenQuestion | undefined {
  const isForDocuments =
    text.length <= questionCharsMax &&
    asking[language].test(text) &&
    !owned[language].test(text) &&
    triggers.length === 0 &&
    Object.keys(slots).every((name) => name === "frequency") &&
    other === undefined &&
    !intents.some(({ name, confidence }) => settled.has(name) && confidence >= settledMin);
  if (!isForDocuments) return undefined;
  const asserted = intents.filter(({ confidence }) => confidence >= assertedMin);
  // Where the reason was asked for, whatever fits nothing is taken for one.
  const isLeftOpen = ({ name }: { readonly name: Intent }): boolean =>
    leftOpen.has(name) ||
    (name === "give_reason" && (reason === undefined || reason.code === "other"));
  const isOpen = asserted.every(isLeftOpen);
  return {
    isOpen,
    maySayUnknown:
      asserted.every(({ name }) => leftOpen.has(name)) &&
      !intents.some((intent) => deniesAsking(intent)) &&
      !emotion.abnormal &&
      text.length <= unknownCharsMax[language] &&
      new Set(termsOf(text, language)).size >= unknownTermsMin[language],
  };
}

/** A greeting with a question mark, noise on the line, or what is likely, if not sure, to be the policy's. */
const deniesAsking = ({ name, confidence }: Understanding["intents"][number]): boolean =>
  name === "greeting" || settled.has(name) || (name === "unclear" && confidence > noiseMin);

/** Whether a text speaks of what only the policy may speak of. */
export const speaksOfOwned = (text: string, language: Language): boolean =>
  owned[language].test(text);
