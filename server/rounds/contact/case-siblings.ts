import type { Kysely, RawBuilder } from "kysely";
import { canonicalNumber } from "../../../guardrails/contact/canonical-number.ts";
import {
  debtorOfBody,
  personByBirthDate,
  personByIdLast4,
  phoneOfBody,
} from "../../storage/cases/case-keys.ts";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import { historyRowsMax } from "../round-limits.ts";

/** A case by what ties it to others. */
export interface Sibling {
  readonly debtorId: string;
  readonly number: string | null;
  readonly people: readonly string[];
  readonly isHeld: boolean;
}

interface Own {
  readonly debtorId: string;
  readonly phone: string | undefined;
  readonly number: string | null;
  readonly people: readonly string[];
}

/** What tells a person of a case, as columns. */
export const personKeys = (kind: StoreKind) =>
  [personByBirthDate(kind).as("by_birth"), personByIdLast4(kind).as("by_last4")] as const;

/** The keys of a row with those columns; none where the case has no fragment of the identity. */
export const peopleOf = (row: {
  readonly by_birth: string | null;
  readonly by_last4: string | null;
}): readonly string[] => [
  ...(row.by_birth === null ? [] : [`b ${row.by_birth}`]),
  ...(row.by_last4 === null ? [] : [`i ${row.by_last4}`]),
];

/**
 * Every case of these debtors, numbers and people, these cases among them. A debt that is the same person's by
 * name and fragment of identity brings along the others of its debtor's id, and they theirs.
 */
export async function siblingsOf(
  db: Kysely<Tables>,
  kind: StoreKind,
  own: readonly Own[],
): Promise<ReadonlyMap<string, Sibling>> {
  const phones = own.flatMap(({ phone, number }) => [phone ?? [], number ?? []].flat());
  const found = new Map(await look(db, kind, { by: phoneOfBody(kind), among: phones }));
  const known = new Set<string>();
  let ids = own.map(({ debtorId }) => debtorId);
  let people = own.flatMap((one) => one.people);
  for (let links = 0; links < linksMax && ids.length + people.length > 0; links += 1) {
    for (const key of [...ids, ...people]) known.add(key);
    const tied = [
      ...(await look(db, kind, { by: debtorOfBody(kind), among: ids })),
      ...(await look(db, kind, { by: personByBirthDate(kind), among: keysOf(people, "b ") })),
      ...(await look(db, kind, { by: personByIdLast4(kind), among: keysOf(people, "i ") })),
    ];
    for (const [caseId, one] of tied) found.set(caseId, one);
    ids = unknown(tied.map(([, one]) => one.debtorId));
    people = unknown(tied.flatMap(([, one]) => one.people));
  }
  return found;

  function unknown(keys: readonly string[]): string[] {
    return [...new Set(keys)].filter((key) => !known.has(key));
  }
}

/** Whether a hold lies on any debt of this person. */
export function isPersonHeld(
  own: Pick<Own, "debtorId" | "people">,
  siblings: ReadonlyMap<string, Sibling>,
): boolean {
  const ids = debtorIdsOf(own, siblings);
  return [...siblings.values()].some((one) => one.isHeld && ids.has(one.debtorId));
}

/** The cases among these that are this person's. */
export function casesOfPerson(
  own: Pick<Own, "debtorId" | "people"> & { readonly case_id: string },
  siblings: ReadonlyMap<string, Sibling>,
): ReadonlySet<string> {
  const ids = debtorIdsOf(own, siblings);
  const theirs = [...siblings].filter(([, { debtorId }]) => ids.has(debtorId));
  return new Set([own.case_id, ...theirs.map(([caseId]) => caseId)]);
}

/** How many debts may lie between two of one person: a chain longer than this is a fault of the list. */
const linksMax = 4;

async function look(
  db: Kysely<Tables>,
  kind: StoreKind,
  { by, among }: { readonly by: RawBuilder<string | null>; readonly among: readonly string[] },
): Promise<readonly (readonly [caseId: string, Sibling])[]> {
  if (among.length === 0) return [];
  const rows = await db
    .selectFrom("cases")
    .select([
      "case_id",
      "hold",
      debtorOfBody(kind).as("debtor_id"),
      phoneOfBody(kind).as("phone"),
      ...personKeys(kind),
    ])
    .where(by, "in", [...new Set(among)])
    .limit(historyRowsMax)
    .execute();
  return rows.map((row) => [
    row.case_id,
    {
      debtorId: row.debtor_id,
      number: numberOf(row.phone),
      people: peopleOf(row),
      isHeld: row.hold === 1,
    },
  ]);
}

const keysOf = (people: readonly string[], kind: string): readonly string[] =>
  people.filter((key) => key.startsWith(kind)).map((key) => key.slice(kind.length));

const numberOf = (phone: string | null): string | null =>
  typeof phone === "string" && phone.trim() !== "" ? canonicalNumber(phone) : null;

/** The ids under which a debtor is known: their own, and those of debts that are the same person's. */
export function debtorIdsOf(
  { debtorId, people }: Pick<Own, "debtorId" | "people">,
  siblings: ReadonlyMap<string, Sibling>,
): ReadonlySet<string> {
  const ids = new Set([debtorId]);
  const keys = new Set(people);
  for (let before = 0; before < ids.size + keys.size;) {
    before = ids.size + keys.size;
    for (const one of siblings.values()) {
      if (!ids.has(one.debtorId) && !one.people.some((key) => keys.has(key))) continue;
      ids.add(one.debtorId);
      for (const key of one.people) keys.add(key);
    }
  }
  return ids;
}
