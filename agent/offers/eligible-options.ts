import type { PlainDate } from "../../domain/calendar.ts";
import { mayBeTimeBarred } from "../../domain/case.ts";
import { minorUnits, subtractMoney, type MinorUnits } from "../../domain/money.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import { paymentMax, type Affordable } from "./affordable.ts";
import {
  instalmentCounts,
  isLive,
  latestDeferral,
  waivableFee,
  type OfferCase,
} from "./authority.ts";
import { divideEqually, divideStepUp } from "./divide-balance.ts";

interface OfferQuestion {
  readonly case: OfferCase;
  /** The call's day in the debtor's zone. */
  readonly today: PlainDate;
  readonly affordable?: Affordable | undefined;
}

/**
 * Everything the debtor may choose, in the order it is listed: full, deferral, plans by count, rising
 * plans by count. Only what the creditor authorised and what has not expired (full payment needs no
 * offer, so it stays, without the waiver); with `affordable`, only what has no payment above it.
 * Nothing is listed for a debt that is or may be time-barred: asking could revive it.
 */
export function eligibleOptions(question: OfferQuestion): readonly OfferOption[] {
  const { case: debt, today, affordable } = question;
  if (mayBeTimeBarred(debt) || debt.balance === 0) return [];
  const max = paymentMax(affordable);
  return [
    fullOption(debt, today),
    ...deferralOptions(debt, today),
    ...(isLive(debt.offers, today) ? [...planOptions(debt), ...stepUpOptions(debt)] : []),
  ].filter((option) => largestPayment(option, debt.balance) <= max);
}

function fullOption(debt: OfferCase, today: PlainDate): OfferOption {
  const waived = isLive(debt.offers, today) ? waivableFee(debt) : minorUnits(0);
  return { kind: "full", amount: subtractMoney(debt.balance, waived), waived };
}

function deferralOptions(debt: OfferCase, today: PlainDate): OfferOption[] {
  const until = latestDeferral(debt.offers, today);
  return until === undefined ? [] : [{ kind: "deferral", days: debt.offers.deferralDays, until }];
}

function planOptions(debt: OfferCase): OfferOption[] {
  return instalmentCounts(debt.offers, false).flatMap((count) => {
    const amounts = divideEqually(debt.balance, count);
    return amounts === undefined ? [] : [{ kind: "plan", count, ...amounts }];
  });
}

function stepUpOptions(debt: OfferCase): OfferOption[] {
  return instalmentCounts(debt.offers, true).flatMap((count) => {
    const amounts = divideStepUp(debt.balance, count);
    if (amounts === undefined) return [];
    const { each, later, last } = amounts;
    return [{ kind: "step_up", count, each, later, last }];
  });
}

function largestPayment(option: OfferOption, balance: MinorUnits): number {
  if (option.kind === "full") return option.amount;
  if (option.kind === "deferral") return balance;
  return Math.max(option.kind === "plan" ? option.each : option.later, option.last);
}
