import { instantAt } from "../clock.ts";
import type { Round } from "../protocol/rounds.ts";
import type { RoundStore } from "../storage/rounds/round-store.ts";
import type { Deciding } from "./attempts/deciding.ts";
import { openAttempts } from "./attempts/open-attempts.ts";

/**
 * Drains rounds whose end has come, and ends those in which nothing is left to do: one that drains when
 * nothing goes on any more, one that runs when no case waits either.
 */
export async function endRounds(deciding: Deciding, rounds: RoundStore): Promise<void> {
  for (const round of await rounds.active()) {
    const nowMs = await deciding.clock(deciding.db);
    const by = { by: "kindline", at: instantAt(nowMs) };
    const to = await nextState(deciding, round, nowMs);
    // Another server, or a person, may have been first.
    if (to !== undefined) await rounds.change(round.id, to, by).catch(() => undefined);
  }
}

async function nextState(
  { db }: Deciding,
  { id, state, plan }: Round,
  nowMs: number,
): Promise<"draining" | "done" | undefined> {
  if (state === "running" && plan.endsAt !== undefined && nowMs >= Date.parse(plan.endsAt))
    return "draining";
  if (state === "draining") return (await openAttempts(db, id)) === 0 ? "done" : undefined;
  if (state !== "running") return undefined;
  const left = await db
    .selectFrom("round_cases")
    .select("case_id")
    .where("round_id", "=", id)
    .where("state", "in", ["pending", "active"])
    .limit(1)
    .executeTakeFirst();
  if (left !== undefined) return undefined;
  const { enrolled_at } = await db
    .selectFrom("rounds")
    .select("enrolled_at")
    .where("round_id", "=", id)
    .executeTakeFirstOrThrow();
  return enrolled_at === null ? undefined : "done";
}
