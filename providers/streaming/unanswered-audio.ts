import { AudioBacklog } from "./audio-backlog.ts";
import type { RecognitionWire } from "./recognition-wire.ts";

/** A place in the audio up to which everything is to be recognised, and what that is for. */
export interface Boundary {
  /** Samples since the call was opened. */
  readonly at: number;
  /** The turn is over there; else it is a flush. */
  readonly endsTurn: boolean;
}

/**
 * What a call has said and its vendor has not answered yet, and how much of it was sent over the connection
 * under way. Places are samples since the call was opened.
 */
export class UnansweredAudio {
  readonly #backlog: AudioBacklog;
  readonly #sampleRate: number;
  readonly #boundaries: Boundary[] = [];
  #boundariesSent = 0;
  #connectionFrom = 0;
  #sentTo = 0;
  #answeredTo = 0;

  constructor(sampleRate: number, secondsMax: number) {
    this.#sampleRate = sampleRate;
    this.#backlog = new AudioBacklog(secondsMax * sampleRate);
  }

  get openCount(): number {
    return this.#boundaries.length;
  }

  /** A turn is over, and what is told now is still of it. */
  get isTurnEnding(): boolean {
    return this.#boundaries.some(({ endsTurn }) => endsTurn);
  }

  /** Nothing was said since the last answer. */
  get isAnswered(): boolean {
    return this.openCount === 0 && this.#answeredTo === this.#backlog.end;
  }

  /** Where all audio so far ends, in milliseconds. */
  get endMs(): number {
    return this.msOf(this.#backlog.end);
  }

  push(samples: Int16Array): void {
    this.#backlog.push(samples);
  }

  /** @returns whether it is a new boundary: two flushes without a sound between them are one. */
  mark(endsTurn: boolean): boolean {
    const at = this.#backlog.end;
    const last = this.#boundaries.at(-1);
    if (last?.at !== at || last.endsTurn) {
      this.#boundaries.push({ at, endsTurn });
      return true;
    }
    this.#boundaries[this.#boundaries.length - 1] = { at, endsTurn };
    return false;
  }

  /** A new connection: it hears what was not answered over the last one. */
  restart(): void {
    this.#connectionFrom = Math.max(this.#answeredTo, this.#backlog.start);
    this.#sentTo = this.#connectionFrom;
    this.#boundariesSent = 0;
  }

  /** Sends what is there, each boundary in its place. */
  pump(wire: RecognitionWire): void {
    while (this.#boundariesSent < this.#boundaries.length) {
      this.#send(wire, this.#boundaries[this.#boundariesSent]?.at ?? 0);
      this.#boundariesSent += 1;
      wire.boundary();
    }
    this.#send(wire, this.#backlog.end);
  }

  /** The oldest boundary is answered. */
  takeAnswer(): Boundary | undefined {
    if (this.#boundariesSent === 0) return undefined;
    const boundary = this.#boundaries.shift();
    this.#boundariesSent -= 1;
    if (boundary !== undefined) this.#settle(boundary.at);
    return boundary;
  }

  /** Everything up to there is told for good: milliseconds since the connection's first audio. */
  answerThrough(connectionMs: number): void {
    this.#settle(this.#placeOf(connectionMs));
  }

  /**
   * The connection is lost.
   * @returns whether all that it had not answered can be heard again; else that is forgotten.
   */
  canReplay(): boolean {
    if (this.#backlog.start <= this.#answeredTo) return true;
    this.#settle(this.#sentTo);
    return false;
  }

  /** Milliseconds since the call was opened, of milliseconds since the connection's first audio. */
  callMs(connectionMs: number): number {
    return Math.round(this.msOf(this.#connectionFrom) + connectionMs);
  }

  /** The audio that is sent, or the part of it that the vendor names. */
  throughMs(connectionMs: number | undefined): number {
    return this.msOf(connectionMs === undefined ? this.#sentTo : this.#placeOf(connectionMs));
  }

  msOf(place: number): number {
    return Math.round((place * 1_000) / this.#sampleRate);
  }

  #placeOf(connectionMs: number): number {
    const place = this.#connectionFrom + Math.round((connectionMs * this.#sampleRate) / 1_000);
    return Math.min(this.#sentTo, place);
  }

  #settle(place: number): void {
    this.#answeredTo = Math.max(this.#answeredTo, Math.min(place, this.#sentTo));
    this.#backlog.forget(this.#answeredTo);
  }

  #send(wire: RecognitionWire, to: number): void {
    if (to <= this.#sentTo) return;
    for (const samples of this.#backlog.read(this.#sentTo, to)) wire.audio(samples);
    this.#sentTo = to;
  }
}
