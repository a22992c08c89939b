import {
  asksPayment,
  clauseAfter,
  clauseBefore,
  lastEnd,
  meansPay,
  ofKind,
  type MentionOf,
  type Turn,
} from "./turn.ts";
import { wordsOf } from "./words.ts";
import { zhWords } from "./words-zh.ts";

type Day = MentionOf<"date">;

/** 月底再说, 过完年再看: put off, and nothing promised. */
const putOff = /^(?:[之以]?后|那时候?|的时候)?[我咱就都]{0,2}再(?:说|看|讲|聊|谈|商量|考虑)/u;

/** 二十号还房贷, "gone by the 5th": what goes out on that day is for somebody else. */
const goesOut = {
  zh: new RegExp(`^[要得先就会]{0,2}[还交付扣供]了?[我俺]?的?(?:${zhWords.cost.source})`, "u"),
  en: /\b(?:(?:gone|spent|used up) (?:by|on|before)|(?:account|bank|purse|wallet|last|live on|left|my name)(?: me)?(?: till| til| until)) (?:the )?$/u,
} as const;

const isOthers = (turn: Turn, day: Day): boolean =>
  turn.language === "zh"
    ? goesOut.zh.test(clauseAfter(turn, day))
    : goesOut.en.test(clauseBefore(turn, day));

/** "It's every other Thursday": a row of days, where neither a day nor a sum was asked for or named. */
const isHabit = (turn: Turn, before: string): boolean =>
  turn.asked !== "date" &&
  ofKind(turn, "amount").length + ofKind(turn, "instalments").length === 0 &&
  lastEnd(wordsOf(turn.language).pay, before) < 0;

/** "Today is the 30th", "I get paid every Thursday", 二十号还房贷: the calendar, a habit, another's money. */
export function isNoPayDay(turn: Turn, day: Day, today: string): boolean {
  const before = clauseBefore(turn, day);
  if (putOff.test(clauseAfter(turn, day)) || isOthers(turn, day)) return true;
  if (/\b(?:every|each) (?:other |second )?$/.test(before)) {
    if (isPayday(turn, day) || isHabit(turn, before)) return true;
  }
  // 三月十二号还的: paid on it already.
  if (/^(?:就|已经)?[还付转交打](?:的|过(?![来去]))/u.test(clauseAfter(turn, day))) return true;
  if (/\btoday(?: is|'s)(?: the)? $/.test(before)) return true;
  return day.date === today && /^(?: is|'s) (?:the )?\w+/.test(clauseAfter(turn, day));
}

/** Feasts whose names look like days in figures. */
const figureFeast = /^(?:五一|双?十一|双十二|六一|七夕)/u;
const dayWords = /[\d一二三四五六七八九十号日周期拜天底]/u;

/** 过了中秋, 元旦前, 五一一过, 中秋是二十五: a feast that another day is told by. */
export function isBoundary(turn: Turn, { from, to }: Day): boolean {
  if (turn.language !== "zh") return false;
  const words = turn.text.slice(from, to);
  if (dayWords.test(words.replace(figureFeast, ""))) return false;
  return (
    /过[了完]?$/u.test(turn.text.slice(Math.max(0, from - 2), from)) ||
    /^节?(?:[之以]?[前后]|过后|一?过(?!来|去)|是)/u.test(turn.text.slice(to, to + 4))
  );
}

export const isPayday = (turn: Turn, day: Day): boolean =>
  wordsOf(turn.language).payday.test(turn.text.slice(day.to, day.to + 24)) ||
  wordsOf(turn.language).paydayBefore.test(clauseBefore(turn, day));

/** Words that a day may have around it and still be the whole answer. */
const answerCharsMax = { zh: 4, en: 16 } as const;

/** Before a day, beside a number of instalments or how often: the day of the first. */
const planStart = {
  zh: /(?:从|第一期|头一期|首期|开始).{0,4}$/u,
  en: /\b(?:start\w*|begin\w*|first (?:one|payment)|from)\b.{0,12}$/iu,
} as const;

/** What else starts on a day: 新工作从十号开始, "my new job starts on the first". */
const otherStart =
  /\b(?:job|work|shifts?|contract|course|school|holidays?|role|post)\b|工作|上班|入职|合同|学校/u;

/** Whether the words before a day make it the day of the first of several payments. */
function startsPlan(turn: Turn, before: string): boolean {
  const isInRow = ofKind(turn, "instalments").length + ofKind(turn, "frequency").length > 0;
  if (!isInRow && !startsMonths(turn) && !asksPayment(turn)) return false;
  return planStart[turn.language].test(before) && !otherStart.test(before);
}

/** "6 months starting December 1": a plan chosen by its length, and its first day. */
const startsMonths = (turn: Turn): boolean =>
  turn.intents.has("choose_plan") &&
  ofKind(turn, "duration").some(
    ({ from, to }) =>
      /months?$/.test(turn.text.slice(from, to)) &&
      /^,? (?:plan )?(?:starting|beginning|from) /.test(turn.text.slice(to)),
  );

/** 摔了腿 干不了活 十号能还: people who type put spaces for commas, and an event before one has a day of its own. */
const typedComma = /[^ ]{2} (?=[^ ]{2})/gu;

/** "125 on July 10": a sum and its day. */
const sumOn = /(?:\d|hundred|thousand|grand|t(?:y|een)|dollars|pounds|bucks|quid) on (?:the )?$/;

/** Where the last event before a day ends that may be on it, or −1. */
function eventEnd(turn: Turn, before: string): number {
  const start = turn.language === "zh" ? Math.max(0, lastEnd(typedComma, before)) : 0;
  const end = lastEnd(wordsOf(turn.language).event, before.slice(start));
  return end < 0 ? end : start + end;
}

/** Whether a day is one of payment: it is no other event's, and paying is what the words or we are about. */
export function isPayDay(turn: Turn, day: Day): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, day);
  const after = clauseAfter(turn, day);
  if (startsPlan(turn, before)) return true;
  const paid = lastEnd(words.pay, before);
  if (eventEnd(turn, before) > paid) return false;
  if (lastEnd(words.event, after) >= 0 && lastEnd(words.pay, after) < 0) return false;
  if (asksPayment(turn) || meansPay(turn)) return true;
  if (paid >= 0 || lastEnd(words.pay, after) >= 0 || sumOn.test(before)) return true;
  return (
    before.length + after.length <= answerCharsMax[turn.language] ||
    ofKind(turn, "amount-expression").length > 0
  );
}
