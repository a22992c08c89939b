import type { Transaction } from "kysely";
import { instantAt } from "../../clock.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { Tables } from "../../storage/tables.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import type { Deciding } from "../attempts/deciding.ts";
import { placeOf } from "./enrol-cases.ts";
import { enrolRowsMax } from "../round-limits.ts";
import { heldRound, overReason } from "../round-over.ts";

/**
 * Looks at the next page of a round's waiting and skipped cases anew: another tier or amount may ask for
 * another treatment, and what stopped a case may be gone. Whoever was left alone to compare stays so, and
 * what is done stays done.
 * @param after the last case of the page before; the empty text for the first.
 * @returns the last case of this page, undefined after the last page.
 */
export async function rescorePage(
  deciding: Deciding,
  roundId: string,
  after: string,
): Promise<string | undefined> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const round = await heldRound(transaction, deciding.kind, roundId);
    if (overReason(round.state) !== undefined) return undefined;
    const plan = JSON.parse(round.plan) as RoundPlan;
    const page = transaction
      .selectFrom("round_cases")
      .selectAll()
      .where("round_id", "=", roundId)
      .where("case_id", ">", after)
      .where("state", "in", ["pending", "skipped", "person"])
      .orderBy("case_id")
      .limit(enrolRowsMax);
    const rows = await (deciding.kind === "postgres" ? page.forUpdate() : page).execute();
    if (rows.length === 0) return undefined;
    const bodies = await transaction
      .selectFrom("cases")
      .select(["case_id", "body"])
      .where(
        "case_id",
        "in",
        rows.map((row) => row.case_id),
      )
      .execute();
    const known = new Map(bodies.map((row) => [row.case_id, JSON.parse(row.body) as CaseBody]));
    const nowMs = await deciding.clock(transaction);
    for (const row of rows) {
      const body = known.get(row.case_id);
      if (body === undefined) continue;
      const group = row.trial_group;
      const { next_at, reason, ...place } = placeOf({ plan, nowMs, arm: row.arm, group }, body);
      if (row.state === place.state && row.treatment === place.treatment && row.tier === place.tier)
        continue;
      // What waits already keeps its time: a new look is no new reason to call.
      const waits = row.state === "pending" ? {} : { next_at, reason };
      await transaction
        .updateTable("round_cases")
        .set({ ...place, ...waits, updated_at: instantAt(nowMs) })
        .where("round_id", "=", roundId)
        .where("case_id", "=", row.case_id)
        .execute();
    }
    return rows.at(-1)?.case_id;
  });
}

/** All pages of a round. @returns when every case has been looked at. */
export async function rescoreRound(deciding: Deciding, roundId: string): Promise<void> {
  let after: string | undefined = "";
  while (after !== undefined) after = await rescorePage(deciding, roundId, after);
}

/** Rescores a round once a day, whichever server comes first; UTC, so that a change of clocks is no new day. */
export async function rescoreDaily(deciding: Deciding, roundId: string): Promise<boolean> {
  const today = instantAt(await deciding.clock(deciding.db)).slice(0, 10);
  const { numUpdatedRows } = await deciding.db
    .updateTable("rounds")
    .set({ rescored_on: today })
    .where("round_id", "=", roundId)
    .where("enrolled_at", "is not", null)
    .where((row) => row.or([row("rescored_on", "is", null), row("rescored_on", "<", today)]))
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return false;
  await rescoreRound(deciding, roundId);
  return true;
}

/**
 * Wakes cases that were skipped and have changed since: a fresh balance, a hold that was lifted.
 * @returns how many.
 */
export async function wakeChanged(deciding: Deciding, roundId: string): Promise<number> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const round = await heldRound(transaction, deciding.kind, roundId);
    return overReason(round.state) === undefined ? await wake(deciding, transaction, roundId) : 0;
  });
}

async function wake(
  deciding: Deciding,
  transaction: Transaction<Tables>,
  roundId: string,
): Promise<number> {
  const now = instantAt(await deciding.clock(transaction));
  const { numUpdatedRows } = await transaction
    .updateTable("round_cases")
    .set((row) => ({
      state: "pending",
      // What was left out while it waited goes on waiting.
      next_at: row.case().when("next_at", ">", now).then(row.ref("next_at")).else(now).end(),
      updated_at: now,
    }))
    .where("round_id", "=", roundId)
    .where("state", "=", "skipped")
    .where("reason", "not in", ["round.holdout", "round.ended", "round.no_treatment"])
    .where((row) =>
      row.exists(
        row
          .selectFrom("cases")
          .select("cases.case_id")
          .whereRef("cases.case_id", "=", "round_cases.case_id")
          .whereRef("cases.updated_at", ">", "round_cases.updated_at"),
      ),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
