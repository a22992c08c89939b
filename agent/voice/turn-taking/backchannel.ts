import type { Understanding } from "../../../domain/understanding.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import type { Weight } from "./turn-state.ts";
import { languageOf, type Language, type Locale } from "../../../domain/locale.ts";

/** Sounds and words by which somebody shows that they listen, and takes no turn. */
const signs: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:[嗯恩唔哦噢喔啊呃额诶哎欸唉]+|对+|好+|行+|是+|好的|是的|对的|好吧|行吧|知道了?|明白了?|晓得了?|这样啊|是吗|ok)+$/iu,
  en: /^(?:(?:u+h+|m+|h+m+|a+h+|o+h+|e+r+|huh|hm+|mhm+|mm+|uh huh|mm hmm?|mhm|yeah|yea|yep|yup|yes|aye|right|okay|ok|sure|fine|i see|got it|gotcha|go on|oh okay|alright|all right|true|really|wow)\s?)+$/iu,
};

/** "Mm-hm", 嗯, "okay": heard, and no more. */
export function isBackchannel(text: string, locale: Locale): boolean {
  const language = languageOf(locale);
  const bare = text
    .replace(/[^\p{L}\p{N}]+/gu, language === "zh" ? "" : " ")
    .trim()
    .slice(0, signCharsMax + 1);
  return bare.length <= signCharsMax && signs[language].test(bare);
}

/** Words that want the floor even where the rest of the sentence was misheard. */
const claims: Readonly<Record<Language, RegExp>> = {
  zh: /[不没别等停喂谁哪啥吗呢?？]|什么|怎么|多少|为何|几[点时号]|人工|转|但是?|可是|听|说|慢|打断/u,
  en: /\b(?:no|not|nah|nope|never|stop|quit|wait|hold|hang|sorry|pardon|excuse|listen|actually|but|hello|what|who|why|how|when|where|which|repeat|say|speak|slow|person|human|agent|operator|help|i can|can i|may i|let me)\b|n't\b|what's|who's|\?/iu,
};

/**
 * What words over ours amount to: `assent` where they only agree, `nothing` where no meaning was found in them,
 * `something` where a question, a no, a number or anything else was.
 */
export function weightOf(
  text: string,
  { intents, triggers, slots }: Pick<Understanding, "intents" | "triggers" | "slots">,
  locale: Locale,
): Weight {
  const says = intents.some(({ name }) => !weightless.has(name));
  const holds = triggers.length > 0 || Object.keys(slots).length > 0;
  if (says || holds || claims[languageOf(locale)].test(text)) return "something";
  return intents.some(({ name }) => name === "agree") ? "assent" : "nothing";
}

const weightless: ReadonlySet<Intent> = new Set([
  "agree",
  "confirm_identity",
  "greeting",
  "other",
  "unclear",
]);

/** Nobody says more than this only to show that they listen. */
const signCharsMax = 24;
