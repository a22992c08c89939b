import type { DeepgramTransport, DeepgramTransportMessage } from "@deepgram/sdk";
import { type RawData, WebSocket } from "ws";
import type { KindlineError } from "../../domain/errors.ts";
import { errorOfClose, errorOfStatus, failed, unreachable } from "./vendor-error.ts";

export interface VendorSocketEvents {
  readonly onOpen: () => void;
  /** Binary data, in its order among the text messages that the SDK reads. */
  readonly onAudio: (bytes: Uint8Array) => void;
  /** It broke or was closed by the vendor; told once, and not after `close`. */
  readonly onDown: (error: KindlineError) => void;
  /** The socket is gone for good, whoever closed it. */
  readonly onGone: () => void;
}

/**
 * The socket beneath the SDK. The SDK's own hides the status of a refused handshake, wraps sound in Blobs,
 * reconnects when it likes and waits 30 s for a dead peer to say goodbye; this one does none of it.
 */
export class VendorSocket implements DeepgramTransport {
  readonly #socket: WebSocket;
  readonly #events: VendorSocketEvents;
  #isDone = false;
  #goodbye: NodeJS.Timeout | undefined;
  #tellSdk = { open: () => {}, message: (_message: DeepgramTransportMessage) => {} };

  constructor(address: {
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly events: VendorSocketEvents;
  }) {
    this.#events = address.events;
    this.#socket = new WebSocket(address.url, {
      headers: address.headers,
      perMessageDeflate: false,
      maxPayload: messageBytesMax,
    });
    this.#socket.on("open", () => {
      if (this.#isDone) return;
      this.#tellSdk.open();
      this.#events.onOpen();
    });
    this.#socket.on("message", (data, isBinary) => this.#receive(data, isBinary));
    this.#socket.on("unexpected-response", (_request, response) => {
      this.#down(errorOfStatus(response.statusCode ?? 0));
    });
    this.#socket.on("error", (error) => this.#down(errorOfSocket(error)));
    this.#socket.on("close", (code) => {
      clearTimeout(this.#goodbye);
      this.#down(errorOfClose(code));
      this.#events.onGone();
    });
  }

  /** Bytes that the network has not taken yet. */
  get backlogBytes(): number {
    return this.#socket.bufferedAmount;
  }

  isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  send(data: DeepgramTransportMessage): void {
    // The SDK throws for a socket that is not open; a race with the vendor's close is no bug of ours.
    // Nothing of ours is a Blob.
    if (this.isOpen() && !(data instanceof Blob)) this.#socket.send(data);
  }

  onOpen(listener: () => void): void {
    this.#tellSdk = { ...this.#tellSdk, open: listener };
  }

  onMessage(listener: (message: DeepgramTransportMessage) => void): void {
    this.#tellSdk = { ...this.#tellSdk, message: listener };
  }

  /** The SDK need not hear of errors and closes: it would only try again by itself. */
  onError(): void {}
  onClose(): void {}

  /** Says goodbye, and waits so long for the answer; then the connection is cut. */
  close(): void {
    this.#isDone = true;
    if (this.#socket.readyState >= WebSocket.CLOSING) return;
    if (this.#socket.readyState === WebSocket.CONNECTING) {
      this.#socket.terminate();
      return;
    }
    this.#goodbye = setTimeout(() => this.#socket.terminate(), goodbyeMs);
    this.#socket.close(1000);
  }

  /** Cuts the connection at once: the vendor does not answer any more. */
  cut(): void {
    this.#isDone = true;
    this.#socket.terminate();
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (this.#isDone) return;
    const bytes = data as Buffer;
    if (isBinary) this.#events.onAudio(bytes);
    else this.#tellSdk.message(bytes.toString("utf8"));
  }

  #down(error: KindlineError): void {
    if (this.#isDone) return;
    this.cut();
    this.#events.onDown(error);
  }
}

/** Longest message from the vendor: a sentence's sound comes in pieces far below it. */
const messageBytesMax = 4 * 1024 * 1024;
/** How long the vendor may take to answer our goodbye, in milliseconds; a half-open peer never does. */
const goodbyeMs = 500;

function errorOfSocket(error: Error & { readonly code?: string }): KindlineError {
  return error.code?.startsWith("WS_ERR") === true
    ? failed("sent what is no WebSocket message", error)
    : unreachable("could not be made, or broke", error);
}
