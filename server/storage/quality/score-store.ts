import { sql, type Kysely, type Transaction } from "kysely";
import { aiAgent } from "../../quality/call-to-score.ts";
import { callsPerLook, scoreTriesMax } from "../../quality/quality-limits.ts";
import type { CallSummary } from "../../protocol/calls.ts";
import type { ScoreState } from "../../protocol/quality.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { keepScore, type KeptScore } from "./keep-score.ts";

/** A call that a server has taken to score it. */
export interface ClaimedCall {
  readonly callId: string;
  readonly source: "live" | "imported";
  /** Of an imported call. */
  readonly record: string | null;
  readonly tries: number;
  /** Who spoke for the creditor in an imported call. */
  readonly agent: string;
}

/** The automatic scores: which calls wait for one, and what came of it. */
export interface ScoreStore {
  /** Notes live calls that have ended since that moment. @returns how many. */
  noteEnded(since: string, now: string): Promise<number>;
  /** Takes the next call that is due, for as long as `until`; of several servers exactly one gets it. */
  claim(now: string, until: string): Promise<ClaimedCall | undefined>;
  keep(callId: string, kept: KeptScore): Promise<void>;
  /** Nobody said a word in it. */
  keepEmpty(callId: string, at: string): Promise<void>;
  fail(callId: string, why: { readonly error: string; readonly retryAt: string }): Promise<void>;
  /** Has them scored anew: one call, or all that other scorers have judged or that failed. @returns how many. */
  rescore(
    which: { readonly callId: string } | { readonly notBy: string },
    now: string,
  ): Promise<number>;
}

type Db = Kysely<Tables>;

export const createScoreStore = ({ db, kind }: Pick<Database, "db" | "kind">): ScoreStore => ({
  noteEnded: (since, now) => noteEnded(db, since, now),
  async claim(now, until) {
    return await db
      .transaction()
      .execute((transaction) => claim(transaction, { kind, now, until }));
  },
  async keep(callId, kept) {
    await db.transaction().execute((transaction) => keepScore(transaction, callId, kept));
  },
  async keepEmpty(callId, at) {
    const state: ScoreState = "empty";
    await db
      .updateTable("quality_calls")
      .set({ state, scored_at: at, error: null })
      .where("call_id", "=", callId)
      .execute();
  },
  async fail(callId, { error, retryAt }) {
    await db
      .updateTable("quality_calls")
      .set({
        state: sql`case when tries >= ${scoreTriesMax} then 'failed' else 'due' end`,
        due_at: retryAt,
        error,
      })
      .where("call_id", "=", callId)
      .execute();
  },
  async rescore(which, now) {
    const set = { state: "due" satisfies ScoreState, tries: 0, due_at: now, error: null };
    let query = db.updateTable("quality_calls").set(set).where("state", "in", ["scored", "failed"]);
    query =
      "callId" in which
        ? query.where("call_id", "=", which.callId)
        : query.where((row) =>
            row.or([row("scorer", "is", null), row("scorer", "!=", which.notBy)]),
          );
    return Number((await query.executeTakeFirst()).numUpdatedRows);
  },
});

async function noteEnded(db: Db, since: string, now: string): Promise<number> {
  const rows = await db
    .selectFrom("calls")
    .leftJoin("quality_calls", "quality_calls.call_id", "calls.call_id")
    .select(["calls.call_id", "calls.started_at", "calls.summary"])
    .where("calls.ended_at", ">=", since)
    .where("quality_calls.call_id", "is", null)
    .orderBy("calls.ended_at")
    .limit(callsPerLook)
    .execute();
  if (rows.length === 0) return 0;
  await db
    .insertInto("quality_calls")
    .values(rows.map((row) => dueRow(row, now)))
    .onConflict((conflict) => conflict.column("call_id").doNothing())
    .execute();
  return rows.length;
}

const dueRow = (
  row: Pick<Tables["calls"], "call_id" | "started_at" | "summary">,
  now: string,
): Tables["quality_calls"] => {
  const summary = JSON.parse(row.summary) as CallSummary;
  return newQualityCall({
    call_id: row.call_id,
    source: "live",
    started_at: row.started_at,
    locale: summary.locale,
    jurisdiction: summary.jurisdiction,
    channel: summary.channel,
    direction: summary.direction,
    disposition: summary.disposition,
    agent_group: summary.personJoined ? "staff" : aiAgent,
    due_at: now,
    record: null,
    import_id: null,
  });
};

/** A call that nobody has scored yet. */
export const newQualityCall = (
  call: Pick<
    Tables["quality_calls"],
    | "call_id"
    | "source"
    | "started_at"
    | "locale"
    | "jurisdiction"
    | "channel"
    | "direction"
    | "disposition"
    | "agent_group"
    | "due_at"
    | "record"
    | "import_id"
  >,
): Tables["quality_calls"] => ({
  state: "due" satisfies ScoreState,
  tries: 0,
  error: null,
  scorer: null,
  scored_at: null,
  points: null,
  score: null,
  step_open: null,
  step_verify: null,
  step_state_overdue: null,
  step_listen: null,
  step_agree: null,
  step_close: null,
  found: 0,
  cannot_tell: 0,
  worst: null,
  ...call,
});

async function claim(
  transaction: Transaction<Tables>,
  { kind, now, until }: { readonly kind: string; readonly now: string; readonly until: string },
): Promise<ClaimedCall | undefined> {
  let next = transaction
    .selectFrom("quality_calls")
    .select(["call_id", "source", "record", "tries"])
    // One whose server was lost is due again when its time is over.
    .where("state", "in", ["due", "scoring"])
    .where("due_at", "<=", now)
    .orderBy("due_at")
    .orderBy("call_id")
    .limit(1);
  if (kind === "postgres") next = next.forUpdate().skipLocked();
  const row = await next.executeTakeFirst();
  if (row === undefined) return undefined;
  await transaction
    .updateTable("quality_calls")
    .set({ state: "scoring" satisfies ScoreState, due_at: until, tries: row.tries + 1 })
    .where("call_id", "=", row.call_id)
    .execute();
  const agents = await transaction
    .selectFrom("quality_agents")
    .select("agent")
    .where("call_id", "=", row.call_id)
    .orderBy("agent")
    .execute();
  return {
    callId: row.call_id,
    source: row.source as ClaimedCall["source"],
    record: row.record,
    tries: row.tries + 1,
    agent: agents[0]?.agent ?? "unknown",
  };
}
