export type Endpoint = "listen-v1" | "listen-v2" | "speak-v1" | "speak-http";

/**
 * drop: TCP reset. stall: half-open, nothing is read or sent any more. garbage: what is no message comes in
 * place of one. drip: from there on, everything comes far too slowly. close-N: a close with that code.
 * status-N: a refused handshake or request.
 */
export type FaultKind =
  "drop" | "stall" | "garbage" | "drip" | `close-${number}` | `status-${number}`;

/**
 * handshake: before the upgrade or the head of an answer. open: right after it. audio: at the first audio that
 * comes. result: in place of a result with text. finalize: at a Finalize. speak: at a Speak. sound: after the
 * first piece of sound. flushed: in place of a Flushed. clear: at a Clear.
 */
export type Phase =
  "handshake" | "open" | "audio" | "result" | "finalize" | "speak" | "sound" | "flushed" | "clear";

export interface Where {
  readonly on?: Endpoint;
  readonly phase: Phase;
  /** How often it happens; once unless said. */
  readonly times?: number;
}

/** What shall go wrong, and where. */
export class FaultPlan {
  #faults: { kind: FaultKind; where: Where; left: number }[] = [];

  add(kind: FaultKind, where: Where): void {
    this.#faults.push({ kind, where, left: where.times ?? 1 });
  }

  clear(): void {
    this.#faults = [];
  }

  /** The fault that happens here and now, if any; it is used up. */
  take(on: Endpoint, phase: Phase): FaultKind | undefined {
    const found = this.#faults.find(
      ({ where, left }) => left > 0 && where.phase === phase && (where.on ?? on) === on,
    );
    if (found === undefined) return undefined;
    found.left -= 1;
    return found.kind;
  }
}
