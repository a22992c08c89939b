import type { Transaction } from "kysely";
import type { Instant } from "../../../domain/calendar.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import {
  formatDecimal,
  minorUnits,
  parseDecimal,
  type Currency,
  type MinorUnits,
} from "../../../domain/money.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { judgeEvent, type LinkFacts } from "../../payments/judge-event.ts";
import { paymentRowsMax } from "../../payments/payment-limits.ts";
import type { PaymentEvent } from "../../ports/payment.ts";
import type { CasePayment, EventVerdict, PaymentTrouble } from "../../protocol/payments.ts";
import { outcomesAsNoted } from "../calls/noted-promises.ts";
import type { Database } from "../database.ts";
import { postPayment, type Posting } from "./payment-posting.ts";
import type { Tables } from "../tables.ts";

interface NewPaymentLink {
  readonly id: string;
  readonly caseId: string;
  readonly callId: CallId;
  readonly provider: string;
  readonly amount: MinorUnits;
  readonly currency: Currency;
  readonly by: string;
  readonly at: Instant;
  readonly expiresAt: Instant;
}

/** What became of a provider's message, and whose case it is about. */
interface TakenEvent {
  readonly verdict: EventVerdict;
  readonly caseId: string | undefined;
}

/** The call in which the latest arrangement of a case was agreed. */
interface AgreedCall {
  readonly callId: CallId;
  readonly startedAt: Instant;
  readonly outcome: Outcome;
}

/** Payments of cases: links, what providers said, what was booked. */
export interface PaymentStore {
  addLink(link: NewPaymentLink): Promise<void>;
  /** Keeps a message of a provider and books it, both or neither. The same message again changes nothing. */
  take(provider: string, event: PaymentEvent, at: Instant): Promise<TakenEvent>;
  /** @returns false if it was booked before. @throws as `postPayment`. */
  post(posting: Posting): Promise<boolean>;
  /** The newest first. */
  list(caseId: string): Promise<readonly CasePayment[]>;
  /** Messages that were not booked though money may have moved, the newest first. */
  troubles(caseId: string): Promise<readonly PaymentTrouble[]>;
  /** What was posted to a case at that moment or later, together. */
  sumSince(caseId: string, since: Instant): Promise<MinorUnits>;
  /** Cases to which something was posted at that moment or later. */
  casesSince(since: Instant): Promise<readonly string[]>;
  agreedCall(caseId: string): Promise<AgreedCall | undefined>;
  /** The calls of a case that go on. */
  openCalls(
    caseId: string,
  ): Promise<readonly { readonly id: CallId; readonly startedAt: Instant }[]>;
  isExample(caseId: string): Promise<boolean>;
}

type Db = Database["db"];

export const createPaymentStore = ({ db }: Pick<Database, "db">): PaymentStore => ({
  ...bookingPart(db),
  ...readingPart(db),
  ...casePart(db),
});

const bookingPart = (db: Db) => ({
  async addLink(link: NewPaymentLink) {
    await db
      .insertInto("payment_links")
      .values({
        link_id: link.id,
        case_id: link.caseId,
        call_id: link.callId,
        provider: link.provider,
        currency: link.currency,
        amount: formatDecimal(link.amount),
        state: "open",
        created_at: link.at,
        created_by: link.by,
        expires_at: link.expiresAt,
      })
      .execute();
  },
  take: (provider: string, event: PaymentEvent, at: Instant) =>
    db.transaction().execute((transaction) => takeEvent(transaction, { provider, event, at })),
  post: (posting: Posting) =>
    db.transaction().execute((transaction) => postPayment(transaction, posting)),
});

const readingPart = (db: Db) => ({
  async list(caseId: string) {
    const rows = await db
      .selectFrom("payments")
      .leftJoin("payment_postings", "payment_postings.payment_id", "payments.payment_id")
      .selectAll("payments")
      .select(["source", "reason", "balance_before", "balance_after"])
      .where("case_id", "=", caseId)
      .orderBy("posted_at", "desc")
      .limit(paymentRowsMax)
      .execute();
    return rows.map(toPayment);
  },
  async troubles(caseId: string) {
    const rows = await db
      .selectFrom("payment_events")
      .selectAll()
      .where("case_id", "=", caseId)
      .where("verdict", "in", ["amount_mismatch", "currency_mismatch"])
      .orderBy("received_at", "desc")
      .limit(paymentRowsMax)
      .execute();
    return rows.map((row) => ({
      eventId: row.event_id,
      type: row.type as PaymentTrouble["type"],
      amount: row.amount,
      currency: row.currency as Currency,
      at: row.at as Instant,
      verdict: row.verdict as EventVerdict,
    }));
  },
  async sumSince(caseId: string, since: Instant) {
    const rows = await db
      .selectFrom("payments")
      .select("amount")
      .where("case_id", "=", caseId)
      .where("posted_at", ">=", since)
      .execute();
    return minorUnits(rows.reduce((sum, { amount }) => sum + amount, 0));
  },
  async casesSince(since: Instant) {
    const rows = await db
      .selectFrom("payments")
      .select("case_id")
      .distinct()
      .where("posted_at", ">=", since)
      .execute();
    return rows.map((row) => row.case_id);
  },
});

/** Calls of a case that are looked through for an agreement: nobody agrees anew this often. */
const agreedRowsMax = 100;

const casePart = (db: Db) => ({
  async agreedCall(caseId: string) {
    const rows = await db
      .selectFrom("calls")
      .select(["call_id", "started_at", "outcome"])
      .where("case_id", "=", caseId)
      .orderBy("started_at", "desc")
      .limit(agreedRowsMax)
      .execute();
    const calls = await outcomesAsNoted(db, rows);
    const agreed = calls.find(({ outcome }) => outcome.promise !== null);
    if (agreed === undefined) return undefined;
    const { call_id: callId, started_at: startedAt, outcome } = agreed;
    return { callId: toCallId(callId), startedAt: startedAt as Instant, outcome };
  },
  async openCalls(caseId: string) {
    const rows = await db
      .selectFrom("calls")
      .select(["call_id", "started_at"])
      .where("case_id", "=", caseId)
      .where("ended_at", "is", null)
      .execute();
    return rows.map((row) => ({
      id: toCallId(row.call_id),
      startedAt: row.started_at as Instant,
    }));
  },
  async isExample(caseId: string) {
    const row = await db
      .selectFrom("cases")
      .select("is_example")
      .where("case_id", "=", caseId)
      .executeTakeFirst();
    return row?.is_example === 1;
  },
});

interface Taking {
  readonly provider: string;
  readonly event: PaymentEvent;
  readonly at: Instant;
}

async function takeEvent(
  transaction: Transaction<Tables>,
  { provider, event, at }: Taking,
): Promise<TakenEvent> {
  const link = await transaction
    .selectFrom("payment_links")
    .selectAll()
    .where("link_id", "=", event.reference)
    .where("provider", "=", provider)
    .executeTakeFirst();
  const caseId = link?.case_id;
  const facts = link === undefined ? undefined : await factsOf(transaction, link);
  const verdict = judgeEvent(event, facts);
  const { numInsertedOrUpdatedRows } = await transaction
    .insertInto("payment_events")
    .values({
      provider,
      event_id: event.eventId,
      link_id: event.reference,
      case_id: caseId ?? null,
      payment_id: event.paymentId,
      type: event.type,
      currency: event.currency,
      amount: formatDecimal(event.amount),
      at: event.at,
      received_at: at,
      verdict,
    })
    .onConflict((conflict) => conflict.columns(["provider", "event_id"]).doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return { verdict: "known", caseId };
  if (caseId === undefined || (verdict !== "booked" && verdict !== "noted")) {
    return { verdict, caseId };
  }
  await moveLink(transaction, event);
  if (verdict === "noted") return { verdict, caseId };
  const isNew = await postPayment(transaction, {
    paymentId: `${provider}:${event.paymentId}`,
    caseId,
    amount: event.amount,
    currency: event.currency,
    paidAt: event.at,
    postedAt: at,
    postedBy: provider,
    source: "provider",
    linkId: event.reference,
  });
  return { verdict: isNew ? "booked" : "known", caseId };
}

/** What a link asks for; in no currency at all where its case has come to be in another. */
async function factsOf(
  transaction: Transaction<Tables>,
  link: Tables["payment_links"],
): Promise<LinkFacts> {
  const { body } = await transaction
    .selectFrom("cases")
    .select("body")
    .where("case_id", "=", link.case_id)
    .executeTakeFirstOrThrow();
  const { currency } = JSON.parse(body) as { readonly currency: string };
  return {
    amount: parseDecimal(link.amount) ?? -1,
    currency: currency === link.currency ? currency : "",
  };
}

/** What was paid stays paid, in whatever order messages come. */
async function moveLink(transaction: Transaction<Tables>, event: PaymentEvent): Promise<void> {
  await transaction
    .updateTable("payment_links")
    .set({ state: event.type })
    .where("link_id", "=", event.reference)
    .where("state", "!=", "paid")
    .execute();
}

function toPayment(
  row: Tables["payments"] & {
    readonly source: string | null;
    readonly reason: string | null;
    readonly balance_before: string | null;
    readonly balance_after: string | null;
  },
): CasePayment {
  const amount = minorUnits(row.amount);
  const before = row.balance_before === null ? undefined : parseDecimal(row.balance_before);
  const isOver = before !== undefined && amount > before;
  return {
    paymentId: row.payment_id,
    amount: formatDecimal(amount),
    currency: row.currency as Currency,
    paidAt: row.paid_at as Instant,
    postedAt: row.posted_at as Instant,
    postedBy: row.posted_by,
    source: (row.source ?? "file") as CasePayment["source"],
    reason: row.reason,
    balanceAfter: row.balance_after,
    excess: isOver ? formatDecimal(minorUnits(amount - before)) : null,
  };
}
