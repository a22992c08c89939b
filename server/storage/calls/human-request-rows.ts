import type { Transaction } from "kysely";
import type { HumanRequest } from "../../tasks/human-requests.ts";
import type { Tables } from "../tables.ts";

/** Notes the requests for a person of one call; the same one twice is noted once. */
export async function addHumanRequests(
  transaction: Transaction<Tables>,
  callId: string,
  requests: readonly HumanRequest[],
): Promise<void> {
  if (requests.length === 0) return;
  const rows = requests.map(({ sequence, at, isHonoured }) => ({
    call_id: callId,
    sequence,
    at,
    is_honoured: isHonoured ? 1 : 0,
  }));
  await transaction
    .insertInto("human_requests")
    .values(rows)
    .onConflict((conflict) => conflict.columns(["call_id", "sequence"]).doNothing())
    .execute();
}
