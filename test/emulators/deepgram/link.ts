import type { Socket } from "node:net";
import type { RawData, WebSocket } from "ws";
import type { Endpoint, FaultKind, FaultPlan, Phase } from "./faults.ts";

/** What a test may look at. */
export interface ConnectionRecord {
  readonly endpoint: Endpoint;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Text messages of the client, as they came. */
  readonly messages: { readonly type: string; readonly [key: string]: unknown }[];
  /** Bytes of audio that the client sent. */
  audioBytes: number;
  isOpen: boolean;
  /** The code by which it was closed, 1006 where it broke. */
  closeCode: number | undefined;
}

/** One connection of a client, with its faults. */
export class Link {
  readonly record: ConnectionRecord;
  readonly #socket: WebSocket;
  readonly #net: Socket;
  readonly #faults: FaultPlan;
  readonly #timers = new Set<NodeJS.Timeout>();
  #isMute = false;
  #isDripping = false;
  #dripAtMs = 0;
  #garbage = false;

  constructor(options: {
    readonly record: ConnectionRecord;
    readonly socket: WebSocket;
    readonly net: Socket;
    readonly faults: FaultPlan;
    readonly onGone: () => void;
  }) {
    this.record = options.record;
    this.#socket = options.socket;
    this.#net = options.net;
    this.#faults = options.faults;
    options.socket.on("error", () => undefined);
    options.socket.on("close", (code) => {
      this.record.isOpen = false;
      this.record.closeCode = code;
      for (const timer of this.#timers) clearTimeout(timer);
      options.onGone();
    });
  }

  /** Whether anything can still be said. */
  get isAlive(): boolean {
    return !this.#isMute && this.#socket.readyState === this.#socket.OPEN;
  }

  onMessage(handle: (data: Buffer, isBinary: boolean) => void): void {
    this.#socket.on("message", (data: RawData, isBinary: boolean) => {
      if (this.isAlive) handle(data as Buffer, isBinary);
    });
  }

  /** A timer of this connection: cleared when it goes. */
  after(ms: number, act: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.isAlive) act();
    }, ms);
    this.#timers.add(timer);
    return timer;
  }

  cancel(timer: NodeJS.Timeout | undefined): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    this.#timers.delete(timer);
  }

  /** @returns whether the connection lives on after what was planned for this phase. */
  passes(phase: Phase): boolean {
    const kind = this.#faults.take(this.record.endpoint, phase);
    if (kind !== undefined) this.#break(kind);
    return this.isAlive;
  }

  send(message: object): void {
    this.#out(this.#garbage ? '{"type":"Resul' : JSON.stringify(message));
    this.#garbage = false;
  }

  sendSound(bytes: Buffer): void {
    if (!this.#isDripping) this.#out(bytes);
    else for (const byte of bytes.subarray(0, dripsMax)) this.#out(Buffer.of(byte));
  }

  close(code: number, reason = ""): void {
    this.#socket.close(code, reason);
  }

  /** The end of the emulator. */
  terminate(): void {
    this.#socket.terminate();
  }

  #out(data: string | Buffer): void {
    if (!this.isAlive) return;
    if (!this.#isDripping) {
      this.#socket.send(data);
      return;
    }
    const nowMs = performance.now();
    this.#dripAtMs = Math.max(nowMs, this.#dripAtMs) + dripMs;
    this.after(this.#dripAtMs - nowMs, () => this.#socket.send(data));
  }

  #break(kind: FaultKind): void {
    if (kind === "drop") this.#net.resetAndDestroy();
    else if (kind === "stall") {
      this.#isMute = true;
      // Not even the closing handshake is answered; only that the other end hangs up is noticed.
      this.#net.removeAllListeners("data");
      this.#net.on("data", () => undefined);
    } else if (kind === "garbage") this.#garbage = true;
    else if (kind === "drip") this.#isDripping = true;
    else if (kind.startsWith("close-")) this.close(Number(kind.slice("close-".length)), "fault");
  }
}

/** Between two drips, in milliseconds. */
const dripMs = 200;
const dripsMax = 64;
