import { instantAt } from "../../clock.ts";
import { releaseAttempt } from "./begin-dial.ts";
import { isStopped, type Deciding } from "./deciding.ts";
import { openAttemptStates } from "./open-attempts.ts";
import { attemptMsMax, claimMsMax } from "../round-limits.ts";
import { settleAttempt } from "./settle-attempt.ts";

/** What became of the attempts of a server that is gone. */
export interface Recovered {
  /** Claimed and never dialled: their cases wait again. */
  readonly released: number;
  /** Nobody knows whether they rang: they count as made. */
  readonly inDoubt: number;
}

/**
 * Ends what servers left behind that are gone. What was only claimed was certainly not dialled, for a dial
 * begins with a commit that this would see; and the server, should it only be slow, finds it taken.
 * What was dialled is in doubt and counts as made: `UNK`, not again that day. A call that goes on
 * elsewhere settles it later.
 */
export async function recoverAttempts(
  deciding: Deciding,
  deadServers: readonly string[],
): Promise<Recovered> {
  if (deadServers.length === 0) return { released: 0, inDoubt: 0 };
  const left = await deciding.db
    .selectFrom("attempts")
    .select(["attempt_id", "state"])
    .where("server_id", "in", deadServers)
    .where("state", "in", openAttemptStates)
    .execute();
  let released = 0;
  let inDoubt = 0;
  for (const { attempt_id: attemptId, state } of left) {
    const isReleased =
      state === "claimed" && (await release(deciding, attemptId, "round.server_lost"));
    if (isReleased) released += 1;
    // It may have been dialled between the two looks.
    else if (await settleAttempt(deciding, { attemptId, disposition: "UNK", isInDoubt: true }))
      inDoubt += 1;
  }
  await deciding.db.deleteFrom("round_servers").where("server_id", "in", deadServers).execute();
  return { released, inDoubt };
}

async function release(deciding: Deciding, attemptId: string, rule: string): Promise<boolean> {
  return await deciding.db.transaction().execute(async (transaction) => {
    // In the order in which a dial takes them, so that neither waits for the other.
    await isStopped(deciding, transaction);
    const held = transaction
      .selectFrom("attempts")
      .selectAll()
      .where("attempt_id", "=", attemptId)
      .where("state", "=", "claimed");
    const attempt = await (
      deciding.kind === "postgres" ? held.forUpdate() : held
    ).executeTakeFirst();
    if (attempt === undefined) return false;
    const nowMs = await deciding.clock(transaction);
    const verdict = { decision: "deferred", rule, untilMs: nowMs } as const;
    await releaseAttempt({ transaction, kind: deciding.kind }, attempt, { verdict, nowMs });
    return true;
  });
}

/**
 * Attempts of a living server that nobody will tell of any more. One that is only claimed is too late to be
 * dialled: the server never heard that it has it, for the answer to its claim was lost on the way.
 * @returns how many there were.
 */
export async function giveUpOldAttempts(deciding: Deciding): Promise<number> {
  const nowMs = await deciding.clock(deciding.db);
  const old = await deciding.db
    .selectFrom("attempts")
    .select(["attempt_id", "state"])
    .where("server_id", "=", deciding.serverId)
    .where((row) =>
      row.or([
        row.and([
          row("state", "=", "claimed"),
          row("claimed_at", "<", instantAt(nowMs - claimMsMax)),
        ]),
        row.and([
          row("state", "in", ["dialling", "answered"]),
          row("claimed_at", "<", instantAt(nowMs - attemptMsMax)),
        ]),
      ]),
    )
    .execute();
  for (const { attempt_id: attemptId, state } of old) {
    if (state === "claimed") await release(deciding, attemptId, "round.claim_late");
    else await settleAttempt(deciding, { attemptId, disposition: "UNK", isInDoubt: true });
  }
  return old.length;
}
