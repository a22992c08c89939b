import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer, type WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { cookieOf, deviceCookie, sessionCookie } from "../http/cookies.ts";
import { errorBody, statusOf } from "../http/error-response.ts";
import { isOwnOrigin } from "../http/origin.ts";
import type { Services } from "../services.ts";
import { socketsMax } from "../limits.ts";
import { pingIntervalMs, socketMessageBytesMax } from "../protocol/limits.ts";
import { audioMessageBytesMax } from "../protocol/limits-voice.ts";
import { serveChat } from "./chat-socket.ts";
import { closeCodes } from "./connection.ts";
import { freeSwitchSubprotocol } from "../telephony/open-freeswitch-line.ts";
import { freeSwitchPath, twilioStreamPath } from "../telephony/telephone.ts";
import { startVoiceCall } from "../voice/start-voice-call.ts";
import type { StartVoiceCall } from "../voice/voice-call-view.ts";
import { serveLive } from "./live-socket.ts";
import { serveVoice } from "./voice-socket.ts";

/** The sockets of the service. */
export interface SocketServer {
  /** Sockets that are open now. */
  readonly size: number;
  /** Tells every page that the server restarts, and lets go of those that do not listen. */
  close(): Promise<void>;
}

interface SocketOptions {
  /** What they work with. @throws KindlineError STORE_WARMING while there is nothing. */
  readonly services: () => Services;
  readonly publicUrl: () => string;
  /** Milliseconds between two pings; `pingIntervalMs` by default. */
  readonly pingMs?: number | undefined;
}

/** How long a page may take to answer our goodbye, in milliseconds. */
const goodbyeMs = 1_000;

/** Serves the sockets of this HTTP server. */
export function serveSockets(server: Server, options: SocketOptions): SocketServer {
  const { services, publicUrl } = options;
  const sockets = socketsOf(socketMessageBytesMax);
  const lines = socketsOf(audioMessageBytesMax);
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on("error", () => stream.destroy());
    const isFull = sockets.clients.size + lines.clients.size >= socketsMax;
    admit(request, { services, publicUrl, isFull }).then(
      ({ serve, isLine }) => (isLine ? lines : sockets).handleUpgrade(request, stream, head, serve),
      (error: unknown) => refuse(stream, error),
    );
  };
  server.on("upgrade", upgrade);
  const heartbeats = [sockets, lines].map((all) => beat(all, options.pingMs ?? pingIntervalMs));
  return {
    get size() {
      return sockets.clients.size + lines.clients.size;
    },
    async close() {
      for (const heartbeat of heartbeats) clearInterval(heartbeat);
      server.off("upgrade", upgrade);
      await Promise.all([sockets, lines].map(goodbye));
    },
  };
}

const socketsOf = (maxPayload: number): WebSocketServer =>
  // A thousand chats must not need a thousand compressors; messages are short.
  new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(freeSwitchSubprotocol) && freeSwitchSubprotocol,
  });

/** What serves a socket, and whether it is a line that carries audio. */
interface Admitted {
  readonly serve: (socket: WebSocket) => void;
  readonly isLine: boolean;
}

/** Who is at the door, and what serves them. @throws KindlineError for whoever may not come in. */
async function admit(
  request: IncomingMessage,
  {
    services,
    publicUrl,
    isFull,
  }: {
    readonly services: () => Services;
    readonly publicUrl: () => string;
    readonly isFull: boolean;
  },
): Promise<Admitted> {
  const { pathname } = new URL(request.url ?? "/", "http://localhost");
  const carrier = carriers[pathname];
  if (carrier !== undefined) {
    const open = services();
    return { serve: (socket) => void carrier(open.telephone, socket), isLine: true };
  }
  if (!isOwnOrigin(request.headers, publicUrl())) {
    const message = "Expected a socket from a page of this service.";
    throw new KindlineError({ code: "ORIGIN_REFUSED", message });
  }
  if (isFull) {
    throw new KindlineError({ code: "RATE_LIMITED", message: "Expected fewer open sockets." });
  }
  const open = services();
  if (pathname === "/api/chat") {
    const device = cookieOf(request.headers, deviceCookie);
    return { serve: (socket) => serveChat(socket, open, device), isLine: false };
  }
  if (pathname === "/api/voice") {
    const device = cookieOf(request.headers, deviceCookie);
    const start: StartVoiceCall = (call) => startVoiceCall(open, call);
    return { serve: (socket) => serveVoice(socket, open, { device, start }), isLine: true };
  }
  if (pathname === "/api/live") {
    const secret = cookieOf(request.headers, sessionCookie);
    const member = await open.auth.memberOf(secret);
    if (secret !== undefined && member !== undefined && !member.mustChangePassword) {
      return { serve: (socket) => serveLive(socket, open, { member, secret }), isLine: false };
    }
    // Browsers show a page the code of a close, and nothing of a refused upgrade.
    return { serve: (socket) => socket.close(closeCodes.refused), isLine: false };
  }
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the address of a socket." });
}

/** Sockets that no browser opens: each shows by its first message that it is expected. */
const carriers: Readonly<
  Record<string, (telephone: Services["telephone"], socket: WebSocket) => Promise<void>>
> = {
  [twilioStreamPath]: (telephone, socket) => telephone.serveTwilio(socket),
  [freeSwitchPath]: (telephone, socket) => telephone.serveFreeSwitch(socket),
};

/** Answers an upgrade that is not let in, with the same body as any other failure. */
function refuse(stream: Duplex, error: unknown): void {
  const body = errorBody(error);
  const text = JSON.stringify({ error: body });
  stream.end(
    [
      `HTTP/1.1 ${statusOf(body.code)} Refused`,
      "Connection: close",
      "Content-Type: application/json; charset=utf-8",
      `Content-Length: ${Buffer.byteLength(text)}`,
      "",
      text,
    ].join("\r\n"),
    // A client that never closes its half would hold ours open for ever.
    () => stream.destroy(),
  );
}

/** Pings every socket, and lets go of one that has not answered the ping before: nobody is there. */
function beat(sockets: WebSocketServer, pingMs: number): NodeJS.Timeout {
  /** False from a ping to the next sign of life; a socket that is not in it was never pinged. */
  const isAlive = new WeakMap<WebSocket, boolean>();
  const timer = setInterval(() => {
    for (const socket of sockets.clients) {
      const state = isAlive.get(socket);
      if (state === false) {
        socket.terminate();
        continue;
      }
      if (state === undefined) {
        socket.on("pong", () => isAlive.set(socket, true));
        socket.on("message", () => isAlive.set(socket, true));
      }
      isAlive.set(socket, false);
      socket.ping();
    }
  }, pingMs);
  timer.unref();
  return timer;
}

async function goodbye(sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) socket.close(closeCodes.serverRestart);
  const giveUp = setTimeout(() => {
    for (const socket of sockets.clients) socket.terminate();
  }, goodbyeMs);
  await new Promise<void>((resolve) => {
    sockets.close(() => resolve());
    if (sockets.clients.size === 0) resolve();
    for (const socket of sockets.clients) {
      socket.on("close", () => {
        if (sockets.clients.size === 0) resolve();
      });
    }
  });
  clearTimeout(giveUp);
}
