import { minorUnits, parseDecimal, type MinorUnits } from "../../domain/money.ts";
import type { Outcome } from "../../domain/outcome.ts";

/** A payment that was agreed to and has not come in. */
export interface DuePayment {
  readonly amount: MinorUnits;
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** What decides what may be paid by link now. */
export interface DueQuestion {
  readonly outcome: Pick<Outcome, "verified" | "promise" | "plan">;
  /** What is owed now. */
  readonly balance: MinorUnits;
  /** What has come in since the call that it was agreed in began. */
  readonly paidSince: MinorUnits;
  readonly stops: { readonly hold: boolean; readonly frozen: boolean };
  readonly mayBeTimeBarred: boolean;
}

/**
 * The next payment of what was agreed: what is left of the first instalment that is not covered, and never
 * more than is owed. Pure. Nothing is due by link without an agreement, before verification, while the case is
 * quiet, or where a payment could revive a debt that may be time-barred.
 */
export function dueNow(question: DueQuestion): DuePayment | undefined {
  const { outcome, balance, paidSince, stops, mayBeTimeBarred } = question;
  const mayAsk = outcome.verified && !stops.hold && !stops.frozen && !mayBeTimeBarred;
  if (!mayAsk || outcome.promise === null) return undefined;
  let left: number = paidSince;
  for (const { amount, date } of outcome.plan?.instalments ?? [outcome.promise]) {
    const agreed = parseDecimal(amount) ?? 0;
    if (left < agreed) {
      const due = minorUnits(Math.min(agreed - left, balance));
      return due === 0 ? undefined : { amount: due, date };
    }
    left -= agreed;
  }
  return undefined;
}
