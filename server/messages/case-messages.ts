import type { Kysely } from "kysely";
import type { Instant } from "../../domain/calendar.ts";
import type { CaseMessages, MessageChannel } from "../protocol/messages.ts";
import { loadCaseFacts } from "../rounds/contact/load-case-facts.ts";
import type { StoreKind } from "../storage/store-kind.ts";
import type { Tables } from "../storage/tables.ts";
import { listedMessagesMax } from "./message-limits.ts";

/** The latest messages of a case, and where its debtor wants none or can get none. */
export async function listCaseMessages(
  db: Kysely<Tables>,
  kind: StoreKind,
  caseId: string,
): Promise<Omit<CaseMessages, "channels">> {
  const rows = await db
    .selectFrom("messages")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("at", "desc")
    .orderBy("message_id", "desc")
    .limit(listedMessagesMax)
    .execute();
  const facts = (await loadCaseFacts(db, { kind, caseIds: [caseId] })).get(caseId);
  const { optOuts = [], unreachable = [] } = facts ?? {};
  return {
    messages: rows.map((row) => ({
      id: row.message_id,
      direction: row.direction === "in" ? "in" : "out",
      channel: row.channel as MessageChannel,
      template: row.template,
      text: row.text,
      state: row.state as CaseMessages["messages"][number]["state"],
      error: row.error,
      segments: row.segments,
      at: row.at as Instant,
      by: row.created_by,
      roundId: row.round_id,
    })),
    optOuts: [
      ...optOuts.map(({ channel, at }) => ({ channel, reason: "opt_out", at: at as Instant })),
      ...unreachable.map(({ channel, at }) => ({
        channel,
        reason: "unreachable",
        at: at as Instant,
      })),
    ],
  };
}
