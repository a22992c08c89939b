import { DeepgramClient } from "@deepgram/sdk";
import { KindlineError } from "../../domain/errors.ts";
import { failed, stalled } from "./vendor-error.ts";
import { VendorSocket } from "./vendor-socket.ts";

/** Where Deepgram is, and who we are there. */
export interface DeepgramAccount {
  readonly apiKey: string;
  /** Such as https://api.deepgram.com, or a server of one's own; http and https alike. */
  readonly baseUrl?: string;
}

export interface WireListener {
  readonly onOpen: () => void;
  /** A text message: what it says as JSON, or the text itself where it is no JSON. */
  readonly onMessage: (message: unknown) => void;
  readonly onAudio?: (bytes: Uint8Array) => void;
  /** Of no more use; told once, and not after `close` or `cut`. */
  readonly onDown: (error: KindlineError) => void;
}

/** What all sockets of the SDK have in common. */
interface SdkSocket {
  connect(): unknown;
  close(): void;
}

export interface WireOptions<Socket extends SdkSocket> {
  readonly account: DeepgramAccount;
  /** Makes the SDK's socket, unconnected, with its messages going there. */
  readonly make: (client: DeepgramClient, onMessage: (message: unknown) => void) => Promise<Socket>;
  readonly listener: WireListener;
  /** How long the handshake may take, in milliseconds. */
  readonly handshakeMs: number;
}

/** One connection of the SDK, tried once. It begins to connect when it is made. */
export class Wire<Socket extends SdkSocket> {
  readonly #options: WireOptions<Socket>;
  #sdk: Socket | undefined;
  #socket: VendorSocket | undefined;
  #isDone = false;
  #handshake: NodeJS.Timeout;
  readonly #gone = Promise.withResolvers<void>();

  constructor(options: WireOptions<Socket>) {
    this.#options = options;
    this.#handshake = setTimeout(() => this.#down(stalled("its handshake")), options.handshakeMs);
    // Never before the maker has the wire in hand.
    queueMicrotask(() => void this.#dial());
  }

  /** The SDK's socket while messages can be sent through it. */
  get open(): Socket | undefined {
    return this.#isDone || this.#socket?.isOpen() !== true ? undefined : this.#sdk;
  }

  get backlogBytes(): number {
    return this.#socket?.backlogBytes ?? 0;
  }

  /** Settles when the connection is gone, at most the time of a goodbye after `close`. */
  get gone(): Promise<void> {
    return this.#gone.promise;
  }

  close(): void {
    this.#end();
    if (this.#socket === undefined) this.#gone.resolve();
    else this.#socket.close();
  }

  /** As `close`, without a goodbye: the vendor does not answer any more. */
  cut(): void {
    this.#end();
    if (this.#socket === undefined) this.#gone.resolve();
    else this.#socket.cut();
  }

  async #dial(): Promise<void> {
    if (this.#isDone) return;
    try {
      const client = this.#client();
      const sdk = await this.#options.make(client, (message) => {
        if (!this.#isDone) this.#options.listener.onMessage(message);
      });
      if (this.#isDone) return;
      this.#sdk = sdk;
      sdk.connect();
    } catch (error) {
      this.#down(
        KindlineError.isInstance(error) ? error : failed("cannot be asked for that", error),
      );
    }
  }

  #client(): DeepgramClient {
    const { apiKey, baseUrl = productionUrl } = this.#options.account;
    const socketUrl = baseUrl.replace(/^http/u, "ws");
    return new DeepgramClient({
      apiKey,
      environment: { base: baseUrl, production: socketUrl, agent: socketUrl, agentRest: baseUrl },
      transportFactory: (url, headers) => this.#transport(url, headers),
    });
  }

  #transport(url: string, headers: Record<string, string>): VendorSocket {
    if (this.#isDone) throw new Error("Closed before it was connected.");
    this.#socket = new VendorSocket({
      url,
      headers,
      events: {
        onOpen: () => {
          clearTimeout(this.#handshake);
          if (!this.#isDone) this.#options.listener.onOpen();
        },
        onAudio: (bytes) => this.#options.listener.onAudio?.(bytes),
        onDown: (error) => this.#down(error),
        onGone: () => this.#gone.resolve(),
      },
    });
    return this.#socket;
  }

  #down(error: KindlineError): void {
    if (this.#isDone) return;
    this.cut();
    this.#options.listener.onDown(error);
  }

  #end(): void {
    this.#isDone = true;
    clearTimeout(this.#handshake);
    // Its wait for the handshake is a timer of the SDK's own: only its `close` clears it.
    this.#sdk?.close();
  }
}

export const productionUrl = "https://api.deepgram.com";
