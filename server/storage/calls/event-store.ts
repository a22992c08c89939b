import type { Transaction } from "kysely";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { Instant } from "../../../domain/calendar.ts";
import type { CallEvent } from "../../../domain/events.ts";
import { failure, success, type Result } from "../../../domain/result.ts";
import {
  canonicalJson,
  chainEvents,
  firstPreviousHash,
  type AppendRequest,
  type ChainHead,
  type EventStore,
  type SequenceConflict,
  type StoredEvent,
} from "../../../transcripts/index.ts";
import { AppendQueue } from "./append-queue.ts";
import type { Database } from "../database.ts";
import { toStoreError } from "../store-errors.ts";
import type { StoreKind } from "../store-kind.ts";
import type { Tables } from "../tables.ts";

/** An append with what must become true together with it, or not at all. */
export interface Append extends AppendRequest {
  readonly also?: (transaction: Transaction<Tables>) => Promise<void>;
}

/** The event store of the service: the port, and appends that carry something along. */
export interface DurableEventStore extends EventStore {
  /** The last entry of a log as the store knows it apart from the entries; undefined for no log. */
  head(callId: CallId): Promise<ChainHead | undefined>;
  append(request: Append): Promise<Result<readonly StoredEvent[], SequenceConflict>>;
}

/** Rows of one insert: six values each stay below the 32,766 that SQLite allows in a statement. */
const rowsMax = 2_000;

/**
 * Logs in a database. Appends that wait at the same time share one transaction, and so one write to
 * the disk; each still succeeds or fails alone. Nothing is answered before it is durable.
 */
export function createEventStore({ db, kind }: Pick<Database, "db" | "kind">): DurableEventStore {
  const queue = new AppendQueue<Append, AppendResult>((batch) =>
    db.transaction().execute((transaction) => appendAll({ transaction, kind }, batch)),
  );
  return {
    append: async (request) => {
      const prepared = { ...request, events: structuredClone(request.events) };
      // What JSON cannot hold is a fault of this caller alone: it must not fail the others.
      for (const event of prepared.events) canonicalJson(event);
      return await queue.submit(prepared);
    },
    head: async (callId) => {
      const row = await db
        .selectFrom("logs")
        .selectAll()
        .where("call_id", "=", callId)
        .executeTakeFirst()
        .catch((error: unknown) => {
          throw toStoreError(error);
        });
      return row === undefined
        ? undefined
        : { sequence: row.next_sequence - 1, hash: row.head_hash };
    },
    read: async (callId, fromSequence = 1) => {
      const rows = await db
        .selectFrom("events")
        .selectAll()
        .where("call_id", "=", callId)
        .where("sequence", ">=", fromSequence)
        .orderBy("sequence")
        .execute()
        .catch((error: unknown) => {
          throw toStoreError(error);
        });
      return rows.map(toEntry);
    },
  };
}

interface OpenTransaction {
  readonly transaction: Transaction<Tables>;
  readonly kind: StoreKind;
}

type AppendResult = Result<readonly StoredEvent[], SequenceConflict>;

/** The appends of one transaction, one after the other: a later one sees what an earlier one added. */
async function appendAll(
  open: OpenTransaction,
  batch: readonly Append[],
): Promise<readonly AppendResult[]> {
  const { transaction } = open;
  const heads = await lockHeads(open, new Set(batch.map(({ callId }) => callId)));
  const results: AppendResult[] = [];
  const rows: Tables["events"][] = [];
  for (const { callId, expectedSequence, events } of batch) {
    const head = heads.get(callId) ?? emptyHead;
    const nextSequence = head.sequence + 1;
    if (expectedSequence !== nextSequence) {
      results.push(failure({ nextSequence }));
      continue;
    }
    const added = chainEvents(events, head);
    heads.set(callId, added.at(-1) ?? head);
    rows.push(...added.map((entry) => toRow(callId, entry)));
    results.push(success(added));
  }
  await insertRows(transaction, rows);
  await moveHeads(transaction, heads, new Set(rows.map((row) => toCallId(row.call_id))));
  for (const [index, { also }] of batch.entries()) {
    if (results[index]?.success === true) await also?.(transaction);
  }
  return results;
}

const emptyHead: ChainHead = { sequence: 0, hash: firstPreviousHash };

/** The heads of these logs, held until the transaction ends, so that no two writers follow the same. */
async function lockHeads(
  { transaction, kind }: OpenTransaction,
  callIds: ReadonlySet<CallId>,
): Promise<Map<CallId, ChainHead>> {
  // Always in the same order, so that two servers cannot wait for each other.
  const ids = [...callIds].toSorted();
  await transaction
    .insertInto("logs")
    .values(ids.map((id) => ({ call_id: id, next_sequence: 1, head_hash: firstPreviousHash })))
    .onConflict((conflict) => conflict.column("call_id").doNothing())
    .execute();
  let query = transaction
    .selectFrom("logs")
    .selectAll()
    .where("call_id", "in", ids)
    .orderBy("call_id");
  // SQLite has one writer at a time anyway, and no such clause.
  if (kind === "postgres") query = query.forUpdate();
  const heads = await query.execute();
  return new Map(
    heads.map((row) => [
      toCallId(row.call_id),
      { sequence: row.next_sequence - 1, hash: row.head_hash },
    ]),
  );
}

async function insertRows(
  transaction: Transaction<Tables>,
  rows: readonly Tables["events"][],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsMax) {
    await transaction
      .insertInto("events")
      .values(rows.slice(from, from + rowsMax))
      .execute();
  }
}

async function moveHeads(
  transaction: Transaction<Tables>,
  heads: ReadonlyMap<CallId, ChainHead>,
  callIds: ReadonlySet<CallId>,
): Promise<void> {
  for (const callId of callIds) {
    const head = heads.get(callId) ?? emptyHead;
    await transaction
      .updateTable("logs")
      .set({ next_sequence: head.sequence + 1, head_hash: head.hash })
      .where("call_id", "=", callId)
      .execute();
  }
}

const toRow = (callId: CallId, entry: StoredEvent): Tables["events"] => ({
  call_id: callId,
  sequence: entry.sequence,
  at: entry.at,
  event: canonicalJson(entry.event),
  previous_hash: entry.previousHash,
  hash: entry.hash,
});

/** A row as an entry. Its hash covers all of it, so whoever must be sure checks the chain. */
const toEntry = (row: Tables["events"]): StoredEvent => ({
  sequence: row.sequence,
  at: row.at as Instant,
  event: JSON.parse(row.event) as CallEvent,
  previousHash: row.previous_hash,
  hash: row.hash,
});
