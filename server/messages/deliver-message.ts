import { KindlineError } from "../../domain/errors.ts";
import { instantAt } from "../clock.ts";
import type { MessageCarrier, MessageRefusal, SendResult } from "../ports/message-carrier.ts";
import type { MessageChannel } from "../protocol/messages.ts";
import { composeMessage, type ComposedMessage, type Wanted } from "./compose-message.ts";
import { sendMsMax } from "./message-limits.ts";
import { addMessage, noteSent, type MessageRow, type MessageState } from "./message-rows.ts";
import type { MessageServices } from "./message-services.ts";
import { addOptOut, addOptOuts } from "./opt-outs.ts";

/** A message on its way: its row, what it says, and who carries it. */
export interface Outgoing {
  readonly row: MessageRow;
  readonly wanted: Wanted;
  readonly carrier: MessageCarrier;
}

/** What became of it; `not_written` is nobody's failure but ours. */
export type Delivered = SendResult | { readonly state: "not_written"; readonly error: unknown };

/**
 * Words a message, writes down what it says, and gives it to its carrier: in this order, so that what was
 * sent can always be read. A row that is there already was, or may have been, sent.
 * @param isKnown the row was written in the transaction that decided on it.
 * @throws the signal's reason: then the message is in doubt.
 */
export async function deliverMessage(
  services: MessageServices,
  { row, wanted, carrier }: Outgoing,
  { signal, isKnown }: { readonly signal: AbortSignal; readonly isKnown: boolean },
): Promise<Delivered> {
  const { db } = services.deciding;
  let composed: ComposedMessage;
  try {
    composed = await compose(services, row, wanted);
  } catch (error) {
    services.log.error({ err: error }, "a message was not written");
    const code = KindlineError.isInstance(error) ? error.code : "INTERNAL";
    await keep(
      services,
      { ...row, state: "not_written" satisfies MessageState, error: code },
      isKnown,
    );
    return { state: "not_written", error };
  }
  const whole = { ...row, ...composed.record };
  if (!(await keep(services, whole, isKnown))) return { state: "unsure", code: "VENDOR_FAILED" };
  const result = await ask(services, { row: whole, carrier, composed }, signal);
  const at = instantAt(await services.deciding.clock(db));
  await noteSent(db, row.message_id, { result, at });
  if (result.state === "refused") await noteNumber(services, row, result.why);
  return result;
}

async function compose(
  services: MessageServices,
  { case_id: caseId, channel }: MessageRow,
  wanted: Wanted,
): Promise<ComposedMessage> {
  const nowMs = await services.deciding.clock(services.deciding.db);
  const how = { channel: channel as MessageChannel, wanted, nowMs };
  return await composeMessage(services, { caseId: caseId ?? "", ...how });
}

/** @returns false where another has it: nothing is sent twice. */
async function keep(
  { deciding: { db } }: MessageServices,
  row: MessageRow,
  isKnown: boolean,
): Promise<boolean> {
  if (!isKnown) return await addMessage(db, row);
  const { message_id: id, ...values } = row;
  const { numUpdatedRows } = await db
    .updateTable("messages")
    .set(values)
    .where("message_id", "=", id)
    .where("state", "=", "sending")
    .where("text", "is", null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

async function ask(
  services: MessageServices,
  {
    row,
    carrier,
    composed,
  }: Pick<Outgoing, "row" | "carrier"> & { readonly composed: ComposedMessage },
  signal: AbortSignal,
): Promise<SendResult> {
  const { deciding, publicUrl } = services;
  const { db, clock } = deciding;
  const statusUrl = `${publicUrl}/api/messages/${carrier.name}/status?message=${encodeURIComponent(row.message_id)}`;
  try {
    return await carrier.send(
      { idempotencyKey: row.message_id, to: row.number, body: composed.body, statusUrl },
      AbortSignal.any([signal, AbortSignal.timeout(sendMsMax)]),
    );
  } catch (error) {
    const result = { state: "unsure", code: "VENDOR_STALLED" } as const;
    await noteSent(db, row.message_id, { result, at: instantAt(await clock(db)) });
    if (signal.aborted) throw error;
    return result;
  }
}

/** What a refusal says of the number holds for every message to come. */
export async function noteNumber(
  { deciding: { db, clock } }: Pick<MessageServices, "deciding">,
  { channel, number, debtor_id }: Pick<MessageRow, "channel" | "number" | "debtor_id">,
  why: MessageRefusal | undefined,
): Promise<void> {
  if (why !== "opted_out" && why !== "invalid" && why !== "unreachable") return;
  const debtorIds = debtor_id === null ? [] : [debtor_id];
  const at = instantAt(await clock(db));
  const whose = { channel, number, debtorIds, at };
  if (why === "opted_out") await addOptOuts(db, whose);
  else await addOptOut(db, { ...whose, reason: "unreachable" });
}
