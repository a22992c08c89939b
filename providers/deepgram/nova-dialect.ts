import { z } from "zod";
import { failed } from "./vendor-error.ts";
import type { Heard, Segment } from "./heard.ts";
import { bytesOf, msOf, type ListenDialect, type ListenRequest } from "./listen-dialect.ts";

/** The listen v1 API: Nova models, which transcribe and know nothing of turns. */
export function novaDialect(request: ListenRequest): ListenDialect {
  return {
    pieceMs: 20,
    async make(client, onMessage) {
      const socket = await client.listen.v1.connect(connectArguments(request));
      socket.on("message", onMessage);
      return {
        connect: () => void socket.connect(),
        close: () => socket.close(),
        sendAudio: (samples) => socket.sendMedia(bytesOf(samples)),
        flush: () => socket.sendFinalize({ type: "Finalize" }),
        keepAlive: () => socket.sendKeepAlive({ type: "KeepAlive" }),
        end: () => socket.sendCloseStream({ type: "CloseStream" }),
      };
    },
    read: readMessage,
  };
}

/** Silence that ends a segment: a backstop, since our own `flush` comes sooner. */
const endpointingMs = 300;
/** Silence between words after which the vendor says so; the least that it allows. */
const utteranceEndMs = 1_000;

function connectArguments(request: ListenRequest) {
  const { model, language, sampleRate, keyterms, isPrivate } = request;
  const isNova3 = model.startsWith("nova-3");
  const terms =
    keyterms.length === 0 ? {} : isNova3 ? { keyterm: keyterms } : { keywords: keyterms };
  return {
    model,
    language,
    encoding: "linear16",
    sample_rate: sampleRate,
    channels: 1,
    interim_results: "true",
    punctuate: "true",
    // Figures as figures; the vendor knows it for English alone.
    ...(language.startsWith("en") ? { numerals: "true" } : {}),
    endpointing: endpointingMs,
    utterance_end_ms: utteranceEndMs,
    ...(isPrivate ? { mip_opt_out: "true" } : {}),
    ...terms,
    // Otherwise finals wait for whole figures and dates (livekit's plugin switches it off, too).
    queryParams: { no_delay: "true" },
    reconnectAttempts: 0,
  };
}

const word = z.object({
  word: z.string(),
  punctuated_word: z.string().optional(),
  start: z.number(),
  end: z.number(),
  confidence: z.number().optional(),
});

const results = z.object({
  type: z.literal("Results"),
  start: z.number(),
  duration: z.number(),
  is_final: z.boolean().optional(),
  from_finalize: z.boolean().optional(),
  channel: z.object({
    alternatives: z.array(
      z.object({
        transcript: z.string(),
        confidence: z.number().optional(),
        words: z.array(word).optional(),
      }),
    ),
  }),
});

const utteranceEnd = z.object({ type: z.literal("UtteranceEnd"), last_word_end: z.number() });
const anyMessage = z.object({ type: z.string() });

function readMessage(message: unknown): Heard {
  const { data } = anyMessage.safeParse(message);
  if (data?.type === "Results") return readResults(message);
  if (data?.type === "UtteranceEnd") {
    const end = utteranceEnd.safeParse(message);
    if (!end.success) throw failed("sent an UtteranceEnd in an unknown shape", end.error);
    // It comes when so much was heard after the last word, and there was none in it.
    return { settledMs: msOf(end.data.last_word_end) + utteranceEndMs };
  }
  if (data === undefined || data.type === "Error") throw failed("sent a message that is no result");
  // SpeechStarted may be missing or come twice, and Metadata says nothing of the speech.
  return {};
}

/** So much of the audio before a Finalize the vendor may leave out of its answer: parts of a frame. */
const finalizeSlackMs = 200;

function readResults(message: unknown): Heard {
  const parsed = results.safeParse(message);
  if (!parsed.success) throw failed("sent results in an unknown shape", parsed.error);
  const {
    start,
    duration,
    is_final: isFinal = false,
    from_finalize: answers,
    channel,
  } = parsed.data;
  const endMs = msOf(start + duration);
  const [best] = channel.alternatives;
  const segment: Segment = {
    startMs: msOf(start),
    endMs,
    text: best?.transcript.trim() ?? "",
    words: (best?.words ?? []).map((one) => ({
      text: one.punctuated_word ?? one.word,
      startMs: msOf(one.start),
      endMs: msOf(one.end),
      confidence: one.confidence,
    })),
    hasTimes: best?.words !== undefined,
    confidence: best?.confidence,
  };
  if (!isFinal) return { segment, isFinal };
  return { segment, isFinal, settledMs: answers === true ? endMs + finalizeSlackMs : endMs };
}
