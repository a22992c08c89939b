import { setImmediate } from "node:timers/promises";
import type { Instant } from "../../domain/calendar.ts";
import { failure } from "../../domain/result.ts";
import type { ImportPlan } from "../protocol/imports.ts";
import { batchRows } from "./limits.ts";
import { rowsUnder, type ListFront } from "./list-head.ts";
import { mergeCase, type RowAction } from "./merge-case.ts";
import { createCaseReading } from "./case-reading.ts";
import { readCase, type ListedCase, type RowFault } from "./read-case.ts";
import type { ListFile } from "./read/open-list.ts";
import type { ListRow } from "./read/list-row.ts";
import { createRowReader, type RowReader, type RowValues } from "./row-values.ts";
import { SeenKeys } from "./seen-keys.ts";

/** A row and what was found: a case, or what is wrong with it. */
export type CheckedRow = ListRow &
  (
    | {
        readonly type: "sound";
        readonly listed: ListedCase;
        readonly action: Exclude<RowAction, { readonly type: "older" }>;
        /** A mark keeps the case quiet now. */
        readonly isQuiet: boolean;
      }
    | { readonly type: "refused"; readonly faults: readonly RowFault[] }
  );

/** What the store knows, asked for a batch of rows at a time. */
export interface KnownCases {
  /** Bodies of the cases with these ids, JSON, and whether a mark keeps them quiet. */
  bodies(caseIds: readonly string[]): Promise<ReadonlyMap<string, StoredCase>>;
  /** Those of the ids that a case or a debtor has. */
  knownIds(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /** Cases with one of these accounts, whoever the creditor. */
  accounts(accounts: readonly string[]): Promise<readonly StoredAccount[]>;
}

/** A case as the same debt under another id is known by. */
export interface StoredAccount {
  readonly caseId: string;
  readonly account: string;
  readonly creditor: string;
  readonly debtorId: string | undefined;
  readonly debtorName: string;
}

export interface StoredCase {
  readonly body: string;
  readonly isQuiet: boolean;
}

/** What a list is checked against. */
export interface Checking {
  readonly plan: ImportPlan;
  readonly now: Instant;
  /** Without a store every sound row is a new case. */
  readonly known?: KnownCases | undefined;
}

interface ReadRow {
  readonly row: ListRow;
  readonly values: RowValues;
  readonly result: ReturnType<typeof readCase>;
}

/** Rows that are judged before everything else gets its turn: about two milliseconds. */
const rowsAtOnce = 50;

/** Judges every row of a list, batch by batch, so that lists of any length take the same memory. */
export async function* checkRows(
  list: ListFile,
  front: ListFront,
  { plan, now, known = nothingKnown }: Checking,
): AsyncGenerator<readonly CheckedRow[]> {
  const { mapping } = plan;
  const reader = createRowReader(front.heading, mapping);
  const linked = mapping.columns.includes("linked_debtor")
    ? await idsOf(list, front, reader)
    : new SeenKeys();
  const reading = createCaseReading(mapping, now);
  const seen = { cases: new SeenKeys(), accounts: new SeenKeys() };
  for await (const rows of rowsUnder(list, front, { batchLength: batchRows })) {
    const read: ReadRow[] = [];
    for (const row of rows) {
      const values = reader.values(row);
      const faults = faultsOfRow(row, reader) ?? duplicatesOf(values, seen, row.row);
      const result = faults === undefined ? readCase(values, reading) : failure(faults);
      read.push({ row, values, result });
      // Calls go on meanwhile: nobody's voice waits longer than a few milliseconds for a list.
      if (read.length % rowsAtOnce === 0) await setImmediate();
    }
    const found = await foundIn(known, read, linked);
    yield read.map((one) => checkedRow(one, found));
  }
}

/** What the store knows of the rows of a batch. */
interface Found {
  readonly stored: (values: RowValues) => StoredCase | undefined;
  /** Another case of the store is the same debt. */
  readonly twin: (values: RowValues) => string | undefined;
  /** The row names somebody whom neither the list nor the store has. */
  readonly isLost: (values: RowValues) => boolean;
}

async function foundIn(
  known: KnownCases,
  read: readonly ReadRow[],
  linked: SeenKeys,
): Promise<Found> {
  const given = (name: "account" | "linked_debtor") =>
    read.flatMap(({ values }) => values.get(name) ?? []);
  const ids = read.map(({ values }) => values.get("case_id") ?? "");
  const [bodies, knownLinks, accounts] = await Promise.all([
    known.bodies(ids),
    known.knownIds(given("linked_debtor").filter((id) => !linked.has(id))),
    known.accounts(given("account")),
  ]);
  return {
    stored: (values) => bodies.get(values.get("case_id") ?? ""),
    twin: (values) =>
      accounts.find((one) => one.caseId !== values.get("case_id") && isSameDebt(one, values))
        ?.caseId,
    isLost(values) {
      const link = values.get("linked_debtor");
      return link !== undefined && !linked.has(link) && !knownLinks.has(link);
    },
  };
}

const isSameDebt = (stored: StoredAccount, values: RowValues): boolean =>
  stored.account === values.get("account") &&
  stored.creditor === values.get("creditor") &&
  (stored.debtorName === values.get("debtor_name") ||
    (stored.debtorId !== undefined && stored.debtorId === values.get("debtor_id")));

function checkedRow({ row, values, result }: ReadRow, found: Found): CheckedRow {
  const refused = (...faults: readonly RowFault[]): CheckedRow => ({
    ...row,
    type: "refused",
    faults: onePerField(faults),
  });
  const isLost = found.isLost(values);
  if (!result.success || isLost) {
    return refused(...(result.success ? [] : result.error), ...(isLost ? [lostLink] : []));
  }
  const stored = found.stored(values);
  // A case that is there already is brought up to date, whatever stands beside it.
  const twin = stored === undefined ? found.twin(values) : undefined;
  if (twin !== undefined) return refused(duplicate("account", `case ${twin} of the store`));
  const action = mergeCase(result.value, stored?.body);
  if (action.type === "older") return refused(older);
  return { ...row, type: "sound", listed: result.value, action, isQuiet: stored?.isQuiet === true };
}

const nothingKnown: KnownCases = {
  bodies: () => Promise.resolve(new Map()),
  knownIds: () => Promise.resolve(new Set()),
  accounts: () => Promise.resolve([]),
};

/** A number that must not be there is all that is said of a row: nothing else of it is read. */
function faultsOfRow(row: ListRow, reader: RowReader): readonly RowFault[] | undefined {
  const found = reader.forbidden(row);
  if (found === undefined) return undefined;
  const what = found.code === "CARD_NUMBER_FOUND" ? "card" : "identity";
  return [{ ...found, message: `Expected no whole ${what} number in any column.` }];
}

/** The first row of a case or an account stands; those after it are refused and name it. */
function duplicatesOf(
  values: RowValues,
  seen: { readonly cases: SeenKeys; readonly accounts: SeenKeys },
  row: number,
): readonly RowFault[] | undefined {
  const caseId = values.get("case_id");
  const before = caseId === undefined ? undefined : seen.cases.add(caseId, row);
  if (before !== undefined) return [duplicate("case_id", `row ${before}`)];
  const account = values.get("account");
  if (account === undefined) return undefined;
  const debtor = values.get("debtor_id") ?? values.get("debtor_name");
  const key = JSON.stringify([debtor, values.get("creditor"), account]);
  const same = seen.accounts.add(key, row);
  return same === undefined ? undefined : [duplicate("account", `row ${same}`)];
}

const duplicate = (field: "case_id" | "account", where: string): RowFault => ({
  code: "ROW_DUPLICATE",
  message: `Expected one row for each ${field === "account" ? "account of a debtor" : "case"}; ${where} has it already.`,
  field,
});

const lostLink: RowFault = {
  code: "LINKED_DEBTOR_UNKNOWN",
  message: "Expected the id of a case or debtor in this list or in the store.",
  field: "linked_debtor",
};

const older: RowFault = {
  code: "BALANCE_OLDER",
  message: "Expected figures at least as new as those in the store.",
  field: "balance_as_of",
};

const onePerField = (faults: readonly RowFault[]): readonly RowFault[] =>
  [...new Map(faults.toReversed().map((fault) => [fault.field, fault])).values()].toReversed();

/** Every id of the list, since a row may name one that comes after it. */
async function idsOf(list: ListFile, front: ListFront, reader: RowReader): Promise<SeenKeys> {
  const ids = new SeenKeys();
  for await (const rows of rowsUnder(list, front, { batchLength: batchRows })) {
    for (const row of rows) {
      const values = reader.values(row);
      for (const name of ["case_id", "debtor_id"] as const) {
        const id = values.get(name);
        if (id !== undefined) ids.add(id, row.row);
      }
    }
  }
  return ids;
}
