import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocket, type RawData, type WebSocketServer } from "ws";
import { redactHeaders, redactPath, redactText } from "./redact-wire.ts";
import type { TraceFact } from "./wire-trace.ts";

interface TapLine {
  readonly sockets: WebSocketServer;
  /** The vendor's address of this very socket. */
  readonly target: string;
  readonly note: (fact: TraceFact) => void;
}

interface Upgrade {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** Headers that the vendor must see; those of the handshake are made anew. */
const passed = /^(?:authorization|x-[\w-]+|user-agent)$/;

/** The close code for a client that a vendor's own close cannot be told to (RFC 6455, 7.4). */
const internalFault = 1011;

/** Opens the vendor's socket first; once it is open the client's is, and every frame is passed on and noted. */
export function tapSocket({ sockets, target, note }: TapLine, upgrade: Upgrade): void {
  const { request, socket, head } = upgrade;
  const headers = Object.fromEntries(
    Object.entries(request.headers).filter(([name]) => passed.test(name)),
  ) as Record<string, string>;
  const protocols = request.headers["sec-websocket-protocol"]?.split(/,\s*/);
  const vendor = new WebSocket(target, protocols ?? [], { headers });
  note({
    type: "socket",
    from: "client",
    path: redactPath(target),
    headers: redactHeaders(new Headers(headers)),
  });
  const refuse = (status: number): void => {
    socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
  };
  vendor.on("unexpected-response", (_, answer) => {
    const status = answer.statusCode ?? 502;
    note({ type: "response", from: "vendor", status, headers: {} });
    refuse(status);
    vendor.terminate();
  });
  vendor.on("error", () => socket.destroy());
  vendor.on("open", () => {
    sockets.handleUpgrade(request, socket, head, (client) => {
      join({ one: client, other: vendor, from: "client", note });
      join({ one: vendor, other: client, from: "vendor", note });
    });
  });
}

interface Direction {
  readonly one: WebSocket;
  readonly other: WebSocket;
  readonly from: "client" | "vendor";
  readonly note: (fact: TraceFact) => void;
}

function join({ one, other, from, note }: Direction): void {
  one.on("message", (data: RawData, isBinary: boolean) => {
    const bytes = Buffer.isBuffer(data) ? data : Buffer.concat(Array.isArray(data) ? data : []);
    const body = isBinary ? { bytes: bytes.length } : redactText(bytes.toString("utf8"));
    note({ type: "frame", from, body });
    if (other.readyState === WebSocket.OPEN) other.send(data, { binary: isBinary });
  });
  one.on("error", () => other.terminate());
  one.on("close", (code) => {
    note({ type: "close", from, code });
    // 1005 and 1006 only say that no code came; they may not be sent.
    const isSendable = code === 1000 || (code >= 1007 && code <= 1014) || code >= 3000;
    if (other.readyState === WebSocket.OPEN) other.close(isSendable ? code : internalFault);
  });
}
