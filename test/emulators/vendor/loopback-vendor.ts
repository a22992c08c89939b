import { createServer as createPlain, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createSecure } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { once } from "node:events";
import { WebSocketServer, type WebSocket } from "ws";

/** What can go wrong, at a word of command. */
export type Fault =
  /** The handshake is answered with that status. */
  | { readonly type: "status"; readonly status: number }
  /** The connection is reset (TCP RST). */
  | { readonly type: "drop" }
  /** The other side is gone without a word: it reads nothing and answers no ping. */
  | { readonly type: "stall" }
  /** It lives and answers pings, but says nothing any more. */
  | { readonly type: "mute" }
  /** It says something that is not of the protocol. */
  | { readonly type: "garbage" }
  /** Everything it says comes late by that many milliseconds, and one after the other. */
  | { readonly type: "drip"; readonly ms: number }
  | { readonly type: "close"; readonly code: number }
  /** Whatever the vendor's protocol has for it; the session decides. */
  | { readonly type: "task"; readonly status: number };

/** `handshake`: the next connection. `now`: all that are open. `answer`: in place of the next answer. */
export type FaultPlace = "handshake" | "now" | "answer";

/** One connection, as the session of a protocol sees it and as a test looks at it. */
export interface Peer {
  readonly request: IncomingMessage;
  readonly isOpen: boolean;
  /** All text messages that came, parsed. */
  readonly messages: readonly Readonly<Record<string, unknown>>[];
  /** All audio that came. */
  audio(): Int16Array;
  send(data: Readonly<Record<string, unknown>> | Uint8Array): void;
  close(code: number): void;
}

export interface Session {
  text(message: Readonly<Record<string, unknown>>): void;
  binary(data: Buffer): void;
  /** A fault that only the protocol can express. */
  fail(status: number): void;
  close(): void;
}

export interface LoopbackOptions {
  readonly session: (peer: Peer) => Session;
  /** @returns the status with which a handshake is refused, if it is. */
  readonly admit?: (request: IncomingMessage) => number | undefined;
  readonly http?: (request: IncomingMessage, response: ServerResponse) => void;
  readonly tls?: { readonly key: string; readonly cert: string } | undefined;
}

/** A vendor's WebSocket server on loopback, with faults on command. */
export class LoopbackVendor {
  readonly connections: LoopbackPeer[] = [];
  readonly #options: LoopbackOptions;
  readonly #server;
  readonly #sockets = new WebSocketServer({ noServer: true });
  readonly #raw = new Set<Socket>();
  readonly #planned: Fault[] = [];

  constructor(options: LoopbackOptions) {
    this.#options = options;
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      if (options.http === undefined) response.writeHead(404).end();
      else options.http(request, response);
    };
    this.#server =
      options.tls === undefined ? createPlain(answer) : createSecure(options.tls, answer);
    this.#server.on("connection", (socket: Socket) => {
      this.#raw.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => this.#raw.delete(socket));
    });
    this.#server.on("upgrade", (request, socket: Socket, head) =>
      this.#admit(request, socket, head),
    );
  }

  async listen(): Promise<number> {
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    return (this.#server.address() as AddressInfo).port;
  }

  /** Sockets that somebody still holds open, those that never became a WebSocket included. */
  get openCount(): number {
    return this.#raw.size;
  }

  /** Those that were stalled see again what happened to them. */
  wake(): void {
    for (const socket of this.#raw) socket.resume();
  }

  fault(fault: Fault, place: FaultPlace): void {
    if (place === "handshake") this.#planned.push(fault);
    else for (const peer of this.connections) if (peer.isOpen) peer.suffer(fault, place);
  }

  async close(): Promise<void> {
    for (const socket of this.#raw) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  #admit(request: IncomingMessage, socket: Socket, head: Buffer): void {
    const fault = this.#planned.shift();
    const status = fault?.type === "status" ? fault.status : this.#options.admit?.(request);
    if (status !== undefined) {
      socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    if (fault?.type === "drop") {
      socket.resetAndDestroy();
      return;
    }
    // Says nothing at all, not even to the handshake.
    if (fault?.type === "stall") {
      socket.on("end", () => socket.destroy());
      return;
    }
    this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
      const peer = new LoopbackPeer(request, webSocket, socket);
      this.connections.push(peer);
      peer.begin(this.#options.session(peer));
      if (fault !== undefined) peer.suffer(fault, "now");
    });
  }
}

export class LoopbackPeer implements Peer {
  readonly request: IncomingMessage;
  readonly messages: Record<string, unknown>[] = [];
  isOpen = true;
  readonly #socket: WebSocket;
  readonly #raw: Socket;
  readonly #pieces: Buffer[] = [];
  #session: Session | undefined;
  #planned: Fault | undefined;
  #isMute = false;
  #dripMs = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(request: IncomingMessage, socket: WebSocket, raw: Socket) {
    this.request = request;
    this.#socket = socket;
    this.#raw = raw;
  }

  begin(session: Session): void {
    this.#session = session;
    this.#socket.on("message", (data: Buffer, isBinary: boolean) => {
      if (isBinary) {
        this.#pieces.push(Buffer.from(data));
        session.binary(data);
        return;
      }
      const message = JSON.parse(data.toString("utf8")) as Record<string, unknown>;
      this.messages.push(message);
      session.text(message);
    });
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", () => {
      this.isOpen = false;
      session.close();
    });
  }

  audio(): Int16Array {
    const bytes = Buffer.concat(this.#pieces);
    return new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  }

  send(data: Readonly<Record<string, unknown>> | Uint8Array): void {
    const planned = this.#planned;
    this.#planned = undefined;
    if (planned !== undefined) this.suffer(planned, "now");
    if (this.#isMute || !this.isOpen) return;
    const wire = data instanceof Uint8Array ? data : JSON.stringify(data);
    if (this.#dripMs === 0) this.#socket.send(wire);
    else this.#last = this.#sendLate(this.#last, wire);
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  suffer(fault: Fault, place: FaultPlace): void {
    if (place === "answer") {
      this.#planned = fault;
      return;
    }
    switch (fault.type) {
      case "drop":
        this.#isMute = true;
        this.#raw.resetAndDestroy();
        return;
      case "stall":
        this.#isMute = true;
        this.#raw.pause();
        return;
      case "mute":
        this.#isMute = true;
        return;
      case "garbage":
        this.#socket.send('{"header": ');
        return;
      case "drip":
        this.#dripMs = fault.ms;
        return;
      case "close":
        this.#isMute = true;
        this.#socket.close(fault.code);
        return;
      case "task":
        this.#session?.fail(fault.status);
        return;
      case "status":
        throw new Error("A status is for the handshake.");
    }
  }

  async #sendLate(before: Promise<void>, wire: string | Uint8Array): Promise<void> {
    await before;
    await new Promise((resolve) => {
      setTimeout(resolve, this.#dripMs);
    });
    if (this.isOpen && !this.#isMute) this.#socket.send(wire);
  }
}
