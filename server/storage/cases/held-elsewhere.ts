import type { ExpressionBuilder, RawBuilder, Transaction } from "kysely";
import type { Database } from "../database.ts";
import type { StoreKind } from "../store-kind.ts";
import type { Tables } from "../tables.ts";
import { debtorOfBody, personByBirthDate, personByIdLast4 } from "./case-keys.ts";

/**
 * Another debt of the same person that is on hold, if there is one: of the same debtor's id, or of the same name and fragment of
 * identity. Illness, grief and danger are the person's, and not the debt's.
 */
export async function heldElsewhere(
  { db, kind }: Pick<Database, "db" | "kind">,
  caseId: string,
): Promise<string | undefined> {
  const held = await db
    .selectFrom("cases")
    .select("case_id")
    .where("hold", "=", 1)
    .where("case_id", "!=", caseId)
    .where(isOfPerson(kind, caseId))
    .orderBy("case_id")
    .limit(1)
    .executeTakeFirst();
  return held?.case_id;
}

/** Notes on every debt of the same person that what holds of them has changed: rounds that left them out look again. */
export async function noteChange(
  transaction: Transaction<Tables>,
  kind: StoreKind,
  { caseId, at }: { readonly caseId: string; readonly at: string },
): Promise<void> {
  await transaction
    .updateTable("cases")
    .set({ updated_at: at })
    .where(isOfPerson(kind, caseId))
    .execute();
}

const isOfPerson =
  (kind: StoreKind, caseId: string) => (row: ExpressionBuilder<Tables, "cases">) => {
    const isSame = (key: RawBuilder<string | null>) =>
      row(key, "=", row.selectFrom("cases").select(key.as("own")).where("case_id", "=", caseId));
    const keys = [debtorOfBody(kind), personByBirthDate(kind), personByIdLast4(kind)];
    return row.or(keys.map(isSame));
  };
