import type { PlainDate } from "./calendar.ts";
import type { MinorUnits } from "./money.ts";

/** One thing the debtor may choose, as it is listed to them. Everything in it is computed, exact. */
export type OfferOption =
  /** Pay what is overdue at once; `waived` of the late fee falls away if they do. */
  | { readonly kind: "full"; readonly amount: MinorUnits; readonly waived: MinorUnits }
  /** `count` instalments of `each`, the last of `last`. */
  | {
      readonly kind: "plan";
      readonly count: number;
      readonly each: MinorUnits;
      readonly last: MinorUnits;
    }
  /** `count` instalments: the first half of `each`, the others of `later`, the last of `last`. */
  | {
      readonly kind: "step_up";
      readonly count: number;
      readonly each: MinorUnits;
      readonly later: MinorUnits;
      readonly last: MinorUnits;
    }
  /** Put the payment off until that day. */
  | { readonly kind: "deferral"; readonly days: number; readonly until: PlainDate };
