import type { RawData, WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import {
  carrierMessageBytesMax,
  lineBacklogBytesMax,
  lineSilenceMaxMs,
  socketGoodbyeMs,
} from "./limits.ts";
import type { TimeSource } from "./time-source.ts";

export interface LineSocketHandlers {
  /** One message. What it throws ends the line with that error. */
  readonly onMessage: (bytes: Buffer, isBinary: boolean) => void;
  /** Told once: the socket is gone or on its way out; the error says why, if it was not asked for. */
  readonly onEnd: (error: KindlineError | undefined) => void;
}

interface LineSocketOptions {
  readonly time: TimeSource;
  readonly handlers: LineSocketHandlers;
  /** Whether a close that nobody announced is how this carrier hangs up. */
  readonly isCloseHangUp: boolean;
}

const normalClose = 1000;
const policyClose = 1008;

/** The socket of one telephone line: it ends once, with a reason, and is closed within a second of that. */
export class LineSocket {
  readonly #socket: WebSocket;
  readonly #time: TimeSource;
  readonly #handlers: LineSocketHandlers;
  #isEnded = false;
  #lastMessageAtMs: number;
  #stopWatching: () => void;

  constructor(socket: WebSocket, { time, handlers, isCloseHangUp }: LineSocketOptions) {
    this.#socket = socket;
    this.#time = time;
    this.#handlers = handlers;
    this.#lastMessageAtMs = time.now();
    this.#stopWatching = time.after(lineSilenceMaxMs, () => this.#watch());
    socket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    socket.on("close", (code) => {
      const isHangUp = isCloseHangUp && (code === normalClose || code === noStatus);
      this.#end(isHangUp ? undefined : broken("The line's socket closed without a goodbye."));
    });
    // `ws` closes the socket after each of these; the first reason is the one that counts.
    socket.on("error", (error) => this.#end(asLineError(error)));
    // Somebody may have closed it before it was ours.
    if (socket.readyState > socket.OPEN) this.#end(broken("The line's socket was closed already."));
  }

  get isOpen(): boolean {
    return !this.#isEnded && this.#socket.readyState === this.#socket.OPEN;
  }

  /** Sends it, unless the far end has stopped to read: then the line ends. */
  send(message: string | Uint8Array): void {
    if (!this.isOpen) return;
    if (this.#socket.bufferedAmount > lineBacklogBytesMax) {
      const message = "Expected the line's socket to be read.";
      this.close(new KindlineError({ code: "VENDOR_STALLED", message }));
      return;
    }
    this.#socket.send(message);
  }

  /** Ends the line from our side. @param error why, if it was not asked for. */
  close(error?: KindlineError): void {
    if (this.#isEnded) return;
    if (this.#socket.readyState <= this.#socket.OPEN) {
      this.#socket.close(error?.category === "caller" ? policyClose : normalClose, error?.code);
    }
    this.#end(error);
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isEnded) return;
    this.#lastMessageAtMs = this.#time.now();
    try {
      const bytes = asBuffer(data);
      if (bytes.length > carrierMessageBytesMax) {
        const message = `Expected a message of at most ${carrierMessageBytesMax} bytes.`;
        throw new KindlineError({ code: "AUDIO_INVALID", message });
      }
      this.#handlers.onMessage(bytes, isBinary);
    } catch (error) {
      this.close(
        KindlineError.isInstance(error)
          ? error
          : new KindlineError({ code: "INTERNAL", message: "A line failed.", cause: error }),
      );
    }
  }

  #watch(): void {
    const silentMs = this.#time.now() - this.#lastMessageAtMs;
    if (silentMs >= lineSilenceMaxMs) {
      const message = `Expected something from the line within ${lineSilenceMaxMs} ms.`;
      this.close(new KindlineError({ code: "VENDOR_STALLED", message }));
      return;
    }
    this.#stopWatching = this.#time.after(lineSilenceMaxMs - silentMs, () => this.#watch());
  }

  #end(error: KindlineError | undefined): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#stopWatching();
    if (this.#socket.readyState !== this.#socket.CLOSED) {
      const giveUp = setTimeout(() => this.#socket.terminate(), socketGoodbyeMs);
      giveUp.unref();
      this.#socket.once("close", () => clearTimeout(giveUp));
    }
    this.#handlers.onEnd(error);
  }
}

/** What `ws` says of a close without a code. */
const noStatus = 1005;

const broken = (message: string): KindlineError =>
  new KindlineError({ code: "VENDOR_UNREACHABLE", message });

/** What `ws` finds wrong with the wire, in our codes. */
function asLineError(error: Error): KindlineError {
  const { code } = error as Error & { readonly code?: unknown };
  const isTooLarge = code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";
  if (isTooLarge) {
    const message = "Expected a smaller message.";
    return new KindlineError({ code: "AUDIO_INVALID", message, cause: error });
  }
  if (typeof code === "string" && code.startsWith("WS_ERR_")) {
    const message = "Expected a valid WebSocket frame.";
    return new KindlineError({ code: "MESSAGE_INVALID", message, cause: error });
  }
  return new KindlineError({
    code: "VENDOR_UNREACHABLE",
    message: "The line's socket failed.",
    cause: error,
  });
}

function asBuffer(data: RawData): Buffer {
  if (Buffer.isBuffer(data)) return data;
  return Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);
}
