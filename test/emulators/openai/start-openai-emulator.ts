import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { ApiRefusal, refusalOf } from "./api-refusal.ts";
import { answerChat } from "./chat-endpoint.ts";
import type { ChatRequest, Personality } from "./chat-script.ts";
import { Faults, type Endpoint, type Fault, type FaultKind, type FaultOptions } from "./faults.ts";
import { modelList } from "./models.ts";
import { polite } from "./personalities/polite.ts";
import { selfSigned } from "./self-signed.ts";
import { answerSpeech, toneOf, type SpeechAnswer } from "./speech-endpoint.ts";
import {
  answerTranscription,
  type TranscribeRequest,
  type Transcriber,
} from "./transcription-endpoint.ts";
import { Wire } from "./wire.ts";

export interface OpenAiEmulatorOptions {
  /** The voice; default a tone. */
  readonly speech?: SpeechAnswer;
  /** The ears; default the same words whatever was said. */
  readonly transcribe?: Transcriber;
  /** The model; default `polite`. */
  readonly chat?: Personality;
  /** Serves https with a certificate that nobody vouches for. */
  readonly isSelfSigned?: boolean;
}

/** One request as it came in. */
export interface SeenRequest {
  readonly endpoint: Endpoint | undefined;
  readonly method: string;
  readonly path: string;
  readonly authorization: string | undefined;
  readonly atMs: number;
  /** The JSON that was sent, if it was JSON. */
  body: unknown;
  /** What was understood of it. */
  transcription: TranscribeRequest | undefined;
  chat: ChatRequest | undefined;
  /** How it ended: the client left before the answer was over, or did not. */
  state: "open" | "answered" | "abandoned";
}

export interface OpenAiEmulator {
  /** Up to and with `/v1`. */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Open connections of clients. */
  readonly connectionCount: number;
  /** The next request, or so many of them, go wrong. */
  fault(kind: FaultKind, options?: FaultOptions): void;
  clearFaults(): void;
  close(): Promise<void>;
}

/**
 * OpenAI's HTTP API on loopback, as far as this product uses it: speech, transcription, chat and the list of
 * models, checked as strictly as the vendor's reference says. Any key is taken but an empty one.
 */
export async function startOpenAiEmulator(
  options: OpenAiEmulatorOptions = {},
): Promise<OpenAiEmulator> {
  const faults = new Faults();
  const requests: SeenRequest[] = [];
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const seen = seenOf(request);
    requests.push(seen);
    response.once(
      "close",
      () => (seen.state = response.writableFinished ? "answered" : "abandoned"),
    );
    const fault = seen.endpoint === undefined ? undefined : faults.take(seen.endpoint);
    const wire = new Wire(response, fault);
    void serve({ request, response, seen, wire, fault, options }).catch((error: unknown) => {
      if (wire.isGone) return;
      const refusal =
        error instanceof ApiRefusal ? error : new ApiRefusal(500, { message: String(error) });
      refuse(response, refusal, fault);
    });
  };
  const server =
    options.isSelfSigned === true ? createSecureServer(selfSigned(), handle) : createServer(handle);
  let connectionCount = 0;
  server.on("connection", (socket: Socket) => {
    connectionCount += 1;
    socket.once("close", () => (connectionCount -= 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `${options.isSelfSigned === true ? "https://localhost" : "http://127.0.0.1"}:${port}/v1`,
    requests,
    get connectionCount() {
      return connectionCount;
    },
    fault: (kind, faultOptions = {}) => faults.add({ kind, ...faultOptions }),
    clearFaults: () => faults.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const endpoints: Readonly<Record<string, Endpoint>> = {
  "POST /v1/audio/speech": "speech",
  "POST /v1/audio/transcriptions": "transcriptions",
  "POST /v1/chat/completions": "chat",
  "GET /v1/models": "models",
};

function seenOf({ method = "", url = "", headers }: IncomingMessage): SeenRequest {
  const path = url.split("?")[0] ?? "";
  return {
    endpoint: endpoints[`${method} ${path}`],
    method,
    path,
    authorization: headers.authorization,
    atMs: performance.now(),
    body: undefined,
    transcription: undefined,
    chat: undefined,
    state: "open",
  };
}

interface Serving {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly seen: SeenRequest;
  readonly wire: Wire;
  readonly fault: Fault | undefined;
  readonly options: OpenAiEmulatorOptions;
}

async function serve(serving: Serving): Promise<void> {
  const { request, response, seen, wire, fault, options } = serving;
  const bytes = await bytesOf(request);
  if (!/^Bearer \S+$/u.test(seen.authorization ?? "")) throw refusalOf(401);
  if (await goWrong(wire, seen.endpoint, fault)) return;
  switch (seen.endpoint) {
    case "speech":
      seen.body = jsonOf(bytes);
      return await answerSpeech(seen.body, wire, options.speech ?? toneOf);
    case "transcriptions": {
      const transcriber: Transcriber = async (asked) => {
        seen.transcription = asked;
        return await (options.transcribe ?? (() => ({ text: "I hear you." })))(asked);
      };
      await answerTranscription(await formOf(request, bytes), wire, transcriber);
      return;
    }
    case "chat": {
      seen.body = jsonOf(bytes);
      await answerChat(seen.body, wire, (asked) => {
        seen.chat = asked;
        return (options.chat ?? polite)(asked);
      });
      return;
    }
    case "models":
      wire.begin(200, { "content-type": "application/json" });
      await wire.send(Buffer.from(JSON.stringify(modelList())));
      return await wire.end();
    case undefined:
      return refuse(response, new ApiRefusal(404, { message: "Invalid URL" }), undefined);
  }
}

/** What the answer's type is where it goes well. */
const typeOf: Readonly<Record<Endpoint, string>> = {
  speech: "audio/pcm",
  transcriptions: "application/json",
  chat: "text/event-stream; charset=utf-8",
  models: "application/json",
};

/** Carries out a fault that needs no good answer. @returns true if there is nothing more to do. */
async function goWrong(
  wire: Wire,
  endpoint: Endpoint | undefined,
  fault: Fault | undefined,
): Promise<boolean> {
  if (fault === undefined || endpoint === undefined) return false;
  if (typeof fault.kind === "number") throw refusalOf(fault.kind);
  // A slow drip is a good answer, and so is the beginning of one that breaks.
  const isCut = fault.kind === "drop" || fault.kind === "stall";
  if (fault.kind === "slow-drip" || (isCut && fault.afterBytes !== undefined)) return false;
  if (fault.kind === "drop") await wire.drop();
  else if (fault.kind === "stall") await wire.hang();
  else {
    const isHtml = fault.kind === "html";
    wire.begin(200, { "content-type": isHtml ? "text/html" : typeOf[endpoint] });
    if (isHtml)
      await wire.send(Buffer.from("<!doctype html><title>Log in to this network</title>"));
    if (fault.kind === "garbage") await wire.send(Buffer.from('data: {"choices": [}\n\n{"text"'));
    await wire.end();
  }
  return true;
}

function refuse(response: ServerResponse, refusal: ApiRefusal, fault: Fault | undefined): void {
  if (response.headersSent) {
    response.socket?.resetAndDestroy();
    return;
  }
  const wait = fault?.retryAfterSeconds;
  response.writeHead(refusal.status, {
    "content-type": "application/json",
    "x-request-id": "req_emulated",
    ...(wait === undefined ? {} : { "retry-after": String(wait) }),
  });
  response.end(JSON.stringify(refusal.body));
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    throw new ApiRefusal(400, { message: "We could not parse the JSON body of your request." });
  }
}

async function formOf(request: IncomingMessage, bytes: Buffer<ArrayBuffer>): Promise<FormData> {
  const type = request.headers["content-type"] ?? "";
  try {
    return await new Response(bytes, { headers: { "content-type": type } }).formData();
  } catch {
    throw new ApiRefusal(400, { message: "Could not parse multipart form." });
  }
}
