import { eligibleOptions } from "../../../agent/offers/eligible-options.ts";
import { addMonths, daysBetween, type PlainDate } from "../../../domain/calendar.ts";
import { agreedPayments } from "../checks/agreed-payments.ts";
import type { SimulatedCall } from "../simulated-call.ts";
import { monthlyDiscount } from "./limits.ts";

/**
 * The creditor's side, 0 to 1: worth of what was agreed ÷ worth of the best that this debtor could and would
 * have agreed to inside the offers. Below 1, more was conceded than was needed, or a willing debtor was let
 * go. Undefined where nothing was to be had, or a person has the call now.
 */
export function creditorIndex(call: SimulatedCall): number | undefined {
  const attainable = attainableWorth(call);
  if (attainable === undefined) return undefined;
  const { today } = call.state;
  const agreed = worth(agreedPayments(call.state), today);
  if (agreed === 0 && call.outcome.handoff !== null) return undefined;
  return Math.min(1, agreed / attainable);
}

interface Payment {
  readonly amount: number;
  readonly date: PlainDate;
}

const daysPerMonth = 30;

/** The sum of the payments, each less one hundredth for every 30 days ahead. */
const worth = (payments: readonly Payment[], today: PlainDate): number =>
  payments.reduce((sum, { amount, date }) => {
    const months = Math.max(0, daysBetween(today, date)) / daysPerMonth;
    return sum + amount * Math.max(0, 1 - monthlyDiscount * months);
  }, 0);

function attainableWorth(call: SimulatedCall): number | undefined {
  const { truth, persona, setup, state } = call;
  if (truth.speaker !== "debtor" || persona.atEnd.promise === "none") return undefined;
  const { today } = state;
  switch (truth.pays) {
    case "nothing":
      return undefined;
    case "full":
      return worth([{ amount: setup.case.balance, date: truth.payOn }], today);
    case "part":
      return worth([{ amount: truth.part, date: truth.payOn }], today);
    case "plan":
      return shortestPlanWorth(call);
  }
}

/** The plan with the fewest payments that the offers allow and the debtor can spare. */
function shortestPlanWorth({ truth, setup, state }: SimulatedCall): number | undefined {
  const { affordable, payOn } = truth;
  const plan = eligibleOptions({
    case: setup.case,
    today: state.today,
    ...(affordable === undefined ? {} : { affordable: { amount: affordable, per: "monthly" } }),
  }).find((option) => option.kind === "plan");
  if (plan === undefined) return undefined;
  const payments = Array.from({ length: plan.count }, (_, index) => ({
    amount: index === plan.count - 1 ? plan.last : plan.each,
    date: addMonths(payOn, index),
  }));
  return worth(payments, state.today);
}
