import type { Kysely } from "kysely";
import type { Tables } from "../../storage/tables.ts";
import type { PastContact } from "./case-facts.ts";
import type { Sibling } from "./case-siblings.ts";
import { historyRowsMax } from "../round-limits.ts";

/** How a receipt left: by a link that the staff sent on. One that we sent stands among the messages. */
const sentChannels = ["sms", "email", "chat"] as const;

/** Receipts that were sent on about these cases: each is a message, whoever carried it. */
export async function loadReceiptContacts(
  db: Kysely<Tables>,
  siblings: ReadonlyMap<string, Sibling>,
): Promise<readonly PastContact[]> {
  const rows = await db
    .selectFrom("receipts")
    .select(["case_id", "channel", "kind", "created_at"])
    .where("case_id", "in", [...siblings.keys()])
    .where("channel", "in", sentChannels)
    .orderBy("created_at", "desc")
    .limit(historyRowsMax)
    .execute();
  return rows.flatMap(({ case_id: caseId, channel, kind, created_at: at }) => {
    const sibling = siblings.get(caseId);
    if (sibling === undefined) return [];
    const number = channel === "sms" ? sibling.number : null;
    const { debtorId } = sibling;
    const sent = { direction: "outbound", outcome: "SENT", purpose: kind } as const;
    return [{ at, channel, number, caseId, debtorId, ...sent }];
  });
}
