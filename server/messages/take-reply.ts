import type { Transaction } from "kysely";
import type { Instant } from "../../domain/calendar.ts";
import type { Locale } from "../../domain/locale.ts";
import { hideCardNumbers } from "../../language/card-numbers.ts";
import { canonicalNumber } from "../../guardrails/contact/canonical-number.ts";
import { localeOfCurrency } from "../calls/jurisdiction-of.ts";
import { instantAt } from "../clock.ts";
import type { InboundMessage, MessageCarrier } from "../ports/message-carrier.ts";
import type { CaseBody } from "../rounds/contact/case-facts.ts";
import { addMarks, type NewMark } from "../storage/calls/marks.ts";
import { addTasks } from "../storage/tasks/add-tasks.ts";
import type { Tables } from "../storage/tables.ts";
import { dueMs, kindLevel } from "../tasks/task-clock.ts";
import type { TaskKind, TaskLevel, TaskTitle } from "../protocol/tasks.ts";
import { inboundCharsMax } from "./message-limits.ts";
import { addMessage, newMessage, type MessageRow } from "./message-rows.ts";
import type { MessageServices } from "./message-services.ts";
import { addOptOuts } from "./opt-outs.ts";
import { ownWords } from "./own-words.ts";
import { planAnswer } from "./plan-answer.ts";
import { readReply, type ReadReply } from "./read-reply.ts";
import { replyEffects, type ReplyEffects } from "./reply-effects.ts";
import { whoseNumber, type Writer } from "./whose-number.ts";

/** A message that came in, with all that decides what it leads to. */
interface Reply {
  readonly id: string;
  readonly channel: "sms" | "email";
  readonly number: string;
  readonly writer: Writer;
  readonly read: ReadReply;
  readonly effects: ReplyEffects;
  readonly nowMs: number;
  readonly at: Instant;
}

/**
 * Takes a message that came in, in one transaction: it is written down, a wish to stop holds from here on
 * for every case of the number and the debtor, what endangers somebody is on somebody's desk, and the
 * answer is decided on. No attempt that is begun after it can have missed it: the cases are locked against
 * the last look before a dial. The same message twice is one.
 * @returns the row of the answer that is to be sent, if one may be.
 */
export async function takeReply(
  { deciding: { db, kind, clock } }: Pick<MessageServices, "deciding">,
  carrier: Pick<MessageCarrier, "name" | "channel"> & { readonly canAnswer: boolean },
  message: InboundMessage,
): Promise<MessageRow | undefined> {
  return await db.transaction().execute(async (transaction) => {
    const { channel } = carrier;
    const number = canonicalNumber(message.from);
    const writer = await whoseNumber(transaction, kind, { channel, number });
    const nowMs = await clock(transaction);
    const at = instantAt(nowMs);
    const text = hideCardNumbers(message.text.slice(0, inboundCharsMax).toWellFormed());
    const { timezone, locale } = await languageOf(transaction, writer.caseId);
    const said = channel === "email" ? ownWords(text) : text;
    const read = readReply(said, { now: at, timezone, locale });
    const id = `${carrier.name}:${message.carrierMessageId}`;
    const row = newMessage({
      message_id: id,
      direction: "in",
      channel,
      number,
      case_id: writer.caseId ?? null,
      debtor_id: writer.debtorIds[0] ?? null,
      round_id: writer.roundId ?? null,
      purpose: "reply",
      template: kindOf(read),
      text,
      carrier: carrier.name,
      carrier_message_id: message.carrierMessageId,
      state: "received",
      created_by: "debtor",
      at,
    });
    if (!(await addMessage(transaction, row))) return undefined;
    const effects = replyEffects(read);
    const reply: Reply = { id, channel, number, writer, read, effects, nowMs, at };
    await lockCases(transaction, writer.caseIds);
    await takeEffect(transaction, reply);
    const { caseId } = writer;
    if (caseId === undefined || !carrier.canAnswer) return undefined;
    const isAnswered = message.isAnsweredByCarrier && (read.isStop || read.isHelp);
    if (isAnswered && effects.answer !== "crisis") return undefined;
    const asked = { carrier: carrier.name, channel, number, caseId, id, nowMs };
    return await planAnswer(transaction, kind, { ...asked, answer: effects.answer });
  });
}

const kindOf = ({ isStop, isHelp, triggers }: ReadReply): string =>
  isStop ? "stop" : isHelp ? "help" : (triggers[0] ?? "reply");

async function languageOf(
  transaction: Transaction<Tables>,
  caseId: string | undefined,
): Promise<{ readonly timezone: string; readonly locale: Locale }> {
  const row =
    caseId === undefined
      ? undefined
      : await transaction
          .selectFrom("cases")
          .select("body")
          .where("case_id", "=", caseId)
          .executeTakeFirst();
  if (row === undefined) return { timezone: "UTC", locale: "en-US" };
  const { debtor, currency } = JSON.parse(row.body) as CaseBody;
  const locale = (debtor as { readonly language?: Locale }).language ?? localeOfCurrency(currency);
  return { timezone: debtor.timezone ?? "UTC", locale };
}

/** The last look before a dial reads these rows under a lock of its own: whoever comes later sees us. */
async function lockCases(
  transaction: Transaction<Tables>,
  caseIds: readonly string[],
): Promise<void> {
  for (const caseId of caseIds.toSorted()) {
    await transaction
      .updateTable("cases")
      .set((row) => ({ version: row.ref("version") }))
      .where("case_id", "=", caseId)
      .execute();
  }
}

async function takeEffect(transaction: Transaction<Tables>, reply: Reply): Promise<void> {
  const { id, channel, number, writer, read, effects, at } = reply;
  if (read.isStop) {
    const { debtorIds } = writer;
    await addOptOuts(transaction, { channel, number, debtorIds, at });
  }
  const marks: NewMark[] = [
    ...writer.caseIds.flatMap((caseId) =>
      effects.marks.map((mark, at) => newMark(reply, { ...mark, caseId }, at)),
    ),
    ...writer.caseIdsOfNumber.flatMap((caseId) =>
      effects.numberMarks.map((mark) =>
        newMark(reply, { caseId, mark, triggers: read.triggers }, 0),
      ),
    ),
  ];
  await addMarks(transaction, marks);
  for (const { id: markId, mark, caseId, triggers } of marks) {
    const kind = mark === "hold" ? "hold_review" : "dispute_review";
    if (mark !== "hold" && mark !== "freeze") continue;
    const task = { id: `${markId}.${kind}`, kind, level: kindLevel[kind], title: kind } as const;
    await addReplyTask(transaction, reply, { ...task, caseId, trigger: triggers[0] ?? "" });
  }
  const { caseId } = writer;
  if (caseId === undefined) return;
  for (const { kind, level, title, trigger } of effects.tasks) {
    const task = { id: `${id}.${title}`, kind, level, title, caseId, trigger };
    await addReplyTask(transaction, reply, task);
  }
}

const newMark = (
  { id, at }: Reply,
  mark: Pick<NewMark, "caseId" | "mark" | "triggers" | "wish">,
  place: number,
): NewMark => ({
  ...mark,
  id: `${id}.${mark.caseId}.${mark.mark}${mark.wish === undefined ? "" : `.${place}`}`,
  callId: null,
  at,
});

async function addReplyTask(
  transaction: Transaction<Tables>,
  { at, nowMs }: Reply,
  task: {
    readonly id: string;
    readonly kind: TaskKind;
    readonly level: TaskLevel;
    readonly title: TaskTitle;
    readonly caseId: string;
    readonly trigger: string;
  },
): Promise<void> {
  const { trigger, ...rest } = task;
  const dueAt = instantAt(dueMs(task.kind, task.level, nowMs));
  const nothing = { from: undefined, by: undefined, note: undefined };
  await addTasks(transaction, [{ ...rest, facts: { trigger }, at, dueAt, ...nothing }]);
}
