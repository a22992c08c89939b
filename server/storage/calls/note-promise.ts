import { DateTime } from "luxon";
import type { Transaction } from "kysely";
import type { Instant, PlainDate } from "../../../domain/calendar.ts";
import type { MinorUnits } from "../../../domain/money.ts";
import { instantAt } from "../../clock.ts";
import type { Tables } from "../tables.ts";

/** A payment that a debtor promised in a call. */
export interface NotedPromise {
  readonly callId: string;
  readonly caseId: string;
  readonly currency: string;
  /** The debtor's: the day of the promise ends there. */
  readonly timezone: string;
  readonly amount: MinorUnits;
  readonly dueOn: PlainDate;
  readonly madeAt: Instant;
}

/** At what hour of the day before, where the debtor is, they may be reminded. */
const remindHour = 10;

/**
 * Keeps a promise to be followed up: reminded of, and found kept or broken. An open promise of the same case gives way
 * to a later one. @param isCorrection a person has written down another one for the same call.
 */
export async function notePromise(
  transaction: Transaction<Tables>,
  promise: NotedPromise,
  { isCorrection }: { readonly isCorrection: boolean },
): Promise<void> {
  const { callId, caseId, currency, timezone, amount, dueOn, madeAt } = promise;
  const day = DateTime.fromISO(dueOn, { zone: timezone });
  await transaction
    .updateTable("promises")
    .set({ state: "replaced", decided_at: madeAt })
    .where("case_id", "=", caseId)
    .where("call_id", "!=", callId)
    .where("state", "=", "open")
    .where("made_at", "<=", madeAt)
    .execute();
  const values = {
    currency,
    due_on: dueOn,
    made_at: madeAt,
    state: "open",
    remind_at: instantAt(day.minus({ days: 1 }).set({ hour: remindHour }).toMillis()),
    due_at: instantAt(day.plus({ days: 1 }).toMillis()),
    decided_at: null,
    amount,
    reminded: 0,
  };
  await transaction
    .insertInto("promises")
    .values({ call_id: callId, case_id: caseId, ...values })
    .onConflict((conflict) => {
      const same = conflict.column("call_id");
      return isCorrection ? same.doUpdateSet(values) : same.doNothing();
    })
    .execute();
}

/**
 * A person has noted that nothing was promised in a call: what stands there of it is followed up no more. A promise of
 * an earlier call that had given way to it is open again. @param taken what the agent took in that call and nobody has
 * noted yet: it is kept as withdrawn, so that it is not noted later.
 */
export async function withdrawPromise(
  transaction: Transaction<Tables>,
  {
    callId,
    caseId,
    at,
  }: { readonly callId: string; readonly caseId: string; readonly at: Instant },
  taken: NotedPromise | undefined,
): Promise<void> {
  if (taken !== undefined) await notePromise(transaction, taken, { isCorrection: false });
  const { numUpdatedRows } = await transaction
    .updateTable("promises")
    .set({ state: "withdrawn", decided_at: at })
    .where("call_id", "=", callId)
    .where("state", "=", "open")
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  const call = transaction.selectFrom("calls").select("started_at").where("call_id", "=", callId);
  const replaced = await transaction
    .selectFrom("promises")
    .select("call_id")
    .where("case_id", "=", caseId)
    .where("state", "=", "replaced")
    .where("decided_at", ">=", call)
    .orderBy("made_at", "desc")
    .limit(1)
    .executeTakeFirst();
  if (replaced === undefined) return;
  await transaction
    .updateTable("promises")
    .set({ state: "open", decided_at: null })
    .where("call_id", "=", replaced.call_id)
    .execute();
}
