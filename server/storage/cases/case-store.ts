import type { Kysely } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { stopsOfFlags } from "../../../domain/case-flags.ts";
import type { DebtCase } from "../../../domain/case.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { formatCase } from "../../../domain/parse/format-case.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import type { CaseFlag } from "../../../domain/vocabulary.ts";
import type { CasePage, CaseRow, CaseView } from "../../protocol/cases.ts";
import { pageRows } from "../../limits.ts";
import type { Database } from "../database.ts";
import { flagsOfMarks, liftMark, marksOf } from "../calls/marks.ts";
import { heldElsewhere, noteChange } from "./held-elsewhere.ts";
import { contains, pageOf, readCursor } from "../paging.ts";
import type { Tables } from "../tables.ts";

interface CaseQuery {
  readonly query?: string | undefined;
  readonly state?: "all" | "quiet" | "chatting" | undefined;
  readonly after?: string | undefined;
}

/** The cases of the company. */
export interface CaseStore {
  /** @throws KindlineError CASE_EXISTS if there is one with this id. */
  add(debt: DebtCase, options: { at: Instant; isExample?: boolean }): Promise<void>;
  /** @throws KindlineError NOT_FOUND, VERSION_CONFLICT. */
  change(debt: DebtCase, options: { at: Instant; version: number }): Promise<void>;
  /** @throws KindlineError NOT_FOUND. */
  view(caseId: string): Promise<CaseView>;
  /** The case as the next call must know it: with what open marks say. @throws KindlineError NOT_FOUND. */
  forCall(caseId: string): Promise<DebtCase>;
  /** Whether the case must be quiet now: a hold is its person's, a freeze its own. @throws KindlineError NOT_FOUND. */
  stops(caseId: string): Promise<{ readonly hold: boolean; readonly frozen: boolean }>;
  /** The case that was changed last of those with this telephone number: a hint, and no proof of anything. */
  caseOfPhone(number: string): Promise<string | undefined>;
  list(query: CaseQuery): Promise<CasePage>;
  count(): Promise<number>;
  /** @throws KindlineError NOT_FOUND if there is no such open mark. */
  lift(lift: {
    id: string;
    caseId: string;
    by: string;
    reason: string;
    at: Instant;
  }): Promise<void>;
}

export function createCaseStore(database: Pick<Database, "db" | "kind">): CaseStore {
  const { db } = database;
  return {
    add: (debt, options) => add(db, debt, options),
    change: (debt, options) => change(db, debt, options),
    view: (caseId) => view(database, caseId),
    async forCall(caseId) {
      const row = await rowOf(db, caseId);
      const marks = (await marksOf(db, [caseId])).get(caseId) ?? [];
      const debt = caseOf(row);
      return { ...debt, flags: [...new Set([...debt.flags, ...flagsOfMarks(marks)])] };
    },
    async stops(caseId) {
      const row = await rowOf(db, caseId);
      // Every turn asks this: the flags alone are read, of a body that was checked when it was written.
      const { flags = [] } = JSON.parse(row.body) as { readonly flags?: readonly CaseFlag[] };
      const byFlags = stopsOfFlags(flags);
      return {
        hold:
          row.hold === 1 || byFlags.hold || (await heldElsewhere(database, caseId)) !== undefined,
        frozen: row.frozen === 1 || byFlags.frozen,
      };
    },
    caseOfPhone: (number) => caseOfPhone(db, number),
    list: (query) => list(db, query),
    async count() {
      const { count } = await db
        .selectFrom("cases")
        .select((all) => all.fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      return Number(count);
    },
    lift: (lift) =>
      db.transaction().execute(async (transaction) => {
        await noteChange(transaction, database.kind, lift);
        await liftMark(transaction, lift);
      }),
  };
}

async function add(
  db: Kysely<Tables>,
  debt: DebtCase,
  { at, isExample = false }: { readonly at: Instant; readonly isExample?: boolean },
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("cases")
    .values({
      case_id: debt.caseId,
      ...written(debt),
      version: 1,
      created_at: at,
      updated_at: at,
      hold: 0,
      frozen: 0,
      is_example: isExample ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column("case_id").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) {
    const message = "Expected an id that no case has.";
    throw new KindlineError({ code: "CASE_EXISTS", message, field: "caseId" });
  }
}

async function caseOfPhone(db: Kysely<Tables>, number: string): Promise<string | undefined> {
  if (!/^\+[1-9]\d{6,14}$/.test(number)) return undefined;
  const rows = await db
    .selectFrom("cases")
    .select(["case_id", "body"])
    .where(contains("search", number))
    .orderBy("updated_at", "desc")
    .limit(phoneRowsMax)
    .execute();
  return rows.find(({ body }) => parsedPhone(body) === number)?.case_id;
}

/** Cases that share a number, or hold it in another field, are few. */
const phoneRowsMax = 20;

const parsedPhone = (body: string): string | undefined =>
  (JSON.parse(body) as { readonly debtor?: { readonly phone?: string } }).debtor?.phone;

async function change(
  db: Kysely<Tables>,
  debt: DebtCase,
  { at, version }: { readonly at: Instant; readonly version: number },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("cases")
    .set({ ...written(debt), version: version + 1, updated_at: at })
    .where("case_id", "=", debt.caseId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  await rowOf(db, debt.caseId);
  const message = "Expected the version that is in the store; the case was changed meanwhile.";
  throw new KindlineError({ code: "VERSION_CONFLICT", message, field: "version" });
}

async function view(database: Pick<Database, "db" | "kind">, caseId: string): Promise<CaseView> {
  const { db } = database;
  const row = await rowOf(db, caseId);
  const [rows, marks, held] = await Promise.all([
    toRows(db, [row]),
    marksOf(db, [caseId]),
    heldElsewhere(database, caseId),
  ]);
  const [first] = rows;
  if (first === undefined) throw new RangeError("Expected a row for the case, got none.");
  return {
    case: JSON.parse(row.body) as CaseView["case"],
    row: first,
    version: row.version,
    createdAt: row.created_at as Instant,
    marks: [...(marks.get(caseId) ?? [])],
    heldElsewhere: held ?? null,
  };
}

async function list(db: Kysely<Tables>, { query, state, after }: CaseQuery): Promise<CasePage> {
  let found = db.selectFrom("cases");
  if (query !== undefined && query.trim() !== "") found = found.where(contains("search", query));
  if (state === "quiet")
    found = found.where((row) => row.or([row("hold", "=", 1), row("frozen", "=", 1)]));
  if (state === "chatting") {
    const chatting = db.selectFrom("calls").select("case_id").where("ended_at", "is", null);
    found = found.where("case_id", "in", chatting);
  }
  const { count } = await found
    .select((all) => all.fn.countAll().as("count"))
    .executeTakeFirstOrThrow();
  if (after !== undefined) {
    const [createdAt, id] = readCursor(after);
    found = found.where((row) =>
      row.or([
        row("created_at", "<", createdAt),
        row.and([row("created_at", "=", createdAt), row("case_id", ">", id)]),
      ]),
    );
  }
  const rows = await found
    .selectAll()
    .orderBy("created_at", "desc")
    .orderBy("case_id")
    .limit(pageRows + 1)
    .execute();
  const page = pageOf(rows, (row) => [row.created_at, row.case_id]);
  return { cases: await toRows(db, page.rows), total: Number(count), next: page.next };
}

async function rowOf(db: Kysely<Tables>, caseId: string): Promise<Tables["cases"]> {
  const row = await db
    .selectFrom("cases")
    .selectAll()
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a case." });
  }
  return row;
}

/** What the store keeps of the words of a case. */
export function written(debt: DebtCase): Pick<Tables["cases"], "body" | "search"> {
  const { caseId, creditor, product, debtor } = debt;
  const search = [caseId, creditor, product, debtor.name, debtor.phone ?? ""].join(" ");
  return { body: JSON.stringify(formatCase(debt)), search: search.toLowerCase() };
}

function caseOf(row: Tables["cases"]): DebtCase {
  const parsed = parseCase(JSON.parse(row.body));
  if (!parsed.success) throw new TypeError("Expected a sound case in the store.");
  return parsed.value;
}

async function toRows(db: Kysely<Tables>, rows: readonly Tables["cases"][]): Promise<CaseRow[]> {
  const ids = rows.map((row) => row.case_id);
  if (ids.length === 0) return [];
  const [marks, open] = await Promise.all([
    marksOf(db, ids),
    db
      .selectFrom("calls")
      .select(["case_id", "call_id"])
      .where("case_id", "in", ids)
      .where("ended_at", "is", null)
      .orderBy("started_at")
      .execute(),
  ]);
  const openCalls = new Map(open.map((call) => [call.case_id, call.call_id]));
  return rows.map((row) => toRow(row, { marks: marks.get(row.case_id) ?? [], openCalls }));
}

function toRow(
  row: Tables["cases"],
  {
    marks,
    openCalls,
  }: {
    readonly marks: Parameters<typeof flagsOfMarks>[0];
    readonly openCalls: ReadonlyMap<string, string>;
  },
): CaseRow {
  const debt = caseOf(row);
  const { balance } = formatCase(debt);
  return {
    caseId: row.case_id,
    debtorName: debt.debtor.name,
    creditor: debt.creditor,
    product: debt.product,
    currency: debt.currency,
    balance,
    dueDate: debt.dueDate,
    tier: debt.tier ?? null,
    flags: [...new Set([...debt.flags, ...flagsOfMarks(marks)])],
    hold: row.hold === 1,
    frozen: row.frozen === 1,
    updatedAt: row.updated_at as Instant,
    openCallId: openCalls.get(row.case_id) ?? null,
  };
}
