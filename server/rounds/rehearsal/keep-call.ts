import type { Kysely } from "kysely";
import type { Outcome } from "../../../domain/outcome.ts";
import { instantAt } from "../../clock.ts";
import type { Tables } from "../../storage/tables.ts";

/** A call of a play that is over. */
interface PlayedCall {
  readonly attemptId: string;
  readonly caseId: string;
  readonly call: Outcome;
  readonly atMs: number;
  readonly endedMs: number;
}

/** Writes the call into the store of the play, as lists have it, and what it does to its case. */
export async function keepCall(
  db: Kysely<Tables>,
  { attemptId, caseId, call, atMs, endedMs }: PlayedCall,
): Promise<void> {
  const endedAt = instantAt(endedMs);
  await db
    .insertInto("calls")
    .values({
      call_id: `call-${attemptId}`,
      case_id: caseId,
      started_at: instantAt(atMs),
      last_at: endedAt,
      ended_at: endedAt,
      risk: 0,
      summary: JSON.stringify({ channel: "voice", direction: "outbound" }),
      outcome: JSON.stringify(call),
      search: "",
      is_test_case: 0,
    })
    .execute();
  if (!call.hold && !call.frozen) return;
  await db
    .updateTable("cases")
    .set({ ...(call.hold ? { hold: 1 } : {}), ...(call.frozen ? { frozen: 1 } : {}) })
    .where("case_id", "=", caseId)
    .execute();
}
