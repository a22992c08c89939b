import { z } from "zod";
import { outcomeSchema } from "../../domain/schemas/outcome-schema.ts";
import { callSummarySchema, turnViewSchema } from "./calls.ts";
import { pingSchema, pongSchema } from "./chat.ts";
import { deskStateSchema } from "./desk.ts";
import { errorBodySchema } from "./error-body.ts";

const callIdSchema = z.string().min(1).max(200);

/** From the console. What is watched is sent once whole, and then as it changes. */
export const liveRequestSchema = z
  .discriminatedUnion("type", [
    /** Every open call. */
    z.object({ type: z.literal("watch-calls") }).meta({ id: "WatchCalls" }),
    /** One call, open or ended. */
    z.object({ type: z.literal("watch-call"), callId: callIdSchema }).meta({ id: "WatchCall" }),
    /** The desk: who waits for a person. Whoever may lead calls is taken to sit there while they watch. */
    z.object({ type: z.literal("watch-desk") }).meta({ id: "WatchDesk" }),
    z.object({ type: z.literal("unwatch-call"), callId: callIdSchema }).meta({ id: "UnwatchCall" }),
    pingSchema,
  ])
  .meta({ id: "LiveRequest" });
export type LiveRequest = z.output<typeof liveRequestSchema>;

/** To the console. */
export const liveEventSchema = z
  .discriminatedUnion("type", [
    /** The answer to `watch-calls`: all open calls, highest risk first. */
    z
      .object({ type: z.literal("calls"), calls: z.array(callSummarySchema) })
      .meta({ id: "LiveCalls" }),
    /** A call began, went on or ended (`endedAt`). */
    z
      .object({ type: z.literal("call-change"), call: callSummarySchema })
      .meta({ id: "CallChange" }),
    /** Turns of a watched call that are new or changed; replace those of the same `sequence`. */
    z
      .object({
        type: z.literal("turns"),
        call: callSummarySchema,
        outcome: outcomeSchema,
        turns: z.array(turnViewSchema),
      })
      .meta({ id: "LiveTurns" }),
    /** The desk, whole, each time that something on it changes. */
    z.object({ type: z.literal("desk"), desk: deskStateSchema }).meta({ id: "LiveDesk" }),
    z
      .object({ type: z.literal("error"), callId: callIdSchema.optional(), error: errorBodySchema })
      .meta({ id: "LiveError" }),
    pongSchema,
  ])
  .meta({ id: "LiveEvent" });
export type LiveEvent = z.output<typeof liveEventSchema>;
