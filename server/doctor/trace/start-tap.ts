import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { redactHeaders, redactPath, redactText } from "./redact-wire.ts";
import { EventReader } from "./event-reader.ts";
import { tapSocket } from "./tap-socket.ts";
import type { TraceBody, TraceFact } from "./wire-trace.ts";

/** Somebody in between who passes everything on and notes what it looked like. */
export interface Tap {
  /** Where it listens on this machine, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface TapOptions {
  /** The origin of the vendor: `https://api.example.com`, or `wss://…`. */
  readonly origin: string;
  readonly note: (fact: TraceFact) => void;
}

/** Headers that belong to one connection, or that say whom it is for. */
const ownHeaders: ReadonlySet<string> = new Set([
  "host",
  "connection",
  "keep-alive",
  "transfer-encoding",
  "content-length",
  // Compressed, a body would have to be undone to be looked at.
  "accept-encoding",
]);

/** Listens on this machine, and passes HTTP and WebSockets on to a vendor. */
export async function startTap({ origin, note }: TapOptions): Promise<Tap> {
  const httpOrigin = origin.replace(/^ws/, "http");
  const server = createServer((request, response) => {
    passOn(request, response, { origin: httpOrigin, note }).catch(() => {
      // The client sees what it would see of a vendor that breaks off.
      response.socket?.resetAndDestroy();
    });
  });
  const sockets = new WebSocketServer({ noServer: true });
  const open = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    open.add(socket);
    socket.once("close", () => open.delete(socket));
  });
  server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const target = `${httpOrigin.replace(/^http/, "ws")}${request.url ?? "/"}`;
    tapSocket({ sockets, target, note }, { request, socket, head });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

async function passOn(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, note }: TapOptions,
): Promise<void> {
  const { method = "GET", url = "/" } = request;
  const headers = headersOf(request);
  note({
    type: "request",
    from: "client",
    method,
    path: redactPath(url),
    headers: redactHeaders(headers),
  });
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const body = Buffer.concat(parts);
  if (body.length > 0) {
    note({ type: "body", from: "client", body: bodyOf(body, headers.get("content-type")) });
  }
  const answer = await fetch(`${origin}${url}`, {
    method,
    headers,
    redirect: "manual",
    ...(body.length > 0 ? { body } : {}),
  });
  note({
    type: "response",
    from: "vendor",
    status: answer.status,
    headers: redactHeaders(answer.headers),
  });
  await answerWith(response, answer, note);
}

async function answerWith(
  response: ServerResponse,
  answer: Response,
  note: TapOptions["note"],
): Promise<void> {
  const type = answer.headers.get("content-type");
  const passed = [...answer.headers].filter(
    ([name]) => !ownHeaders.has(name) && name !== "content-encoding",
  );
  response.writeHead(answer.status, Object.fromEntries(passed));
  const isStream = /^text\/event-stream\b/i.test(type ?? "");
  const events = new EventReader((body) => note({ type: "event", from: "vendor", body }));
  const rest: Uint8Array[] = [];
  for await (const chunk of answer.body ?? []) {
    const bytes = chunk as Uint8Array;
    response.write(bytes);
    if (isStream) events.push(bytes);
    else if (isText(type)) rest.push(bytes);
    else note({ type: "body", from: "vendor", body: { bytes: bytes.length } });
  }
  if (rest.length > 0) {
    note({ type: "body", from: "vendor", body: bodyOf(Buffer.concat(rest), type) });
  }
  response.end();
}

function headersOf(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (ownHeaders.has(name) || value === undefined) continue;
    headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return headers;
}

const isText = (type: string | null): boolean => /json|text|xml|urlencoded/i.test(type ?? "");

function bodyOf(bytes: Buffer, type: string | null): TraceBody {
  if (/^multipart\//i.test(type ?? "")) {
    const names = bytes.toString("latin1").matchAll(/form-data; name="([\w[\]]{1,40})"/g);
    return { parts: [...names].map(([, name = ""]) => name) };
  }
  return isText(type) ? redactText(bytes.toString("utf8")) : { bytes: bytes.length };
}
