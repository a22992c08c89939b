import type { Deepgram } from "@deepgram/sdk";
import type { ChatCompletionChunk } from "openai/resources/chat/completions";
import type {
  TranscriptionTextDeltaEvent,
  TranscriptionTextDoneEvent,
} from "openai/resources/audio";
import { z } from "zod";

/** Texts are their length in a trace, so nothing is asked of them but to be there. */
const text = z.string();
const count = z.number();

/** A chunk of a chat; exactly what the SDK's own type knows of it, so no key that it does not. */
const chatChunk = z.strictObject({
  id: text,
  object: z.literal("chat.completion.chunk"),
  created: count,
  model: text,
  system_fingerprint: text.optional(),
  usage: z
    .object({ prompt_tokens: count, completion_tokens: count, total_tokens: count })
    .nullish(),
  choices: z.array(
    z.strictObject({
      index: count,
      delta: z.strictObject({
        role: z.enum(["developer", "system", "user", "assistant", "tool"]).optional(),
        content: text.nullish(),
        refusal: text.nullish(),
        tool_calls: z
          .array(
            z.strictObject({
              index: count,
              id: text.optional(),
              type: z.literal("function").optional(),
              function: z
                .strictObject({ name: text.optional(), arguments: text.optional() })
                .optional(),
            }),
          )
          .optional(),
      }),
      logprobs: z.null().optional(),
      finish_reason: z
        .enum(["stop", "length", "tool_calls", "content_filter", "function_call"])
        .nullable(),
    }),
  ),
});

const transcribed = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("transcript.text.delta"),
    delta: text,
    logprobs: z.array(z.unknown()).optional(),
  }),
  z.strictObject({
    type: z.literal("transcript.text.done"),
    text,
    logprobs: z.array(z.unknown()).optional(),
    usage: z.unknown().optional(),
  }),
]);

const words = z.array(
  z.object({
    word: text,
    start: count,
    end: count,
    confidence: count,
    punctuated_word: text.optional(),
  }),
);

const heard = z.strictObject({
  type: z.literal("Results"),
  channel_index: z.array(count),
  duration: count,
  start: count,
  is_final: z.boolean().optional(),
  speech_final: z.boolean().optional(),
  from_finalize: z.boolean().optional(),
  channel: z.strictObject({
    alternatives: z.array(
      z.strictObject({
        transcript: text,
        confidence: count,
        languages: z.array(text).optional(),
        words,
      }),
    ),
  }),
  metadata: z.object({
    request_id: text,
    model_uuid: text,
    model_info: z.object({ name: text, version: text, arch: text }),
  }),
});

/**
 * What is held against the vendors' own types when this is compiled: whatever these schemas let pass is a value of the SDK's
 * type, so an emulator that passes them sends nothing that the vendor would not.
 */
type Fits<Given extends Known, Known> = Given;
type WithoutUsage<T> = T extends unknown ? Omit<Loose<T>, "usage" | "logprobs"> : never;
/** JSON cannot tell a key that is undefined from one that is not there. */
type Loose<T> = T extends readonly (infer Each)[]
  ? Loose<Each>[]
  : T extends object
    ? { [Key in keyof T]: object extends Pick<T, Key> ? Loose<T[Key]> | undefined : Loose<T[Key]> }
    : T;
/** @public Read by the compiler alone. */
export type VendorFrames = readonly [
  Fits<WithoutUsage<z.output<typeof chatChunk>>, WithoutUsage<ChatCompletionChunk>>,
  Fits<
    WithoutUsage<z.output<typeof transcribed>>,
    WithoutUsage<TranscriptionTextDeltaEvent> | WithoutUsage<TranscriptionTextDoneEvent>
  >,
  Fits<z.output<typeof heard>, Loose<Deepgram.listen.ListenV1Results>>,
];

/** FunASR has no SDK: its page on the protocol, runtime/docs/websocket_protocol.md. */
const funasr = z.object({
  text,
  mode: z.enum(["offline", "online", "2pass-online", "2pass-offline"]).optional(),
  is_final: z.boolean().optional(),
  wav_name: text.optional(),
});

/** What a vendor sends, by the id of the provider and the kind of row in a trace. */
export const vendorFrames: Readonly<Record<string, z.ZodType>> = {
  "openai.chat event": chatChunk,
  "openai.listen event": transcribed,
  "openai.listen body": z.object({ text }),
  "deepgram.listen frame": z.union([
    heard,
    z.object({ type: z.enum(["Metadata", "SpeechStarted", "UtteranceEnd"]) }),
  ]),
  "deepgram.speak frame": z.object({ type: z.enum(["Metadata", "Flushed", "Cleared", "Warning"]) }),
  "funasr.listen frame": funasr,
};
