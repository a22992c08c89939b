import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import type { KindlineError } from "../../../domain/errors.ts";
import { carrierMessageBytesMax } from "../../../server/telephony/limits.ts";
import type { VoiceLine, VoiceLineListener } from "../../../server/voice/voice-line.ts";

/** A socket server that lines come to. */
export class LineServer {
  readonly #http: Server;
  readonly #sockets: WebSocketServer;
  url = "";

  constructor(serve: (socket: WebSocket) => void, protocol?: string) {
    this.#http = createServer();
    this.#sockets = new WebSocketServer({
      server: this.#http,
      maxPayload: carrierMessageBytesMax,
      perMessageDeflate: false,
      ...(protocol === undefined ? {} : { handleProtocols: () => protocol }),
    });
    this.#sockets.on("connection", serve);
  }

  async open(): Promise<this> {
    this.#http.listen(0, "127.0.0.1");
    await once(this.#http, "listening");
    this.url = `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}/line`;
    return this;
  }

  get openSockets(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
    this.#http.close();
    await once(this.#http, "close");
  }
}

/** Writes down what a line tells. */
export class LineDiary implements VoiceLineListener {
  readonly played: number[] = [];
  readonly keys: string[] = [];
  readonly closes: (KindlineError | undefined)[] = [];
  readonly #audio: Int16Array[] = [];

  constructor(line: VoiceLine) {
    line.listen(this);
  }

  get heard(): Int16Array {
    return Int16Array.from(this.#audio.flatMap((samples) => [...samples]));
  }

  get playedMs(): number {
    return this.played.at(-1) ?? 0;
  }

  readonly onAudio = (samples: Int16Array): void => void this.#audio.push(samples);
  readonly onPlayed = (playedMs: number): void => void this.played.push(playedMs);
  readonly onKey = (digit: string): void => void this.keys.push(digit);
  readonly onClose = (error?: KindlineError): void => void this.closes.push(error);
}
