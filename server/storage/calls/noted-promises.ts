import type { Transaction } from "kysely";
import type { Outcome } from "../../../domain/outcome.ts";
import type { WrapUpDraft } from "../../protocol/desk.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

type Promised = WrapUpDraft["promise"];

/** What a person has noted of a promise, and whether the agent has agreed to another one in that call since. */
interface NotedWrapUp {
  readonly promise: Promised;
  readonly overtaken?: true;
}

/** What a wrap-up as it is stored says of a promise. */
export const readNoted = (body: string): NotedWrapUp => JSON.parse(body) as NotedWrapUp;

/** Whether both note the same: nothing at all, or the same amount on the same day. */
export const isSamePromise = (one: Promised, other: Promised): boolean =>
  one?.amount === other?.amount && one?.date === other?.date;

/**
 * What people have noted of a promise in these calls, null where they noted that nothing was promised. A call that is
 * not in it is as its log has it: nobody has noted anything, or something else was agreed to since.
 */
export async function notedPromises(
  db: Pick<Database["db"], "selectFrom">,
  callIds: readonly string[],
): Promise<ReadonlyMap<string, Promised>> {
  if (callIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("wrap_ups")
    .select(["call_id", "body"])
    .where("call_id", "in", callIds)
    .orderBy("saved_at")
    .execute();
  const latest = new Map(rows.map((row) => [row.call_id, readNoted(row.body)]));
  return new Map(
    [...latest].flatMap(([callId, { promise, overtaken }]) =>
      overtaken === true ? [] : [[callId, promise] as const],
    ),
  );
}

/** What came of a call, as a person who led it has noted it. @param noted undefined where nobody has. */
export function outcomeAsNoted(outcome: Outcome, noted: Promised | undefined): Outcome {
  if (noted === undefined || isSamePromise(noted, outcome.promise)) return outcome;
  return { ...outcome, promise: noted, plan: null };
}

/** Rows of calls with what came of them, as people who led them have noted it. */
export async function outcomesAsNoted<
  Row extends { readonly call_id: string; readonly outcome: string },
>(
  db: Pick<Database["db"], "selectFrom">,
  rows: readonly Row[],
): Promise<readonly (Omit<Row, "outcome"> & { readonly outcome: Outcome })[]> {
  const callIds = rows.map((row) => row.call_id);
  const noted = await notedPromises(db, callIds);
  return rows.map((row) => {
    const outcome = JSON.parse(row.outcome) as Outcome;
    return { ...row, outcome: outcomeAsNoted(outcome, noted.get(row.call_id)) };
  });
}

/**
 * The agent has agreed to something in a call that somebody has wrapped up already: theirs is of before. What was
 * kept of it goes, so that the end of the call is noted as the end of every other.
 */
export async function overtakeWrapUps(
  transaction: Transaction<Tables>,
  callId: string,
): Promise<void> {
  const rows = await transaction
    .selectFrom("wrap_ups")
    .select(["user_name", "body"])
    .where("call_id", "=", callId)
    .execute();
  if (rows.length === 0) return;
  for (const { user_name: user, body } of rows) {
    await transaction
      .updateTable("wrap_ups")
      .set({ body: JSON.stringify({ ...readNoted(body), overtaken: true }) })
      .where("call_id", "=", callId)
      .where("user_name", "=", user)
      .execute();
  }
  await transaction.deleteFrom("promises").where("call_id", "=", callId).execute();
}
