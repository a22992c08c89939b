import {
  addDays,
  addMonths,
  dateAt,
  parsePlainDate,
  type Instant,
  type PlainDate,
} from "../../../domain/calendar.ts";
import { choose } from "./choose.ts";
import { birthDays } from "./identity.ts";
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

type Day = MentionOf<"date">;

/** Whether a time in this turn is one to call back, not to pay. */
export function isCallback(turn: Turn): boolean {
  if (turn.asked === "callbackAt" || turn.intents.has("callback_later")) return true;
  const words = wordsOf(turn.language);
  return words.callback.test(turn.text) && !meansPay(turn) && lastEnd(words.pay, turn.text) < 0;
}

/** When somebody wants to be called, with the offset of their zone. */
export function readCallbackAt(turn: Turn): string | undefined {
  return choose(turn, ofKind(turn, "time"), (mention) => mention.at)?.at;
}

/** The day somebody says they will pay. */
export function readPayDate(turn: Turn): string | undefined {
  const today = dateAt(turn.now as Instant, turn.timezone);
  const births = new Set(birthDays(turn));
  const days = ofKind(turn, "date").filter((day) => !births.has(day));
  const ahead = days.filter((day) => day.date >= today && isPayDay(turn, day));
  const sure = ahead.filter((day) => !isPayday(turn, day));
  const chosen = choose(turn, sure.length > 0 ? sure : ahead, (day) => day.date)?.date;
  if (chosen !== undefined) return chosen;
  if (ahead.length === 0 && days.length === 0) return dayOfTime(turn) ?? bareDay(turn, today);
  return turn.asked === "date" && ahead.length === 0
    ? choose(
        turn,
        days.filter((day) => day.date < today),
        (day) => day.date,
      )?.date
    : undefined;
}

const isPayday = (turn: Turn, day: Day): boolean =>
  wordsOf(turn.language).payday.test(turn.text.slice(day.to, day.to + 24)) ||
  wordsOf(turn.language).paydayBefore.test(clauseBefore(turn, day));

/** Words that a day may have around it and still be the whole answer. */
const answerCharsMax = { zh: 4, en: 16 } as const;

/** Before a day, beside a number of instalments: the day of the first. */
const planStart = {
  zh: /(?:从|第一期|头一期|首期|开始).{0,4}$/u,
  en: /\b(?:start\w*|begin\w*|first (?:one|payment)|from)\b.{0,12}$/iu,
} as const;

/** Whether a day is one of payment: it is no other event's, and paying is what the words or we are about. */
function isPayDay(turn: Turn, day: Day): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, day);
  const after = clauseAfter(turn, day);
  if (ofKind(turn, "instalments").length > 0 && planStart[turn.language].test(before)) return true;
  const paid = lastEnd(words.pay, before);
  if (lastEnd(words.event, before) > paid) return false;
  if (lastEnd(words.event, after) >= 0 && lastEnd(words.pay, after) < 0) return false;
  if (asksPayment(turn) || meansPay(turn)) return true;
  if (paid >= 0 || lastEnd(words.pay, after) >= 0) return true;
  return (
    before.length + after.length <= answerCharsMax[turn.language] ||
    ofKind(turn, "amount-expression").length > 0
  );
}

/** "Tomorrow at ten", of a payment: the day of that time. */
function dayOfTime(turn: Turn): string | undefined {
  const isPaid = lastEnd(wordsOf(turn.language).pay, turn.text) >= 0 || meansPay(turn);
  if (!isPaid && turn.asked !== "date") return undefined;
  return choose(turn, ofKind(turn, "time"), (mention) => mention.at)?.at.slice(0, 10);
}

/** "15", 十五: the next such day of a month, where a day was asked for. */
function bareDay(turn: Turn, today: PlainDate): string | undefined {
  if (turn.asked !== "date") return undefined;
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
