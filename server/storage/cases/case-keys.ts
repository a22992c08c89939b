import { sql, type RawBuilder } from "kysely";
import type { StoreKind } from "../store-kind.ts";

/**
 * Whom caps count for: the case's debtor, or the case itself where none is named. Indexed, so the words
 * must stay as they are.
 */
export const debtorOfBody = (kind: StoreKind): RawBuilder<string> =>
  kind === "embedded"
    ? sql<string>`coalesce(json_extract(body, '$.debtorId'), case_id)`
    : sql<string>`(coalesce((body::json) ->> 'debtorId', case_id))`;

/** The telephone number of a case as it was written. Indexed. */
export const phoneOfBody = (kind: StoreKind): RawBuilder<string> =>
  kind === "embedded"
    ? sql<string>`json_extract(body, '$.debtor.phone')`
    : sql<string>`((body::json) #>> '{debtor,phone}')`;

/** The account that a list gave a case; null where none did. Indexed. */
export const accountOfBody = (kind: StoreKind): RawBuilder<string | null> =>
  kind === "embedded"
    ? sql<string | null>`json_extract(body, '$.account')`
    : sql<string | null>`((body::json) ->> 'account')`;

/**
 * Who somebody is without a debtor's id: the name with the date of birth, or with the end of the identity number;
 * null where the case lacks them. Two debts of one person so count as one person's. Compared within the store
 * only, and never kept outside of the case. Indexed.
 */
export const personByBirthDate = (kind: StoreKind): RawBuilder<string | null> =>
  personBy(kind, "birthDate");
export const personByIdLast4 = (kind: StoreKind): RawBuilder<string | null> =>
  personBy(kind, "idLast4");

function personBy(kind: StoreKind, fragment: "birthDate" | "idLast4"): RawBuilder<string | null> {
  const field = (name: string): RawBuilder<string | null> =>
    kind === "embedded"
      ? sql<string | null>`json_extract(body, ${sql.lit(`$.debtor.${name}`)})`
      : sql<string | null>`((body::json) #>> ${sql.lit(`{debtor,${name}}`)})`;
  return sql<
    string | null
  >`(lower(trim(${field("name")})) || '|' || nullif(lower(trim(${field(fragment)})), ''))`;
}
