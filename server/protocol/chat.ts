import { z } from "zod";
import { turnTextSchema } from "../../domain/call-record.ts";
import { instantSchema } from "../../domain/case.ts";
import { LOCALES } from "../../domain/locale.ts";
import { errorBodySchema } from "./error-body.ts";
import { chatTextCharsMax, turnIdPattern } from "./limits.ts";

/** What a link opens, told before the chat begins: nothing of it says that there is a debt. */
export const chatDoorSchema = z
  .object({
    /** The neutral name that is spoken before verification. */
    institution: z.string(),
    /** The language the chat begins in, unless the debtor picks another. */
    locale: z.enum(LOCALES),
    /** `new`: nobody has chatted yet; `open`: a chat goes on here; `over`: the last one has ended. */
    state: z.enum(["new", "open", "over"]),
    expiresAt: instantSchema,
    /** Where to reach a person without this page, if the company has set it. */
    helpPhone: z.string().nullable(),
    officialChannel: z.string().nullable(),
    complaintChannel: z.string().nullable(),
  })
  .meta({ id: "ChatDoor" });
export type ChatDoor = z.output<typeof chatDoorSchema>;

/** The token of a link: what stands behind `#` in it. */
export const linkTokenSchema = z.string().min(1).max(2_000);

/** The page asks what its link opens. */
export const chatDoorRequestSchema = z
  .object({ token: linkTokenSchema })
  .meta({ id: "ChatDoorRequest" });

/** The debtor presses start, or the page comes back after a lost connection. */
const openSchema = z
  .object({
    type: z.literal("open"),
    token: linkTokenSchema,
    /** The `sequence` of the last message that the page has; 0 begins a new chat if the last is over. */
    since: z.int().min(0),
    /** The language the debtor picked; only the first opening of a chat heeds it. */
    locale: z.enum(LOCALES).optional(),
  })
  .meta({ id: "ChatOpen" });

/** One turn of the debtor. Sent again with the same id it is answered again and counted once. */
const turnSchema = z
  .object({
    type: z.literal("turn"),
    /** Made by the page, unique in the chat. */
    id: z.string().regex(turnIdPattern, "Expected 8 to 64 letters, digits, - or _."),
    /** The place among the debtor's turns that this one takes, from 1. */
    n: z.int().min(1),
    text: turnTextSchema.refine((text) => text.length <= chatTextCharsMax, {
      error: `Expected at most ${chatTextCharsMax} characters.`,
      params: { code: "TURN_TOO_LONG" },
    }),
  })
  .meta({ id: "ChatTurn" });

/** The debtor ends the chat. */
const leaveSchema = z.object({ type: z.literal("leave") }).meta({ id: "ChatLeave" });

/** Is the connection alive? Browsers cannot send the protocol's own ping. */
export const pingSchema = z.object({ type: z.literal("ping") }).meta({ id: "Ping" });
export const pongSchema = z.object({ type: z.literal("pong") }).meta({ id: "Pong" });

/** From the debtor's page. `open` comes first. */
export const chatRequestSchema = z
  .discriminatedUnion("type", [openSchema, turnSchema, leaveSchema, pingSchema])
  .meta({ id: "ChatRequest" });
export type ChatRequest = z.output<typeof chatRequestSchema>;

/** Something that was said, as it stands in the log: it is shown once, at the place of its `sequence`. */
export const chatMessageSchema = z
  .object({
    /** Its place in the log of the call. */
    sequence: z.int().min(1),
    /** The turn's id as the page gave it, or the sentence's id. */
    id: z.string(),
    speaker: z.enum(["agent", "debtor", "person"]),
    /** Sentences of one reply share the number; 0 for the opening. */
    turn: z.int().min(0),
    text: z.string(),
    at: instantSchema,
  })
  .meta({ id: "ChatMessage" });
export type ChatMessage = z.output<typeof chatMessageSchema>;

const stateFields = {
  /** Turns of the debtor that are in the log: the next one is `n` = this + 1. */
  debtorTurns: z.int().min(0),
  /** A person has been called for, or is in the chat. */
  person: z.enum(["none", "called", "joined"]),
  /** Nothing more can be said in this chat. */
  isOver: z.boolean(),
};

/** To the debtor's page. */
export const chatEventSchema = z
  .discriminatedUnion("type", [
    /** The answer to `open`; the messages after `since` follow. */
    z
      .object({
        type: z.literal("call"),
        callId: z.string(),
        locale: z.enum(LOCALES),
        startedAt: instantSchema,
        ...stateFields,
      })
      .meta({ id: "ChatCall" }),
    /** What was said, debtor's own turns included: that is their acknowledgement, and it is durable. */
    z
      .object({
        type: z.literal("messages"),
        messages: z.array(chatMessageSchema),
        ...stateFields,
      })
      .meta({ id: "ChatMessages" }),
    /** Something could not be done. With `turnId` it answers that turn, which was not counted. */
    z
      .object({ type: z.literal("error"), turnId: z.string().optional(), error: errorBodySchema })
      .meta({ id: "ChatError" }),
    pongSchema,
  ])
  .meta({ id: "ChatEvent" });
export type ChatEvent = z.output<typeof chatEventSchema>;
