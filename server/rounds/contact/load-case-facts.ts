import type { Kysely } from "kysely";
import type { Outcome } from "../../../domain/outcome.ts";
import type { CallSummary } from "../../protocol/calls.ts";
import { marksOf } from "../../storage/calls/marks.ts";
import type { StoreKind } from "../../storage/store-kind.ts";
import { casesOfPerson, debtorIdsOf, isPersonHeld, type Sibling } from "./case-siblings.ts";
import { loadPeople, type Keys } from "./load-people.ts";
import { latestLift } from "./latest-lift.ts";
import type { Tables } from "../../storage/tables.ts";
import { wasReminded } from "../treatment/follow-promises.ts";
import { loadMessageFacts, type MessageFacts } from "./message-contacts.ts";
import type { CaseFacts, OpenPromise, PastContact } from "./case-facts.ts";
import { wishesOf, wishesOfPerson } from "./load-wishes.ts";
import { loadReceiptContacts } from "./receipt-contacts.ts";
import { attemptMsMax, historyRowsMax } from "../round-limits.ts";

/** What is being decided on. */
interface Asked {
  readonly kind: StoreKind;
  readonly caseIds: readonly string[];
  /** An attempt is no reason against itself, nor is its call. */
  readonly except?: { readonly attemptId: string; readonly callId: string | null };
}

/** An attempt that was let go before it was dialled is no contact. */
const released = "released";

const isOpenAttempt = (state: string): boolean =>
  state === "claimed" || state === "dialling" || state === "answered";

/**
 * The facts of these cases, as they are in this transaction. Calls of every channel and attempts of every
 * round and server count, on all cases of the debtor and of the number.
 * @returns no entry for a case that is not there.
 */
export async function loadCaseFacts(
  db: Kysely<Tables>,
  asked: Asked,
): Promise<ReadonlyMap<string, CaseFacts>> {
  const { own, siblings } = await loadPeople(db, asked);
  if (own.length === 0) return new Map();
  const around = [...new Set([...siblings.keys(), ...asked.caseIds])];
  const marks = await marksOf(db, around);
  const wishes = await wishesOf(db, around);
  const attempts = await attemptsOf(db, own, siblings);
  const calls = await callsOf(db, [...siblings.keys()]);
  const receipts = await loadReceiptContacts(db, siblings);
  const { payments, promises, quietUntil } = await moneyOf(db, asked.caseIds);
  const wrote = await loadMessageFacts(
    db,
    own.map((one) => ({ ...one, debtorIds: debtorIdsOf(one, siblings) })),
  );
  const { except } = asked;
  const counted = attempts.filter(
    (row) => row.state !== released && row.attempt_id !== except?.attemptId,
  );
  const linked = new Set(attempts.flatMap((row) => row.call_id ?? []));
  if (except?.callId !== null && except !== undefined) linked.add(except.callId);
  const others = calls.filter((call) => !linked.has(call.call_id));
  return new Map(
    own.map((row) => {
      const messages = wrote({ ...row, debtorIds: debtorIdsOf(row, siblings) });
      const parts = { siblings, attempts: counted, calls: others, messages, receipts, quietUntil };
      const contacts = contactsOf(row, parts);
      return [
        row.case_id,
        {
          body: row.parsed,
          debtorId: row.debtorId,
          number: row.number,
          email: row.email,
          debtorIds: debtorIdsOf(row, siblings),
          hold: row.hold === 1 || isPersonHeld(row, siblings),
          frozen: row.frozen === 1,
          marks: marks.get(row.case_id) ?? [],
          liftedAt: latestLift(
            [...casesOfPerson(row, siblings)].flatMap((caseId) => marks.get(caseId) ?? []),
            ["hold", "freeze"],
          ),
          ...contacts,
          wishes: wishesOfPerson(row, siblings, wishes),
          optOuts: messages.optOuts,
          unreachable: messages.unreachable,
          payments: payments.filter((one) => one.caseId === row.case_id),
          promise: promises.get(row.case_id),
        },
      ];
    }),
  );
}

async function attemptsOf(
  db: Kysely<Tables>,
  own: readonly Keys[],
  siblings: ReadonlyMap<string, Sibling>,
): Promise<readonly Tables["attempts"][]> {
  // Attempts are kept by the debtor's id; somebody without one has as many as debts.
  const people = own.flatMap((one) => [...debtorIdsOf(one, siblings)]);
  const numbers = own.flatMap(({ number }) => number ?? []);
  const latest = () =>
    db.selectFrom("attempts").selectAll().orderBy("claimed_at", "desc").limit(historyRowsMax);
  const rows = await latest()
    .where("debtor_id", "in", [...new Set(people)])
    .execute();
  if (numbers.length > 0) rows.push(...(await latest().where("number", "in", numbers).execute()));
  return [...new Map(rows.map((row) => [row.attempt_id, row])).values()];
}

const callsOf = (db: Kysely<Tables>, caseIds: readonly string[]) =>
  db
    .selectFrom("calls")
    .select(["call_id", "case_id", "started_at", "ended_at", "summary", "outcome"])
    .where("case_id", "in", caseIds)
    .orderBy("started_at", "desc")
    .limit(historyRowsMax)
    .execute();

type PastCall = Awaited<ReturnType<typeof callsOf>>[number];

async function moneyOf(
  db: Kysely<Tables>,
  caseIds: readonly string[],
): Promise<{
  readonly payments: readonly { readonly caseId: string; readonly at: string }[];
  readonly promises: ReadonlyMap<string, OpenPromise>;
  readonly quietUntil: Around["quietUntil"];
}> {
  const payments = await db
    .selectFrom("payments")
    .select(["case_id", "paid_at"])
    .where("case_id", "in", caseIds)
    .orderBy("paid_at", "desc")
    // The contact policy reads a hundred of one debtor, and only the latest bear on it.
    .limit(100)
    .execute();
  const known = await db
    .selectFrom("promises")
    .selectAll()
    .where("case_id", "in", caseIds)
    .where("state", "in", ["open", "broken"])
    .orderBy("due_at")
    .execute();
  const open = known.filter(({ state }) => state === "open");
  return {
    payments: payments.map((row) => ({ caseId: row.case_id, at: row.paid_at })),
    promises: new Map(
      open.map((row) => [
        row.case_id,
        {
          callId: row.call_id,
          remindAt: row.remind_at,
          dueAt: row.due_at,
          isReminded: row.reminded === wasReminded,
        },
      ]),
    ),
    quietUntil: new Map(known.map((row) => [row.call_id, expectedAt(row)])),
  };
}

/**
 * From when on somebody who promised expects to hear of it: the reminder, where it is not almost at once, else the
 * day after the day of the promise.
 */
const expectedAt = ({ made_at, remind_at, due_at }: Tables["promises"]): string =>
  Date.parse(remind_at) - Date.parse(made_at) >= dayMs ? remind_at : due_at;

const dayMs = 86_400_000;

interface Around {
  readonly siblings: ReadonlyMap<string, Sibling>;
  readonly attempts: readonly Tables["attempts"][];
  readonly calls: readonly PastCall[];
  readonly messages: MessageFacts;
  readonly receipts: readonly PastContact[];
  /** By the call in which something was promised about one of the cases that are asked for. */
  readonly quietUntil: ReadonlyMap<string, string>;
}

function contactsOf(own: Keys, around: Around) {
  const { siblings, attempts, calls, messages, receipts, quietUntil } = around;
  const { parsed, debtorId, number } = own;
  const ids = debtorIdsOf(own, siblings);
  const isOurs = (one: { readonly debtorId: string; readonly number: string | null }): boolean =>
    ids.has(one.debtorId) || (number !== null && one.number === number);
  /** What was done to the same person under another id counts as done to this debtor. */
  const asOurs = (contact: PastContact): PastContact =>
    contact.debtorId !== null && ids.has(contact.debtorId) ? { ...contact, debtorId } : contact;
  /** A promise about this very case ends the quiet of its own call; about another debt it does not. */
  const promised = (contact: PastContact, callId: string | null): PastContact =>
    contact.caseId === parsed.caseId
      ? { ...contact, quietUntil: quietUntil.get(callId ?? "") }
      : contact;
  const tries = attempts.filter((row) => isOurs({ debtorId: row.debtor_id, number: row.number }));
  const talks = calls.flatMap((call) => {
    const sibling = siblings.get(call.case_id);
    return sibling !== undefined && isOurs(sibling) ? [{ call, sibling }] : [];
  });
  const prior = (parsed.priorContacts ?? []) as readonly PastContact[];
  const made: PastContact[] = [
    ...tries.map((row) => asOurs(promised(contactOfAttempt(row), row.call_id))),
    ...talks.map(({ call, sibling }) =>
      asOurs(promised(contactOfCall(call, sibling), call.call_id)),
    ),
    ...messages.contacts.map(asOurs),
    ...receipts
      .filter((one) => isOurs({ debtorId: one.debtorId ?? "", number: one.number }))
      .map(asOurs),
  ];
  return {
    // The latest that the policy takes; what stopped contact before them stands in the marks.
    history: [...made.toSorted((a, b) => (a.at < b.at ? 1 : -1)), ...prior].slice(
      0,
      historyRowsMax,
    ),
    // A time that somebody else asked for at this number is no leave to call this debtor then.
    callbacks: tries.flatMap(({ callback_at: at, ended_at: agreedAt, debtor_id: id, ...row }) =>
      at === null || agreedAt === null || !ids.has(id)
        ? []
        : [{ at, agreedAt, number: row.number }],
    ),
    isBusy:
      tries.some(({ state }) => isOpenAttempt(state)) ||
      talks.some(({ call }) => call.ended_at === null),
    mayTalkUntilMs: Math.max(
      0,
      ...tries
        .filter(({ state }) => state === "in_doubt")
        .map((row) => Date.parse(row.dialled_at ?? row.claimed_at) + attemptMsMax),
    ),
  };
}

const contactOfAttempt = (row: Tables["attempts"]): PastContact => ({
  at: row.dialled_at ?? row.claimed_at,
  channel: row.channel,
  direction: "outbound",
  // What is under way may yet become anything: it counts as an unknown outcome.
  outcome: row.disposition ?? "UNKNOWN",
  number: row.number,
  caseId: row.case_id,
  debtorId: row.debtor_id,
});

function contactOfCall(call: PastCall, sibling: Sibling): PastContact {
  const { channel, direction } = JSON.parse(call.summary) as CallSummary;
  const { disposition } = JSON.parse(call.outcome) as Outcome;
  return {
    at: call.started_at,
    channel,
    direction,
    outcome: call.ended_at === null ? "UNKNOWN" : disposition,
    // Whoever writes has no number: what they say holds for all of theirs.
    number: channel === "voice" ? sibling.number : null,
    caseId: call.case_id,
    debtorId: sibling.debtorId,
  };
}
