import { earlyMarkSlackMs } from "./limits.ts";

/** Audio that was sent and may not have been heard yet. */
interface Piece {
  readonly name: string;
  /** Its end, in milliseconds since the line was opened, what was cleared left out. */
  readonly endMs: number;
  readonly durationMs: number;
  readonly sentAtMs: number;
  /** Nobody can have heard it to its end before. */
  readonly soonestEndMs: number;
  /** Whether all before it had been heard when it was sent: its mark then tells how long the way is. */
  readonly isFirst: boolean;
}

/** What a mark told. */
export type Acknowledgement =
  /** So much has been heard. */
  | { readonly type: "played"; readonly playedMs: number }
  /** It came before that audio can be over: tell it again after so long. */
  | { readonly type: "early"; readonly waitMs: number }
  /** Of audio that was cleared, or told before, or never sent. */
  | { readonly type: "stale" };

/**
 * What has been sent, and what of it has been heard. Each piece has a mark that comes back when it was played;
 * a clear begins a new generation, and marks of those before mean nothing any more. Times are arguments, in
 * milliseconds of any clock that goes forward.
 */
export class PlayoutLedger {
  #generation = 0;
  #playedMs = 0;
  #givenMs = 0;
  readonly #pieces: Piece[] = [];
  #soonestEndMs = 0;
  /** When the last mark came. */
  #markedAtMs = 0;
  /** When the first of the pieces surely began, where the carrier told; else undefined. */
  #begunAtMs: number | undefined;
  /** The longest way there and back so far; before the first nothing is sure. */
  #roundTripMs = Infinity;

  /** What has been given and not been heard, in milliseconds. */
  get unheardMs(): number {
    return this.#givenMs - this.#playedMs;
  }

  /** Pieces whose marks have not come back. */
  get pendingCount(): number {
    return this.#pieces.length;
  }

  /** When the first of them can be over at the soonest; undefined if none is on its way. */
  get firstDueAtMs(): number | undefined {
    return this.#pieces[0]?.soonestEndMs;
  }

  /** How long what was sent still takes to be heard at the soonest, in milliseconds. */
  aheadMs(nowMs: number): number {
    return Math.max(0, this.#soonestEndMs - nowMs);
  }

  /** Enters a piece that is sent now. @returns the name of its mark. */
  send(durationMs: number, nowMs: number): string {
    const isFirst = this.#pieces.length === 0;
    this.#givenMs += durationMs;
    this.#soonestEndMs = Math.max(this.#soonestEndMs, nowMs) + durationMs;
    const name = `g${this.#generation}:${Math.round(this.#givenMs * 16) / 16}`;
    this.#pieces.push({
      name,
      durationMs,
      isFirst,
      endMs: this.#givenMs,
      sentAtMs: nowMs,
      soonestEndMs: this.#soonestEndMs,
    });
    return name;
  }

  /** The mark of a piece came back: it and all before it have been heard. */
  acknowledge(name: string, nowMs: number): Acknowledgement {
    const index = this.#pieces.findIndex((piece) => piece.name === name);
    const piece = this.#pieces[index];
    if (piece === undefined) return { type: "stale" };
    const waitMs = piece.soonestEndMs - nowMs;
    if (waitMs > earlyMarkSlackMs) return { type: "early", waitMs };
    if (piece.isFirst) this.#learnRoundTrip(nowMs - piece.sentAtMs - piece.durationMs);
    this.#pieces.splice(0, index + 1);
    this.#playedMs = piece.endMs;
    this.#markedAtMs = nowMs;
    this.#begunAtMs = undefined;
    return { type: "played", playedMs: this.#playedMs };
  }

  /** The carrier tells that this piece begins to be heard; all before it is over. */
  begin(name: string, nowMs: number): Acknowledgement {
    const index = this.#pieces.findIndex((piece) => piece.name === name);
    const before = this.#pieces[index - 1];
    if (index < 0) return { type: "stale" };
    if (before !== undefined) {
      const told = this.acknowledge(before.name, nowMs);
      if (told.type !== "played") return told;
    }
    this.#begunAtMs = nowMs;
    return { type: "played", playedMs: this.#playedMs };
  }

  /** Forgets what has not been heard. @returns how much surely has been, since the line was opened. */
  clear(nowMs: number): number {
    this.#playedMs += this.#surelyPlayedMs(nowMs);
    this.#givenMs = this.#playedMs;
    this.#pieces.length = 0;
    this.#soonestEndMs = nowMs;
    this.#markedAtMs = nowMs;
    this.#begunAtMs = undefined;
    this.#generation += 1;
    return this.#playedMs;
  }

  /**
   * How much of the piece whose mark is awaited has been heard without any doubt: it began at the latest when
   * the mark before it came back, or when it had had the time to go there, whichever was later.
   */
  #surelyPlayedMs(nowMs: number): number {
    const [piece] = this.#pieces;
    if (piece === undefined) return 0;
    const began = this.#begunAtMs ?? Math.max(this.#markedAtMs, piece.sentAtMs + this.#roundTripMs);
    return Math.max(0, Math.min(piece.durationMs, Math.floor(nowMs - began)));
  }

  #learnRoundTrip(measuredMs: number): void {
    const before = this.#roundTripMs === Infinity ? 0 : this.#roundTripMs;
    this.#roundTripMs = Math.max(before, measuredMs, 0);
  }
}
