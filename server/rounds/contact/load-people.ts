import type { Kysely } from "kysely";
import { canonicalNumber } from "../../../guardrails/contact/canonical-number.ts";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import type { CaseBody } from "./case-facts.ts";
import { peopleOf, personKeys, siblingsOf, type Sibling } from "./case-siblings.ts";

/** By what a case is tied to others. */
export interface Keys {
  readonly parsed: CaseBody;
  readonly debtorId: string;
  readonly phone: string | undefined;
  readonly number: string | null;
  readonly email: string | null;
  readonly people: readonly string[];
}

type OwnCase = Keys & Pick<Tables["cases"], "case_id" | "hold" | "frozen">;

/** Those of these cases that are there, and every case of their debtors, numbers and people. */
export async function loadPeople(
  db: Kysely<Tables>,
  { kind, caseIds }: { readonly kind: StoreKind; readonly caseIds: readonly string[] },
): Promise<{
  readonly own: readonly OwnCase[];
  readonly siblings: ReadonlyMap<string, Sibling>;
}> {
  if (caseIds.length === 0) return { own: [], siblings: new Map() };
  const cases = await db
    .selectFrom("cases")
    .select(["case_id", "body", "hold", "frozen", ...personKeys(kind)])
    .where("case_id", "in", caseIds)
    .execute();
  const own = cases.map((row) => ({
    ...row,
    ...keysOfBody(JSON.parse(row.body) as CaseBody),
    people: peopleOf(row),
  }));
  return { own, siblings: own.length === 0 ? new Map() : await siblingsOf(db, kind, own) };
}

/** By what a case is tied to others, as its body says it. */
function keysOfBody(body: CaseBody): Omit<Keys, "people"> {
  const { phone, email: address } = body.debtor;
  const number = phone === undefined || phone.trim() === "" ? null : canonicalNumber(phone);
  const email = typeof address === "string" && address.includes("@") ? address.trim() : undefined;
  const debtorId = body.debtorId ?? body.caseId;
  return { parsed: body, debtorId, phone, number, email: email?.toLowerCase() ?? null };
}
