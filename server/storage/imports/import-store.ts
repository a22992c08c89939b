import type { Kysely, SelectQueryBuilder } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import type { ImportPlan, ImportResult, ImportState, ListHead } from "../../protocol/imports.ts";
import { pageRows } from "../../limits.ts";
import type { KnownCases } from "../../imports/check-rows.ts";
import type { Database } from "../database.ts";
import {
  createListFileStore,
  createMappingStore,
  type ListFileStore,
  type MappingStore,
} from "./import-files.ts";
import { knownCases } from "./known-cases.ts";
import { applyRows, type AppliedRows, type RowsToApply } from "./import-rows.ts";
import { undoRows, type UndoneRows } from "./import-undo.ts";
import { pageOf, readCursor } from "../paging.ts";
import type { Tables } from "../tables.ts";

/** A list that somebody gave, without its file. */
export interface StoredImport {
  readonly importId: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly bytes: number;
  readonly state: ImportState;
  readonly head: ListHead | undefined;
  readonly plan: ImportPlan | undefined;
  readonly result: StoredResult | undefined;
  readonly fault: string | undefined;
  readonly rowsRead: number;
  readonly rowsDone: number;
  readonly committedAt: Instant | undefined;
  readonly updatedAt: Instant;
}

/** What a list came to, and what an undo took back of it. */
export type StoredResult = ImportResult & {
  readonly undone?: { readonly back: number; readonly kept: number } | undefined;
};

export type ImportChange = Partial<
  Pick<
    StoredImport,
    "state" | "head" | "plan" | "result" | "fault" | "rowsRead" | "rowsDone" | "committedAt"
  >
>;

/** Debtor lists, their files and what they did. */
export interface ImportStore extends KnownCases, ListFileStore, MappingStore {
  add(
    list: Pick<
      StoredImport,
      "importId" | "createdAt" | "createdBy" | "fileName" | "fileHash" | "bytes"
    >,
  ): Promise<void>;
  /** @throws KindlineError NOT_FOUND. */
  read(importId: string): Promise<StoredImport>;
  list(after?: string): Promise<{ readonly rows: StoredImport[]; readonly next: string | null }>;
  /** The unfinished commit of the same file by the same plan, which may be gone on with. */
  unfinished(fileHash: string, plan: ImportPlan): Promise<StoredImport | undefined>;
  /** Changes a list that is in one of these states. @throws KindlineError LIST_STATE, NOT_FOUND. */
  change(
    importId: string,
    change: ImportChange & { readonly at: Instant },
    from: readonly ImportState[],
  ): Promise<void>;
  /** Puts rows into the cases, all or none. @throws KindlineError STORE_CONFLICT if another is at it. */
  apply(rows: RowsToApply): Promise<AppliedRows>;
  /** Takes back what rows have done, as far as nobody has built on it. */
  undo(options: {
    readonly importId: string;
    readonly at: Instant;
    readonly limit: number;
  }): Promise<UndoneRows>;
  /** What the rows that are in have done, and into which arms their cases were drawn. */
  counts(importId: string): Promise<CommitCounts>;
  armOf(caseId: string): Promise<string | undefined>;
}

export type CommitCounts = Pick<ImportResult, "added" | "updated" | "unchanged" | "arms">;

export function createImportStore({ db, kind }: Pick<Database, "db" | "kind">): ImportStore {
  return {
    async add({ importId, createdAt, createdBy, fileName, fileHash, bytes }) {
      await db
        .insertInto("imports")
        .values({
          import_id: importId,
          created_at: createdAt,
          created_by: createdBy,
          file_name: fileName,
          file_hash: fileHash,
          bytes,
          state: "uploaded" satisfies ImportState,
          head: null,
          plan: null,
          result: null,
          fault: null,
          rows_read: 0,
          rows_done: 0,
          committed_at: null,
          updated_at: createdAt,
        })
        .execute();
    },
    read: (importId) => read(db, importId),
    list: (after) => list(db, after),
    async unfinished(fileHash, plan) {
      const rows = await db
        .selectFrom("imports")
        .selectAll()
        .where("file_hash", "=", fileHash)
        .where("state", "=", "committing" satisfies ImportState)
        .execute();
      return rows.map(toImport).find((one) => JSON.stringify(one.plan) === JSON.stringify(plan));
    },
    change: (importId, change, from) => changeImport(db, { importId, change, from }),
    ...createListFileStore(db),
    ...createMappingStore(db),
    ...knownCases({ db, kind }),
    apply: (rows) => db.transaction().execute((transaction) => applyRows(transaction, rows)),
    undo: (options) => db.transaction().execute((transaction) => undoRows(transaction, options)),
    counts: (importId) => counts(db, importId),
    async armOf(caseId) {
      const row = await db
        .selectFrom("case_arms")
        .select("arm")
        .where("case_id", "=", caseId)
        .executeTakeFirst();
      return row?.arm;
    },
  };
}

type Db = Kysely<Tables>;

async function read(db: Db, importId: string): Promise<StoredImport> {
  const row = await db
    .selectFrom("imports")
    .selectAll()
    .where("import_id", "=", importId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a list." });
  }
  return toImport(row);
}

async function list(db: Db, after: string | undefined): ReturnType<ImportStore["list"]> {
  let found: SelectQueryBuilder<Tables, "imports", Tables["imports"]> = db
    .selectFrom("imports")
    .selectAll();
  if (after !== undefined) {
    const [at, id] = readCursor(after);
    found = found.where((row) =>
      row.or([
        row("created_at", "<", at),
        row.and([row("created_at", "=", at), row("import_id", "<", id)]),
      ]),
    );
  }
  const rows = await found
    .orderBy("created_at", "desc")
    .orderBy("import_id", "desc")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.created_at, row.import_id]);
  return { rows: page.rows.map(toImport), next: page.next };
}

async function changeImport(
  db: Db,
  {
    importId,
    change: { at, ...change },
    from,
  }: {
    readonly importId: string;
    readonly change: ImportChange & { readonly at: Instant };
    readonly from: readonly ImportState[];
  },
): Promise<void> {
  const { head, plan, result } = change;
  const text = (name: keyof ImportChange, value: unknown) =>
    name in change ? { [name]: value === undefined ? null : JSON.stringify(value) } : {};
  const { numUpdatedRows } = await db
    .updateTable("imports")
    .set({
      updated_at: at,
      ...(change.state === undefined ? {} : { state: change.state }),
      ...text("head", head),
      ...text("plan", plan),
      ...text("result", result),
      ...("fault" in change ? { fault: change.fault ?? null } : {}),
      ...(change.rowsRead === undefined ? {} : { rows_read: change.rowsRead }),
      ...(change.rowsDone === undefined ? {} : { rows_done: change.rowsDone }),
      ...(change.committedAt === undefined ? {} : { committed_at: change.committedAt }),
    })
    .where("import_id", "=", importId)
    .where("state", "in", from)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const { state } = await read(db, importId);
  const message = `Expected a list that is ${from.join(" or ")}; it is ${state}.`;
  throw new KindlineError({ code: "LIST_STATE", message });
}

async function counts(db: Db, importId: string): Promise<CommitCounts> {
  const actions = await db
    .selectFrom("import_rows")
    .select(["action", (all) => all.fn.countAll().as("count")])
    .where("import_id", "=", importId)
    .groupBy("action")
    .execute();
  const arms = await db
    .selectFrom("case_arms")
    .select(["arm", (all) => all.fn.countAll().as("count")])
    .where("import_id", "=", importId)
    .groupBy("arm")
    .execute();
  const of = (name: string) => Number(actions.find(({ action }) => action === name)?.count ?? 0);
  return {
    added: of("added"),
    updated: of("updated"),
    unchanged: of("unchanged"),
    arms: Object.fromEntries(arms.map(({ arm, count }) => [arm, Number(count)])),
  };
}

const parsed = (text: string | null): unknown =>
  text === null ? undefined : (JSON.parse(text) as unknown);

function toImport(row: Tables["imports"]): StoredImport {
  return {
    importId: row.import_id,
    createdAt: row.created_at as Instant,
    createdBy: row.created_by,
    fileName: row.file_name,
    fileHash: row.file_hash,
    bytes: row.bytes,
    state: row.state as ImportState,
    head: parsed(row.head) as ListHead | undefined,
    plan: parsed(row.plan) as ImportPlan | undefined,
    result: parsed(row.result) as StoredResult | undefined,
    fault: row.fault ?? undefined,
    rowsRead: row.rows_read,
    rowsDone: row.rows_done,
    committedAt: (row.committed_at ?? undefined) as Instant | undefined,
    updatedAt: row.updated_at as Instant,
  };
}
