import type { IncomingMessage } from "node:http";
import {
  LoopbackVendor,
  type Fault,
  type FaultPlace,
  type LoopbackPeer,
} from "../vendor/loopback-vendor.ts";
import { scriptedRecognise, type Recognise } from "../vendor/recognise.ts";
import { NlsSession } from "./nls-session.ts";
import { tone, type Synthesise } from "./synthesiser-session.ts";
import { TokenOffice } from "./token-office.ts";

export interface AliyunEmulator {
  /** The gateway. */
  readonly url: string;
  /** Where tokens are made. */
  readonly tokenUrl: string;
  readonly tokens: TokenOffice;
  /** All connections there ever were, in their order. */
  readonly connections: readonly LoopbackPeer[];
  /** How the clients broke the protocol. */
  readonly violations: readonly string[];
  /** Sockets that are still open. */
  readonly openCount: () => number;
  /** Those that were stalled see again what happened to them. */
  readonly wake: () => void;
  fault(fault: Fault, place: FaultPlace): void;
  close(): Promise<void>;
}

/** Aliyun's speech gateway and its token service on loopback; ears and voice are given by the test. */
export async function startAliyunEmulator(options: {
  readonly recognise?: Recognise;
  readonly synthesise?: Synthesise;
  /** How much faster than the vendor's its idle timer runs. */
  readonly timeScale?: number;
}): Promise<AliyunEmulator> {
  const { recognise = scriptedRecognise([]), synthesise = tone, timeScale = 1 } = options;
  const violations: string[] = [];
  const tokens = new TokenOffice();
  const vendor = new LoopbackVendor({
    admit: (request) => (tokens.isValid(tokenOf(request)) ? undefined : 403),
    http: (request, response) => tokens.handle(request, response),
    session: (peer) =>
      new NlsSession(peer, {
        recognise,
        synthesise,
        idleMs: 10_000 / timeScale,
        voices: ["longxiaochun_v2"],
        onViolation: (what) => violations.push(what),
      }),
  });
  const port = await vendor.listen();
  return {
    url: `ws://127.0.0.1:${port}/ws/v1`,
    tokenUrl: `http://127.0.0.1:${port}/`,
    tokens,
    connections: vendor.connections,
    violations,
    openCount: () => vendor.openCount,
    wake: () => vendor.wake(),
    fault: (fault, place) => vendor.fault(fault, place),
    close: () => vendor.close(),
  };
}

/** In the address, as the protocol's page has it, or in a header, as the libraries do. */
function tokenOf(request: IncomingMessage): string | null | undefined {
  const header = request.headers["x-nls-token"];
  if (typeof header === "string") return header;
  return new URL(request.url ?? "/", "ws://127.0.0.1").searchParams.get("token");
}
