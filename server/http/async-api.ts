import { z } from "zod";
import packageJson from "../../package.json" with { type: "json" };
import { chatEventSchema, chatRequestSchema } from "../protocol/chat.ts";
import { deskVoiceEventSchema, deskVoiceRequestSchema } from "../protocol/desk-voice.ts";
import { liveEventSchema, liveRequestSchema } from "../protocol/live.ts";
import { voiceEventSchema, voiceRequestSchema } from "../protocol/voice.ts";

interface SocketSpec {
  readonly address: string;
  readonly description: string;
  readonly receives: z.ZodDiscriminatedUnion;
  readonly sends: z.ZodDiscriminatedUnion;
}

const sockets: Readonly<Record<string, SocketSpec>> = {
  chat: {
    address: "/api/chat",
    description:
      "The chat of a debtor. `open` comes first; whatever is not acknowledged is sent again after a reconnect.",
    receives: chatRequestSchema,
    sends: chatEventSchema,
  },
  voice: {
    address: "/api/voice",
    description:
      "A call from the debtor's page. Beside these messages audio goes both ways as binary ones: 16-bit PCM, 16 kHz, one channel.",
    receives: voiceRequestSchema,
    sends: voiceEventSchema,
  },
  "desk-voice": {
    address: "/api/desk/voice",
    description:
      "A spoken call as a desk hears it, and the voice of whoever leads it. It needs the session cookie. Audio goes as binary messages: from the desk 16-bit PCM, 16 kHz; to the desk the same behind one byte that says whose it is.",
    receives: deskVoiceRequestSchema,
    sends: deskVoiceEventSchema,
  },
  live: {
    address: "/api/live",
    description: "What happens now, for the console. It needs the session cookie.",
    receives: liveRequestSchema,
    sends: liveEventSchema,
  },
};

/** The AsyncAPI document of the sockets, made from the schemas that check every message. */
export function asyncApiDocument(): object {
  const entries = Object.entries(sockets);
  return {
    asyncapi: "3.0.0",
    info: { title: "Kindline", version: packageJson.version },
    channels: Object.fromEntries(entries.map(([name, socket]) => [name, channel(name, socket)])),
    operations: Object.fromEntries(
      entries.flatMap(([name]) => [
        [`${name}-receive`, operation(name, "receive")],
        [`${name}-send`, operation(name, "send")],
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        entries.flatMap(([name, socket]) => [
          [`${name}-request`, message(socket.receives, "input")],
          [`${name}-event`, message(socket.sends, "output")],
        ]),
      ),
    },
  };
}

const ref = (path: string) => ({ $ref: `#/${path}` });

const channel = (name: string, { address, description }: SocketSpec) => ({
  address,
  description,
  messages: {
    request: ref(`components/messages/${name}-request`),
    event: ref(`components/messages/${name}-event`),
  },
});

const operation = (name: string, action: "receive" | "send") => ({
  action,
  channel: ref(`channels/${name}`),
  messages: [ref(`channels/${name}/messages/${action === "receive" ? "request" : "event"}`)],
});

const message = (schema: z.ZodType, io: "input" | "output") => ({
  contentType: "application/json",
  payload: {
    schemaFormat: "application/schema+json;version=draft-2020-12",
    schema: z.toJSONSchema(schema, { io, unrepresentable: "any" }),
  },
});
