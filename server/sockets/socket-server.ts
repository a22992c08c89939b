import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, WebSocketServer } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { may, type StaffMember } from "../auth/staff-auth.ts";
import { cookieOf, deviceCookie, sessionCookie } from "../http/cookies.ts";
import { errorBody, statusOf } from "../http/error-response.ts";
import { isOwnOrigin } from "../http/origin.ts";
import type { Services } from "../services.ts";
import { socketsMax } from "../limits.ts";
import { pingIntervalMs, socketMessageBytesMax } from "../protocol/limits.ts";
import { audioMessageBytesMax, deskVoicePath } from "../protocol/limits-voice.ts";
import { serveChat } from "./chat-socket.ts";
import { closeCodes } from "./connection.ts";
import { freeSwitchSubprotocol } from "../telephony/open-freeswitch-line.ts";
import { freeSwitchPath, twilioStreamPath } from "../telephony/telephone.ts";
import { peerVoicePath, peerVoiceSchema } from "../peers/open-peer-voice.ts";
import { bridgeSockets, socketUrl } from "../peers/bridge-sockets.ts";
import { callId as toCallId } from "../../domain/ids.ts";
import { startVoiceCall } from "../voice/start-voice-call.ts";
import type { StartVoiceCall } from "../voice/voice-call-view.ts";
import { serveDeskVoice, servePeerVoice } from "./desk-voice-socket.ts";
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
  const line = await admitLine(pathname, services);
  if (line !== undefined) return line;
  if (!isOwnOrigin(request.headers, publicUrl())) {
    const message = "Expected a socket from a page of this service.";
    throw new KindlineError({ code: "ORIGIN_REFUSED", message });
  }
  if (isFull) {
    throw new KindlineError({ code: "RATE_LIMITED", message: "Expected fewer open sockets." });
  }
  const serve = pages[pathname];
  if (serve === undefined) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the address of a socket." });
  }
  return await serve(services(), request.headers);
}

/** Lines of carriers, and what other servers pass on. */
async function admitLine(
  pathname: string,
  services: () => Services,
): Promise<Admitted | undefined> {
  const path = carrierPaths.find((one) => pathname === one || pathname.startsWith(`${one}/`));
  const carrier = carriers[path ?? ""];
  if (path === undefined || carrier === undefined) return undefined;
  const open = services();
  const callId = decodeURIComponent(pathname.slice(path.length + 1));
  const server = callId === "" ? undefined : await serverOf(open, callId);
  if (server === undefined) {
    return { serve: (socket) => void carrier(open.telephone, socket), isLine: true };
  }
  const url = socketUrl(server, pathname);
  return {
    serve: (socket) => bridgeSockets(socket, new WebSocket(url, [socket.protocol].filter(Boolean))),
    isLine: true,
  };
}

/** Who is called to a call comes to any server, and is meant for the one that holds the line of that call. */
const serverOf = async ({ desk }: Services, callId: string): Promise<string | undefined> =>
  await desk.serverOf(toCallId(callId)).catch(() => undefined);

type Page = (
  services: Services,
  headers: IncomingMessage["headers"],
) => Promise<Admitted> | Admitted;

/** Sockets that pages of ours open. */
const pages: Readonly<Record<string, Page>> = {
  "/api/chat": (services, headers) => {
    const device = cookieOf(headers, deviceCookie);
    return { serve: (socket) => serveChat(socket, services, device), isLine: false };
  },
  "/api/voice": (services, headers) => {
    const device = cookieOf(headers, deviceCookie);
    const start: StartVoiceCall = (call) => startVoiceCall(services, call);
    return { serve: (socket) => serveVoice(socket, services, { device, start }), isLine: true };
  },
  "/api/live": async (services, headers) => {
    const session = await sessionOf(services, headers);
    if (session === undefined) return notLoggedIn;
    return { serve: (socket) => serveLive(socket, services, session), isLine: false };
  },
  [deskVoicePath]: async (services, headers) => {
    const session = await sessionOf(services, headers);
    if (session === undefined || !may(session.member, "calls.read")) return notLoggedIn;
    const { member } = session;
    return { serve: (socket) => serveDeskVoice(socket, services, member), isLine: true };
  },
  [peerVoicePath]: async (services, { authorization = "" }) => {
    const ticket = await services.peers.read(authorization.replace(/^Bearer /, ""));
    const { user } = peerVoiceSchema.parse(ticket);
    const member = await services.store.staff.user(user);
    if (member === undefined || member.isDisabled || !may(member, "calls.read")) return notLoggedIn;
    return { serve: (socket) => servePeerVoice(socket, services, member), isLine: true };
  },
};

/** Browsers show a page the code of a close, and nothing of a refused upgrade. */
const notLoggedIn: Admitted = {
  serve: (socket) => socket.close(closeCodes.refused),
  isLine: false,
};

/** Who is logged in, with nothing else to do first. */
async function sessionOf(
  { auth }: Services,
  headers: IncomingMessage["headers"],
): Promise<{ readonly member: StaffMember; readonly secret: string } | undefined> {
  const secret = cookieOf(headers, sessionCookie);
  const member = await auth.memberOf(secret);
  if (secret === undefined || member === undefined || member.mustChangePassword) return undefined;
  return { member, secret };
}

/** Sockets that no browser opens: each shows by its first message that it is expected. */
const carriers: Readonly<
  Record<string, (telephone: Services["telephone"], socket: WebSocket) => Promise<void>>
> = {
  [twilioStreamPath]: (telephone, socket) => telephone.serveTwilio(socket),
  [freeSwitchPath]: (telephone, socket) => telephone.serveFreeSwitch(socket),
};

const carrierPaths = Object.keys(carriers);

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
