import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import type { DeliveryReport, InboundMessage } from "../../server/ports/message-carrier.ts";
import { signNotice } from "./sign-notice.ts";

/** What a gateway tells us: a message that came in, or what became of one of ours. */
export type GatewayNews =
  | {
      readonly type: "message";
      readonly channel: "sms" | "email";
      readonly message: InboundMessage;
    }
  | { readonly type: "report"; readonly report: DeliveryReport };

const newsSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("message"),
    channel: z.enum(["sms", "email"]).default("sms"),
    /** Unique for ever: the same one twice is one. */
    id: z.string().min(1).max(200),
    from: z.string().min(1).max(320),
    /** Of mail: some programs put the whole wish to stop there. */
    subject: z.string().max(1_000).optional(),
    text: z.string().max(100_000),
  }),
  z.object({
    type: z.literal("report"),
    /** The `id` that it was sent with. */
    id: z.string().min(1).max(200),
    state: z.enum(["sent", "delivered", "undelivered", "failed"]),
    why: z.enum(["invalid", "unreachable", "opted_out"]).optional(),
  }),
]);

/** The bytes of a request with what was sent beside them. */
export interface SignedMessage {
  readonly body: Uint8Array;
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
}

/**
 * Makes sure that it comes from the gateway and is new, and reads it.
 * @param ageMaxMs how far its moment may be from ours.
 * @throws KindlineError SIGNATURE_INVALID, FIELD_INVALID.
 */
export function readSignedMessage(
  { body, timestamp = "", signature = "" }: SignedMessage,
  {
    secret,
    nowMs,
    ageMaxMs,
  }: { readonly secret: string; readonly nowMs: number; readonly ageMaxMs: number },
): GatewayNews {
  const text = Buffer.from(body).toString("utf8");
  const given = Buffer.from(signature);
  const expected = Buffer.from(`sha256=${signNotice(secret, timestamp, text)}`);
  const isSigned = given.length === expected.length && timingSafeEqual(given, expected);
  const isNew = Math.abs(nowMs - Number(timestamp) * 1000) <= ageMaxMs;
  if (!isSigned || !isNew) {
    const message = "Expected a message of the last minutes that the gateway has signed.";
    throw new KindlineError({ code: "SIGNATURE_INVALID", message });
  }
  const parsed = newsSchema.safeParse(jsonOf(text));
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join(".") ?? "";
    const message = "Expected a message as docs/messages.md describes it.";
    throw new KindlineError({ code: "FIELD_INVALID", message, field });
  }
  const news = parsed.data;
  if (news.type === "report") {
    const { id: messageId, state, why } = news;
    return { type: "report", report: { messageId, state, ...(why === undefined ? {} : { why }) } };
  }
  return { type: "message", channel: news.channel, message: messageOf(news) };
}

function messageOf({
  id,
  from,
  text,
  subject = "",
}: Extract<z.output<typeof newsSchema>, { type: "message" }>): InboundMessage {
  // A subject that only repeats ours says nothing; one without words beneath it says everything.
  const said = text.trim() === "" ? subject : text;
  return { carrierMessageId: id, from, text: said, isAnsweredByCarrier: false };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
