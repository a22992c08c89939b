import type { Kysely } from "kysely";
import { canonicalNumber } from "../../guardrails/contact/canonical-number.ts";
import { debtorOfBody, phoneOfBody } from "../storage/cases/case-keys.ts";
import type { StoreKind } from "../storage/store-kind.ts";
import type { Tables } from "../storage/tables.ts";

/** What is known of a number that wrote to us. */
export interface Writer {
  /** The case of the latest message to it, else one that has the number; undefined for a stranger. */
  readonly caseId: string | undefined;
  readonly roundId: string | undefined;
  readonly debtorIds: readonly string[];
  /** Every case of these debtors, and every case that has the number. */
  readonly caseIds: readonly string[];
  /** Those that have the number, whoever the debtor is. */
  readonly caseIdsOfNumber: readonly string[];
}

/** Cases that are looked at: a number or a debtor with more is no person. */
const casesMax = 200;

/** Whose number it is, by the messages that went to it and by the cases that have it. */
export async function whoseNumber(
  db: Kysely<Tables>,
  kind: StoreKind,
  { channel, number }: { readonly channel: string; readonly number: string },
): Promise<Writer> {
  const latest = await db
    .selectFrom("messages")
    .select(["case_id", "debtor_id", "round_id"])
    .where("number", "=", number)
    .where("channel", "=", channel)
    .where("direction", "=", "out")
    .where("case_id", "is not", null)
    .orderBy("at", "desc")
    .executeTakeFirst();
  const select = () =>
    db
      .selectFrom("cases")
      .select(["case_id", debtorOfBody(kind).as("debtor_id")])
      .limit(casesMax);
  const ofNumber =
    channel === "email"
      ? []
      : await select()
          .where(phoneOfBody(kind), "in", [number, canonicalNumber(number)])
          .orderBy("updated_at", "desc")
          .execute();
  const known = [...ofNumber.map((row) => row.debtor_id), latest?.debtor_id ?? []].flat();
  const debtorIds = [...new Set(known)];
  const ofDebtors =
    debtorIds.length === 0
      ? []
      : await select().where(debtorOfBody(kind), "in", debtorIds).execute();
  const caseIdsOfNumber = ofNumber.map((row) => row.case_id);
  const written = latest?.case_id ?? undefined;
  return {
    caseId: written ?? caseIdsOfNumber[0],
    roundId: latest?.round_id ?? undefined,
    debtorIds,
    caseIds: [...new Set([...caseIdsOfNumber, ...ofDebtors.map((row) => row.case_id)])],
    caseIdsOfNumber: [
      ...new Set([...caseIdsOfNumber, ...(written === undefined ? [] : [written])]),
    ],
  };
}
