import type { Kysely } from "kysely";
import type { CallEvent } from "../../../domain/events.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { Tables } from "../../storage/tables.ts";
import type { Deciding } from "./deciding.ts";
import { settleRowsMax } from "../round-limits.ts";
import { settleAttempt } from "./settle-attempt.ts";

/**
 * Ends the attempts whose call has ended, as its log has it, on whatever server it was spoken. What was in
 * doubt becomes known in the same way.
 * @returns how many.
 */
export async function settleEndedCalls(deciding: Deciding): Promise<number> {
  const ended = await deciding.db
    .selectFrom("attempts")
    .innerJoin("calls", "calls.call_id", "attempts.call_id")
    .select(["attempt_id", "calls.call_id", "outcome", "answered_at", "calls.ended_at"])
    .where("attempts.state", "in", ["dialling", "answered", "in_doubt"])
    .where("calls.ended_at", "is not", null)
    .limit(settleRowsMax)
    .execute();
  for (const row of ended) {
    const { disposition } = JSON.parse(row.outcome) as Outcome;
    const callbackAt =
      disposition === "CB" ? await callbackOf(deciding.db, row.call_id) : undefined;
    const { answered_at: from, ended_at: to } = row;
    await settleAttempt(deciding, {
      attemptId: row.attempt_id,
      disposition,
      ...(from === null || to === null
        ? {}
        : { seconds: Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000)) }),
      ...(callbackAt === undefined ? {} : { callbackAt }),
    });
  }
  return ended.length;
}

/** The time at which a debtor was promised to be called again, as the log of the call has it. */
async function callbackOf(db: Kysely<Tables>, callId: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom("events")
    .select("event")
    .where("call_id", "=", callId)
    .where("event", "like", '%"callback_confirmed"%')
    .orderBy("sequence", "desc")
    .execute();
  for (const row of rows) {
    const event = JSON.parse(row.event) as CallEvent;
    if (event.type !== "move-decide") continue;
    const line = event.move.lines.find(({ key }) => key === "callback_confirmed");
    const time: unknown = line === undefined ? undefined : Reflect.get(line.facts, "time");
    if (typeof time === "string") return time;
  }
  return undefined;
}
