import type { Kysely } from "kysely";
import { KindlineError } from "../../../domain/errors.ts";
import type { CallScore } from "../../../evaluation/score/score-call.ts";
import type {
  QualityCall,
  QualityCallPage,
  QualityFinding,
  QualityOverview,
  QualityTrend,
} from "../../protocol/quality.ts";
import { pageRows } from "../../limits.ts";
import type { Database } from "../database.ts";
import { pageOf, readCursor } from "../paging.ts";
import type { Tables } from "../tables.ts";
import { filteredCalls, type CallFilter } from "./filtered-calls.ts";
import { qualityDays, qualityNumbers } from "./quality-numbers.ts";
import { callColumns, toCalls, toFinding } from "./quality-rows.ts";

type Db = Kysely<Tables>;

/** One call with all that the scorers say of it. */
export interface ScoredCall {
  readonly call: QualityCall;
  readonly findings: readonly QualityFinding[];
  /** Without its findings; null before it is scored. */
  readonly score: Omit<CallScore, "findings"> | null;
  /** Of an imported call, JSON. */
  readonly record: string | null;
}

/** A finding with the call it is in. */
export interface FoundCall {
  readonly call: QualityCall;
  readonly finding: QualityFinding;
}

/** What was scored, to be read. */
export interface QualityCallStore {
  /** The newest first. */
  list(filter: CallFilter & { readonly after?: string | undefined }): Promise<QualityCallPage>;
  /** @throws KindlineError NOT_FOUND. */
  get(callId: string): Promise<ScoredCall>;
  numbers(filter: CallFilter): Promise<QualityOverview>;
  days(filter: CallFilter): Promise<QualityTrend["points"]>;
  /** Calls with a finding that counts: the gravest and surest first, one a call. */
  examples(filter: CallFilter, max: number): Promise<readonly FoundCall[]>;
}

export const createQualityCallStore = ({ db }: Pick<Database, "db">): QualityCallStore => ({
  list: (filter) => list(db, filter),
  get: (callId) => get(db, callId),
  numbers: (filter) => qualityNumbers(db, filter),
  days: (filter) => qualityDays(db, filter),
  examples: (filter, max) => examples(db, filter, max),
});

async function list(
  db: Db,
  { after, ...filter }: CallFilter & { readonly after?: string | undefined },
): Promise<QualityCallPage> {
  let query = filteredCalls(db, filter).select(callColumns);
  if (after !== undefined) {
    const [startedAt, id] = readCursor(after);
    query = query.where((row) =>
      row.or([
        row("started_at", "<", startedAt),
        row.and([row("started_at", "=", startedAt), row("call_id", ">", id)]),
      ]),
    );
  }
  const rows = await query
    .orderBy("started_at", "desc")
    .orderBy("call_id")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.started_at, row.call_id]);
  return { calls: [...(await toCalls(db, page.rows))], next: page.next };
}

async function get(db: Db, callId: string): Promise<ScoredCall> {
  const row = await db
    .selectFrom("quality_calls")
    .selectAll()
    .where("call_id", "=", callId)
    .executeTakeFirst();
  const [call] = row === undefined ? [] : await toCalls(db, [row]);
  if (row === undefined || call === undefined) {
    const message = "Expected the id of a call that has ended.";
    throw new KindlineError({ code: "NOT_FOUND", message });
  }
  const findings = await db
    .selectFrom("quality_findings")
    .selectAll()
    .where("call_id", "=", callId)
    .orderBy("turn")
    .orderBy("finding_key")
    .execute();
  return {
    call,
    findings: findings.map(toFinding),
    score: row.score === null ? null : (JSON.parse(row.score) as ScoredCall["score"]),
    record: row.record,
  };
}

async function examples(db: Db, filter: CallFilter, max: number): Promise<readonly FoundCall[]> {
  const { kind, detail } = filter;
  let query = filteredCalls(db, filter)
    .innerJoin("quality_findings", "quality_findings.call_id", "quality_calls.call_id")
    .select("quality_findings.call_id")
    .select(({ fn }) => [
      fn.max("quality_findings.confidence").as("surest"),
      fn.min("quality_findings.finding_key").as("key"),
    ])
    .where("quality_findings.verdict", "=", "found");
  if (kind !== undefined) query = query.where("quality_findings.kind", "=", kind);
  if (detail !== undefined) query = query.where("quality_findings.detail", "=", detail);
  const rows = await query
    .groupBy("quality_findings.call_id")
    .orderBy("surest", "desc")
    .orderBy("quality_findings.call_id")
    .limit(max)
    .execute();
  const found = await Promise.all(
    rows.map(async ({ call_id, key }) => {
      const { call, findings } = await get(db, call_id);
      const finding = findings.find((one) => one.key === key);
      return finding === undefined ? [] : [{ call, finding }];
    }),
  );
  return found.flat();
}
