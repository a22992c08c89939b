import { z } from "zod";
import { ApiRefusal } from "./api-refusal.ts";
import { checkedModel } from "./models.ts";
import type { Wire } from "./wire.ts";

/** One sentence that was asked for, with the vendor's defaults filled in. */
export interface SpeechRequest {
  readonly input: string;
  readonly model: string;
  readonly voice: string;
  readonly speed: number;
  readonly instructions: string | undefined;
}

/** What is answered: samples at 24 kHz, and how they leave. */
export interface SpeechPlan {
  readonly samples: Int16Array;
  /** Bytes of each packet, taken in turn; odd ones cut samples in half. Default 4,801. */
  readonly packetBytes?: readonly number[];
  /** Milliseconds before the first byte, and between two packets. */
  readonly firstByteMs?: number;
  readonly packetMs?: number;
}

export type SpeechAnswer = (request: SpeechRequest) => Int16Array | SpeechPlan;

/** Samples a second of `pcm`. */
export const speechRate = 24_000;

const voices = [
  "alloy",
  "ash",
  "ballad",
  "coral",
  "echo",
  "fable",
  "onyx",
  "nova",
  "sage",
  "shimmer",
  "verse",
  "marin",
  "cedar",
] as const;

const bodySchema = z.object({
  model: z.string(),
  input: z.string(),
  voice: z.enum(voices),
  instructions: z.string().max(4_096).optional(),
  response_format: z.enum(["mp3", "opus", "aac", "flac", "wav", "pcm"]).default("mp3"),
  speed: z.number().min(0.25).max(4).default(1),
  stream_format: z.enum(["audio", "sse"]).default("audio"),
});

/** Milliseconds of the default voice for one character. */
const charMs = 60;

/** A tone of about the length that the sentence would have. */
export function toneOf({ input, speed }: SpeechRequest): Int16Array {
  const count = Math.round(((input.length * charMs) / 1_000 / speed) * speechRate);
  return Int16Array.from(
    { length: count },
    (_, index) => 8_000 * Math.sin((2 * Math.PI * 440 * index) / speechRate),
  );
}

/** `POST /v1/audio/speech`. @throws ApiRefusal for what the vendor refuses. */
export async function answerSpeech(body: unknown, wire: Wire, answer: SpeechAnswer): Promise<void> {
  const request = checked(body);
  const plan = answer(request);
  const {
    samples,
    packetBytes = [4_801],
    firstByteMs = 0,
    packetMs = 0,
  } = plan instanceof Int16Array ? { samples: plan } : plan;
  const bytes = new Uint8Array(samples.length * 2);
  const view = new DataView(bytes.buffer);
  for (const [index, sample] of samples.entries()) view.setInt16(2 * index, sample, true);
  const isSse = request.isSse;
  await wire.wait(firstByteMs);
  wire.begin(200, { "content-type": isSse ? "text/event-stream; charset=utf-8" : "audio/pcm" });
  let at = 0;
  for (let packet = 0; at < bytes.length && !wire.isGone; packet += 1) {
    const size = packetBytes[packet % packetBytes.length] ?? bytes.length;
    const part = bytes.subarray(at, at + size);
    await wire.send(isSse ? event({ type: "speech.audio.delta", audio: base64(part) }) : part);
    at += size;
    // Packets that leave together arrive together: they are told apart by at least a turn of the loop.
    await wire.wait(packetMs);
  }
  const usage = { input_tokens: 1, output_tokens: 1, total_tokens: 2 };
  if (isSse) await wire.send(event({ type: "speech.audio.done", usage }));
  await wire.end();
}

function checked(body: unknown): SpeechRequest & { readonly isSse: boolean } {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const param = String(issue?.path[0] ?? "body");
    throw new ApiRefusal(400, { message: issue?.message ?? "Invalid body.", param });
  }
  const { model, input, voice, instructions, response_format, speed, stream_format } = parsed.data;
  checkedModel(model, "speech");
  if (input === "" || input.length > 4_096) {
    throw new ApiRefusal(400, { message: "Expected 1 to 4096 characters.", param: "input" });
  }
  if (response_format !== "pcm") {
    throw new ApiRefusal(400, { message: "Only pcm is emulated.", param: "response_format" });
  }
  if (stream_format === "sse" && model.startsWith("tts-1")) {
    throw new ApiRefusal(400, { message: "sse is not supported.", param: "stream_format" });
  }
  return { model, input, voice, instructions, speed, isSse: stream_format === "sse" };
}

const event = (data: object): Uint8Array => Buffer.from(`data: ${JSON.stringify(data)}\n\n`);

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
