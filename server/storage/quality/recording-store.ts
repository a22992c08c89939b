import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { KindlineError } from "../../../domain/errors.ts";
import type {
  ImportList,
  ImportRemoved,
  QualityImport,
  QualityImportPage,
} from "../../protocol/quality-reviews.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { listImports, toImport } from "./list-imports.ts";
import { removeImport } from "./remove-import.ts";
import { newQualityCall } from "./score-store.ts";

type Db = Kysely<Tables>;
type State = QualityImport["state"];

/** How the calls of a file are to be read; what is left out is told by the file, or by its words. */
export interface RecordingOptions {
  readonly locale?: string | undefined;
  readonly jurisdiction?: string | undefined;
  readonly agentSide?: string | undefined;
  /** Who spoke for the creditor, and in which group they are counted. */
  readonly agent: string;
  readonly group: string;
}

/** A file that a server has taken to read it. */
export interface ClaimedRecording {
  readonly id: string;
  readonly name: string;
  readonly options: RecordingOptions;
  readonly calls: number;
}

/** A call out of a file, as it is kept. */
export type ImportedCall = Pick<
  Tables["quality_calls"],
  "call_id" | "started_at" | "locale" | "jurisdiction" | "channel" | "direction" | "record"
>;

/** Files of recordings and transcripts, and the calls that come out of them. */
export interface RecordingStore {
  add(file: {
    readonly name: string;
    readonly bytes: number;
    readonly options: RecordingOptions;
    readonly by: string;
    readonly at: string;
    readonly id?: string;
  }): Promise<QualityImport>;
  /** The newest first. */
  list(query: {
    readonly show: ImportList;
    readonly after?: string | undefined;
  }): Promise<QualityImportPage>;
  /** Of these ids, those of files that are known. */
  known(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * Takes a file back with its calls, but for those that were drawn, reviewed or objected to.
   * @param beforeEnd is called with the ids of the calls that go; if it fails, nothing has gone.
   * @throws KindlineError NOT_FOUND; IMPORT_STATE for a file that waits or is read.
   */
  remove(
    importId: string,
    beforeEnd: (callIds: readonly string[]) => Promise<void>,
  ): Promise<ImportRemoved>;
  /** @throws KindlineError NOT_FOUND. */
  get(importId: string): Promise<QualityImport>;
  /** Takes the next file of those that are on this server. */
  claim(
    ids: readonly string[],
    times: { readonly now: string; readonly until: string },
  ): Promise<ClaimedRecording | undefined>;
  /** Goes on holding it. */
  hold(importId: string, until: string): Promise<void>;
  /** Puts a call beside those that are there; the same one again changes nothing. */
  addCall(
    importId: string,
    call: ImportedCall,
    more: { readonly note: object; readonly options: RecordingOptions; readonly now: string },
  ): Promise<void>;
  addFault(importId: string, fault: object): Promise<void>;
  /** Moves it on from one of these states. @returns whether it was in one. */
  move(
    importId: string,
    from: readonly State[],
    to: { readonly state: State; readonly error?: string },
  ): Promise<boolean>;
}

export const createRecordingStore = ({ db }: Pick<Database, "db">): RecordingStore => ({
  async add({ name, bytes, options, by, at, id = randomUUID() }) {
    await db
      .insertInto("quality_imports")
      .values({
        import_id: id,
        name,
        bytes,
        state: "waiting" satisfies State,
        options: JSON.stringify(options),
        by_user: by,
        at,
        due_at: at,
        calls: 0,
        notes: "[]",
        error: null,
      })
      .execute();
    return await get(db, id);
  },
  list: (query) => listImports(db, query),
  async known(ids) {
    if (ids.length === 0) return new Set();
    const rows = await db
      .selectFrom("quality_imports")
      .select("import_id")
      .where("import_id", "in", ids)
      .execute();
    return new Set(rows.map(({ import_id }) => import_id));
  },
  remove: (importId, beforeEnd) => removeImport(db, importId, beforeEnd),
  get: (importId) => get(db, importId),
  claim: (ids, times) => claim(db, ids, times),
  async hold(importId, until) {
    await db
      .updateTable("quality_imports")
      .set({ due_at: until })
      .where("import_id", "=", importId)
      .where("state", "=", "reading" satisfies State)
      .execute();
  },
  addCall: (importId, call, more) => addCall(db, importId, { call, ...more }),
  async addFault(importId, fault) {
    await addNote(db, importId, { note: fault, calls: 0 });
  },
  async move(importId, from, { state, error = null }) {
    const { numUpdatedRows } = await db
      .updateTable("quality_imports")
      .set({ state, error })
      .where("import_id", "=", importId)
      .where("state", "in", from)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});

async function get(db: Db, importId: string): Promise<QualityImport> {
  const row = await db
    .selectFrom("quality_imports")
    .selectAll()
    .where("import_id", "=", importId)
    .executeTakeFirst();
  if (row !== undefined) return toImport(row);
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a file." });
}

async function claim(
  db: Db,
  ids: readonly string[],
  { now, until }: { readonly now: string; readonly until: string },
): Promise<ClaimedRecording | undefined> {
  if (ids.length === 0) return undefined;
  const row = await db
    .selectFrom("quality_imports")
    .selectAll()
    .where("import_id", "in", ids)
    // One whose server was lost waits again when its time is over.
    .where((where) =>
      where.or([
        where("state", "=", "waiting" satisfies State),
        where.and([where("state", "=", "reading" satisfies State), where("due_at", "<=", now)]),
      ]),
    )
    .orderBy("at")
    .orderBy("import_id")
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  // What was found before is found again; the calls themselves are known by their ids.
  const { numUpdatedRows } = await db
    .updateTable("quality_imports")
    .set({ state: "reading" satisfies State, due_at: until, notes: "[]", calls: 0, error: null })
    .where("import_id", "=", row.import_id)
    .where("state", "=", row.state)
    .where("due_at", "=", row.due_at)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return undefined;
  const options = JSON.parse(row.options) as RecordingOptions;
  return { id: row.import_id, name: row.name, options, calls: row.calls };
}

async function addCall(
  db: Db,
  importId: string,
  {
    call,
    note,
    options,
    now,
  }: { readonly call: ImportedCall } & Parameters<RecordingStore["addCall"]>[2],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("quality_calls")
      .values(
        newQualityCall({
          ...call,
          source: "imported",
          disposition: null,
          agent_group: options.group,
          due_at: now,
          import_id: importId,
        }),
      )
      .onConflict((conflict) => conflict.column("call_id").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 1n) {
      await transaction
        .insertInto("quality_agents")
        .values({ call_id: call.call_id, agent: options.agent })
        .execute();
    }
    await addNote(transaction, importId, { note, calls: 1 });
  });
}

async function addNote(
  db: Db,
  importId: string,
  { note, calls }: { readonly note: object; readonly calls: number },
): Promise<void> {
  const row = await db
    .selectFrom("quality_imports")
    .select(["notes", "calls"])
    .where("import_id", "=", importId)
    .executeTakeFirst();
  if (row === undefined) return;
  const notes = JSON.parse(row.notes) as object[];
  // A file of a hundred thousand calls tells of the first ones; the count has them all. What is bad has a place of its own.
  const alike = notes.filter((one) => "code" in one === "code" in note).length;
  if (alike < notesMax) notes.push(note);
  await db
    .updateTable("quality_imports")
    .set({ notes: JSON.stringify(notes), calls: row.calls + calls })
    .where("import_id", "=", importId)
    .execute();
}

/** Calls of one file of which it is told what was lost, and parts that could not be used. */
const notesMax = 200;
