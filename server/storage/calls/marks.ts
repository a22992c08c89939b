import type { Kysely, Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { writeWish, type ContactWish } from "../../../domain/contact-wish.ts";
import type { CaseMark } from "../../../domain/events.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { flagsOfTriggers } from "../../../domain/case-flags.ts";
import type { CaseFlag, Trigger } from "../../../domain/vocabulary.ts";
import type { CaseMarkView } from "../../protocol/cases.ts";
import { closeReview } from "../quality/close-review.ts";
import type { Tables } from "../tables.ts";

/** A mark on its way into the store. */
export interface NewMark {
  readonly id: string;
  readonly caseId: string;
  /** The call that put it; null where a message did. */
  readonly callId: string | null;
  readonly mark: CaseMark;
  readonly triggers: readonly Trigger[];
  /** Of a `contact-wish`. */
  readonly wish?: ContactWish | undefined;
  readonly at: Instant;
}

/** Puts marks on a case; hold and freeze take effect with the transaction. */
export async function addMarks(
  transaction: Transaction<Tables>,
  marks: readonly NewMark[],
): Promise<void> {
  for (const { id, caseId, callId, mark, triggers, wish, at } of marks) {
    await holdCase(transaction, caseId);
    if (wish !== undefined && (await isKnown(transaction, caseId, wish))) continue;
    await transaction
      .insertInto("marks")
      .values({
        id,
        case_id: caseId,
        call_id: callId,
        mark,
        triggers: JSON.stringify(triggers),
        at,
        lifted_at: null,
        lifted_by: null,
        lift_reason: null,
        wish: wish === undefined ? null : JSON.stringify(wish),
      })
      .execute();
    await refreshCase(transaction, caseId, at);
  }
}

/** The same wish said in another call is on the case already. */
async function isKnown(
  transaction: Transaction<Tables>,
  caseId: string,
  wish: ContactWish,
): Promise<boolean> {
  const rows = await transaction
    .selectFrom("marks")
    .select("wish")
    .where("case_id", "=", caseId)
    .where("lifted_at", "is", null)
    .where("wish", "is not", null)
    .execute();
  return rows.some((row) => row.wish !== null && writeWish(wishOf(row.wish)) === writeWish(wish));
}

const wishOf = (text: string): ContactWish => JSON.parse(text) as ContactWish;

/**
 * Lifts a mark: only a person does, with a reason.
 * @throws KindlineError NOT_FOUND if there is no such open mark on the case.
 */
export async function liftMark(
  transaction: Transaction<Tables>,
  lift: {
    readonly id: string;
    readonly caseId: string;
    readonly by: string;
    readonly reason: string;
    readonly at: Instant;
  },
): Promise<void> {
  await holdCase(transaction, lift.caseId);
  const { numUpdatedRows } = await transaction
    .updateTable("marks")
    .set({ lifted_at: lift.at, lifted_by: lift.by, lift_reason: lift.reason })
    .where("id", "=", lift.id)
    .where("case_id", "=", lift.caseId)
    .where("lifted_at", "is", null)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected an open mark on this case." });
  }
  await closeReview(transaction, lift);
  await refreshCase(transaction, lift.caseId, lift.at);
}

/** Every mark that was ever put on these cases, the newest first. */
export async function marksOf(
  db: Kysely<Tables>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseMarkView[]>> {
  if (caseIds.length === 0) return new Map();
  const rows = await db
    .selectFrom("marks")
    .selectAll()
    .where("case_id", "in", caseIds)
    .orderBy("at", "desc")
    .orderBy("id", "desc")
    .execute();
  const byCase = Map.groupBy(rows, (row) => row.case_id);
  return new Map([...byCase].map(([caseId, group]) => [caseId, group.map(toView)]));
}

/** What the open marks tell the next call. */
export function flagsOfMarks(marks: readonly CaseMarkView[]): readonly CaseFlag[] {
  const open = marks.filter(({ lifted, mark }) => lifted === null && stops.has(mark));
  return flagsOfTriggers(open.flatMap(({ reason }) => reason.split(" ") as Trigger[]));
}

const stops: ReadonlySet<string> = new Set<CaseMark>(["hold", "freeze"]);

/** Nobody else changes the marks of this case until the transaction ends. */
async function holdCase(transaction: Transaction<Tables>, caseId: string): Promise<void> {
  await transaction
    .updateTable("cases")
    .set((row) => ({ version: row.ref("version") }))
    .where("case_id", "=", caseId)
    .execute();
}

/** Writes on the case what its open marks amount to, and on the rounds that it waits in why it is left out now. */
async function refreshCase(
  transaction: Transaction<Tables>,
  caseId: string,
  at: Instant,
): Promise<void> {
  const open = await transaction
    .selectFrom("marks")
    .select("mark")
    .where("case_id", "=", caseId)
    .where("lifted_at", "is", null)
    .execute();
  const has = (mark: CaseMark) => (open.some((row) => row.mark === mark) ? 1 : 0);
  const [hold, frozen] = [has("hold"), has("freeze")];
  await transaction
    .updateTable("cases")
    .set({ hold, frozen, updated_at: at })
    .where("case_id", "=", caseId)
    .execute();
  if (hold + frozen === 0) return;
  await transaction
    .updateTable("round_cases")
    .set({ state: "skipped", reason: hold === 1 ? "all.hold" : "all.freeze", updated_at: at })
    .where("case_id", "=", caseId)
    .where("state", "=", "pending")
    .execute();
}

function toView(row: Tables["marks"]): CaseMarkView {
  const { lifted_at: at, lifted_by: by, lift_reason: reason } = row;
  const isLifted = at !== null && by !== null && reason !== null;
  return {
    id: row.id,
    mark: row.mark as CaseMark,
    reason: (JSON.parse(row.triggers) as Trigger[]).join(" "),
    wish: row.wish === null ? null : wishOf(row.wish),
    callId: row.call_id,
    at: row.at as Instant,
    lifted: isLifted ? { at: at as Instant, by, reason } : null,
  };
}
