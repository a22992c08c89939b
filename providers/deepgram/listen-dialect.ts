import type { DeepgramClient } from "@deepgram/sdk";
import type { Heard } from "./heard.ts";

/** What the stream asks of a connection, whichever API it is of. */
export interface ListenSocket {
  connect(): void;
  close(): void;
  sendAudio(samples: Int16Array): void;
  /** Asks for the text of all that was sent, where the API knows such a request. */
  flush(): void;
  /** Says that we are still there, where the API wants to hear it. */
  keepAlive(): void;
  /** Nothing more will be sent. */
  end(): void;
}

/** One of the vendor's two APIs for live speech. */
export interface ListenDialect {
  /** Audio goes out in pieces of at least so many milliseconds, unless a pause wants it sooner. */
  readonly pieceMs: number;
  /** @param onMessage is given every text message, as JSON. */
  make(client: DeepgramClient, onMessage: (message: unknown) => void): Promise<ListenSocket>;
  /** @throws KindlineError VENDOR_FAILED for a message of a known type in an unknown shape. */
  read(message: unknown): Heard;
}

/** What a connection is asked for. */
export interface ListenRequest {
  readonly model: string;
  readonly language: string;
  readonly sampleRate: number;
  readonly keyterms: readonly string[];
  /** Keeps the audio out of the vendor's training data. */
  readonly isPrivate: boolean;
}

/** The bytes of samples as the wire wants them: 16 bits, the lower byte first, as in this machine's memory. */
export const bytesOf = (samples: Int16Array): Uint8Array =>
  new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength);

const msPerSecond = 1_000;
export const msOf = (seconds: number): number => Math.round(seconds * msPerSecond);
