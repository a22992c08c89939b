import type { Kysely } from "kysely";
import type { ContactWish } from "../../../domain/contact-wish.ts";
import type { Tables } from "../../storage/tables.ts";
import type { KnownWish } from "./case-facts.ts";
import { casesOfPerson, type Sibling } from "./case-siblings.ts";

/** What debtors wish of these cases, as it stands. */
export async function wishesOf(
  db: Kysely<Tables>,
  caseIds: readonly string[],
): Promise<readonly (KnownWish & { readonly caseId: string })[]> {
  const rows = await db
    .selectFrom("marks")
    .select(["case_id", "wish", "at"])
    .where("case_id", "in", [...new Set(caseIds)])
    .where("lifted_at", "is", null)
    .where("wish", "is not", null)
    .orderBy("at")
    .execute();
  return rows.flatMap(({ case_id: caseId, wish, at }) =>
    wish === null ? [] : [{ caseId, wish: JSON.parse(wish) as ContactWish, at }],
  );
}

/** A wish holds for its person: said about one debt, it is meant of the others. */
export function wishesOfPerson(
  own: { readonly case_id: string; readonly debtorId: string; readonly people: readonly string[] },
  siblings: ReadonlyMap<string, Sibling>,
  wishes: Awaited<ReturnType<typeof wishesOf>>,
): readonly KnownWish[] {
  const theirs = casesOfPerson(own, siblings);
  return wishes.flatMap(({ caseId, wish, at }) => (theirs.has(caseId) ? [{ wish, at }] : []));
}
