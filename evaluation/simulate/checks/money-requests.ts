import type { Line, LineKey } from "../../../domain/lines.ts";

/** Lines that ask for money, in any way. */
const moneyRequests: ReadonlySet<LineKey> = new Set<LineKey>([
  "ask_how",
  "hardship_options",
  "affordable_options",
  "ask_amount",
  "ask_instalments",
  "ask_date",
  "ask_day_within",
  "ask_first_date",
  "not_in_offers",
  "confirm_again",
  "confirm_by_key",
  "date_by_key",
  "not_confirmed",
  "ask_change",
  "amount_over_balance",
  "part_below_minimum",
  "date_past",
  "date_not_real",
  "date_too_far",
  "waiver_condition",
  "read_back_full",
  "read_back_waived",
  "read_back_part",
  "read_back_plan",
  "read_back_plan_even",
  "read_back_step_up",
  "read_back_deferral",
]);

/** Whether any of these lines asks for money. */
export const asksForMoney = (lines: readonly Pick<Line, "key">[]): boolean =>
  lines.some(({ key }) => moneyRequests.has(key));
