import type { RawData, WebSocket } from "ws";
import type { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { toRecordIssues } from "../../domain/parse/record-issue.ts";
import { RecordError } from "../http/error-response.ts";
import { SerialQueue } from "../serial-queue.ts";
import { badMessagesMax, socketBacklogBytesMax, waitingMessagesMax } from "../limits.ts";

/** Why we close a socket; the codes below 4000 are the protocol's own. */
export const closeCodes = {
  serverRestart: 1012,
  tryLater: 1013,
  protocolError: 4400,
  refused: 4401,
} as const;

interface Handlers<Request> {
  readonly schema: z.ZodType<Request>;
  /** Handles one message; the next waits for it. */
  readonly onRequest: (request: Request) => Promise<void> | void;
  /** Tells the other end that a message failed. */
  readonly onError: (error: unknown, message: unknown) => void;
  readonly onClose: () => void;
}

/**
 * One socket with messages in and out as JSON. Messages are handled one after the other, in the order
 * in which they came; what cannot be read is answered, and closes the socket if it goes on.
 */
export class Connection<Request extends object, Event extends object> {
  readonly #socket: WebSocket;
  readonly #handlers: Handlers<Request>;
  #badMessages = 0;

  constructor(socket: WebSocket, handlers: Handlers<Request>) {
    this.#socket = socket;
    this.#handlers = handlers;
    const queue = new SerialQueue();
    let waiting = 0;
    socket.on("message", (data, isBinary) => {
      waiting += 1;
      if (waiting > waitingMessagesMax) {
        socket.terminate();
        return;
      }
      void queue.run(async () => {
        // What came before the close and was not begun is sent again by a page that comes back.
        if (socket.readyState === socket.OPEN) await this.#receive(data, isBinary);
        waiting -= 1;
      });
    });
    socket.on("close", () => handlers.onClose());
    // The close that follows says what matters.
    socket.on("error", () => undefined);
  }

  send(event: Event): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    // Whoever reads too slowly is cut off, and comes back to read from the log.
    if (this.#socket.bufferedAmount > socketBacklogBytesMax) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(event));
  }

  close(code: number): void {
    this.#socket.close(code);
  }

  async #receive(data: RawData, isBinary: boolean): Promise<void> {
    let message: unknown;
    try {
      message = isBinary ? undefined : parseText(data);
      await this.#handlers.onRequest(this.#read(message, isBinary));
    } catch (error) {
      this.#handlers.onError(error, message);
      if (this.#badMessages >= badMessagesMax) this.close(closeCodes.protocolError);
    }
  }

  /** @throws KindlineError MESSAGE_INVALID, or the codes of the field that is wrong. */
  #read(message: unknown, isBinary: boolean): Request {
    if (isBinary || message === undefined) {
      this.#badMessages += 1;
      const wanted = isBinary ? "text, not binary data" : "JSON";
      throw new KindlineError({ code: "MESSAGE_INVALID", message: `Expected ${wanted}.` });
    }
    const parsed = this.#handlers.schema.safeParse(message);
    if (parsed.success) return parsed.data;
    const issues = toRecordIssues(parsed.error, message);
    // Somebody who writes too long a letter is no broken program.
    if (!issues.every(({ field }) => field === "text")) this.#badMessages += 1;
    throw new RecordError(issues.map((issue) => (issue.field === "" ? wrongShape : issue)));
  }
}

const wrongShape = {
  code: "MESSAGE_INVALID",
  message: "Expected a message of a known type.",
  field: "",
} as const;

function parseText(data: RawData): unknown {
  const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as ArrayBuffer);
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}
