import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { CallPage, CallSummary } from "../../protocol/calls.ts";
import { pageRows } from "../../limits.ts";
import type { Database } from "../database.ts";
import { contains, pageOf, readCursor } from "../paging.ts";
import type { Tables } from "../tables.ts";
import { outcomesAsNoted } from "./noted-promises.ts";

interface CallQuery {
  readonly query?: string | undefined;
  readonly state?: "open" | "ended" | "all" | undefined;
  readonly caseId?: string | undefined;
  readonly after?: string | undefined;
}

/** The calls as lists need them: projections, written together with the log they are read from. */
export interface CallStore {
  /** @throws KindlineError NOT_FOUND. */
  get(callId: CallId): Promise<{ readonly summary: CallSummary; readonly outcome: Outcome }>;
  list(query: CallQuery): Promise<CallPage>;
  /** The last call of a case in which the debtor was verified, over or left open: a page that was closed ends nothing. */
  lastTalk(
    caseId: string,
  ): Promise<{ readonly at: Instant; readonly outcome: Outcome } | undefined>;
  /** Every open call, the highest risk first. */
  open(): Promise<readonly CallSummary[]>;
  /** Open chats in which nothing has happened since then. */
  idleSince(at: string): Promise<readonly CallSummary[]>;
  /** @throws KindlineError NOT_FOUND. */
  markTestCase(callId: CallId, isTestCase: boolean): Promise<CallSummary>;
}

/** Calls back to which somebody may still remember what was said: most of them reached nobody. */
const recentCallsMax = 20;

/** Idle chats that are looked at in one go: far more than stay open for somebody in danger. */
const idleRows = 1_000;

/** Writes what a call has come to; part of the transaction that appends to its log. */
export async function saveCall(
  transaction: Transaction<Tables>,
  summary: CallSummary,
  outcome: Outcome,
): Promise<void> {
  const latest = {
    last_at: summary.lastAt,
    ended_at: summary.endedAt,
    risk: summary.risk,
    summary: JSON.stringify(summary),
    outcome: JSON.stringify(outcome),
  };
  const { id, caseId, debtorName } = summary;
  await transaction
    .insertInto("calls")
    .values({
      call_id: id,
      case_id: caseId,
      started_at: summary.startedAt,
      search: [id, caseId, debtorName].join(" ").toLowerCase(),
      is_test_case: 0,
      ...latest,
    })
    .onConflict((conflict) => conflict.column("call_id").doUpdateSet(latest))
    .execute();
}

export function createCallStore({ db }: Pick<Database, "db">): CallStore {
  const one = async (callId: CallId): Promise<Tables["calls"]> => {
    const row = await db
      .selectFrom("calls")
      .selectAll()
      .where("call_id", "=", callId)
      .executeTakeFirst();
    if (row === undefined) {
      throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a call." });
    }
    return row;
  };
  return {
    async get(callId) {
      const row = await one(callId);
      return { summary: toSummary(row), outcome: JSON.parse(row.outcome) as Outcome };
    },
    list: (query) => list(db, query),
    lastTalk: (caseId) => lastTalk(db, caseId),
    async open() {
      const rows = await db
        .selectFrom("calls")
        .selectAll()
        .where("ended_at", "is", null)
        .orderBy("risk", "desc")
        .orderBy("started_at")
        .execute();
      return rows.map(toSummary);
    },
    async idleSince(at) {
      const rows = await db
        .selectFrom("calls")
        .selectAll()
        .where("ended_at", "is", null)
        .where("last_at", "<", at)
        .orderBy("last_at")
        .limit(idleRows)
        .execute();
      return rows.map(toSummary);
    },
    async markTestCase(callId, isTestCase) {
      await one(callId);
      await db
        .updateTable("calls")
        .set({ is_test_case: isTestCase ? 1 : 0 })
        .where("call_id", "=", callId)
        .execute();
      return toSummary(await one(callId));
    },
  };
}

async function lastTalk(db: Database["db"], caseId: string): ReturnType<CallStore["lastTalk"]> {
  const rows = await db
    .selectFrom("calls")
    .select(["call_id", "started_at", "outcome"])
    .where("case_id", "=", caseId)
    .orderBy("started_at", "desc")
    .limit(recentCallsMax)
    .execute();
  const last = (await outcomesAsNoted(db, rows)).find(({ outcome }) => outcome.verified);
  return last && { at: last.started_at as Instant, outcome: last.outcome };
}

async function list(db: Database["db"], query: CallQuery): Promise<CallPage> {
  const { state, caseId, after } = query;
  let found = db.selectFrom("calls").selectAll();
  if (query.query !== undefined && query.query.trim() !== "")
    found = found.where(contains("search", query.query));
  if (caseId !== undefined) found = found.where("case_id", "=", caseId);
  if (state === "open") found = found.where("ended_at", "is", null);
  if (state === "ended") found = found.where("ended_at", "is not", null);
  if (after !== undefined) {
    const [startedAt, id] = readCursor(after);
    found = found.where((row) =>
      row.or([
        row("started_at", "<", startedAt),
        row.and([row("started_at", "=", startedAt), row("call_id", ">", id)]),
      ]),
    );
  }
  const rows = await found
    .orderBy("started_at", "desc")
    .orderBy("call_id")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.started_at, row.call_id]);
  return { calls: page.rows.map(toSummary), next: page.next };
}

/** A call as lists show it, from its row. */
export function toSummary(row: Tables["calls"]): CallSummary {
  const summary = JSON.parse(row.summary) as Partial<CallSummary> & CallSummary;
  return {
    ...summary,
    // Rows from before people could join have none of it.
    waitsForPerson: summary.waitsForPerson ?? (summary.handoff !== null && !summary.personJoined),
    id: toCallId(row.call_id),
    isTestCase: row.is_test_case === 1,
  };
}
