import { WebSocket, type RawData } from "ws";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";

/** Where a vendor's socket is, and what it wants to see first. */
export interface SocketTarget {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** PEM of the authority that signed the server's certificate, where the world does not know it. */
  readonly ca?: string | undefined;
}

export interface SocketOptions {
  /** Whose socket, as messages name it. */
  readonly vendor: string;
  /** Asked for once; may fetch a token first. What it rejects with is told by `onDown`. */
  readonly target: (signal: AbortSignal) => Promise<SocketTarget>;
  /** Milliseconds until it must be open, the time for `target` included. */
  readonly openWithinMs: number;
  /** Milliseconds between pings. A server that gave no sign of life in between is taken for dead. */
  readonly pingEveryMs: number;
}

export interface SocketListener {
  readonly onOpen: () => void;
  readonly onText: (text: string) => void;
  readonly onBinary: (data: Buffer) => void;
  /** It is of no more use; nothing follows. Never told after `close`. */
  readonly onDown: (error: KindlineError) => void;
}

/** Bytes of one message from a vendor: a second of 16 kHz audio has 32,000, a long transcript less. */
const messageBytesMax = 1024 * 1024;

/** Bytes that may wait to be sent: half a minute of 16 kHz audio. A line so slow is a dead line. */
const waitingBytesMax = 1024 * 1024;

/** How long the other side may take to answer a goodbye, in milliseconds; then the line is cut. */
const goodbyeMs = 500;

/** A WebSocket to a vendor: opens within a deadline, notices a silent death, tells each failure as a code. */
export class VendorSocket {
  readonly #options: SocketOptions;
  readonly #listener: SocketListener;
  readonly #opening = new AbortController();
  #socket: WebSocket | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #pings: NodeJS.Timeout | undefined;
  #isAlive = true;
  #isOver = false;

  constructor(options: SocketOptions, listener: SocketListener) {
    this.#options = options;
    this.#listener = listener;
    this.#deadline = setTimeout(
      () => this.#fail("VENDOR_STALLED", "took too long to open the connection"),
      options.openWithinMs,
    );
    void this.#open();
  }

  /** Sends it, if there is anybody to send it to. Text goes as text, bytes as bytes. */
  send(data: string | Uint8Array): void {
    const socket = this.#socket;
    if (this.#isOver || socket?.readyState !== WebSocket.OPEN) return;
    if (socket.bufferedAmount > waitingBytesMax) {
      this.#fail("VENDOR_STALLED", "does not take what is sent");
      return;
    }
    socket.send(data);
  }

  /** Says goodbye, and cuts the line if that is not answered. Nothing is told any more. */
  close(): void {
    const socket = this.#end();
    if (socket === undefined) return;
    if (socket.readyState !== WebSocket.OPEN) {
      socket.terminate();
      return;
    }
    const cut = setTimeout(() => socket.terminate(), goodbyeMs);
    socket.once("close", () => clearTimeout(cut));
    socket.close(1000);
  }

  /** Cuts the line at once. Nothing is told any more. */
  cut(): void {
    this.#end()?.terminate();
  }

  async #open(): Promise<void> {
    let target: SocketTarget;
    try {
      target = await this.#options.target(this.#opening.signal);
    } catch (error) {
      this.#down(
        KindlineError.isInstance(error)
          ? error
          : new KindlineError({
              code: "VENDOR_UNREACHABLE",
              message: `${this.#options.vendor} could not be asked.`,
              cause: error,
            }),
      );
      return;
    }
    if (this.#isOver) return;
    try {
      this.#listen(
        new WebSocket(target.url, {
          headers: target.headers ?? {},
          ...(target.ca === undefined ? {} : { ca: target.ca }),
          perMessageDeflate: false,
          maxPayload: messageBytesMax,
        }),
      );
    } catch (error) {
      // The only thing that throws is an address that is none.
      this.#fail("VENDOR_UNREACHABLE", "has an address that cannot be read", error);
    }
  }

  #listen(socket: WebSocket): void {
    this.#socket = socket;
    socket.on("open", () => this.#opened());
    socket.on("message", (data: RawData, isBinary: boolean) => this.#heard(data, isBinary));
    socket.on("pong", () => (this.#isAlive = true));
    socket.on("unexpected-response", (_request, response) => {
      const status = response.statusCode ?? 0;
      response.resume();
      this.#fail(codeOfStatus(status), `answered with HTTP ${status}`);
    });
    socket.on("close", (code) =>
      this.#fail(codeOfClose(code), `closed the connection with ${code}`),
    );
    // Stays for as long as the socket: an error that nobody listens to would end the process.
    socket.on("error", (error) => this.#fail(codeOfError(error), failureText(error), error));
  }

  #opened(): void {
    if (this.#isOver) return;
    clearTimeout(this.#deadline);
    this.#pings = setInterval(() => this.#ping(), this.#options.pingEveryMs);
    this.#listener.onOpen();
  }

  #ping(): void {
    if (!this.#isAlive) {
      this.#fail("VENDOR_STALLED", "gives no sign of life");
      return;
    }
    this.#isAlive = false;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.ping();
  }

  #heard(data: RawData, isBinary: boolean): void {
    if (this.#isOver) return;
    this.#isAlive = true;
    const bytes = bytesOf(data);
    if (isBinary) this.#listener.onBinary(bytes);
    else this.#listener.onText(bytes.toString("utf8"));
  }

  #fail(code: ErrorCode, what: string, cause?: unknown): void {
    this.#down(new KindlineError({ code, message: `${this.#options.vendor} ${what}.`, cause }));
  }

  #down(error: KindlineError): void {
    if (this.#isOver) return;
    this.cut();
    this.#listener.onDown(error);
  }

  #end(): WebSocket | undefined {
    this.#isOver = true;
    clearTimeout(this.#deadline);
    clearInterval(this.#pings);
    this.#opening.abort();
    const socket = this.#socket;
    this.#socket = undefined;
    return socket;
  }
}

function bytesOf(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}

function codeOfStatus(status: number): ErrorCode {
  if (status === 429) return "VENDOR_LIMITED";
  return status >= 400 && status < 500 ? "VENDOR_REFUSED" : "VENDOR_FAILED";
}

/** RFC 6455, section 7.4.1, and the registry of IANA. */
function codeOfClose(code: number): ErrorCode {
  if (code === 1008) return "VENDOR_REFUSED";
  if (code === 1013) return "VENDOR_LIMITED";
  return code === 1011 ? "VENDOR_FAILED" : "VENDOR_UNREACHABLE";
}

/** Errors of the protocol have codes of their own (ws, doc/ws.md): whoever breaks it is not usable. */
const codeOfError = (error: Error): ErrorCode =>
  nameOf(error).startsWith("WS_ERR") ? "VENDOR_FAILED" : "VENDOR_UNREACHABLE";

/** What OpenSSL calls certificates that it does not trust. */
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

function failureText(error: Error): string {
  const name = nameOf(error);
  return untrusted.test(name)
    ? `has a certificate that is not trusted (${name}): give the authority's in "ca"`
    : `cannot be reached (${name})`;
}

const nameOf = (error: Error): string =>
  "code" in error && typeof error.code === "string" ? error.code : error.name;
