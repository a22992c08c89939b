import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { CARRIER_CALL_STATUSES } from "../ports/carrier.ts";

/**
 * What the dial plan gives `uuid_audio_fork … start` as metadata: the first message of a line.
 * `sampleRate` is the rate of both directions, as given to `start`.
 */
const startSchema = z.object({
  callId: z.string().min(1).max(128),
  sampleRate: z.union([z.literal(8_000), z.literal(16_000)]),
  parameters: z.record(z.string().max(200), z.string().max(500)).default({}),
});

/** What FreeSWITCH says later: marks by itself, the others by `send_text` and `stop` of the dial plan. */
const messageSchema = z.union([
  z.object({
    type: z.literal("mark"),
    data: z.object({ name: z.string().max(200), event: z.enum(["playout", "cleared"]) }),
  }),
  /** How it goes with somebody whom the dial plan was told to ring. */
  z.object({
    event: z.literal("leg"),
    leg: z.string().max(64),
    status: z.enum(CARRIER_CALL_STATUSES),
  }),
  z.object({ event: z.literal("dtmf"), digit: z.string().regex(/^[0-9*#]$/) }),
  z.object({ event: z.literal("stop") }),
]);

export type FreeSwitchStart = z.output<typeof startSchema>;
export type FreeSwitchMessage = z.output<typeof messageSchema>;

/** @throws KindlineError MESSAGE_INVALID; it never repeats what was sent. */
export function readFreeSwitchStart(bytes: Buffer): FreeSwitchStart {
  const start = startSchema.safeParse(parse(bytes));
  if (start.success) return start.data;
  const field = start.error.issues[0]?.path.join(".") ?? "";
  throw invalid("Expected the metadata of a line.", field);
}

/** @returns undefined for what is not meant for us. @throws KindlineError MESSAGE_INVALID for no JSON. */
export function readFreeSwitchMessage(bytes: Buffer): FreeSwitchMessage | undefined {
  return messageSchema.safeParse(parse(bytes)).data;
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw invalid("Expected a message of valid JSON.");
  }
}

const invalid = (message: string, field = ""): KindlineError =>
  new KindlineError({ code: "MESSAGE_INVALID", message, ...(field === "" ? {} : { field }) });
