import { z } from "zod";
import { failed } from "./vendor-error.ts";
import type { Heard, Segment } from "./heard.ts";
import { bytesOf, msOf, type ListenDialect, type ListenRequest } from "./listen-dialect.ts";

/** The listen v2 API: Flux models, which also say where they believe that a turn ends. */
export function fluxDialect(request: ListenRequest): ListenDialect {
  const { model, sampleRate, keyterms, isPrivate } = request;
  return {
    // Flux works in steps of 80 ms; smaller pieces cost and gain nothing.
    pieceMs: 80,
    async make(client, onMessage) {
      const socket = await client.listen.v2.connect({
        model,
        encoding: "linear16",
        sample_rate: sampleRate,
        eot_threshold: endThreshold,
        eager_eot_threshold: eagerThreshold,
        ...(keyterms.length === 0 ? {} : { keyterm: [...keyterms] }),
        ...(isPrivate ? { mip_opt_out: "true" } : {}),
        reconnectAttempts: 0,
      });
      socket.on("message", onMessage);
      return {
        connect: () => void socket.connect(),
        close: () => socket.close(),
        sendAudio: (samples) => socket.sendMedia(bytesOf(samples)),
        // ForceEndTurn needs an agreement with the vendor; without it the connection is closed.
        flush: () => {},
        // A KeepAlive is an error here. When the vendor closes a silent line, another one is opened.
        keepAlive: () => {},
        end: () => socket.sendCloseStream({ type: "CloseStream" }),
      };
    },
    read: readMessage,
  };
}

/** The vendor's own default: how sure it must be that a turn is over. */
const endThreshold = 0.7;
/** How sure it must be to say that a turn may be over; without it, it never says so. */
const eagerThreshold = 0.5;

const turnInfo = z.object({
  type: z.literal("TurnInfo"),
  event: z.string(),
  audio_window_start: z.number(),
  audio_window_end: z.number(),
  transcript: z.string(),
  words: z.array(
    z.object({
      word: z.string(),
      confidence: z.number().optional(),
      start: z.number().optional(),
      end: z.number().optional(),
    }),
  ),
});
type TurnInfo = z.infer<typeof turnInfo>;

const anyMessage = z.object({ type: z.string() });

function readMessage(message: unknown): Heard {
  const { data } = anyMessage.safeParse(message);
  if (data?.type === "TurnInfo") return readTurn(message);
  if (data === undefined || data.type === "Error") throw failed("sent a message that is no result");
  return {};
}

const hints = new Map<string, NonNullable<Heard["hint"]>>([
  ["StartOfTurn", "turn-start"],
  ["EagerEndOfTurn", "turn-may-end"],
  ["TurnResumed", "turn-resumes"],
  ["EndOfTurn", "turn-end"],
]);

function readTurn(message: unknown): Heard {
  const parsed = turnInfo.safeParse(message);
  if (!parsed.success) throw failed("sent a turn in an unknown shape", parsed.error);
  const { event, audio_window_end: end, transcript } = parsed.data;
  const hint = hints.get(event);
  const isFinal = event === "EndOfTurn";
  // What EndOfTurn says is what EagerEndOfTurn said, unless TurnResumed comes between them. No text: nothing
  // was said since the last turn of the vendor's.
  const isSettled = isFinal || event === "EagerEndOfTurn" || transcript === "";
  return {
    segment: segmentOf(parsed.data),
    isFinal,
    ...(isSettled ? { settledMs: msOf(end) } : {}),
    ...(hint === undefined ? {} : { hint }),
  };
}

function segmentOf(turn: TurnInfo): Segment {
  const startMs = msOf(turn.audio_window_start);
  const endMs = msOf(turn.audio_window_end);
  const shareMs = (endMs - startMs) / Math.max(1, turn.words.length);
  const known = turn.words.flatMap(({ confidence }) => confidence ?? []);
  return {
    startMs,
    endMs,
    text: turn.transcript.trim(),
    words: turn.words.map(({ word, confidence, start, end }, place) => ({
      text: word,
      startMs: start === undefined ? startMs + place * shareMs : msOf(start),
      endMs: end === undefined ? startMs + (place + 1) * shareMs : msOf(end),
      confidence,
    })),
    hasTimes: turn.words.every(({ start, end }) => start !== undefined && end !== undefined),
    confidence: known.length === 0 ? undefined : Math.min(...known),
  };
}
