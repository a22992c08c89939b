import { sql } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { Jurisdiction } from "../../../domain/locale.ts";
import type { Family } from "../../../domain/vocabulary.ts";
import type { StoredEvent } from "../../../transcripts/index.ts";
import type { CallSummary } from "../../protocol/calls.ts";
import type { FindingMark, Verdict } from "../../protocol/guard-findings.ts";
import { pageRows } from "../../limits.ts";
import type { Database } from "../database.ts";
import { hasFindings } from "./finding-predicate.ts";
import { pageOf, readCursor } from "../paging.ts";

/** Which sentences are asked for. */
export interface FindingQuery {
  readonly family?: Family | undefined;
  readonly jurisdiction?: Jurisdiction | undefined;
  readonly from?: Instant | undefined;
  /** The end excluded. */
  readonly to?: Instant | undefined;
  readonly after?: string | undefined;
}

/** A sentence in the log of its call. */
export interface SentencePlace {
  readonly callId: CallId;
  readonly sequence: number;
}

/** One sentence that the guard found something in, or that somebody marked. */
export interface StoredFinding extends SentencePlace {
  readonly entry: StoredEvent;
  readonly jurisdiction: Jurisdiction;
  readonly mark: FindingMark | null;
}

/** What the guard found in past calls, read from their logs, and what people say of it. */
export interface FindingStore {
  /** The newest first. */
  list(
    query: FindingQuery,
  ): Promise<{ readonly rows: readonly StoredFinding[]; readonly next: string | null }>;
  /** Puts a mark in the place of one that may be there. */
  mark(place: SentencePlace, mark: FindingMark): Promise<void>;
  /** @throws KindlineError NOT_FOUND without a mark. */
  unmark(place: SentencePlace): Promise<void>;
}

export function createFindingStore({ db }: Pick<Database, "db">): FindingStore {
  return {
    list: (query) => list(db, query),
    async mark({ callId, sequence }, { verdict, note, by, at }) {
      const values = { verdict, note, marked_by: by, marked_at: at };
      await db
        .insertInto("finding_marks")
        .values({ call_id: callId, sequence, ...values })
        .onConflict((conflict) => conflict.columns(["call_id", "sequence"]).doUpdateSet(values))
        .execute();
    },
    async unmark({ callId, sequence }) {
      const { numDeletedRows } = await db
        .deleteFrom("finding_marks")
        .where("call_id", "=", callId)
        .where("sequence", "=", sequence)
        .executeTakeFirst();
      if (numDeletedRows > 0n) return;
      throw new KindlineError({ code: "NOT_FOUND", message: "Expected a sentence with a mark." });
    },
  };
}

type Db = Database["db"];

async function list(db: Db, query: FindingQuery): ReturnType<FindingStore["list"]> {
  const missed = select(db, query)
    .where("finding_marks.verdict", "=", "missed" satisfies Verdict)
    .where(sql<boolean>`not ${hasFindings}`);
  const rows = await db
    .selectFrom(select(db, query).where(hasFindings).unionAll(missed).as("found"))
    .selectAll()
    .orderBy("at", "desc")
    .orderBy("call_id", "desc")
    .orderBy("sequence", "desc")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.at, `${row.sequence} ${row.call_id}`]);
  return { rows: page.rows.map(toFinding), next: page.next };
}

/** Sentences with their marks, by everything of the query. */
function select(db: Db, { family, jurisdiction, from, to, after }: FindingQuery) {
  let found = db
    .selectFrom("events")
    .innerJoin("calls", "calls.call_id", "events.call_id")
    .leftJoin("finding_marks", (join) =>
      join
        .onRef("finding_marks.call_id", "=", "events.call_id")
        .onRef("finding_marks.sequence", "=", "events.sequence"),
    )
    .select(["events.call_id", "events.sequence", "events.at", "events.event"])
    .select(["events.previous_hash", "events.hash", "calls.summary"])
    .select(["verdict", "note", "marked_by", "marked_at"]);
  // In JSON, quotes inside a text are escaped: only a key of our own looks like this.
  if (family !== undefined) found = found.where("event", "like", `%"family":"${family}"%`);
  if (jurisdiction !== undefined)
    found = found.where("summary", "like", `%"jurisdiction":"${jurisdiction}"%`);
  // Moments of the store are in UTC to the millisecond and sort as text.
  if (from !== undefined) found = found.where("events.at", ">=", new Date(from).toISOString());
  if (to !== undefined) found = found.where("events.at", "<", new Date(to).toISOString());
  if (after === undefined) return found;
  const [at, place] = readCursor(after);
  const [sequence = "", callId = ""] = place.split(/ (.*)/s);
  return found.where((row) =>
    row.or([
      row("events.at", "<", at),
      row.and([row("events.at", "=", at), row("events.call_id", "<", callId)]),
      row.and([
        row("events.at", "=", at),
        row("events.call_id", "=", callId),
        row("events.sequence", "<", Number(sequence) || 0),
      ]),
    ]),
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof select>["execute"]>>[number];

const toFinding = (row: Row): StoredFinding => ({
  callId: toCallId(row.call_id),
  sequence: row.sequence,
  jurisdiction: (JSON.parse(row.summary) as CallSummary).jurisdiction,
  entry: {
    sequence: row.sequence,
    at: row.at as Instant,
    event: JSON.parse(row.event) as CallEvent,
    previousHash: row.previous_hash,
    hash: row.hash,
  },
  mark:
    row.verdict === null
      ? null
      : {
          verdict: row.verdict as Verdict,
          note: row.note,
          by: row.marked_by ?? "",
          at: row.marked_at as Instant,
        },
});
