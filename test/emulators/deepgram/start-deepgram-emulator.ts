import { once } from "node:events";
import { createServer, STATUS_CODES, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { FaultPlan, type Endpoint, type FaultKind, type Where } from "./faults.ts";
import { Link, type ConnectionRecord } from "./link.ts";
import { ListenV1 } from "./listen-v1.ts";
import { ListenV2 } from "./listen-v2.ts";
import type { EmulatorSettings, Recognise, Synthesise, Traps } from "./ports.ts";
import { refusalOf } from "./query-checks.ts";
import { refuse, serveSpeakHttp } from "./speak-http.ts";
import { SpeakV1 } from "./speak-v1.ts";
import { tone } from "./tone.ts";

export interface EmulatorOptions {
  /** What it understands; nothing unless given. */
  readonly recognise?: Recognise;
  /** How it speaks; a tone of a likely length unless given. */
  readonly synthesise?: Synthesise;
  /** The vendor's own deadlines and windows pass so many times faster. 1 unless given. */
  readonly timeScale?: number;
  readonly traps?: Traps;
  /** Any key is right unless given. */
  readonly apiKey?: string;
}

export interface DeepgramEmulator {
  readonly url: string;
  readonly port: number;
  /** All connections and requests so far, in the order in which they came. */
  readonly connections: readonly ConnectionRecord[];
  /** Sockets that are open now, half-open ones too. */
  readonly openCount: number;
  /** Plans that this goes wrong there, on the next connection that comes by. */
  fault(kind: FaultKind, where: Where): void;
  /** Forgets what was planned and has not happened. */
  noFaults(): void;
  close(): Promise<void>;
}

/** Deepgram on this machine: listen v1 and v2, speak v1 over WebSocket and HTTP. */
export async function startDeepgramEmulator(
  options: EmulatorOptions = {},
): Promise<DeepgramEmulator> {
  const settings: EmulatorSettings = {
    recognise: options.recognise ?? (() => Promise.resolve({ text: "", words: [] })),
    synthesise: options.synthesise ?? tone,
    timeScale: options.timeScale ?? 1,
    traps: options.traps ?? {},
    apiKey: options.apiKey ?? "",
  };
  const faults = new FaultPlan();
  const connections: ConnectionRecord[] = [];
  const links = new Set<Link>();
  const sockets = new WebSocketServer({ noServer: true });

  const begin = (endpoint: Endpoint, request: IncomingMessage): ConnectionRecord => {
    const { searchParams } = new URL(request.url ?? "/", "http://local");
    const record: ConnectionRecord = {
      endpoint,
      query: searchParams,
      headers: request.headers,
      messages: [],
      audioBytes: 0,
      isOpen: true,
      closeCode: undefined,
    };
    connections.push(record);
    return record;
  };

  /** @returns the status that refuses it, or undefined. */
  const statusOf = (record: ConnectionRecord): number | undefined => {
    const fault = faults.take(record.endpoint, "handshake");
    if (fault?.startsWith("status-") === true) return Number(fault.slice("status-".length));
    const { authorization = "" } = record.headers;
    const [scheme, key] = String(authorization).split(" ");
    if (!/^(token|bearer)$/iu.test(scheme ?? "") || !isKey(key, settings.apiKey)) return 401;
    return refusalOf(record.endpoint, record.query) === undefined ? undefined : 400;
  };

  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://local").pathname;
    if (request.method !== "POST" || path !== "/v1/speak") {
      refuse(response, 404, "No such address.");
      return;
    }
    const record = begin("speak-http", request);
    response.on("close", () => {
      record.isOpen = false;
    });
    const status = statusOf(record);
    if (status !== undefined) refuse(response, status, "Refused.");
    else {
      serveSpeakHttp({ request, response, record, settings, faults }).catch(() => {
        response.destroy();
      });
    }
  });

  server.on("upgrade", (request: IncomingMessage, net: Duplex, head: Buffer) => {
    net.on("error", () => undefined);
    const path = new URL(request.url ?? "/", "http://local").pathname;
    const endpoint = endpoints.get(path);
    if (endpoint === undefined) {
      net.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    const record = begin(endpoint, request);
    net.on("close", () => {
      record.isOpen = false;
    });
    const early = faults.take(endpoint, "handshake");
    if (early === "stall") {
      // It reads and does not answer; so that it notices when the other end hangs up.
      net.on("end", () => net.end());
      net.resume();
      return;
    }
    if (early === "drop") {
      (net as Socket).resetAndDestroy();
      return;
    }
    if (early !== undefined) faults.add(early, { on: endpoint, phase: "handshake" });
    const status = statusOf(record);
    if (status !== undefined) {
      record.isOpen = false;
      const name = STATUS_CODES[status] ?? "Error";
      net.end(`HTTP/1.1 ${status} ${name}\r\ndg-error: refused\r\nConnection: close\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, net, head, (socket) => {
      const onGone = (): void => void links.delete(link);
      const link = new Link({ record, socket, net: net as Socket, faults, onGone });
      links.add(link);
      if (link.passes("open")) services[endpoint](link, settings);
    });
  });

  const nets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    nets.add(socket);
    socket.on("close", () => nets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    connections,
    get openCount() {
      return connections.filter(({ isOpen }) => isOpen).length;
    },
    fault: (kind, where) => faults.add(kind, where),
    noFaults: () => faults.clear(),
    async close() {
      for (const link of links) link.terminate();
      for (const socket of nets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

const endpoints = new Map<string, Exclude<Endpoint, "speak-http">>([
  ["/v1/listen", "listen-v1"],
  ["/v2/listen", "listen-v2"],
  ["/v1/speak", "speak-v1"],
]);

const services = {
  "listen-v1": (link: Link, settings: EmulatorSettings) => new ListenV1(link, settings),
  "listen-v2": (link: Link, settings: EmulatorSettings) => new ListenV2(link, settings),
  "speak-v1": (link: Link, settings: EmulatorSettings) => new SpeakV1(link, settings),
};

const isKey = (key: string | undefined, wanted: string): boolean =>
  key !== undefined && key !== "" && (wanted === "" || key === wanted);
