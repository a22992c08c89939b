import type { Kysely, Transaction } from "kysely";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { parseDecimal } from "../../../domain/money.ts";
import { instantAt } from "../../clock.ts";
import { notePromise } from "../../storage/calls/note-promise.ts";
import type { Tables } from "../../storage/tables.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import type { Deciding } from "../attempts/deciding.ts";

/** How far back calls are looked through for promises, in milliseconds: a store that was away for days. */
const lookBackMs = 7 * 24 * 3_600_000;

/** A promise whose case was woken for its reminder, and one of which somebody was reminded. */
export const wokenToRemind = 1;
export const wasReminded = 2;

/** Rows of one look. */
const rowsMax = 500;

/**
 * Notes promises of calls that have ended, on every channel; reminds of those whose day comes; finds those
 * that were kept and those that were broken, and has broken ones followed up.
 */
export async function followPromises(deciding: Deciding): Promise<void> {
  const nowMs = await deciding.clock(deciding.db);
  await notePromises(deciding.db, nowMs);
  await wakeReminders(deciding.db, nowMs);
  await decideDue(deciding, nowMs);
}

/** A promise for each call that ended with one; a later promise of the case takes the place of an open one. */
async function notePromises(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const calls = await db
    .selectFrom("calls")
    .leftJoin("promises", "promises.call_id", "calls.call_id")
    .innerJoin("cases", "cases.case_id", "calls.case_id")
    .select(["calls.call_id", "calls.case_id", "calls.ended_at", "outcome", "body"])
    .where("promises.call_id", "is", null)
    .where("calls.ended_at", ">", instantAt(nowMs - lookBackMs))
    .where("outcome", "like", '%"promise":{%')
    .orderBy("calls.ended_at")
    .limit(rowsMax)
    .execute();
  for (const { call_id, case_id, ended_at, outcome, body } of calls) {
    const { promise } = JSON.parse(outcome) as Outcome;
    const amount = promise === null ? undefined : parseDecimal(promise.amount);
    if (promise === null || amount === undefined || ended_at === null) continue;
    const { currency, debtor } = JSON.parse(body) as CaseBody;
    await db.transaction().execute((transaction) =>
      notePromise(
        transaction,
        {
          callId: call_id,
          caseId: case_id,
          currency,
          timezone: debtor.timezone ?? "UTC",
          amount,
          dueOn: promise.date as PlainDate,
          madeAt: ended_at as Instant,
        },
        { isCorrection: false },
      ),
    );
  }
}

/** Whoever may be reminded now is looked at now; whether they may be called, the contact policy says. */
async function wakeReminders(db: Kysely<Tables>, nowMs: number): Promise<void> {
  const at = instantAt(nowMs);
  const due = await db
    .selectFrom("promises")
    .select(["call_id", "case_id"])
    .where("state", "=", "open")
    .where("reminded", "=", 0)
    .where("remind_at", "<=", at)
    .where("due_at", ">", at)
    .limit(rowsMax)
    .execute();
  for (const { call_id, case_id } of due) {
    await db.transaction().execute(async (transaction) => {
      await wake(transaction, { caseId: case_id, reason: "promise.reminder", at });
      await transaction
        .updateTable("promises")
        .set({ reminded: wokenToRemind })
        .where("call_id", "=", call_id)
        .execute();
    });
  }
}

/**
 * Kept, if enough was paid from the beginning of its call until the end of its day, since whoever pays in the call
 * itself has kept their word too; broken the day after, if not.
 */
async function decideDue({ db }: Deciding, nowMs: number): Promise<void> {
  const open = await db
    .selectFrom("promises")
    .innerJoin("calls", "calls.call_id", "promises.call_id")
    .selectAll("promises")
    .select("calls.started_at")
    .where("state", "=", "open")
    .where((row) =>
      row.or([
        row("due_at", "<=", instantAt(nowMs)),
        // Whoever has paid has kept their word before its day is over.
        row.exists(
          row
            .selectFrom("payments")
            .select("payment_id")
            .whereRef("payments.case_id", "=", "promises.case_id")
            .whereRef("payments.paid_at", ">=", "calls.started_at"),
        ),
      ]),
    )
    .orderBy("due_at")
    .limit(rowsMax)
    .execute();
  for (const promise of open) {
    await db.transaction().execute((transaction) => decidePromise(transaction, promise, nowMs));
  }
}

/** Writes what has become of one promise; nothing while it is open. */
async function decidePromise(
  transaction: Transaction<Tables>,
  promise: Tables["promises"] & Pick<Tables["calls"], "started_at">,
  nowMs: number,
): Promise<void> {
  const at = instantAt(nowMs);
  const { paid } = await transaction
    .selectFrom("payments")
    .select((all) => all.fn.sum<number | string | null>("amount").as("paid"))
    .where("case_id", "=", promise.case_id)
    .where("currency", "=", promise.currency)
    .where("paid_at", ">=", promise.started_at)
    .where("paid_at", "<", promise.due_at)
    .executeTakeFirstOrThrow();
  const isKept = Number(paid ?? 0) >= promise.amount;
  if (!isKept && at < promise.due_at) return;
  const state = isKept ? "kept" : "broken";
  const { numUpdatedRows } = await transaction
    .updateTable("promises")
    .set({ state, decided_at: at })
    .where("call_id", "=", promise.call_id)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return;
  const { case_id: caseId } = promise;
  if (!isKept) return await wake(transaction, { caseId, reason: "promise.broken", at });
  await transaction
    .updateTable("round_cases")
    .set({ state: "done", reason: "promise.kept", updated_at: at })
    .where("case_id", "=", caseId)
    .where("state", "=", "pending")
    .execute();
}

/**
 * A case that waits is looked at now, for an attempt that its debtor expects and that is none of the treatment's tries;
 * one of a round that is over stays where it is.
 */
async function wake(
  transaction: Transaction<Tables>,
  { caseId, reason, at }: { readonly caseId: string; readonly reason: string; readonly at: string },
): Promise<void> {
  await transaction
    .updateTable("round_cases")
    .set((row) => ({
      reason,
      next_at: at,
      updated_at: at,
      promise_tries: row("promise_tries", "+", 1),
    }))
    .where("case_id", "=", caseId)
    .where("state", "=", "pending")
    .execute();
}
