import { firstPayment } from "../../../domain/arrangement.ts";
import type { PlainDate } from "../../../domain/calendar.ts";
import type { ConversationState } from "../state.ts";

/** The day that the talk is about: proposed, read back, agreed, or the last that was named as possible. */
export function dayInQuestion(state: ConversationState): PlainDate | undefined {
  const { proposal, readBack, agreed, dateLimit } = state;
  const readOut = readBack === undefined ? undefined : firstPayment(readBack).date;
  return proposal?.date ?? readOut ?? agreed?.promise.date ?? dateLimit;
}

/** The number of instalments that the talk is about: proposed or read back. */
export function countInQuestion({ proposal, readBack }: ConversationState): number | undefined {
  const readOut = readBack?.kind === "plan" ? readBack.instalments.length : undefined;
  return proposal?.count ?? readOut;
}
