import { choose } from "./choose.ts";
import { clauseAfter, clauseBefore, ofKind, type MentionOf, type Turn } from "./turn.ts";

/** Most instalments that a bare number is taken for: five years of months. */
const bareCountMax = 60;

const arrearsBefore = /(?:欠|逾期|拖|差|还了|还过|交了|落下)了?[我你]?$|(?:另外|其他|还剩)$/;
const restBefore = /\bthe rest\b|what's left|remain|剩|其余|余下/;
const arrearsAfter = /^(?:没|未|逾期|都没|已经)/;
const asksWhich = /还是|哪个|哪种|区别|or\b|which|difference|either|都行|都可以|随便/;
const picks = /[吧嘛]|就|选|要|please|then|i'?ll|let'?s|go with|take/;

/** How many payments somebody chooses for the whole; those of "the rest" are none of it. */
export function readInstalments(turn: Turn): number | undefined {
  const counts = ofKind(turn, "instalments").filter((mention) => !isBehind(turn, mention));
  if (counts.length === 0) return monthsOfPlan(turn) ?? bareCount(turn);
  const values = new Set(counts.map(({ count }) => count));
  if (values.size > 1 && asksWhich.test(turn.text) && !picks.test(turn.text)) return undefined;
  return choose(turn, counts, ({ count }) => count)?.count;
}

function isBehind(turn: Turn, mention: MentionOf<"instalments">): boolean {
  const before = clauseBefore(turn, mention);
  const isPart = turn.mentions.some(({ kind }) => kind === "amount");
  return (
    arrearsBefore.test(before) ||
    (isPart && restBefore.test(before)) ||
    arrearsAfter.test(clauseAfter(turn, mention))
  );
}

const daysPerMonth = 365 / 12;
const months = /months?$|月$|半年$|years?$|年$/;
const deferral = /[延推缓]|push|defer|wait|later|skip|after|in $/;

/** "The nine month one", 三个月的: a plan called by its length, where one is being chosen. */
function monthsOfPlan(turn: Turn): number | undefined {
  if (turn.asked !== "instalments" && !turn.intents.has("choose_plan")) return undefined;
  const spans = ofKind(turn, "duration").filter((span) => {
    const isMonths =
      months.test(turn.text.slice(span.from, span.to)) && span.days > daysPerMonth * 1.5;
    return isMonths && !deferral.test(clauseBefore(turn, span));
  });
  const chosen = choose(turn, spans, ({ days }) => days);
  return chosen === undefined ? undefined : Math.round(chosen.days / daysPerMonth);
}

/** "Three", "the six", 三: a number alone where a count was asked for. */
function bareCount(turn: Turn): number | undefined {
  if (turn.asked !== "instalments" && !turn.intents.has("choose_plan")) return undefined;
  const numbers = ofKind(turn, "amount").filter(({ isBare, minorUnits, currency }) => {
    const value = minorUnits / 100;
    return (
      isBare &&
      currency === undefined &&
      Number.isInteger(value) &&
      value >= 2 &&
      value <= bareCountMax
    );
  });
  const chosen = choose(turn, numbers, ({ minorUnits }) => minorUnits);
  return chosen === undefined ? undefined : chosen.minorUnits / 100;
}
