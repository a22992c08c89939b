import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { MESSAGE_PURPOSES } from "../../prompts/message-words.ts";

/** Ways to write to a debtor. */
export const MESSAGE_CHANNELS = ["sms", "email"] as const;
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number];

/** Where a message stands; `in_doubt` counts as sent, `not_written` was held back by the guard or too long. */
export const MESSAGE_STATES = [
  "received",
  "sending",
  "accepted",
  "sent",
  "delivered",
  "undelivered",
  "failed",
  "refused",
  "in_doubt",
  "not_written",
] as const;

const messageSchema = z
  .object({
    id: z.string(),
    direction: z.enum(["in", "out"]),
    channel: z.enum(MESSAGE_CHANNELS),
    /** `template/variant`, what was answered, or what was read in one that came in. */
    template: z.string(),
    /** As it was sent, with `{link}` where the link stood; or as it came. */
    text: z.string().nullable(),
    state: z.enum(MESSAGE_STATES),
    /** The code of a failure. */
    error: z.string().nullable(),
    segments: z.int().nullable(),
    at: instantSchema,
    by: z.string(),
    roundId: z.string().nullable(),
  })
  .meta({ id: "Message" });

/** The latest messages of a case, and where none may be sent any more. */
export const caseMessagesSchema = z
  .object({
    messages: z.array(messageSchema),
    optOuts: z.array(z.object({ channel: z.string(), reason: z.string(), at: instantSchema })),
    /** Channels that are set up here. */
    channels: z.array(z.enum(MESSAGE_CHANNELS)),
  })
  .meta({ id: "CaseMessages" });
export type CaseMessages = z.output<typeof caseMessagesSchema>;

/** A person has a message sent: its words are ours, and the contact policy decides. */
export const newMessageSchema = z
  .object({ purpose: z.enum(MESSAGE_PURPOSES), channel: z.enum(MESSAGE_CHANNELS).default("sms") })
  .meta({ id: "NewMessage" });
export type NewMessage = z.output<typeof newMessageSchema>;
