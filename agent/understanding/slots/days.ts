import {
  addDays,
  addMonths,
  dateAt,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from "../../../domain/calendar.ts";
import { choose, isCorrected, refused } from "./choose.ts";
import { repairedCount } from "./counts.ts";
import { birthDays } from "./identity.ts";
import {
  clauseAfter,
  clauseBefore,
  lastEnd,
  meansPay,
  ofKind,
  type MentionOf,
  type Turn,
} from "./turn.ts";
import { isBoundary, isNoPayDay, isPayDay, isPayday } from "./pay-days.ts";
import { isDayOfAnother } from "../signs/payment/day-of-another.ts";
import { wordsOf } from "./words.ts";

type Day = MentionOf<"date">;

/** Whether a time in this turn is one to call back, not to pay. */
export function isCallback(turn: Turn): boolean {
  if (turn.asked === "callbackAt" || turn.intents.has("callback_later")) return true;
  const words = wordsOf(turn.language);
  return words.callback.test(turn.text) && !meansPay(turn) && lastEnd(words.pay, turn.text) < 0;
}

/** When somebody wants to be called, with the offset of their zone. */
export function readCallbackAt(turn: Turn): string | undefined {
  const times = ofKind(turn, "time").filter(
    (time) =>
      !isOwnTime(turn, time) &&
      (turn.asked === "callbackAt" || Number(time.at.slice(11, 13)) >= firstHour),
  );
  return choose(turn, times, (mention) => mention.at)?.at;
}

/** 七点才下班, "I clock off at six": when somebody's own day goes on, unless they are free from then. */
const isOwnTime = (turn: Turn, time: MentionOf<"time">): boolean =>
  turn.language === "zh" &&
  /^[我俺]?(?:才|要|就|得|还要|开始)*(?:下班|上班|收工|下课|上课|出车|发车|起床|睡|开会|交班)(?!以?后|再|之?后|了?你?[再打就可])/u.test(
    clauseAfter(turn, time),
  ) &&
  !/打|联系|来电|可以|行|方便/u.test(turn.text.slice(time.to, time.to + ownTimeCharsMax)) &&
  turn.asked !== "callbackAt";
const ownTimeCharsMax = 16;

/** "You ring me at one in the morning" is a complaint: nobody asks to be called before this hour unasked. */
const firstHour = 6;

/** The day somebody says they will pay. */
export const readPayDate = (turn: Turn): string | undefined =>
  isDayOfAnother(turn.text, turn.language) ? undefined : payDate(turn);

function payDate(turn: Turn): string | undefined {
  const today = dateAt(turn.now as Instant, turn.timezone);
  const births = new Set(birthDays(turn));
  const days = ofKind(turn, "date")
    .filter((day) => !births.has(day) && !isNoPayDay(turn, day, today))
    .map((day) => toCome(turn, day, today))
    .map((day, _, all) => apart(turn, day, all));
  const payable = days.filter((day) => day.date >= today && isPayDay(turn, day));
  const ahead = withoutRest(turn, payable);
  if (payable.length > 0 && ahead.length === 0) return paidNow(turn, today);
  const named = paidOn(turn, ahead);
  const sure = ahead.filter((day) => !isPayday(turn, day));
  const exact = sure.filter((day) => !isBoundary(turn, day));
  const meant = [named, exact, sure].find((some) => some.length > 0) ?? wageDays(turn, ahead);
  const chosen = choose(turn, meant, (day) => day.date)?.date;
  if (chosen !== undefined) return chosen;
  if (days.length === 0)
    return (
      paidNow(turn, today) ?? dayOfTime(turn) ?? bareDay(turn, today) ?? dayOfDelay(turn, today)
    );
  return ahead.length === 0 ? dayBehind(turn, days, today) : undefined;
}

/** A day that is over, where one was asked for or is offered (11月20号还): it can be said that it is. */
function dayBehind(turn: Turn, days: readonly Day[], today: PlainDate): string | undefined {
  const over = days
    .filter((day) => day.date < today)
    .filter((day) => turn.asked === "date" || isOffered(turn, day));
  return choose(turn, over, (day) => day.date)?.date;
}

/**
 * 这周五 said on a Sunday, as a day to pay on, is the Friday to come: weeks start on a Monday, yet nobody offers a day
 * that is over. It is read back with its date like every other.
 */
function toCome(turn: Turn, day: Day, today: PlainDate): Day {
  const isThisWeek = /^[这本](?:一)?个?(?:周|星期|礼拜)/u.test(turn.text.slice(day.from, day.to));
  const said = parsePlainDate(day.date);
  if (!isThisWeek || said === undefined || said >= today || !meansPay(turn)) return day;
  return { ...day, date: addDays(said, 7), isAmbiguous: true };
}

const thisWeek = /(?:^|[^a-z])this (?:coming )?$|^[这本]/u;
const nextWeek = /(?:^|[^a-z])next $|^下/u;

/** "Not this Friday, next Friday": on a Sunday both are days of the same week, and yet two days are meant. */
function apart(turn: Turn, day: Day, all: readonly Day[]): Day {
  const lead = ({ from, to }: Day): string =>
    turn.language === "zh"
      ? turn.text.slice(from, to)
      : turn.text
          .slice(Math.max(0, from - 13), from)
          .concat(turn.text.slice(from, to).match(/^(?:this|next) /)?.[0] ?? "");
  const said = parsePlainDate(day.date);
  if (said === undefined || !nextWeek.test(lead(day))) return day;
  const isBoth = all.some((other) => other.date === day.date && thisWeek.test(lead(other)));
  return isBoth ? { ...day, date: addDays(said, 7) } : day;
}

const restBefore = {
  zh: /剩|余下|其余|尾款/u,
  en: /\b(?:rest|remainder|remaining|what's left|what is left)\b/u,
} as const;
const restAfter = {
  zh: /^(?:再|就)?[还付给交补][^，。]{0,2}(?:剩|余下|其余|尾款)/u,
  en: /^ (?:for )?(?:the )?(?:rest|remainder|remaining)\b/u,
} as const;

/** 十五号五百，剩下的月底: of two payments the first is offered, on its own day. */
function withoutRest(turn: Turn, days: readonly Day[]): readonly Day[] {
  const isOfRest = (day: Day, index: number): boolean =>
    restBefore[turn.language].test(clauseBefore(turn, day, days[index - 1])) ||
    restAfter[turn.language].test(clauseAfter(turn, day));
  const first = days.filter((day, index) => !isOfRest(day, index));
  if (turn.language === "zh" && days.length === 1 && isSecondHalf(turn, days[0])) return [];
  const isFirstNow =
    first.length === 0 && /现在|马上|立刻|立马|\b(?:right )?now\b/u.test(turn.text);
  if (isFirstNow && ofKind(turn, "amount").length === 1) return [];
  return first.length > 0 && ofKind(turn, "amount").length > 0 ? first : days;
}

/** 先还一半，月底再还一半: the day of the second payment, and none of the first. */
const isSecondHalf = (turn: Turn, day: Day | undefined): boolean =>
  day !== undefined &&
  turn.text.slice(0, day.from).includes("先") &&
  /^(?:我|就)?再[还付给转交]/u.test(clauseAfter(turn, day));

/** To pay on it, and nothing that was paid: a day before the verb, and no 了, 过 or 的 behind it. */
const isOffered = (turn: Turn, day: Day): boolean =>
  meansPay(turn) && isPaidOn(turn, day) && !/[了过的没吗?？]/u.test(clauseAfter(turn, day));

/** 二十一号还: a day whose verb is one of paying outweighs any other, such as that of a wage. */
const isPaidOn = (turn: Turn, day: Day): boolean =>
  turn.language === "zh" &&
  /^(?:之?前|以前)?[我俺]?(?:就|再|一定|肯定|准)?全?[还付转交](?![是有要得欠差没不])/u.test(
    clauseAfter(turn, day),
  );

/**
 * "I get paid on Friday" answers when they could pay, and moves the day that was read back. Said by itself it tells when
 * money comes, and offers none of it.
 */
const wageDays = (turn: Turn, days: readonly Day[]): readonly Day[] =>
  turn.asked === "date" ||
  turn.asked === "confirm" ||
  ofKind(turn, "amount").length + ofKind(turn, "amount-expression").length > 0 ||
  lastEnd(wordsOf(turn.language).pay, withoutWage(turn)) >= 0
    ? days
    : [];

/** The words without those of the wage, whose verbs are those of paying. */
const withoutWage = ({ text }: Turn): string =>
  text.replaceAll(
    /\b(?:get|got|getting|be|am|'m|is) paid\b|\bpay ?(?:day|che(?:ck|que)s?)\b/g,
    " ",
  );

/** The days that somebody says they pay on, and those that then mend them: 周一还，不对，周二. */
function paidOn(turn: Turn, days: readonly Day[]): readonly Day[] {
  const found: Day[] = [];
  for (const [index, day] of days.entries()) {
    const previous = days[index - 1];
    const isMended =
      previous !== undefined && previous === found.at(-1) && isCorrected(turn, previous, day);
    if (isMended || isPaidOn(turn, day)) found.push(day);
  }
  return found;
}

/** Words that a span may have around it and still be the whole answer. */
const answerCharsMax = { zh: 4, en: 16 } as const;

/** 上午: a part of some day, which tells none where none was asked for. */
const partOfDay = /^(?:早上|上午|中午|下午|傍晚|晚上)$/u;

/** "Tomorrow at ten", of a payment: the day of that time. */
function dayOfTime(turn: Turn): string | undefined {
  const isPaid = lastEnd(wordsOf(turn.language).pay, turn.text) >= 0 || meansPay(turn);
  if (!isPaid && turn.asked !== "date") return undefined;
  const times = ofKind(turn, "time").filter(
    ({ from, to }) => turn.asked === "date" || !partOfDay.test(turn.text.slice(from, to)),
  );
  return choose(turn, times, (mention) => mention.at)?.at.slice(0, 10);
}

/** "15", 十五: the next such day of a month, where a day was asked for. */
function bareDay(turn: Turn, today: PlainDate): string | undefined {
  if (turn.asked !== "date" || repairedCount(turn) !== undefined) return undefined;
  const numbers = ofKind(turn, "amount").filter(
    ({ isBare, minorUnits }) => isBare && minorUnits >= 100 && minorUnits <= 3100,
  );
  const chosen = choose(turn, numbers, ({ minorUnits }) => minorUnits);
  if (chosen === undefined || chosen.minorUnits % 100 !== 0) return undefined;
  return nextDay(today, chosen.minorUnits / 100);
}

/** Months looked ahead: one of two neighbours always has 31 days. */
const monthsAhead = [0, 1, 2];

function nextDay(today: PlainDate, day: number): string | undefined {
  const first = addDays(today, 1 - Number(today.slice(8)));
  return monthsAhead
    .map((months) =>
      parsePlainDate(`${addMonths(first, months).slice(0, 8)}${String(day).padStart(2, "0")}`),
    )
    .find((date) => date !== undefined && date >= today);
}

/** What lies behind, or is owed: 已经拖了三个月, "off work for the last three months". */
const behind =
  /(?:已经|拖了?|欠了?|逾期了?|病了|停了|干了)$|\b(?:last|past|been|off(?: work)?)(?: [a-z]+){0,2} $/u;

/**
 * 缓一个月, "give me thirty days": the day by which a delay that is asked for ends; after a question for the day, a span
 * that is the whole answer. Months count thirty days here, as the offers count them.
 */
function dayOfDelay(turn: Turn, today: PlainDate): string | undefined {
  const asks = turn.intents.has("ask_deferral");
  if (!asks && (turn.asked !== "date" || turn.countInQuestion !== undefined)) return undefined;
  const spans = ofKind(turn, "duration").filter((span) => {
    const before = clauseBefore(turn, span);
    const around = before.length + clauseAfter(turn, span).length;
    return !behind.test(before) && (asks || around <= answerCharsMax[turn.language]);
  });
  const chosen = choose(turn, spans, ({ days }) => days);
  return chosen === undefined ? undefined : addDays(delayedFrom(turn, today), chosen.days);
}

/** 晚一天, of a day that was read back or agreed: later than that day. */
const delayedFrom = ({ asked, dayInQuestion, text }: Turn, today: PlainDate): PlainDate =>
  asked === "confirm" && dayInQuestion !== undefined && laterThan.test(text)
    ? dayInQuestion
    : today;
const laterThan =
  /[晚迟推延挪]|往后|再(?:给|缓|宽|过)|\b(?:later|push|move|another|more|extra|back|after|late)\b/u;

/** All of it, at once, and no doubt or question beside it: 我现在就还清, "pay it all right now". */
const allNow: Readonly<Record<Turn["language"], RegExp>> = {
  zh: /^(?!.*(?:不|没|别|[吗么?？])).*(?:现在|马上|立刻|立马)(?:就|先|可以|能|想|要|把|一次(?:性)?|全部?|都|来|去)*(?:还清|结清|付清|全还|还完|还掉)/u,
  en: /^(?!.*(?:n['’]t|\bnot\b|\bno\b|\bif\b)).*\b(?:pay|clear|settle)\b(?: (?:it|this|that|off|all|everything|the|of|whole|full|entire|thing|lot|amount|balance|debt|in))* (?:right |straight )?(?:now|away)\b(?! and then)/iu,
};

/** "Forty right now", "200 off my debit card now". */
const paidNowAfter =
  /^ (?:(?:dollars|pounds|bucks|quid) )?(?:(?:off|from|out of|on|with|by) (?:(?:my|the|this) )?(?:[a-z]+ ){1,3}?)?(?:right |straight )?now\b(?! and then)/;
const paidNowCharsMax = 60;

/** "£300 now", 现在还三百: the day of a sum that is paid at once. */
function paidNow(turn: Turn, today: PlainDate): string | undefined {
  if (!meansPay(turn) && turn.asked !== "confirm") return undefined;
  const sums = ofKind(turn, "amount");
  const isRefused = refused(turn, sums);
  const isNow = sums.some(
    (sum, index) =>
      isRefused[index] === false &&
      (turn.language === "en"
        ? paidNowAfter.test(turn.text.slice(sum.to, sum.to + paidNowCharsMax))
        : /(?:现在|马上|立刻|立马)(?:就|先|可以|能)*[还付转给交](?![是有要得欠差没不])[你们]*$/u.test(
            clauseBefore(turn, sum),
          )),
  );
  return isNow || allNow[turn.language].test(turn.text) ? today : undefined;
}
