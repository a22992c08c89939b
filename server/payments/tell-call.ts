import type { Conversation } from "../../agent/conversation-types.ts";
import type { CallId } from "../../domain/ids.ts";
import { minorUnits, type MinorUnits } from "../../domain/money.ts";
import type { LiveCall } from "../calls/live-call.ts";
import type { PaymentServices } from "./payment-services.ts";

/**
 * Tells a call that goes on what has come in since it began, so that the agent sees it in the same call. What
 * the call knows already is in its state, so this may be done again, by any server: of two that append at the
 * same time the log lets one be first, and the other looks again.
 * @throws what the store throws.
 */
export async function tellCall(
  { calls, store }: Pick<PaymentServices, "calls" | "store">,
  { id, received }: { readonly id: CallId; readonly received: MinorUnits },
): Promise<void> {
  await calls.act(id, async (live) => {
    if (live.isOver || isElsewhere(live) || live.state.paid >= received) return;
    const stops = await store.cases.stops(live.state.debt.caseId);
    await live.act(async (conversation, atMs) => {
      const missing = received - conversation.state.paid;
      if (live.isOver || missing <= 0) return;
      // A case that was stopped on another channel meanwhile is quiet here too: not even thanks are said.
      await keepToStops(conversation, stops, atMs);
      await conversation.notice({ type: "payment-receive", amount: minorUnits(missing), atMs });
    });
  });
}

/** Only the server that holds the line of a spoken call may speak in it. */
const isElsewhere = (live: LiveCall): boolean => live.facts.channel === "voice" && !live.isSpoken;

async function keepToStops(
  conversation: Conversation,
  stops: { readonly hold: boolean; readonly frozen: boolean },
  atMs: number,
): Promise<void> {
  const { hold, frozen } = conversation.state;
  if (stops.hold && !hold) await conversation.notice({ type: "case-stop", mark: "hold", atMs });
  if (stops.frozen && !frozen) {
    await conversation.notice({ type: "case-stop", mark: "freeze", atMs });
  }
}
