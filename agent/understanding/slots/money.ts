import { formatDecimal, minorUnits, type Currency } from "../../../domain/money.ts";
import type { Slots } from "../../../domain/understanding.ts";
import type { Mention } from "../../../language/mention.ts";
import { choose } from "./choose.ts";
import {
  asksIdentity,
  clauseAfter,
  clauseBefore,
  lastEnd,
  ofKind,
  wordsAfter,
  type MentionOf,
  type Turn,
} from "./turn.ts";
import { wordsOf } from "./words.ts";

export type Amount = MentionOf<"amount">;

/** The least that a bare number may be where the answer may as well be a count or a day (minor units). */
const bareAmountMin = 3200;

/** Whether a figure is somebody's income or cost, another debt, or money already paid. */
export function isOtherMoney(turn: Turn, amount: Amount, previous?: Mention): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, amount, previous);
  if (words.otherMoneyAfter.test(wordsAfter(turn, amount))) return true;
  const other = lastEnd(words.otherMoney, before);
  if (other < 0) return false;
  return other >= lastEnd(words.cost.test(before) ? words.payNotCost : words.pay, before);
}

/** What the debtor may be offering: figures that are money and neither income, cost nor echo. */
function offered(turn: Turn): Amount[] {
  const amounts = ofKind(turn, "amount");
  const known = amounts.filter((amount, index) => !isOtherMoney(turn, amount, amounts[index - 1]));
  const isPaying = ["promise_to_pay", "partial_payment"].some((intent) =>
    turn.intents.has(intent as "promise_to_pay"),
  );
  const sure = known.filter((amount) => isMoney(turn, amount));
  return sure.length === 0 && isPaying
    ? known.filter(({ minorUnits: value }) => value >= bareAmountMin)
    : sure;
}

/** Whether a figure means money to be paid here: by its words, or by what was asked. */
function isMoney(turn: Turn, amount: Amount): boolean {
  const isNamed = !amount.isBare || amount.currency !== undefined;
  if (turn.asked === "amount" || (isNamed && turn.asked !== "reason")) return true;
  if (asksIdentity(turn)) return false;
  if (wordsOf(turn.language).echo.test(wordsAfter(turn, amount))) return false;
  const isPaid = isPaidIn(turn, amount);
  if (amount.minorUnits >= bareAmountMin) return isPaid || turn.asked === "confirm";
  return isPaid && turn.asked !== "instalments" && turn.asked !== "date";
}

/** Whether the clause of a figure speaks of paying. */
function isPaidIn(turn: Turn, amount: Amount): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, amount);
  return (
    words.limit.test(before) || lastEnd(words.pay, `${before} ${clauseAfter(turn, amount)}`) >= 0
  );
}

type Money = Pick<Slots, "amount" | "amountExpr" | "currency" | "frequency">;

/** What somebody offers to pay: a sum, or an expression for one, and how often. */
export function readMoneySlots(turn: Turn): Money {
  const isPast = turn.intents.has("already_paid") && turn.asked !== "amount";
  const chosen = isPast ? undefined : choose(turn, offered(turn), ({ minorUnits: value }) => value);
  const expression = isPast ? undefined : readExpression(turn, chosen);
  const frequency = readFrequency(turn);
  return {
    ...(chosen === undefined ? {} : { amount: formatDecimal(minorUnits(chosen.minorUnits)) }),
    ...(expression === undefined ? {} : { amountExpr: expression }),
    ...currencyOf(chosen?.currency),
    ...(frequency === undefined ? {} : { frequency }),
  };
}

const currencyOf = (currency: Currency | undefined): Money =>
  currency === undefined ? {} : { currency };

function readExpression(turn: Turn, amount: Amount | undefined): Slots["amountExpr"] {
  const words = wordsOf(turn.language);
  const expressions = ofKind(turn, "amount-expression").filter(
    (mention) =>
      !(
        mention.value === "half" &&
        (words.feeShare.test(clauseBefore(turn, mention)) ||
          words.feeShare.test(clauseAfter(turn, mention)))
      ),
  );
  const value = choose(turn, expressions, (mention) => mention.value)?.value;
  if (amount === undefined || value === undefined) return value;
  // A figure beside "all of it" is the same money said twice, unless it is only a part.
  return value === "full" && !words.partial.test(turn.text) ? value : undefined;
}

/** How often: unless it is how often somebody earns or spends the figure beside it. */
export function readFrequency(turn: Turn): Slots["frequency"] {
  const amounts = ofKind(turn, "amount");
  for (const mention of ofKind(turn, "frequency")) {
    const near = nearest(mention, amounts);
    const index = near === undefined ? -1 : amounts.indexOf(near);
    if (near !== undefined && isOtherMoney(turn, near, amounts[index - 1])) continue;
    if (wordsOf(turn.language).cost.test(clauseAfter(turn, mention, near))) continue;
    return mention.value;
  }
  return isMonthlyLimit(turn, amounts) ? "monthly" : undefined;
}

/** Characters between a period and its figure: one short sentence. */
const nearCharsMax = 40;

function nearest(mention: Mention, amounts: readonly Amount[]): Amount | undefined {
  const gap = (amount: Amount): number =>
    Math.max(amount.from - mention.to, mention.from - amount.to);
  return amounts
    .filter((amount) => gap(amount) <= nearCharsMax)
    .reduce<Amount | undefined>(
      (best, amount) => (best === undefined || gap(amount) < gap(best) ? amount : best),
      undefined,
    );
}

const aMonth = /^(?:一|1)个?月$/;
const paysOut = /顶多|最多|[只就]能|能|可以|还|拿|挤|凑|出/;

/** 一个月顶多一千: a span of one month before what can be paid in it. */
function isMonthlyLimit(turn: Turn, amounts: readonly Amount[]): boolean {
  if (turn.language === "en") return false;
  return ofKind(turn, "duration").some((month) => {
    if (!aMonth.test(turn.text.slice(month.from, month.to))) return false;
    return amounts.some((amount, index) => {
      const between = turn.text.slice(month.to, Math.max(month.to, amount.from));
      const isNear = amount.from >= month.to && between.length <= nearCharsMax / 2;
      const isHere = isNear && !/[。！？!?]/.test(between) && paysOut.test(between);
      return isHere && !isOtherMoney(turn, amount, amounts[index - 1]) && !/不到/.test(between);
    });
  });
}
