import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";
import type { KnownOptOut, PastContact } from "./case-facts.ts";
import { historyRowsMax } from "../round-limits.ts";

/** What messages tell of a case: contacts that are no attempts of rounds, and where nothing may be sent. */
export interface MessageFacts {
  readonly contacts: readonly PastContact[];
  readonly optOuts: readonly KnownOptOut[];
  /** Channels on which the debtor's number takes no messages. */
  readonly unreachable: readonly KnownOptOut[];
}

/** By whom and what number messages are found. */
interface Asked {
  readonly debtorIds: ReadonlySet<string>;
  readonly number: string | null;
  readonly email: string | null;
}

type Message = Pick<
  Tables["messages"],
  "at" | "channel" | "direction" | "state" | "number" | "case_id" | "debtor_id" | "purpose"
>;

/**
 * Reads the messages and opt-outs of these people and numbers once.
 * @returns what they say of each.
 */
export async function loadMessageFacts(
  db: Kysely<Tables>,
  asked: readonly Asked[],
): Promise<(one: Asked) => MessageFacts> {
  const debtors = [...new Set(asked.flatMap(({ debtorIds }) => [...debtorIds]))];
  const numbers = [...new Set(asked.flatMap(addressesOf))];
  const messages = await rowsOf(debtors, numbers, (column, values) =>
    db
      .selectFrom("messages")
      .selectAll()
      .where(column, "in", values)
      // What is an attempt of a round is counted as that.
      .where("attempt_id", "is", null)
      .orderBy("at", "desc")
      .limit(historyRowsMax)
      .execute(),
  );
  const optOuts = await rowsOf(debtors, numbers, (column, values) =>
    db.selectFrom("opt_outs").selectAll().where(column, "in", values).execute(),
  );
  return (one) => {
    const own = addressesOf(one);
    const isOf = (row: {
      readonly debtor_id: string | null;
      readonly number: string | null;
    }): boolean =>
      (row.debtor_id !== null && one.debtorIds.has(row.debtor_id)) ||
      (row.number !== null && own.includes(row.number));
    const found = optOuts.filter(isOf);
    return {
      contacts: unique(messages.filter(isOf), (row) => row.message_id).map(contactOf),
      optOuts: latestOf(found.filter(({ reason }) => reason === "opt_out")),
      unreachable: latestOf(found.filter(({ reason }) => reason !== "opt_out")),
    };
  };
}

const addressesOf = ({ number, email }: Asked): readonly string[] =>
  [number, email].filter((one) => one !== null);

async function rowsOf<Row>(
  debtors: readonly string[],
  numbers: readonly string[],
  read: (column: "debtor_id" | "number", values: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  return [
    ...(debtors.length === 0 ? [] : await read("debtor_id", debtors)),
    ...(numbers.length === 0 ? [] : await read("number", numbers)),
  ];
}

const unique = <Row>(rows: readonly Row[], key: (row: Row) => string): readonly Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
];

/** One a channel, the latest: it is the one that may still be confirmed. */
const latestOf = (rows: readonly Tables["opt_outs"][]): readonly KnownOptOut[] => [
  ...new Map(
    rows
      .toSorted((a, b) => (a.at < b.at ? -1 : 1))
      .map(({ channel, at }) => [channel, { channel, at }]),
  ).values(),
];

const neverLeft: ReadonlySet<string> = new Set(["failed", "refused", "not_written"]);

/** What never left is no contact; what may have left is one. */
const contactOf = (row: Message): PastContact => ({
  at: row.at,
  channel: row.channel,
  direction: row.direction === "in" ? "inbound" : "outbound",
  outcome: neverLeft.has(row.state) ? "FAIL" : "SENT",
  number: row.number,
  caseId: row.case_id,
  debtorId: row.debtor_id,
  purpose: row.purpose,
});
