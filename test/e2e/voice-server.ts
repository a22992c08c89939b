import { noRecordings } from "../server/no-recordings.ts";
import { EventEmitter, once } from "node:events";
import { spawn } from "node:child_process";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer, type WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import { createApp } from "../../server/http/app.ts";
import { cookieOf, deviceCookie } from "../../server/http/cookies.ts";
import { voiceFrameBytesMax, voiceSocketPath } from "../../server/protocol/limits-voice.ts";
import { serveSockets } from "../../server/sockets/socket-server.ts";
import { serveVoice } from "../../server/sockets/voice-socket.ts";
import type { OpenLink } from "../../server/auth/chat-links.ts";
import type { Services } from "../../server/services.ts";
import type { StoreAddress } from "../../server/storage/database.ts";
import type { StartVoiceCall, VoiceCallView } from "../../server/voice/voice-call-view.ts";
import type { VoiceLine } from "../../server/voice/voice-line.ts";
import { warmUp, type ReadyService } from "../../server/warm-up.ts";
import { noSpeech, noTelephony, silentLog } from "../server/running-service.ts";

const builder = new URL("../../server/web-build/build-pages-cli.ts", import.meta.url).pathname;

/** Builds the pages as an installation does: in a test's own process the builder would make them for tests. */
async function buildPages(): Promise<void> {
  const child = spawn(process.execPath, [builder], { env: { PATH: "/usr/bin:/bin" } });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code !== 0) throw new Error("Expected the pages to build.");
}

/** One call as the far end of its line has it. */
export interface HeardCall {
  readonly line: VoiceLine;
  readonly view: VoiceCallView;
  /** Everything the microphone said. */
  readonly frames: Int16Array[];
  readonly keys: string[];
  /** Each report of what was heard. */
  readonly played: number[];
  /** How the line closed; empty while it is open. */
  readonly ends: (string | undefined)[];
}

/** A call through a link, with the service whose store it is to stand in. */
export interface RecordedCall {
  readonly link: OpenLink;
  readonly view: VoiceCallView;
  readonly services: Services;
}

/**
 * The service with its own pages, policy, links and chat, and calls in which a test is the agent: what it
 * says is what the test plays.
 */
export class VoiceServer {
  url = "";
  readonly calls: HeardCall[] = [];
  /** The code with which the next calls fail to begin. */
  refusal: "LINES_FULL" | undefined;
  /** Has the next calls stand in the store. @returns what their end is told to. */
  recorded: ((call: RecordedCall) => Promise<() => Promise<void>>) | undefined;
  #http: Server | undefined;
  #ready: ReadyService | undefined;
  readonly #pages = new Set<WebSocket>();
  readonly #stop = new AbortController();

  async start(store: StoreAddress): Promise<void> {
    await buildPages();
    const app = createApp({
      api: () => this.#open().api,
      health: () =>
        Promise.resolve({ version: "0", ready: true, store: "ready", kind: store.kind }),
      log: silentLog,
      publicUrl: () => this.url,
      trustedProxies: 0,
    });
    const http = createServer(app).listen(0, "127.0.0.1");
    this.#http = http;
    await once(http, "listening");
    this.url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
    const config = {
      host: "127.0.0.1",
      port: 0,
      store,
      publicUrl: this.url,
      packsDir: "no-packs-here",
      recordingsDir: noRecordings,
      speech: noSpeech,
      telephony: noTelephony,
      trustedProxies: 0,
      logLevel: "silent",
    } as const;
    this.#ready = await warmUp(config, {
      clock: Date.now,
      log: silentLog,
      publicUrl: this.url,
      signal: this.#stop.signal,
    });
    this.#serveSockets(http, this.#ready);
  }

  /** The link of the example case in that language. */
  link(language: string): string {
    const found = this.#open().exampleLinks.find((one) => one.language === language);
    if (found === undefined) throw new Error(`Expected an example link in ${language}.`);
    return found.url;
  }

  /** Breaks the line of every page that calls, as a dead network does. */
  breakLines(): void {
    for (const socket of this.#pages) socket.terminate();
  }

  async end(): Promise<void> {
    this.#stop.abort();
    this.breakLines();
    this.#http?.closeAllConnections();
    this.#http?.close();
    await this.#ready?.services.calls.stop();
    await this.#ready?.services.packs.watch.close();
    await this.#ready?.services.store.close();
  }

  #open(): ReadyService {
    if (this.#ready !== undefined) return this.#ready;
    throw new KindlineError({ code: "STORE_WARMING", message: "The service is starting." });
  }

  #serveSockets(http: Server, { services }: ReadyService): void {
    const others = new EventEmitter();
    serveSockets(others as unknown as Server, {
      services: () => services,
      publicUrl: () => this.url,
    });
    const sockets = new WebSocketServer({ noServer: true, maxPayload: 2 * voiceFrameBytesMax });
    http.on("upgrade", (request, stream, head) => {
      if (request.url !== voiceSocketPath) {
        others.emit("upgrade", request, stream, head);
        return;
      }
      const device = cookieOf(request.headers, deviceCookie);
      sockets.handleUpgrade(request, stream, head, (socket) => {
        this.#pages.add(socket);
        socket.on("close", () => this.#pages.delete(socket));
        serveVoice(socket, services, { device, start: this.#start });
      });
    });
  }

  readonly #start: StartVoiceCall = async ({ line, view, locale, link }) => {
    if (this.refusal !== undefined) {
      throw new KindlineError({ code: this.refusal, message: "Expected a free line." });
    }
    let onEnd = (): Promise<void> => Promise.resolve();
    const call: HeardCall = { line, view, frames: [], keys: [], played: [], ends: [] };
    line.listen({
      onAudio: (samples) => void call.frames.push(samples),
      onKey: (digit) => void call.keys.push(digit),
      onPlayed: (playedMs) => void call.played.push(playedMs),
      onClose: (error) => {
        call.ends.push(error?.code);
        void onEnd();
      },
    });
    this.calls.push(call);
    const startedAt = new Date().toISOString() as Parameters<typeof view.onCall>[0]["startedAt"];
    view.onCall({ callId: `call-${this.calls.length}`, locale: locale ?? "zh-CN", startedAt });
    view.onActivity("listening");
    const { services } = this.#open();
    onEnd = (await this.recorded?.({ link, view, services })) ?? onEnd;
  };
}
