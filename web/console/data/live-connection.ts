import type { LiveEvent, LiveRequest } from "../../../server/protocol/live.ts";
import { pingIntervalMs } from "../../../server/protocol/limits.ts";
import { backOff } from "../../shared/back-off.ts";

/** How the line to the server is. */
export type LineState =
  | { readonly type: "connecting" }
  | { readonly type: "open" }
  /** It was lost; the next try comes at `retryAtMs`. */
  | { readonly type: "waiting"; readonly retryAtMs: number; readonly tries: number }
  /** The server knows nobody here: somebody must log in. */
  | { readonly type: "refused" };

/** As much of a WebSocket as is needed. */
export interface LiveSocket {
  send(data: string): void;
  close(): void;
}

/** What a socket tells whoever opened it. */
export interface SocketListener {
  readonly onOpen: () => void;
  readonly onMessage: (data: string) => void;
  readonly onClose: (code: number) => void;
}

export interface LiveConnectionOptions {
  readonly open: (listener: SocketListener) => LiveSocket;
  readonly onEvent: (event: LiveEvent) => void;
  readonly onLine: (line: LineState) => void;
  readonly now: () => number;
  /** 0 to 1; keeps a hundred consoles from coming back in the same moment. */
  readonly random: () => number;
}

/** The close code for a session that the server does not know. */
const closeNotLoggedIn = 4401;

/** The one line over which calls are followed; it comes back by itself until it is closed. */
export class LiveConnection {
  readonly #options: LiveConnectionOptions;
  readonly #watched = new Set<string>();
  #socket: LiveSocket | undefined;
  #isOpen = false;
  #isClosed = false;
  #tries = 0;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #pingTimer: ReturnType<typeof setInterval> | undefined;
  #heardAtMs = 0;

  constructor(options: LiveConnectionOptions) {
    this.#options = options;
    this.#connect();
  }

  watch(callId: string): void {
    this.#watched.add(callId);
    this.#send({ type: "watch-call", callId });
  }

  unwatch(callId: string): void {
    this.#watched.delete(callId);
    this.#send({ type: "unwatch-call", callId });
  }

  /** Tries at once instead of waiting: the network is back, or somebody pressed the button. */
  retryNow(): void {
    if (this.#isClosed || this.#socket !== undefined) return;
    clearTimeout(this.#retryTimer);
    this.#connect();
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#retryTimer);
    this.#drop();
  }

  #connect(): void {
    this.#options.onLine({ type: "connecting" });
    const socket = this.#options.open({
      onOpen: () => this.#isCurrent(socket) && this.#opened(),
      onMessage: (data) => this.#isCurrent(socket) && this.#heard(data),
      onClose: (code) => this.#isCurrent(socket) && this.#lost(code),
    });
    this.#socket = socket;
  }

  /** A socket that was let go may still speak. */
  #isCurrent(socket: LiveSocket): boolean {
    return !this.#isClosed && this.#socket === socket;
  }

  #opened(): void {
    this.#isOpen = true;
    this.#heardAtMs = this.#options.now();
    this.#options.onLine({ type: "open" });
    this.#send({ type: "watch-calls" });
    // Whoever may lead calls is at the desk for as long as their console is open, on whatever page.
    this.#send({ type: "watch-desk" });
    for (const callId of this.#watched) this.#send({ type: "watch-call", callId });
    this.#pingTimer = setInterval(() => this.#ping(), pingIntervalMs);
  }

  #heard(data: string): void {
    this.#heardAtMs = this.#options.now();
    const event = eventOf(data);
    if (event === undefined) return;
    // Only now is the line proven good: a server that closes at once is not hammered.
    this.#tries = 0;
    this.#options.onEvent(event);
  }

  /** A line that fell silent is as good as lost, though nobody has said so. */
  #ping(): void {
    if (this.#options.now() - this.#heardAtMs > 2 * pingIntervalMs) this.#lost(0);
    else this.#send({ type: "ping" });
  }

  #lost(code: number): void {
    this.#drop();
    if (code === closeNotLoggedIn) {
      this.#options.onLine({ type: "refused" });
      return;
    }
    this.#tries += 1;
    const { fromMs, toMs } = backOff(this.#tries);
    const delayMs = Math.round(fromMs + this.#options.random() * (toMs - fromMs));
    const retryAtMs = this.#options.now() + delayMs;
    this.#options.onLine({ type: "waiting", retryAtMs, tries: this.#tries });
    this.#retryTimer = setTimeout(() => this.#connect(), delayMs);
  }

  #drop(): void {
    clearInterval(this.#pingTimer);
    const socket = this.#socket;
    this.#socket = undefined;
    this.#isOpen = false;
    socket?.close();
  }

  #send(request: LiveRequest): void {
    if (this.#isOpen) this.#socket?.send(JSON.stringify(request));
  }
}

/** What came over the line, or undefined if it is nothing this page knows. */
function eventOf(data: string): LiveEvent | undefined {
  const event = parsed(data);
  if (typeof event !== "object" || event === null || !("type" in event)) return undefined;
  return knownTypes.has(String(event.type)) ? (event as LiveEvent) : undefined;
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}

const knownTypes: ReadonlySet<string> = new Set<LiveEvent["type"]>([
  "calls",
  "call-change",
  "turns",
  "desk",
  "error",
  "pong",
]);
