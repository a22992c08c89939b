import { sql, type Kysely, type Transaction } from "kysely";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import { instantAt } from "../../clock.ts";
import type { RoundClock } from "../round-clock.ts";
import { clockBackMsMax, gateMsMax } from "../round-limits.ts";

/** What decisions on attempts are made with. */
export interface Deciding {
  readonly db: Kysely<Tables>;
  readonly kind: StoreKind;
  readonly clock: RoundClock;
  /** Of this life of this server: a server that starts anew is another one. */
  readonly serverId: string;
}

/** Why nothing is decided now: somebody has stopped all rounds, or the clock was set back. */
export type Closed = "stopped" | "clock_back";

/** A decision under way. */
export interface Turn {
  readonly transaction: Transaction<Tables>;
  readonly nowMs: number;
}

/**
 * Decides on new attempts, one server at a time: whoever holds the gate sees every attempt that was decided
 * on before, so that caps over all servers, channels and cases of a debtor hold without locks of their own.
 * On SQLite the process has the file alone, and its one connection does one transaction at a time.
 */
export async function inTurn<T>(
  { db, kind, clock }: Deciding,
  decide: (turn: Turn) => Promise<T>,
): Promise<T | Closed> {
  return await db.transaction().execute(async (transaction) => {
    await letGoOfGate({ kind }, transaction);
    const gate = transaction.selectFrom("dial_gate").selectAll().where("id", "=", "all");
    const held = kind === "postgres" ? gate.forNoKeyUpdate() : gate;
    const { latest_at } = await held.executeTakeFirstOrThrow();
    await waitBriefly({ kind }, transaction);
    const { stopped_at } = await transaction
      .selectFrom("dial_gate")
      .select("stopped_at")
      .where("id", "=", "stop")
      .executeTakeFirstOrThrow();
    if (stopped_at !== null) return "stopped";
    const nowMs = await clock(transaction);
    const latestMs = Date.parse(latest_at);
    if (nowMs < latestMs - clockBackMsMax) return "clock_back";
    const result = await decide({ transaction, nowMs });
    if (nowMs > latestMs) {
      await transaction
        .updateTable("dial_gate")
        .set({ latest_at: instantAt(nowMs) })
        .where("id", "=", "all")
        .execute();
    }
    return result;
  });
}

/** Asked before a row of the gate is held: a server that stands still with it, or is cut off, would hold up all the others. */
async function letGoOfGate(
  { kind }: Pick<Deciding, "kind">,
  transaction: Transaction<Tables>,
): Promise<void> {
  if (kind !== "postgres") return;
  await sql`select set_config('idle_in_transaction_session_timeout', ${String(gateMsMax)}, true)`.execute(
    transaction,
  );
}

/** Asked once the gate is held: whoever has it does not wait long for a row of somebody who is cut off. */
async function waitBriefly(
  { kind }: Pick<Deciding, "kind">,
  transaction: Transaction<Tables>,
): Promise<void> {
  if (kind !== "postgres") return;
  await sql`select set_config('lock_timeout', ${String(gateMsMax)}, true)`.execute(transaction);
}

/**
 * Whether all rounds are stopped, in a transaction that must not be overtaken by the stop: whoever stops
 * waits for it, and whoever comes after the stop sees it.
 */
export async function isStopped(
  { kind }: Pick<Deciding, "kind">,
  transaction: Transaction<Tables>,
): Promise<boolean> {
  await letGoOfGate({ kind }, transaction);
  const gate = transaction.selectFrom("dial_gate").select("stopped_at").where("id", "=", "stop");
  const held = kind === "postgres" ? gate.forKeyShare() : gate;
  const { stopped_at: stoppedAt } = await held.executeTakeFirstOrThrow();
  await waitBriefly({ kind }, transaction);
  return stoppedAt !== null;
}
