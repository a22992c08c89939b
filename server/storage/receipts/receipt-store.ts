import { randomUUID } from "node:crypto";
import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { CaseFacts } from "../../rounds/contact/case-facts.ts";
import { loadCaseFacts } from "../../rounds/contact/load-case-facts.ts";
import { proofFailuresMax } from "../../receipts/receipt-limits.ts";
import type { ReceiptKind } from "../../receipts/may-receipt.ts";
import type { NewTask } from "../../tasks/new-task.ts";
import { dueMs, kindLevel, utcAt } from "../../tasks/task-clock.ts";
import { addTasks } from "../tasks/add-tasks.ts";
import type { Database } from "../database.ts";
import { addMarks } from "../calls/marks.ts";
import { orderPart, type ReceiptOrderStore } from "./receipt-orders.ts";
import { surveyPart, type SurveyStore } from "./receipt-surveys.ts";
import type { Tables } from "../tables.ts";

/** A link to the receipt of one call. */
export interface StoredReceipt {
  readonly id: string;
  readonly callId: CallId;
  readonly caseId: string;
  readonly kind: ReceiptKind;
  readonly channel: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly deviceHash: string | undefined;
  readonly isProved: boolean;
  readonly isRevoked: boolean;
  readonly stoppedAt: Instant | undefined;
}

interface NewReceipt extends Pick<
  StoredReceipt,
  "callId" | "caseId" | "kind" | "channel" | "createdAt" | "expiresAt" | "deviceHash"
> {
  readonly by: string;
  readonly isProved: boolean;
  /** Of a link that must be short; one of the store's own without it. */
  readonly id?: string | undefined;
}

/** Receipts: their links, and what debtors do with them. */
export interface ReceiptStore extends SurveyStore, ReceiptOrderStore {
  /** @returns its id. */
  add(receipt: NewReceipt): Promise<string>;
  get(id: string): Promise<StoredReceipt | undefined>;
  /** The link that this device has to the receipt of a call already. */
  ofDevice(callId: CallId, deviceHash: string): Promise<StoredReceipt | undefined>;
  /** Gives the link to the first device that asks. @returns the link as it is now. */
  bind(id: string, deviceHash: string): Promise<StoredReceipt | undefined>;
  /** Takes one of the tries to prove whose the device is, before it is judged. @returns false if none is left. */
  takeTry(id: string): Promise<boolean>;
  noteProved(id: string): Promise<void>;
  noteOpened(id: string, at: Instant): Promise<void>;
  revoke(id: string, by: { readonly at: Instant; readonly rule: string }): Promise<void>;
  /** Stops contact as words in a call would: the case is marked in the same transaction, and once. */
  stop(receipt: StoredReceipt, at: Instant): Promise<void>;
  /** Whether the end of contact was confirmed in writing since that moment. */
  isStopConfirmed(caseId: string, since: Instant): Promise<boolean>;
  /** Asks a person for the recording: a task with a clock. The same again changes nothing. */
  askRecording(receipt: StoredReceipt, at: Instant): Promise<void>;
  hasAskedRecording(callId: CallId): Promise<boolean>;
  /** What the contact policy must know of a case; undefined without it. */
  contactFacts(caseId: string): Promise<CaseFacts | undefined>;
}

type Db = Database["db"];

export function createReceiptStore(database: Pick<Database, "db" | "kind">): ReceiptStore {
  const { db } = database;
  return {
    ...linkPart(db),
    ...accessPart(db),
    ...deedPart(db),
    ...surveyPart(db),
    ...orderPart(db),
    async contactFacts(caseId) {
      const facts = await loadCaseFacts(db, { kind: database.kind, caseIds: [caseId] });
      return facts.get(caseId);
    },
  };
}

const one = async (db: Db, id: string): Promise<StoredReceipt | undefined> => {
  const row = await db
    .selectFrom("receipts")
    .selectAll()
    .where("receipt_id", "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : toReceipt(row);
};

const linkPart = (db: Db) => ({
  get: (id: string) => one(db, id),
  async add({ deviceHash, by, isProved, id = randomUUID(), ...receipt }: NewReceipt) {
    await db
      .insertInto("receipts")
      .values({
        receipt_id: id,
        call_id: receipt.callId,
        case_id: receipt.caseId,
        kind: receipt.kind,
        channel: receipt.channel,
        created_at: receipt.createdAt,
        created_by: by,
        expires_at: receipt.expiresAt,
        device_hash: deviceHash ?? null,
        is_proved: isProved ? 1 : 0,
        failures: 0,
        opened_at: null,
        revoked_at: null,
        revoked_rule: null,
        stopped_at: null,
      })
      .execute();
    return id;
  },
  async ofDevice(callId: CallId, deviceHash: string) {
    const row = await db
      .selectFrom("receipts")
      .selectAll()
      .where("call_id", "=", callId)
      .where("device_hash", "=", deviceHash)
      .orderBy("created_at", "desc")
      .executeTakeFirst();
    return row === undefined ? undefined : toReceipt(row);
  },
});

/** What becomes of a link: whose it is, whether they showed it, whether it may be shown. */
const accessPart = (db: Db) => ({
  async bind(id: string, deviceHash: string) {
    await db
      .updateTable("receipts")
      .set({ device_hash: deviceHash })
      .where("receipt_id", "=", id)
      .where("device_hash", "is", null)
      .execute();
    return await one(db, id);
  },
  async takeTry(id: string) {
    const { numUpdatedRows } = await db
      .updateTable("receipts")
      .set((row) => ({ failures: row("failures", "+", 1) }))
      .where("receipt_id", "=", id)
      .where("failures", "<", proofFailuresMax)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
  async noteProved(id: string) {
    await db.updateTable("receipts").set({ is_proved: 1 }).where("receipt_id", "=", id).execute();
  },
  async noteOpened(id: string, at: Instant) {
    await db
      .updateTable("receipts")
      .set({ opened_at: at })
      .where("receipt_id", "=", id)
      .where("opened_at", "is", null)
      .execute();
  },
  async revoke(id: string, { at, rule }: { readonly at: Instant; readonly rule: string }) {
    await db
      .updateTable("receipts")
      .set({ revoked_at: at, revoked_rule: rule })
      .where("receipt_id", "=", id)
      .where("revoked_at", "is", null)
      .execute();
  },
});

const deedPart = (db: Db) => ({
  async stop(receipt: StoredReceipt, at: Instant) {
    const { id, caseId, callId } = receipt;
    await db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable("receipts")
        .set({ stopped_at: at })
        .where("receipt_id", "=", id)
        .where("stopped_at", "is", null)
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return;
      const mark = { id: `${id}.stop`, caseId, callId, mark: "hold", at } as const;
      await addMarks(transaction, [{ ...mark, triggers: ["cease"] }]);
      const task = { id: `${id}.stop`, kind: "hold_review", at } as const;
      await addTask(transaction, receipt, { ...task, facts: { trigger: "cease" } });
    });
  },
  async isStopConfirmed(caseId: string, since: Instant) {
    const row = await db
      .selectFrom("receipts")
      .select("receipt_id")
      .where("case_id", "=", caseId)
      .where("kind", "=", "stop_confirmation")
      .where("created_at", ">=", since)
      .executeTakeFirst();
    return row !== undefined;
  },
  async askRecording(receipt: StoredReceipt, at: Instant) {
    await db.transaction().execute(async (transaction) => {
      const task = { id: recordingTaskId(receipt.callId), kind: "document" } as const;
      await addTask(transaction, receipt, { ...task, facts: { wanted: "recording" }, at });
    });
  },
  async hasAskedRecording(callId: CallId) {
    const row = await db
      .selectFrom("tasks")
      .select("task_id")
      .where("task_id", "=", recordingTaskId(callId))
      .executeTakeFirst();
    return row !== undefined;
  },
});

/** One call is asked for once. */
const recordingTaskId = (callId: CallId): string => `receipt.${callId}.recording`;

/** A task that a receipt leads to; it stands at the end of the log of its call. */
async function addTask(
  transaction: Transaction<Tables>,
  { callId, caseId }: StoredReceipt,
  {
    id,
    kind,
    facts,
    at,
  }: Pick<NewTask, "id" | "facts" | "at"> & { kind: "document" | "hold_review" },
): Promise<void> {
  const level = kindLevel[kind];
  const { next_sequence: next } = await transaction
    .selectFrom("logs")
    .select("next_sequence")
    .where("call_id", "=", callId)
    .executeTakeFirstOrThrow();
  const nothing = { by: undefined, note: undefined };
  const from = { callId, sequence: next - 1 };
  const dueAt = utcAt(dueMs(kind, level, Date.parse(at)));
  await addTasks(transaction, [
    { id, kind, level, title: kind, facts, caseId, from, at, dueAt, ...nothing },
  ]);
}

const toReceipt = (row: Tables["receipts"]): StoredReceipt => ({
  id: row.receipt_id,
  callId: toCallId(row.call_id),
  caseId: row.case_id,
  kind: row.kind as ReceiptKind,
  channel: row.channel,
  createdAt: row.created_at as Instant,
  expiresAt: row.expires_at as Instant,
  deviceHash: row.device_hash ?? undefined,
  isProved: row.is_proved === 1,
  isRevoked: row.revoked_at !== null,
  stoppedAt: (row.stopped_at as Instant | null) ?? undefined,
});
