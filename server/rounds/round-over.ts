import type { Transaction } from "kysely";
import type { RoundState } from "../protocol/rounds.ts";
import type { StoreKind } from "../storage/store-kind.ts";
import type { Tables } from "../storage/tables.ts";

/**
 * The round, held as it is until the transaction ends: it is not ended while somebody writes where one of its
 * cases stands, so that none is left waiting in a round that is over.
 */
export async function heldRound(
  transaction: Transaction<Tables>,
  kind: StoreKind,
  roundId: string,
): Promise<{ readonly state: RoundState; readonly plan: string }> {
  const round = transaction
    .selectFrom("rounds")
    .select(["state", "plan"])
    .where("round_id", "=", roundId);
  const held = await (kind === "postgres" ? round.forShare() : round).executeTakeFirstOrThrow();
  return { state: held.state as RoundState, plan: held.plan };
}

/** Why nothing waits in this round any more; undefined while it goes on. */
export function overReason(state: RoundState): "round.ended" | "round.stopped" | undefined {
  if (state === "done") return "round.ended";
  return state === "stopped" ? "round.stopped" : undefined;
}
