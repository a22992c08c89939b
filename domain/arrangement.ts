import type { PlainDate } from "./calendar.ts";
import type { MinorUnits } from "./money.ts";

/** One payment on one day. */
export interface Instalment {
  readonly amount: MinorUnits;
  readonly date: PlainDate;
}

/** The next payment due (PTP), as the debtor promised it. */
export interface PaymentPromise extends Instalment {
  /** The official channel it is to be made through; undefined where the case names none. */
  readonly method: string | undefined;
  /** The debtor's own words that support it. */
  readonly quote: string;
}

/** How a debt is to be settled, agreed or proposed; amounts are exact. */
export type Arrangement =
  /** One payment that clears what is overdue; `waived` is what was taken off the late fee. */
  | { readonly kind: "full"; readonly payment: Instalment; readonly waived: MinorUnits }
  /** One payment that does not clear it. */
  | { readonly kind: "part"; readonly payment: Instalment }
  /** The whole payment put off by days that the offers allow. */
  | { readonly kind: "deferral"; readonly payment: Instalment }
  /** A schedule whose instalments sum up to the balance. */
  | {
      readonly kind: "plan";
      readonly instalments: readonly Instalment[];
      readonly frequency: "monthly";
      readonly stepUp: boolean;
    };

/** The first payment of an arrangement. */
export function firstPayment(arrangement: Arrangement): Instalment {
  if (arrangement.kind !== "plan") return arrangement.payment;
  const [first] = arrangement.instalments;
  if (first === undefined) throw new RangeError("Expected a plan with instalments, got none.");
  return first;
}
