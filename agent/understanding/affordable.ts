import type { Language } from "../../domain/locale.ts";
import { formatDecimal, minorUnits } from "../../domain/money.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Mention } from "../../language/mention.ts";
import { isOtherMoney, type Amount } from "./slots/money.ts";
import { ofKind, plainWords, type Turn } from "./slots/turn.ts";
import { refused } from "./slots/choose.ts";

/** Characters around a figure in which the words of a limit stand. */
const limitCharsMax = { zh: 14, en: 44 } as const;
const afterCharsMax = { zh: 12, en: 34 } as const;
/** Characters around a figure in which its period stands: a sentence. */
const periodCharsMax = { zh: 24, en: 50 } as const;

const limitBefore = {
  zh: /(?:顶多|最多|顶天|至多|撑死|[只就]能|只拿?得?出|只有|也就|[就仅]只|仅|最高)[^，。！？,!?]{0,10}$|(?:最多|顶多|上限|极限)(?:是|就|就是)?[，, ]?$/,
  en: /\b(?:the most|most i|max(?:imum)?|at most|up to|stretch (?:to|it to)|no more than|(?:can'?t|cannot|couldn'?t|not) (?:\w+ ){0,2}(?:more than|over|above|past|beyond)|manage|can afford|could afford|able to afford|best i can|all i (?:can|could|have|'ve)|limit|tops?)\b[^.;!?]{0,36}$|\bonly\b[^,.;!?]{0,24}$/,
} as const;

const limitAfter = {
  zh: /^(?:块钱?|元)?(?:钱)?(?:就|都)?(?:是|算)?(?:顶天|极限|最多|上限|封顶|到头|我?能(?:拿|还|出)的?最)/,
  en: /^(?: (?:dollars|pounds|bucks|quid))?(?: (?:a|per) (?:week|month))?(?:'s|,? (?:is|would be|that'?s|it'?s))?,?(?: really| about| literally| honestly| just)? (?:the (?:most|best|max)|all i|my (?:limit|max)|tops|max\b|at most|at a push|at a stretch|that'?s (?:about )?(?:it|all)|(?:about )?it$)/,
} as const;

/** A limit that is not what somebody can pay: "can you take off at most", "最多能减". */
const notMine = {
  zh: /减|免|优惠|打折|你们最多|花|欠|吃|用|算/,
  en: /\b(?:you can|can you|waive|take off|knock|owe|only owe|borrowed|spent|only paid|have paid|was|were)\b/,
} as const;

const paying = {
  zh: /还|给|付|拿|出|凑|交|转/,
  en: /\b(?:do|pay|manage|afford|send|give|offer|put|spare|stretch)\b/,
} as const;

const monthly = {
  zh: /每个?月|[一1]个?月|月月|每期|一期/,
  en: /\b(?:(?:a|per|each|every) month|monthly|pcm|month)\b/,
} as const;
const weekly = {
  zh: /每个?(?:周|星期|礼拜)|一个?(?:周|星期|礼拜)/,
  en: /\b(?:(?:a|per|each|every) week|weekly|pw)\b/,
} as const;

const clauseEnd = { zh: /[，。！？,!?]/, en: /[.!?;](?=\s|$)/ } as const;
const sentenceEnd = { zh: /[。！？!?]/g, en: /[.!?;](?=\s|$)/g } as const;

/**
 * The most that somebody says they can pay, at once or per week or month: 一个月顶多一千,
 * "I can only manage 40 a week".
 */
export function readAffordable(
  text: string,
  language: Language,
  mentions: readonly Mention[],
): Understanding["affordable"] {
  if (mentions.length === 0) return undefined;
  const turn = turnOf(text, language, mentions);
  const amounts = ofKind(turn, "amount");
  const isRefused = refused(turn, amounts);
  const limits = amounts.filter((amount, index) => {
    if (isRefused[index] === true || amount.minorUnits === 0) return false;
    return (
      isLimit(turn, amount, amounts[index - 1]) && !isOtherMoney(turn, amount, amounts[index - 1])
    );
  });
  const chosen = limits.at(-1);
  if (chosen === undefined) return undefined;
  const around = sentenceAround(turn, chosen);
  const per = weekly[language].test(around)
    ? "weekly"
    : monthly[language].test(around)
      ? "monthly"
      : "once";
  return { amount: formatDecimal(minorUnits(chosen.minorUnits)), per };
}

function isLimit(turn: Turn, amount: Amount, previous: Amount | undefined): boolean {
  const { language, text } = turn;
  const start = Math.max(0, amount.from - limitCharsMax[language], previous?.to ?? 0);
  const before = text.slice(start, amount.from);
  const after = text.slice(amount.to, amount.to + afterCharsMax[language]);
  const isBound = isBoundBefore(turn, amount, before) || limitAfter[language].test(after);
  const clause = before.split(clauseEnd[language]).at(-1) ?? before;
  return isBound && !notMine[language].test(clause);
}

/** Below this a bare number may be an age or a time ("I'm only 13"), so a word of paying must lead it (minor units). */
const bareAmountMin = 3200;

function isBoundBefore({ language }: Turn, amount: Amount, before: string): boolean {
  const isSure =
    !amount.isBare || amount.currency !== undefined || amount.minorUnits >= bareAmountMin;
  return limitBefore[language].test(before) && (isSure || paying[language].test(before));
}

function sentenceAround(turn: Turn, amount: Amount): string {
  const { language, text } = turn;
  const before = text.slice(Math.max(0, amount.from - periodCharsMax[language]), amount.from);
  const after = text.slice(amount.to, amount.to + periodCharsMax[language]);
  const start = [...before.matchAll(sentenceEnd[language])].at(-1);
  const end = after.search(sentenceEnd[language]);
  const head = start === undefined ? before : before.slice(start.index + 1);
  return `${head} ${end < 0 ? after : after.slice(0, end)}`;
}

const turnOf = (text: string, language: Language, mentions: readonly Mention[]): Turn => ({
  text: plainWords(text),
  original: text,
  language,
  locale: language === "zh" ? "zh-CN" : "en-US",
  now: "",
  timezone: "",
  asked: null,
  debtorName: undefined,
  intents: new Set(),
  mentions,
});
