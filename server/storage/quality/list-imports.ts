import { sql, type ExpressionBuilder, type Kysely, type RawBuilder, type SqlBool } from "kysely";
import type {
  ImportList,
  QualityImport,
  QualityImportPage,
} from "../../protocol/quality-reviews.ts";
import { pageRows } from "../../limits.ts";
import { pageOf, readCursor } from "../paging.ts";
import type { Tables } from "../tables.ts";

type Db = Kysely<Tables>;
type Row = ExpressionBuilder<Tables, "quality_imports">;

/** States in which something is still to come. */
const working: readonly QualityImport["state"][] = ["waiting", "reading"];

/** Files of recordings and transcripts, the newest first, and how many there are of each kind. */
export async function listImports(
  db: Db,
  { show, after }: { readonly show: ImportList; readonly after?: string | undefined },
): Promise<QualityImportPage> {
  let query = db.selectFrom("quality_imports").selectAll();
  if (show === "working") query = query.where("state", "in", working);
  if (show === "bad") query = query.where(isBad);
  if (after !== undefined) {
    const [at, id] = readCursor(after);
    query = query.where((row) =>
      row.or([row("at", "<", at), row.and([row("at", "=", at), row("import_id", ">", id)])]),
    );
  }
  const [rows, counts] = await Promise.all([
    query
      .orderBy("at", "desc")
      .orderBy("import_id")
      .limit(pageRows + 1)
      .execute(),
    countsOf(db),
  ]);
  const page = pageOf(rows, (row) => [row.at, row.import_id]);
  return { imports: page.rows.map(toImport), next: page.next, counts };
}

async function countsOf(db: Db): Promise<QualityImportPage["counts"]> {
  const row = await db
    .selectFrom("quality_imports")
    .select(({ fn }) => fn.countAll().as("all"))
    .select((one) => [
      one.fn.countAll().filterWhere("state", "in", working).as("working"),
      one.fn.countAll().filterWhere("state", "=", "done").as("done"),
      one.fn.countAll().filterWhere(isBad).as("bad"),
    ])
    .executeTakeFirstOrThrow();
  return {
    all: Number(row.all),
    working: Number(row.working),
    done: Number(row.done),
    bad: Number(row.bad),
  };
}

/** Nothing came of it, or a part of it could not be used: only such notes have a code. */
const isBad = (row: Row) => row.or([row("state", "=", "failed"), hasCode()]);

const hasCode = (): RawBuilder<SqlBool> => sql<SqlBool>`notes like '%"code":%'`;

/** A row as the protocol tells it. */
export function toImport(row: Tables["quality_imports"]): QualityImport {
  const notes = JSON.parse(row.notes) as QualityImport["notes"];
  return {
    id: row.import_id,
    name: row.name,
    bytes: row.bytes,
    state: row.state as QualityImport["state"],
    by: row.by_user,
    at: row.at as QualityImport["at"],
    calls: row.calls,
    notes,
    bad: notes.filter((note) => "code" in note).length,
    share: null,
    error: row.error,
  };
}
