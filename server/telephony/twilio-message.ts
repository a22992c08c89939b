import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";

/** Numbers come as strings; a carrier that sends numbers is understood as well. */
const count = z.union([z.string().regex(/^\d{1,12}$/), z.int().nonnegative()]).transform(Number);
const id = z.string().min(1).max(128);

const startSchema = z.object({
  event: z.literal("start"),
  start: z.object({
    streamSid: id,
    accountSid: id,
    callSid: id,
    customParameters: z.record(z.string().max(200), z.string().max(500)).default({}),
    mediaFormat: z.object({
      encoding: z.string(),
      sampleRate: count,
      channels: count,
    }),
  }),
});

const mediaSchema = z.object({
  event: z.literal("media"),
  streamSid: id,
  media: z.object({
    track: z.string().max(128).default("inbound"),
    timestamp: count,
    payload: z.string(),
  }),
});

/** Messages of Twilio Media Streams (https://www.twilio.com/docs/voice/media-streams/websocket-messages). */
const messageSchema = z.discriminatedUnion("event", [
  z.object({ event: z.literal("connected") }),
  startSchema,
  mediaSchema,
  z.object({
    event: z.literal("dtmf"),
    streamSid: id,
    dtmf: z.object({ digit: z.string().regex(/^[0-9*#]$/) }),
  }),
  z.object({
    event: z.literal("mark"),
    streamSid: id,
    mark: z.object({ name: z.string().max(200) }),
  }),
  z.object({ event: z.literal("stop"), streamSid: id.optional() }),
]);

export type TwilioMessage = z.output<typeof messageSchema>;
export type TwilioStart = z.output<typeof startSchema>["start"];
export type TwilioMedia = z.output<typeof mediaSchema>;

const knownEvents: ReadonlySet<string> = new Set([
  "connected",
  "start",
  "media",
  "dtmf",
  "mark",
  "stop",
]);

/**
 * One message of the stream. @returns undefined for an event that is new to us: carriers add some.
 * @throws KindlineError MESSAGE_INVALID; it never repeats what was sent.
 */
export function readTwilioMessage(bytes: Buffer): TwilioMessage | undefined {
  const value = parse(bytes);
  const { event } = value;
  if (!knownEvents.has(event)) return undefined;
  const message = messageSchema.safeParse(value);
  if (message.success) return message.data;
  const field = message.error.issues[0]?.path.join(".") ?? "";
  throw invalid(`Expected another value in a message \`${event}\`.`, field);
}

const anyMessageSchema = z.looseObject({ event: z.string().max(64) });

function parse(bytes: Buffer): z.output<typeof anyMessageSchema> {
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch {
    throw invalid("Expected a message of valid JSON.");
  }
  const message = anyMessageSchema.safeParse(value);
  if (!message.success) throw invalid("Expected a JSON object with the name of an `event`.");
  return message.data;
}

const invalid = (message: string, field?: string): KindlineError =>
  new KindlineError({ code: "MESSAGE_INVALID", message, ...(field ? { field } : {}) });
