import type { Language } from "../../../../domain/locale.ts";
import type { Asked } from "../../../../domain/vocabulary.ts";
import { cardinalWords, digitWords, ordinalWords } from "../../../../language/en/number-lexicon.ts";
import type { Ending } from "./ending.ts";

/** Words on which hardly anybody ends: each ends at most one in a thousand lines of the corpus. */
const openWords: Readonly<Record<Language, RegExp>> = {
  zh: /(?:然后|但是|可是|不过|因为|所以|如果|要是|就是说|而且|还有|或者|以及|比如|由于|虽然|只要|我想|我想问|我觉得|每个?月|第|把|被|跟|和|呃)$/u,
  en: /(?:^|[^\p{L}'])(?:and|but|or|because|cos|if|than|the|a|an|my|your|our|into|of|at|by|around|until|till|says|either|probably|been|just|what's|i'm|i've|i'd|i'll|we're|we've|we'll|you're|he's|she's|it's|that's|there's|they're|u[hm]+|erm?)$/iu,
};

/** Words with which people end, and hardly go on from. */
const lastWords: Readonly<Record<Language, RegExp>> = {
  zh: /(?:再见|拜拜|谢谢[你您]?)$/u,
  en: /(?:^|[^\p{L}'])(?:speaking|goodbye|bye|thanks|thank you)$/iu,
};

/**
 * Plain answers that stand alone in a call more often than in a corpus of whole sentences, where most of
 * them are followed by more. Nobody is made to wait two seconds after one.
 */
const plainAnswers: Readonly<Record<Language, RegExp>> = {
  zh: /^(?:[嗯对好行是喂]+|好的|是的|对的|好吧|行吧|可以|不可以|不行|不是|不好|没有|没错|没问题|不用|不要|是我|我是|是本人|本人|你是谁|谁啊|不知道|知道了|明白了?|同意|不同意|确认)[啊呀吧呢嘛了]?$/u,
  en: /^(?:(?:yes|yeah|yep|yup|no|nope|nah|ok|okay|sure|right|fine|correct|hello|hi|maybe|agreed|alright|all right|that's right|that's fine|i am|it is|i do|i don't|i can't|i don't know|this is (?:him|her|she|he)|sir|ma'am|please|um+|uh+|oh)[\s\p{P}]*)+$/iu,
};

/** An answer so short holds nothing beside what was asked for: characters, three English words. */
const bareAnswerMax: Readonly<Record<Language, number>> = { zh: 4, en: 18 };

/**
 * What is known of an ending without the model. `open`: a comma, a dash, a word that wants another, some of
 * the digits that were asked for. `complete`: all of those digits, an answer and nothing else, a short question, a goodbye.
 * `unsure`: a plain answer that was not asked for. Otherwise undefined.
 */
export function sureVerdict(
  { text, asked, answers }: Ending,
  language: Language,
): "complete" | "open" | "unsure" | undefined {
  const tail = text.slice(-tailCharsMax);
  if (trailing.test(tail)) return "open";
  const bare = tail.replace(behindLastWord, "").replaceAll("’", "'").trim();
  if (openWords[language].test(bare)) return "open";
  if (lastWords[language].test(bare)) return "complete";
  const isAll = isIdentity(asked) || text.trim().length <= bareAnswerMax[language];
  if (answers && isAll) return "complete";
  if (isIdentity(asked) && endsInNumber(bare, language)) return "open";
  if (shortQuestion.test(text)) return "complete";
  const isWhole = text.length <= tailCharsMax;
  return isWhole && plainAnswers[language].test(bare) ? "unsure" : undefined;
}

/**
 * A question mark behind a few words: they want an answer. Behind more words it may be the recogniser's
 * guess at the beginning of a longer question, and the model decides.
 */
const shortQuestion = /^.{1,20}[?？]["'”’)\s]{0,3}$/u;

/** Characters at the end that hold the last word, whatever it is. */
const tailCharsMax = 40;

const behindLastWord = /[\s\p{P}]+$/u;

/** The recogniser itself heard no end: a comma, a dash, dots. */
const trailing = /(?:[,，、;；:：—–-]|\.{2,}|…)\s*$/u;

const isIdentity = (asked: Asked | null): boolean => asked === "idLast4" || asked === "birthDate";

/** A digit, a number or a part of a date stands last: more of them are to come. */
function endsInNumber(bare: string, language: Language): boolean {
  if (language === "zh") return /[\d零〇一二三四五六七八九十百幺两年月]$/u.test(bare);
  const last = /[\p{L}\p{N}]+$/u.exec(bare)?.[0].toLowerCase() ?? "";
  return (
    /^\d/.test(last) ||
    digitWords.has(last) ||
    cardinalWords.has(last) ||
    ordinalWords.has(last) ||
    months.test(last)
  );
}

const months =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/u;
