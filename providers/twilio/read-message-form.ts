import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import type {
  DeliveryReport,
  DeliveryState,
  InboundMessage,
} from "../../server/ports/message-carrier.ts";
import { messageRefusal } from "./message-refusal.ts";

type Form = Readonly<Record<string, unknown>>;

const inboundSchema = z.object({
  MessageSid: z.string().min(1).max(64),
  From: z.string().min(1).max(128),
  Body: z.string().max(10_000).default(""),
  /** Of accounts with Advanced Opt-Out: Twilio has answered this one itself. */
  OptOutType: z.string().max(16).optional(),
});

const reportSchema = z.object({
  MessageSid: z.string().min(1).max(64),
  MessageStatus: z.string().max(32),
  ErrorCode: z.coerce.number().int().optional(),
});

/** A message that came in, as Twilio posts it. @throws KindlineError FIELD_INVALID. */
export function readInboundForm(params: Form): InboundMessage {
  const { MessageSid, From, Body, OptOutType } = read(inboundSchema, params);
  return {
    carrierMessageId: MessageSid,
    from: From,
    text: Body,
    isAnsweredByCarrier: OptOutType === "STOP" || OptOutType === "HELP",
  };
}

/**
 * What became of a message, as Twilio posts it.
 * @param messageId ours, from the query of the address that Twilio was given.
 * @returns undefined for a status that tells nothing, or that is new to us.
 * @throws KindlineError FIELD_INVALID.
 */
export function readReportForm(params: Form, messageId: string): DeliveryReport | undefined {
  const { MessageStatus, ErrorCode } = read(reportSchema, params);
  const state = states[MessageStatus];
  if (state === undefined) return undefined;
  const why = messageRefusal(ErrorCode);
  return { messageId, state, ...(why === undefined ? {} : { why }) };
}

const states: Readonly<Record<string, DeliveryState>> = {
  accepted: "accepted",
  queued: "accepted",
  sending: "accepted",
  sent: "sent",
  delivered: "delivered",
  read: "delivered",
  undelivered: "undelivered",
  failed: "failed",
};

function read<Schema extends z.ZodType>(schema: Schema, params: Form): z.output<Schema> {
  const form = schema.safeParse(params);
  if (form.success) return form.data;
  const field = form.error.issues[0]?.path.join(".") ?? "";
  const message = "Expected another value in this field of the form.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field });
}
