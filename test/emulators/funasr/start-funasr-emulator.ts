import { FunasrSession, type FunasrServer } from "./funasr-session.ts";
import {
  LoopbackVendor,
  type Fault,
  type FaultPlace,
  type LoopbackPeer,
} from "../vendor/loopback-vendor.ts";
import type { Recognise } from "../vendor/recognise.ts";

export interface FunasrEmulator {
  readonly url: string;
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

/** A FunASR server on loopback: its 2pass protocol, with recognition given by the test. */
export async function startFunasrEmulator(options: {
  readonly recognise: Recognise;
  readonly server?: FunasrServer;
  readonly tls?: { readonly key: string; readonly cert: string };
}): Promise<FunasrEmulator> {
  const { recognise, server = "cpp", tls } = options;
  const violations: string[] = [];
  const vendor = new LoopbackVendor({
    session: (peer) =>
      new FunasrSession(peer, { recognise, server, onViolation: (what) => violations.push(what) }),
    tls,
  });
  const port = await vendor.listen();
  return {
    url: `${tls === undefined ? "ws" : "wss"}://127.0.0.1:${port}/`,
    connections: vendor.connections,
    violations,
    openCount: () => vendor.openCount,
    wake: () => vendor.wake(),
    fault: (fault, place) => vendor.fault(fault, place),
    close: () => vendor.close(),
  };
}
