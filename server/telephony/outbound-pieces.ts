import type { TimeSource } from "./time-source.ts";

export interface OutboundPiecesOptions {
  readonly time: TimeSource;
  readonly pieceSamples: number;
  /** Pieces that may be on their way, because the far end keeps no more marks. */
  readonly sentPiecesMax: number;
  /** Milliseconds until what has been sent is over, by our clock; 0 if nothing is. */
  readonly aheadMs: () => number;
  /** Sends one piece of exactly `pieceSamples`; so many at its beginning are speech, the rest is silence. */
  readonly send: (piece: Int16Array, speechSamples: number) => void;
}

/** How long the first audio after a silence waits for more of it, in milliseconds: voices give 20 to 100 at once. */
const firstWaitMs = 60;
/**
 * How long before the far end runs dry the rest is sent, filled with silence, in milliseconds: what the network
 * and a busy server may be late by, so that no gap is heard.
 */
const dryMarginMs = 120;

/**
 * Cuts what is to be heard into pieces of one size for a far end that plays nothing less. The last piece is
 * filled with silence, as late as it can be: more may come, and silence in the middle of a word is heard.
 */
export class OutboundPieces {
  readonly #options: OutboundPiecesOptions;
  #queue: Int16Array[] = [];
  #queuedSamples = 0;
  #sentPieces = 0;
  #callOff: (() => void) | undefined;
  #heldUntilMs = 0;

  constructor(options: OutboundPiecesOptions) {
    this.#options = options;
  }

  /** What waits here, in samples. */
  get queuedSamples(): number {
    return this.#queuedSamples;
  }

  push(samples: Int16Array): void {
    if (samples.length === 0) return;
    // The caller may use its array again.
    this.#queue.push(samples.slice());
    this.#queuedSamples += samples.length;
    this.#pump();
  }

  /** So many of the pieces that were sent have begun to be heard, or are lost. */
  freed(pieces: number): void {
    this.#sentPieces = Math.max(0, this.#sentPieces - pieces);
    this.#pump();
  }

  /** Forgets everything, and sends nothing for so long. */
  clear(holdMs: number): void {
    this.#queue = [];
    this.#queuedSamples = 0;
    this.#sentPieces = 0;
    // A second clear right behind the first must not let go what the first holds.
    this.#heldUntilMs = Math.max(this.#heldUntilMs, this.#options.time.now() + holdMs);
    this.close();
  }

  close(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** Sends all whole pieces that may be sent, and sees to the rest in time. */
  #pump(): void {
    const { time, pieceSamples } = this.#options;
    const holdMs = this.#heldUntilMs - time.now();
    if (holdMs > 0) return this.#wake(holdMs, () => this.#pump());
    while (this.#queuedSamples >= pieceSamples && this.#maySend()) this.#sendPiece();
    if (this.#queuedSamples === 0 || !this.#maySend()) return this.close();
    const waitMs = Math.max(firstWaitMs, this.#options.aheadMs() - dryMarginMs);
    if (this.#callOff === undefined) this.#wake(waitMs, () => this.#sendRest());
  }

  #maySend(): boolean {
    return this.#sentPieces < this.#options.sentPiecesMax;
  }

  #sendRest(): void {
    if (this.#queuedSamples > 0 && this.#maySend()) this.#sendPiece();
    this.#pump();
  }

  #wake(waitMs: number, act: () => void): void {
    this.close();
    this.#callOff = this.#options.time.after(waitMs, () => {
      this.#callOff = undefined;
      act();
    });
  }

  #sendPiece(): void {
    this.close();
    const piece = new Int16Array(this.#options.pieceSamples);
    let filled = 0;
    while (filled < piece.length) {
      const [first] = this.#queue;
      if (first === undefined) break;
      const part = first.subarray(0, piece.length - filled);
      piece.set(part, filled);
      filled += part.length;
      if (part.length === first.length) this.#queue.shift();
      else this.#queue[0] = first.subarray(part.length);
    }
    this.#queuedSamples -= filled;
    this.#sentPieces += 1;
    this.#options.send(piece, filled);
  }
}
