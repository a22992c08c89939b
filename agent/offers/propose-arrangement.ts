import type { Arrangement, Instalment } from "../../domain/arrangement.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import { mayBeTimeBarred } from "../../domain/case.ts";
import { minorUnits, subtractMoney, type MinorUnits } from "../../domain/money.ts";
import { failure, success, type Result } from "../../domain/result.ts";
import { paymentMax, type Affordable } from "./affordable.ts";
import {
  instalmentCounts,
  isLive,
  latestDeferral,
  latestPromise,
  waivableFee,
  type OfferCase,
} from "./authority.ts";
import { eligibleOptions } from "./eligible-options.ts";
import type { Objection } from "./objection.ts";
import { scheduleEqual, scheduleStepUp } from "./schedule.ts";

/** What the debtor proposed, in values. */
export interface Proposal {
  readonly case: OfferCase;
  /** The call's day in the debtor's zone. */
  readonly today: PlainDate;
  /** The one payment; absent = the whole balance. Beside `instalments` it is checked, not used. */
  readonly amount?: MinorUnits | undefined;
  /** How many instalments; absent or 1 = one payment. */
  readonly instalments?: number | undefined;
  /** Rising instalments; means nothing without `instalments`. */
  readonly stepUp?: boolean | undefined;
  /** The day of the payment, or of the first of them. */
  readonly date: PlainDate;
  /**
   * Pay only the least that clears the debt. Changes nothing where no waiver is authorised, or for a
   * plan or a part payment: a waiver is for payment in full.
   */
  readonly wantsWaiver?: boolean | undefined;
  readonly affordable?: Affordable | undefined;
}

type Answer = Result<Arrangement, Objection>;

/**
 * What the debtor proposed as an exact arrangement, or the first objection to it: amount before date,
 * date before means. A payment needs no offer, up to the balance and to the latest day of a promise;
 * a plan, a waiver and a later day do.
 */
export function proposeArrangement(proposal: Proposal): Answer {
  const { case: debt, instalments } = proposal;
  if (mayBeTimeBarred(debt)) return failure({ kind: "time_barred" });
  const amount = proposal.amount ?? debt.balance;
  if (amount === 0) return failure({ kind: "amount_zero" });
  if (amount > debt.balance) return failure({ kind: "amount_over_balance" });
  if (proposal.date < proposal.today) return failure({ kind: "date_past" });
  return instalments === undefined || instalments === 1
    ? proposePayment(proposal, amount)
    : proposePlan(proposal, instalments);
}

function proposePlan(proposal: Proposal, count: number): Answer {
  const { case: debt, today, date, affordable } = proposal;
  const stepUp = proposal.stepUp ?? false;
  const isAuthorised = instalmentCounts(debt.offers, stepUp).includes(count);
  if (isAuthorised && !isLive(debt.offers, today)) return failure({ kind: "offer_expired" });
  const latest = latestPromise(debt.offers, today);
  if (isAuthorised && date > latest) return failure({ kind: "date_too_far", latest });

  const schedule = stepUp ? scheduleStepUp : scheduleEqual;
  const instalments = isAuthorised ? schedule(debt.balance, count, date) : undefined;
  if (instalments === undefined) {
    const kind = stepUp ? "step_up" : "plan";
    const offered = eligibleOptions(proposal).flatMap((option) =>
      option.kind === kind ? [option.count] : [],
    );
    return failure({ kind: "instalments_not_offered", offered });
  }
  const max = paymentMax(affordable);
  if (instalments.some((each) => each.amount > max)) return failure({ kind: "above_affordable" });
  return success({ kind: "plan", instalments, frequency: "monthly", stepUp });
}

function proposePayment(proposal: Proposal, amount: MinorUnits): Answer {
  const { case: debt, date, wantsWaiver = false } = proposal;
  const waivable = waivableFee(debt);
  const leastToClear = subtractMoney(debt.balance, waivable);
  if (amount < leastToClear) return proposePart(proposal, { amount, date });
  // The fee is waived for paying, so the offer must still stand on the day of the payment.
  const isWaiverLive = isLive(debt.offers, date);
  if (wantsWaiver && waivable > 0) {
    return isWaiverLive
      ? proposeClearing(proposal, { amount: leastToClear, date })
      : failure({ kind: "offer_expired" });
  }
  return isWaiverLive || amount === debt.balance
    ? proposeClearing(proposal, { amount, date })
    : proposePart(proposal, { amount, date });
}

function proposePart(proposal: Proposal, payment: Instalment): Answer {
  const { balance, offers } = proposal.case;
  const minimum = minorUnits(Math.min(offers.minPartPayment ?? 0, balance));
  if (payment.amount < minimum) return failure({ kind: "part_below_minimum", minimum });
  const latest = latestPromise(offers, proposal.today);
  if (payment.date > latest) return failure({ kind: "date_too_far", latest });
  return ifAffordable(proposal, { kind: "part", payment });
}

/** The payment that clears the debt, with the waiver where it is less than the balance. */
function proposeClearing(proposal: Proposal, payment: Instalment): Answer {
  const { case: debt, today } = proposal;
  const waived = subtractMoney(debt.balance, payment.amount);
  const latest = latestPromise(debt.offers, today);
  if (payment.date <= latest) return ifAffordable(proposal, { kind: "full", payment, waived });
  // Only the whole balance may be put off: the waiver is not for those who pay later.
  const deferral = waived === 0 ? latestDeferral(debt.offers, today) : undefined;
  if (deferral === undefined || payment.date > deferral) {
    const isLater = deferral !== undefined && deferral > latest;
    return failure({ kind: "date_too_far", latest: isLater ? deferral : latest });
  }
  return ifAffordable(proposal, { kind: "deferral", payment });
}

function ifAffordable(
  proposal: Proposal,
  arrangement: Exclude<Arrangement, { kind: "plan" }>,
): Answer {
  return arrangement.payment.amount <= paymentMax(proposal.affordable)
    ? success(arrangement)
    : failure({ kind: "above_affordable" });
}
