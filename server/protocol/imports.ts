import { z } from "zod";
import { errorCodes, type ErrorCode } from "../../domain/errors.ts";
import { instantSchema } from "../../domain/case.ts";
import { reasonSchema } from "./cases.ts";

/** What a column of a debtor list can be read as; docs/debtor-lists.md says what each means. */
export const COLUMNS = [
  "case_id",
  "debtor_id",
  "account",
  "debtor_name",
  "phone",
  "phone_2",
  "email",
  "id_last4",
  "dob",
  "creditor",
  "product",
  "principal",
  "interest",
  "late_fee",
  "balance",
  "currency",
  "due_date",
  "dpd",
  "bucket",
  "last_payment_date",
  "last_payment_amount",
  "balance_as_of",
  "place",
  "timezone",
  "language",
  "dialect",
  "consent_basis",
  "consent_ai_voice",
  "consent_text",
  "channel_pref",
  "tier",
  "score",
  "flags",
  "linked_debtor",
  "notes",
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** Why a column is never read. */
export const FORBIDDEN_REASONS = [
  "contact_list",
  "relative",
  "identity_number",
  "card_number",
  "secret",
] as const;
export type ForbiddenReason = (typeof FORBIDDEN_REASONS)[number];

const columnSchema = z.enum(COLUMNS);

/** Characters of a value that stands for a whole list: names and dates. */
const constantCharsMax = 200;

/** Headings of one list; `listColumnsMax` bounds the same thing while it is read. */
const columnsMax = 200;

/** How the columns of one list are read. */
export const listMappingSchema = z
  .object({
    /** What each column of the file is, from left to right; null where it is not read. */
    columns: z.array(columnSchema.nullable()).max(columnsMax),
    /** Values that are true of the whole list and stand in no column of it. */
    constants: z.partialRecord(columnSchema, z.string().max(constantCharsMax)).default({}),
    /** What 03/04/2026 means; `ymd` refuses dates that could be either. */
    dateOrder: z.enum(["ymd", "dmy", "mdy"]).default("ymd"),
    /** What stands before the cents. */
    decimal: z.enum([".", ","]).default("."),
  })
  .meta({ id: "ListMapping" });
export type ListMapping = z.output<typeof listMappingSchema>;

/** The largest share of a list that may be held out, so that most debtors get what helps most. */
const holdOutShareMax = 0.5;

/** A random part of the list that the agent leaves alone, so that what it does can be measured. */
export const holdOutSchema = z
  .object({
    /** Which share of the cases, 0 to 0.5. */
    share: z.number().min(0).max(holdOutShareMax),
    /** The same seed draws the same cases again. */
    seed: z.string().min(1).max(100),
  })
  .meta({ id: "HoldOut" });
export type HoldOut = z.output<typeof holdOutSchema>;

/** What is to be done with a list. */
export const importPlanSchema = z
  .object({ mapping: listMappingSchema, holdOut: holdOutSchema.nullable().default(null) })
  .meta({ id: "ImportPlan" });
export type ImportPlan = z.output<typeof importPlanSchema>;

const codes = Object.keys(errorCodes) as [ErrorCode, ...ErrorCode[]];

export const importIssueSchema = z
  .object({
    /** As a spreadsheet numbers it, from 1. */
    row: z.int(),
    code: z.enum(codes),
    /** The column, or empty for the row as a whole. */
    field: z.string(),
    message: z.string(),
  })
  .meta({ id: "ImportIssue" });
export type ImportIssue = z.output<typeof importIssueSchema>;

export const importResultSchema = z
  .object({
    /** Rows under the heading, blank ones left out. */
    rows: z.int(),
    added: z.int(),
    updated: z.int(),
    /** Cases that are in the store just so. */
    unchanged: z.int(),
    refused: z.int(),
    byCode: z.record(z.string(), z.int()),
    /** The first of the faults. */
    issues: z.array(importIssueSchema),
    /** Cases by the part of the trial they were drawn into. */
    arms: z.record(z.string(), z.int()),
  })
  .meta({ id: "ImportResult" });
export type ImportResult = z.output<typeof importResultSchema>;

export const mappedColumnSchema = z
  .object({
    heading: z.string(),
    column: columnSchema.nullable(),
    /** Why it is never read. */
    refused: z.enum(FORBIDDEN_REASONS).nullable(),
  })
  .meta({ id: "MappedColumn" });
export type MappedColumn = z.output<typeof mappedColumnSchema>;

/** The front of a list, and what it seems to be. */
export const listHeadSchema = z
  .object({
    format: z.enum(["csv", "xlsx"]),
    encoding: z.enum(["utf-8", "gb18030", "utf-16le", "windows-1252"]).nullable(),
    delimiter: z.string().nullable(),
    headingRow: z.int(),
    columns: z.array(mappedColumnSchema),
    /** The first rows, without what is forbidden. */
    sample: z.array(z.array(z.string())),
    mapping: listMappingSchema,
    /** The mapping was used before for such a file. */
    isRemembered: z.boolean(),
    /** Columns that are still to be given. */
    missing: z.array(columnSchema),
  })
  .meta({ id: "ListHead" });
export type ListHead = z.output<typeof listHeadSchema>;

export const IMPORT_STATES = [
  "uploaded",
  "checking",
  "checked",
  "committing",
  "committed",
  "undoing",
  "undone",
] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export const importRowSchema = z
  .object({
    importId: z.string(),
    fileName: z.string(),
    bytes: z.int(),
    state: z.enum(IMPORT_STATES),
    createdAt: instantSchema,
    createdBy: z.string(),
    committedAt: instantSchema.nullable(),
    result: importResultSchema.nullable(),
  })
  .meta({ id: "ImportRow" });
export type ImportRow = z.output<typeof importRowSchema>;

export const importPageSchema = z
  .object({ imports: z.array(importRowSchema), next: z.string().nullable() })
  .meta({ id: "ImportPage" });
export type ImportPage = z.output<typeof importPageSchema>;

export const importViewSchema = importRowSchema
  .extend({
    head: listHeadSchema.nullable(),
    plan: importPlanSchema.nullable(),
    /** Rows that were checked, or committed, of how many where that is known. */
    progress: z.object({ rows: z.int(), of: z.int().nullable() }),
    /** Nobody is at work on it any more: it was cut short and can be asked for again. */
    isStalled: z.boolean(),
    /** What ended the last check or commit, if it did not come to its end. */
    fault: z.enum(codes).nullable(),
    /** The file is still there, to be checked again or to mend its rows. */
    hasFile: z.boolean(),
    /** What an undo took back, and what it had to leave. */
    undone: z.object({ back: z.int(), kept: z.int() }).nullable(),
  })
  .meta({ id: "Import" });
export type ImportView = z.output<typeof importViewSchema>;

export const undoRequestSchema = z.object({ reason: reasonSchema }).meta({ id: "ImportUndo" });
