import { z } from "zod";
import { instantSchema } from "../../domain/case.ts";
import { LOCALES } from "../../domain/locale.ts";
import { linkTokenSchema, pingSchema, pongSchema } from "./chat.ts";
import { errorBodySchema } from "./error-body.ts";

/** The debtor has allowed the microphone and calls. Audio may follow once `call` has come. */
const openSchema = z
  .object({
    type: z.literal("open"),
    token: linkTokenSchema,
    /** The language the debtor picked. */
    locale: z.enum(LOCALES).optional(),
  })
  .meta({ id: "VoiceOpen" });

/** A key of the keypad on the page. */
const keySchema = z
  .object({ type: z.literal("key"), digit: z.string().regex(/^[\d*#]$/, "Expected 0-9, * or #.") })
  .meta({ id: "VoiceKey" });

/** Every 100 milliseconds while something plays, when it has played to its end, and at `clear`. */
const playedSchema = z
  .object({
    type: z.literal("played"),
    /** Milliseconds of audio that left the loudspeaker since the latest `clear`, or since the beginning. */
    playedMs: z.number().min(0),
    /** Which `clear` that was; 0 before the first. */
    generation: z.int().min(0),
  })
  .meta({ id: "VoicePlayed" });

/** The debtor hangs up, or the page has played what came before a `hang-up`. */
const leaveSchema = z.object({ type: z.literal("leave") }).meta({ id: "VoiceLeave" });

/**
 * From the page of a call, as JSON; `open` comes first. What the microphone hears goes as binary messages
 * beside it: 16-bit PCM, little-endian, 16 kHz, one channel, 20 milliseconds each, silence included.
 */
export const voiceRequestSchema = z
  .discriminatedUnion("type", [openSchema, keySchema, playedSchema, leaveSchema, pingSchema])
  .meta({ id: "VoiceRequest" });
export type VoiceRequest = z.output<typeof voiceRequestSchema>;

/** What one side said, as far as it is known. */
export const voiceCaptionSchema = z.object({
  speaker: z.enum(["agent", "debtor", "person"]),
  text: z.string(),
  /** A later caption with the same id replaces this one. */
  id: z.string(),
  /** More of it may come, or it may still change. */
  isPartial: z.boolean(),
});
export type VoiceCaption = z.output<typeof voiceCaptionSchema>;

/** What the agent does now. */
export const voiceActivitySchema = z.enum([
  "listening",
  "thinking",
  "speaking",
  "waiting-for-person",
]);
export type VoiceActivity = z.output<typeof voiceActivitySchema>;

/** Who ended the call; `fault`: something failed on our side. */
export const voiceEndSchema = z.enum(["agent", "debtor", "person", "fault"]);
export type VoiceEnd = z.output<typeof voiceEndSchema>;

/**
 * To the page of a call, as JSON. What is to be heard goes as binary messages beside it, in the same format
 * as from the page; they belong to the generation of the latest `clear` before them.
 */
export const voiceEventSchema = z
  .discriminatedUnion("type", [
    /** The call has begun: audio may be sent. */
    z
      .object({
        type: z.literal("call"),
        callId: z.string(),
        locale: z.enum(LOCALES),
        startedAt: instantSchema,
      })
      .meta({ id: "VoiceCall" }),
    z
      .object({ type: z.literal("caption"), ...voiceCaptionSchema.shape })
      .meta({ id: "VoiceCaption" }),
    z
      .object({ type: z.literal("state"), activity: voiceActivitySchema })
      .meta({ id: "VoiceState" }),
    /** Be silent at once and forget what waits; what follows belongs to this generation. */
    z.object({ type: z.literal("clear"), generation: z.int().min(1) }).meta({ id: "VoiceClear" }),
    /** The call is over, after what came before was heard if `afterPlayout`: the page answers `leave`. */
    z.object({ type: z.literal("hang-up"), afterPlayout: z.boolean() }).meta({ id: "VoiceHangUp" }),
    z.object({ type: z.literal("ended"), reason: voiceEndSchema }).meta({ id: "VoiceEnded" }),
    z.object({ type: z.literal("error"), error: errorBodySchema }).meta({ id: "VoiceError" }),
    pongSchema,
  ])
  .meta({ id: "VoiceEvent" });
export type VoiceEvent = z.output<typeof voiceEventSchema>;
