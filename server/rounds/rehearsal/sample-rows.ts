import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { instantAt } from "../../clock.ts";
import type { Tables } from "../../storage/tables.ts";
import type { StoreKind } from "../../storage/store-kind.ts";
import { debtorIdsOf } from "../contact/case-siblings.ts";
import { loadPeople } from "../contact/load-people.ts";

/** Rows of the store, by their tables, as they stand there. */
export type SampleRows = {
  readonly [Name in Copied]: readonly Tables[Name][];
};
type Copied =
  | "cases"
  | "case_arms"
  | "marks"
  | "calls"
  | "attempts"
  | "payments"
  | "promises"
  | "hour_answers"
  | "messages"
  | "opt_outs"
  | "receipts";

/** Ids that are looked at in one statement. */
const pageRows = 2_000;
const idsAtOnce = 500;

/**
 * Draws that many cases of a round by the hash of seed and id: the same seed draws the same ones, and each case is as
 * likely as any other.
 * @returns their ids and how many cases the round has.
 */
export async function drawSample(
  db: Kysely<Tables>,
  roundId: string,
  { cases: most, seed }: { readonly cases: number; readonly seed: string },
): Promise<{ readonly ids: readonly string[]; readonly cases: number }> {
  let drawn: { readonly id: string; readonly rank: string }[] = [];
  let cases = 0;
  for (let after = ""; ;) {
    const page = await db
      .selectFrom("round_cases")
      .select("case_id")
      .where("round_id", "=", roundId)
      .where("case_id", ">", after)
      .orderBy("case_id")
      .limit(pageRows)
      .execute();
    cases += page.length;
    const ranked = page.map(({ case_id: id }) => ({
      id,
      rank: createHash("sha256").update(`${seed}\u0000${id}`).digest("hex"),
    }));
    drawn = [...drawn, ...ranked].toSorted((a, b) => (a.rank < b.rank ? -1 : 1)).slice(0, most);
    const last = page.at(-1);
    if (page.length < pageRows || last === undefined) break;
    after = last.case_id;
  }
  return { ids: drawn.map(({ id }) => id).toSorted(), cases };
}

/** Everything that the store knows of these cases, and of the other cases of their debtors, numbers and people. */
export async function loadSample(
  { db, kind }: { readonly db: Kysely<Tables>; readonly kind: StoreKind },
  ids: readonly string[],
  nowMs: number,
): Promise<SampleRows> {
  const { caseIds, numbers, debtorIds } = await tiedTo({ db, kind }, ids);
  const at = instantAt(nowMs);
  const ofCases = <Row>(read: (part: readonly string[]) => Promise<readonly Row[]>) =>
    inParts(caseIds, read);
  const attempts = [
    ...(await ofCases((part) => attemptsBy(db, "case_id", part))),
    ...(await inParts(numbers, (part) => attemptsBy(db, "number", part))),
  ];
  const { calls, ...rest } = await rowsOfCases(db, ofCases);
  return {
    ...rest,
    // What goes on now is over by the first simulated moment.
    calls: calls.map((call) => ({ ...call, ended_at: call.ended_at ?? at })),
    attempts: unique(attempts, (row) => row.attempt_id).map((row) => asEnded(row, at)),
    hour_answers: await db.selectFrom("hour_answers").selectAll().execute(),
    messages: unique(
      [
        ...(await inParts(numbers, (part) => messagesBy(db, "number", part))),
        ...(await inParts(debtorIds, (part) => messagesBy(db, "debtor_id", part))),
      ],
      (row) => row.message_id,
    ),
    opt_outs: unique(
      [
        ...(await inParts(numbers, (part) => optOutsBy(db, "number", part))),
        ...(await inParts(debtorIds, (part) => optOutsBy(db, "debtor_id", part))),
      ],
      (row) => row.opt_out_id,
    ),
  };
}

type OfCases = <Row>(
  read: (part: readonly string[]) => Promise<readonly Row[]>,
) => Promise<readonly Row[]>;

const rowsOfCases = async (db: Kysely<Tables>, ofCases: OfCases) => ({
  cases: await ofCases((part) =>
    db.selectFrom("cases").selectAll().where("case_id", "in", part).execute(),
  ),
  case_arms: await ofCases((part) =>
    db.selectFrom("case_arms").selectAll().where("case_id", "in", part).execute(),
  ),
  marks: await ofCases((part) =>
    db.selectFrom("marks").selectAll().where("case_id", "in", part).execute(),
  ),
  calls: await ofCases((part) =>
    db.selectFrom("calls").selectAll().where("case_id", "in", part).execute(),
  ),
  receipts: await ofCases((part) =>
    db.selectFrom("receipts").selectAll().where("case_id", "in", part).execute(),
  ),
  payments: await ofCases((part) =>
    db.selectFrom("payments").selectAll().where("case_id", "in", part).execute(),
  ),
  promises: await ofCases((part) =>
    db.selectFrom("promises").selectAll().where("case_id", "in", part).execute(),
  ),
});

const attemptsBy = (
  db: Kysely<Tables>,
  column: "case_id" | "number",
  part: readonly string[],
): Promise<Tables["attempts"][]> =>
  db.selectFrom("attempts").selectAll().where(column, "in", part).execute();

const messagesBy = (
  db: Kysely<Tables>,
  column: "number" | "debtor_id",
  part: readonly string[],
): Promise<Tables["messages"][]> =>
  db.selectFrom("messages").selectAll().where(column, "in", part).execute();

const optOutsBy = (
  db: Kysely<Tables>,
  column: "number" | "debtor_id",
  part: readonly string[],
): Promise<Tables["opt_outs"][]> =>
  db.selectFrom("opt_outs").selectAll().where(column, "in", part).execute();

/** Cases, numbers and debtors that bear on these cases. */
async function tiedTo(
  { db, kind }: { readonly db: Kysely<Tables>; readonly kind: StoreKind },
  ids: readonly string[],
): Promise<Readonly<Record<"caseIds" | "numbers" | "debtorIds", readonly string[]>>> {
  const tied = { caseIds: [...ids], numbers: [] as string[], debtorIds: [] as string[] };
  for (let from = 0; from < ids.length; from += casesAtOnce) {
    const caseIds = ids.slice(from, from + casesAtOnce);
    const { own, siblings } = await loadPeople(db, { kind, caseIds });
    tied.caseIds.push(...siblings.keys());
    tied.numbers.push(...own.flatMap(({ number, email }) => [number ?? [], email ?? []].flat()));
    tied.debtorIds.push(...own.flatMap((one) => [...debtorIdsOf(one, siblings)]));
  }
  return {
    caseIds: [...new Set(tied.caseIds)],
    numbers: [...new Set(tied.numbers)],
    debtorIds: [...new Set(tied.debtorIds)],
  };
}

/** Cases whose ties are looked for together: few enough that no list of them is cut off. */
const casesAtOnce = 50;

async function inParts<Row>(
  ids: readonly string[],
  read: (part: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    rows.push(...(await read(ids.slice(from, from + idsAtOnce))));
  }
  return rows;
}

const unique = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
];

/** An attempt that goes on is in doubt by then; one that was only claimed was never made. */
function asEnded(row: Tables["attempts"], at: string): Tables["attempts"] {
  if (row.state === "claimed") return { ...row, state: "released", ended_at: at };
  if (row.state !== "dialling" && row.state !== "answered") return row;
  return { ...row, state: "in_doubt", disposition: "UNK", ended_at: at };
}
