import type { Instant } from "../../domain/calendar.ts";
import { instantAt } from "../clock.ts";
import type { MessageCarrier } from "../ports/message-carrier.ts";
import { inTurn, type Deciding } from "../rounds/attempts/deciding.ts";
import { addressOf, type CaseFacts } from "../rounds/contact/case-facts.ts";
import { loadCaseFacts } from "../rounds/contact/load-case-facts.ts";
import { judgeAnswer, type AnswerQuestion } from "./may-answer.ts";
import { addMessage, hasMessage, newMessage, type MessageRow } from "./message-rows.ts";

/** A message that somebody, or the service by itself, would send. */
export interface MessageOrder extends Pick<
  AnswerQuestion,
  "purpose" | "verified" | "agent" | "needsConsent"
> {
  /** The same id is decided on once. */
  readonly messageId: string;
  readonly caseId: string;
  readonly carrier: MessageCarrier;
  readonly by: string;
}

/** What became of an order: its row is there now, was there before, or a rule forbids it until a moment or for good. */
export type MessageDecision =
  | { readonly state: "decided"; readonly row: MessageRow }
  | { readonly state: "known" }
  | { readonly state: "refused"; readonly rule: string; readonly untilMs?: number };

/** While all sending is stopped by a person, an order is looked at again after this long, in milliseconds. */
const stoppedMs = 10 * 60_000;

/** Decides on a message by the contact policy, in the transaction that writes it down. */
export async function decideMessage(
  deciding: Deciding,
  order: MessageOrder,
): Promise<MessageDecision> {
  const { caseId, carrier, by, purpose, messageId } = order;
  const { channel } = carrier;
  const decided = await inTurn(
    deciding,
    async ({ transaction, nowMs }): Promise<MessageDecision> => {
      // A wish to stop that comes now waits for us, or we for it.
      await transaction
        .updateTable("cases")
        .set((row) => ({ version: row.ref("version") }))
        .where("case_id", "=", caseId)
        .execute();
      // Counted against its own cap, what was written down already would look like one that was never sent.
      if (await hasMessage(transaction, messageId)) return { state: "known" };
      const asked = { kind: deciding.kind, caseIds: [caseId] };
      const facts = (await loadCaseFacts(transaction, asked)).get(caseId);
      if (facts === undefined) return { state: "refused", rule: "round.case_missing" };
      const verdict = judgeAnswer({ ...order, facts, channel, nowMs });
      if (verdict.decision === "deferred") {
        return { state: "refused", rule: verdict.rule, untilMs: verdict.untilMs };
      }
      if (verdict.decision === "never") return { state: "refused", rule: verdict.rule };
      const number = addressOf(channel, facts);
      if (number === null) return { state: "refused", rule: "all.number.missing" };
      const row = newMessage({
        ...outRow(caseId, { carrier, number, facts, at: instantAt(nowMs) }),
        message_id: messageId,
        created_by: by,
        purpose,
        state: "sending",
      });
      return (await addMessage(transaction, row)) ? { state: "decided", row } : { state: "known" };
    },
  );
  if (typeof decided !== "string") return decided;
  const rule = decided === "stopped" ? "round.stopped_by_person" : decided;
  const nowMs = await deciding.clock(deciding.db);
  return { state: "refused", rule, untilMs: nowMs + stoppedMs };
}

/** What every message that goes out has. */
export const outRow = (
  caseId: string,
  {
    carrier,
    number,
    facts,
    at,
  }: {
    readonly carrier: MessageCarrier;
    readonly number: string;
    readonly facts: Pick<CaseFacts, "debtorId">;
    readonly at: Instant;
  },
) =>
  ({
    direction: "out",
    channel: carrier.channel,
    number,
    case_id: caseId,
    debtor_id: facts.debtorId,
    purpose: "collect",
    template: "",
    carrier: carrier.name,
    at,
  }) as const;
