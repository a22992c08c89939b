import type { Kysely } from "kysely";
import type { RoundProgress } from "../../protocol/rounds.ts";
import type { Tables } from "../../storage/tables.ts";

/** The carrier had it. */
export const takenStates = ["accepted", "sent", "delivered", "undelivered"] as const;

/** Never left, or the network gave it back. */
export const lostStates = ["failed", "undelivered", "refused", "not_written"] as const;

/** What became of the messages of a round, and what came back. */
export async function roundMessages(
  db: Kysely<Tables>,
  roundId: string,
): Promise<RoundProgress["messages"]> {
  const rows = await db
    .selectFrom("messages")
    .select((row) => ["direction", "state", "template", row.fn.countAll().as("count")])
    .where("round_id", "=", roundId)
    .where((row) => row.or([row("attempt_id", "is not", null), row("direction", "=", "in")]))
    .groupBy(["direction", "state", "template"])
    .execute();
  const sum = (is: (row: (typeof rows)[number]) => boolean): number =>
    rows.reduce((total, row) => total + (is(row) ? Number(row.count) : 0), 0);
  return {
    sent: sum(({ state }) => isOneOf(takenStates, state)),
    delivered: sum((row) => row.state === "delivered"),
    failed: sum(({ state }) => isOneOf(lostStates, state)),
    replies: sum((row) => row.direction === "in"),
    optOuts: sum((row) => row.direction === "in" && row.template === "stop"),
  };
}

/** Parts of the texts of a round that are paid for: what was asked for, and answers to debtors. */
export async function textPartsOf(db: Kysely<Tables>, roundId: string): Promise<number> {
  const { parts } = await db
    .selectFrom("messages")
    .select((row) => row.fn.sum<string | number | null>("segments").as("parts"))
    .where("round_id", "=", roundId)
    .where("direction", "=", "out")
    .where("state", "in", takenStates)
    .executeTakeFirstOrThrow();
  return Number(parts ?? 0);
}

const isOneOf = (states: readonly string[], state: string): boolean => states.includes(state);
