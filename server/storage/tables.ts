import type { DeskTables } from "./desk/desk-tables.ts";
import type { ImportTables } from "./imports/import-tables.ts";
import type { KnowledgeTables } from "./knowledge-tables.ts";
import type { LineTables } from "./calls/line-tables.ts";
import type { MessageTables } from "./rounds/message-tables.ts";
import type { QualityTables } from "./quality/quality-tables.ts";
import type { ReceiptTables } from "./receipts/receipt-tables.ts";
import type { RoundTables } from "./rounds/round-tables.ts";
import type { TaskTables } from "./tasks/task-tables.ts";

/**
 * The tables of the store, the same in both databases. Moments are ISO 8601 in UTC, so that they sort
 * as text; booleans are 0 and 1; JSON is text, because both databases return it unchanged.
 */
export interface Tables
  extends
    RoundTables,
    DeskTables,
    ReceiptTables,
    TaskTables,
    ImportTables,
    KnowledgeTables,
    LineTables,
    MessageTables,
    QualityTables {
  cases: CasesTable;
  marks: MarksTable;
  calls: CallsTable;
  logs: LogsTable;
  events: EventsTable;
  links: LinksTable;
  users: UsersTable;
  sessions: SessionsTable;
  settings: SettingsTable;
  secrets: SecretsTable;
  audit: AuditTable;
  finding_marks: FindingMarksTable;
}

interface CasesTable {
  case_id: string;
  /** The case in the form of the call record, JSON. */
  body: string;
  version: number;
  created_at: string;
  updated_at: string;
  /** What lists search in: ids, names and product, in lower case. */
  search: string;
  /** Derived from the open marks and the flags of the body. */
  hold: number;
  frozen: number;
  is_example: number;
}

interface MarksTable {
  id: string;
  case_id: string;
  call_id: string | null;
  mark: string;
  /** JSON list of the triggers that led to it. */
  triggers: string;
  at: string;
  lifted_at: string | null;
  lifted_by: string | null;
  lift_reason: string | null;
  /** Of a `contact-wish`: the wish, JSON. */
  wish: string | null;
}

interface CallsTable {
  call_id: string;
  case_id: string;
  started_at: string;
  last_at: string;
  ended_at: string | null;
  risk: number;
  /** A `CallSummary` and an `Outcome`, JSON: projections of the log, kept for lists. */
  summary: string;
  outcome: string;
  search: string;
  is_test_case: number;
}

/** The head of each log: what the next entry follows. */
interface LogsTable {
  call_id: string;
  next_sequence: number;
  head_hash: string;
}

/** The entries of all logs. A trigger of the database refuses every change and removal. */
interface EventsTable {
  call_id: string;
  sequence: number;
  at: string;
  event: string;
  previous_hash: string;
  hash: string;
}

interface LinksTable {
  id: string;
  case_id: string;
  created_at: string;
  created_by: string;
  expires_at: string;
  /** SHA-256 of the device's secret; null until somebody starts the chat. */
  device_hash: string | null;
  call_id: string | null;
  /** Chats that were begun through it. */
  calls: number;
}

interface UsersTable {
  name: string;
  role: string;
  /** argon2id, in the PHC string format. */
  password: string;
  must_change: number;
  is_disabled: number;
  failures: number;
  locked_until: string | null;
  created_at: string;
  last_login_at: string | null;
}

interface SessionsTable {
  /** SHA-256 of the token in the cookie. */
  token_hash: string;
  user_name: string;
  created_at: string;
  expires_at: string;
}

interface SettingsTable {
  name: string;
  value: string;
  version: number;
  updated_at: string;
  updated_by: string;
}

/** Keys that every server of this store shares. */
interface SecretsTable {
  name: string;
  value: string;
}

interface AuditTable {
  id: string;
  at: string;
  user_name: string;
  action: string;
  subject: string | null;
  reason: string | null;
}

/** What people say of the guard's judgement of one sentence, which is an entry of a log. */
interface FindingMarksTable {
  call_id: string;
  sequence: number;
  verdict: string;
  note: string | null;
  marked_by: string;
  marked_at: string;
}
