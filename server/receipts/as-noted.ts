import type { ConversationState } from "../../agent/policy/state.ts";
import type { Arrangement } from "../../domain/arrangement.ts";
import type { PlainDate } from "../../domain/calendar.ts";
import { minorUnits, parseDecimal } from "../../domain/money.ts";
import type { WrapUpDraft } from "../protocol/desk.ts";

/**
 * Where a call stood at its end, with what the person who led it has noted of a promise: that is what both sides
 * parted with. @param noted null where nothing was promised; undefined where nobody has noted anything.
 */
export function stateAsNoted(
  state: ConversationState,
  noted: WrapUpDraft["promise"] | undefined,
): ConversationState {
  if (noted === undefined) return state;
  if (noted === null) return { ...state, agreed: undefined };
  const amount = parseDecimal(noted.amount);
  if (amount === undefined) throw new RangeError("Expected an amount that was parsed.");
  const { promise } = state.agreed ?? {};
  if (promise?.amount === amount && promise.date === noted.date) return state;
  const payment = { amount, date: noted.date as PlainDate };
  const arrangement: Arrangement =
    amount < state.debt.balance
      ? { kind: "part", payment }
      : { kind: "full", payment, waived: minorUnits(0) };
  const method = state.debt.officialChannel;
  return { ...state, agreed: { arrangement, promise: { ...payment, method, quote: "" } } };
}
