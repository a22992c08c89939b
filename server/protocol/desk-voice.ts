import { z } from "zod";
import { pingSchema, pongSchema } from "./chat.ts";
import { errorBodySchema } from "./error-body.ts";
import { voiceCaptionSchema } from "./voice.ts";

/**
 * From the desk; `open` comes first. What its microphone hears goes as binary messages beside it, as in the debtor's
 * page: 16-bit PCM, 16 kHz, one channel. It is heard only while this desk leads the call.
 */
export const deskVoiceRequestSchema = z
  .discriminatedUnion("type", [
    z
      .object({ type: z.literal("open"), callId: z.string().min(1).max(200) })
      .meta({ id: "DeskVoiceOpen" }),
    pingSchema,
  ])
  .meta({ id: "DeskVoiceRequest" });

/** To the desk. Audio comes as binary messages: one byte of `deskVoiceSides`, then 16-bit PCM at 16 kHz. */
export const deskVoiceEventSchema = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("listening") }).meta({ id: "DeskVoiceListening" }),
    /** What waits of the agent's side is not to be played: the debtor cut it off. */
    z.object({ type: z.literal("clear") }).meta({ id: "DeskVoiceClear" }),
    /** What is being said, as far as it is understood; the log has it once it was said. */
    z
      .object({ type: z.literal("caption"), ...voiceCaptionSchema.shape })
      .meta({ id: "DeskVoiceCaption" }),
    z.object({ type: z.literal("ended") }).meta({ id: "DeskVoiceEnded" }),
    z.object({ type: z.literal("error"), error: errorBodySchema }).meta({ id: "DeskVoiceError" }),
    pongSchema,
  ])
  .meta({ id: "DeskVoiceEvent" });
export type DeskVoiceEvent = z.output<typeof deskVoiceEventSchema>;
