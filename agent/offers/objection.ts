import type { PlainDate } from "../../domain/calendar.ts";
import type { MinorUnits } from "../../domain/money.ts";

/** Why what the debtor proposed cannot be agreed as it stands, with what could be. */
export type Objection =
  /** The debt is or may be time-barred: no promise is taken, since any could revive it. */
  | { readonly kind: "time_barred" }
  | { readonly kind: "amount_zero" }
  | { readonly kind: "amount_over_balance" }
  /** Less than the smallest part payment the creditor takes, which is never above the balance. */
  | { readonly kind: "part_below_minimum"; readonly minimum: MinorUnits }
  | { readonly kind: "date_past" }
  /** Later than may be agreed; `latest` is the last day for this very proposal. */
  | { readonly kind: "date_too_far"; readonly latest: PlainDate }
  /** No such plan; `offered` are the counts of that style that may be had, none above what is affordable. */
  | { readonly kind: "instalments_not_offered"; readonly offered: readonly number[] }
  /** The creditor had authorised it, but the offer lapses before it is taken up. */
  | { readonly kind: "offer_expired" }
  /** A payment of it is more than the debtor says they can pay. */
  | { readonly kind: "above_affordable" };
