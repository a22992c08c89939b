import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { KindlineError } from "../../../domain/errors.ts";
import {
  formatDecimal,
  subtractMoney,
  type Currency,
  type MinorUnits,
} from "../../../domain/money.ts";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import { written } from "../cases/case-store.ts";
import type { Tables } from "../tables.ts";

/** A payment on its way to its case. */
export interface Posting {
  /** Unique for ever: the same id is the same payment. */
  readonly paymentId: string;
  readonly caseId: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly paidAt: Instant;
  readonly postedAt: Instant;
  readonly postedBy: string;
  readonly source: "provider" | "person";
  readonly linkId?: string;
  readonly reason?: string;
}

/**
 * Posts a payment to its case: one row, and the balance goes down by exactly its amount, never below zero. The
 * moment of the balance stays: the creditor has not confirmed the new one, and until then nobody collects.
 * @returns false if it was posted before.
 * @throws KindlineError NOT_FOUND, PAYMENT_CONFLICT if the id belongs to another payment, FIELD_INVALID if the
 * case is in another currency.
 */
export async function postPayment(
  transaction: Transaction<Tables>,
  posting: Posting,
): Promise<boolean> {
  const { paymentId, caseId, amount, currency } = posting;
  const row = await heldCase(transaction, caseId);
  const known = await transaction
    .selectFrom("payments")
    .selectAll()
    .where("payment_id", "=", paymentId)
    .executeTakeFirst();
  if (known !== undefined) {
    const isSame =
      known.case_id === caseId && known.amount === amount && known.currency === currency;
    if (isSame) return false;
    const message = "Expected an id that no other payment has.";
    throw new KindlineError({ code: "PAYMENT_CONFLICT", message, field: "paymentId" });
  }
  const parsed = parseCase(JSON.parse(row.body));
  if (!parsed.success) throw new TypeError("Expected a sound case in the store.");
  const debt = parsed.value;
  if (debt.currency !== currency) {
    const message = "Expected the currency of the case.";
    throw new KindlineError({ code: "FIELD_INVALID", message, field: "currency" });
  }
  const balance = subtractMoney(debt.balance, amount);
  await transaction
    .updateTable("cases")
    .set({
      ...written({ ...debt, balance }),
      version: row.version + 1,
      updated_at: posting.postedAt,
    })
    .where("case_id", "=", caseId)
    .execute();
  await insertPayment(transaction, posting, { before: debt.balance, after: balance });
  return true;
}

/** The row of a case, which nobody else changes until the transaction ends. @throws KindlineError NOT_FOUND. */
async function heldCase(
  transaction: Transaction<Tables>,
  caseId: string,
): Promise<Tables["cases"]> {
  const row = await transaction
    .updateTable("cases")
    .set((one) => ({ version: one.ref("version") }))
    .where("case_id", "=", caseId)
    .returningAll()
    .executeTakeFirst();
  if (row !== undefined) return row;
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a case." });
}

async function insertPayment(
  transaction: Transaction<Tables>,
  posting: Posting,
  balance: { readonly before: MinorUnits; readonly after: MinorUnits },
): Promise<void> {
  await transaction
    .insertInto("payments")
    .values({
      payment_id: posting.paymentId,
      case_id: posting.caseId,
      currency: posting.currency,
      paid_at: posting.paidAt,
      posted_at: posting.postedAt,
      posted_by: posting.postedBy,
      amount: posting.amount,
    })
    .execute();
  await transaction
    .insertInto("payment_postings")
    .values({
      payment_id: posting.paymentId,
      source: posting.source,
      link_id: posting.linkId ?? null,
      reason: posting.reason ?? null,
      balance_before: formatDecimal(balance.before),
      balance_after: formatDecimal(balance.after),
    })
    .execute();
}
