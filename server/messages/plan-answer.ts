import type { Transaction } from "kysely";
import { instantAt } from "../clock.ts";
import type { CaseFacts } from "../rounds/contact/case-facts.ts";
import { loadCaseFacts } from "../rounds/contact/load-case-facts.ts";
import type { StoreKind } from "../storage/store-kind.ts";
import type { Tables } from "../storage/tables.ts";
import { answerForbiddenBy } from "./may-answer.ts";
import { answersPerDayMax, crisisAnswersPerDayMax } from "./message-limits.ts";
import { addMessage, newMessage, type MessageRow } from "./message-rows.ts";
import type { ReplyEffects } from "./reply-effects.ts";

/** What is to be answered to whom. */
interface PlannedAnswer {
  readonly carrier: string;
  readonly channel: "sms" | "email";
  readonly number: string;
  readonly caseId: string;
  /** Of the message that is answered. */
  readonly id: string;
  readonly answer: ReplyEffects["answer"];
  readonly nowMs: number;
}

const dayMs = 24 * 3_600_000;

/**
 * Decides on an answer and writes it down before it is sent, in the transaction that took the message. What
 * was written down is sent once at most, whoever dies. Help in danger is given whatever else holds: it asks
 * for nothing, and nobody who writes so is left without it.
 */
export async function planAnswer(
  transaction: Transaction<Tables>,
  kind: StoreKind,
  planned: PlannedAnswer,
): Promise<MessageRow | undefined> {
  const { carrier, channel, number, caseId, id, answer, nowMs } = planned;
  const facts = (await loadCaseFacts(transaction, { kind, caseIds: [caseId] })).get(caseId);
  if (facts === undefined) return undefined;
  const isStop = answer === "stop_confirmed" || answer === "cease_confirmed";
  // What was just refused here is confirmed here once, like an end of messages.
  const isLast = answer === "wish_noted" && hasClosed(facts, channel);
  const purpose = isStop || isLast ? "stop_confirmation" : "reply";
  if (answer === "crisis") {
    if ((await answersOf(transaction, planned)) >= crisisAnswersPerDayMax) return undefined;
  } else {
    const asked = { facts, channel, purpose, agent: "ai", nowMs } as const;
    if (answerForbiddenBy(asked) !== undefined) return undefined;
    if (!isStop && (await answersOf(transaction, planned)) >= answersPerDayMax) return undefined;
  }
  const row = newMessage({
    message_id: `${id}.answer`,
    direction: "out",
    channel,
    number,
    case_id: caseId,
    debtor_id: facts.debtorId,
    purpose,
    template: answer,
    carrier,
    answers: id,
    state: "sending",
    at: instantAt(nowMs),
  });
  return (await addMessage(transaction, row)) ? row : undefined;
}

/** Whether the debtor wishes not to be written to on this channel. */
const hasClosed = ({ wishes }: Pick<CaseFacts, "wishes">, channel: string): boolean =>
  wishes.some(({ wish }) => wish.kind === "channel" && wish.channel === channel);

/** Answers of this kind to the number in the last day. */
async function answersOf(
  transaction: Transaction<Tables>,
  { channel, number, answer, nowMs }: PlannedAnswer,
): Promise<number> {
  const { count } = await transaction
    .selectFrom("messages")
    .select((all) => all.fn.countAll().as("count"))
    .where("number", "=", number)
    .where("channel", "=", channel)
    .where("direction", "=", "out")
    .where("purpose", "=", "reply")
    .where("template", answer === "crisis" ? "=" : "!=", "crisis")
    .where("at", ">", instantAt(nowMs - dayMs))
    .executeTakeFirstOrThrow();
  return Number(count);
}
