import { KindlineError } from "../../domain/errors.ts";
import { AudioRing } from "./audio-ring.ts";
import { shiftSegment, type Heard } from "./heard.ts";
import type { ListenDialect, ListenSocket } from "./listen-dialect.ts";
import type { ListenTiming } from "./listen-timing.ts";
import { failed, isPassing, stalled } from "./vendor-error.ts";
import { Wire, type DeepgramAccount } from "./wire.ts";

export interface MendingLineOptions {
  readonly account: DeepgramAccount;
  readonly dialect: ListenDialect;
  readonly sampleRate: number;
  readonly timing: ListenTiming;
  /** A message, its times moved to the stream's clock. */
  readonly onHeard: (heard: Heard) => void;
  /** A new connection hears the audio again from there: milliseconds since the stream was opened. */
  readonly onAgain: (fromMs: number) => void;
  /** A `flush` has gone out just now. */
  readonly onFlushSent: () => void;
  readonly onFault: (error: KindlineError) => void;
}

/**
 * A connection to the recogniser that is made again when it breaks, and then hears again what it had not
 * answered for good. Audio waits here while there is none.
 */
export class MendingLine {
  readonly #options: MendingLineOptions;
  readonly #ring: AudioRing;
  readonly #pieceSamples: number;
  readonly #keepAlive: NodeJS.Timeout;
  #wire: Wire<ListenSocket>;
  /** Places in the stream: where this connection began, what it was sent, what is answered for good. */
  #base = 0;
  #sent = 0;
  #answered = 0;
  #wantsFlush = false;
  #sentAtMs = 0;
  #openedAtMs: number | undefined;
  #outageSinceMs: number | undefined = performance.now();
  #retry: NodeJS.Timeout | undefined;
  #isDone = false;

  constructor(options: MendingLineOptions) {
    const { timing, dialect } = options;
    this.#options = options;
    this.#ring = new AudioRing(this.#samplesOf(timing.keptAudioMs));
    this.#pieceSamples = this.#samplesOf(dialect.pieceMs);
    this.#keepAlive = setInterval(() => this.#sayAlive(), timing.keepAliveMs / keepAliveChecks);
    this.#wire = this.#dial();
  }

  /** Milliseconds of audio that were written. */
  get writtenMs(): number {
    return this.#msOf(this.#ring.end);
  }

  get isOpen(): boolean {
    return this.#wire.open !== undefined;
  }

  /** Settles when the last connection is gone. */
  get gone(): Promise<void> {
    return this.#wire.gone;
  }

  write(samples: Int16Array): void {
    // Piece by piece: what is sent at once cannot be overwritten before.
    const pieceSamples = this.#samplesOf(longestPieceMs);
    for (let at = 0; at < samples.length && !this.#isDone; at += pieceSamples) {
      this.#ring.write(samples.subarray(at, at + pieceSamples));
      this.#send(this.#pieceSamples);
    }
  }

  /** Asks for the text of all that was written; as soon as there is a connection. */
  flush(): void {
    this.#wantsFlush = true;
    const socket = this.#wire.open;
    if (socket === undefined) return;
    this.#send(1);
    socket.flush();
    this.#options.onFlushSent();
  }

  /** The `flush` has been answered: no later connection need be asked again. */
  forgetFlush(): void {
    this.#wantsFlush = false;
  }

  /** What was said before this place, in milliseconds, is of no interest to a later connection. */
  forgetBefore(ms: number): void {
    this.#answered = Math.max(this.#answered, this.#samplesOf(ms));
  }

  close(): void {
    if (this.#isDone) return;
    this.#end();
    this.#wire.open?.end();
    this.#wire.close();
  }

  #dial(): Wire<ListenSocket> {
    const { account, dialect, timing } = this.#options;
    return new Wire<ListenSocket>({
      account,
      make: (client, onMessage) => dialect.make(client, onMessage),
      handshakeMs: timing.handshakeMs,
      listener: {
        onOpen: () => this.#begin(),
        onMessage: (message) => this.#read(message),
        onAudio: () => this.#fail(failed("sent sound where text was expected")),
        onDown: (error) => this.#mend(error),
      },
    });
  }

  /** A connection is there: it hears all that is not answered for good. */
  #begin(): void {
    this.#openedAtMs = performance.now();
    this.#base = Math.max(this.#ring.start, this.#answered);
    this.#sent = this.#base;
    this.#options.onAgain(this.#msOf(this.#base));
    if (this.#wantsFlush) this.flush();
    else this.#send(this.#pieceSamples);
  }

  #send(leastSamples: number): void {
    const socket = this.#wire.open;
    if (socket === undefined) return;
    if (this.#wire.backlogBytes > this.#samplesOf(this.#options.timing.keptAudioMs) * sampleBytes) {
      this.#wire.cut();
      this.#mend(stalled("any sign that it takes our audio"));
      return;
    }
    while (this.#ring.end - this.#sent >= leastSamples) {
      const to = Math.min(this.#ring.end, this.#sent + this.#samplesOf(longestPieceMs));
      socket.sendAudio(this.#ring.read(this.#sent, to));
      this.#sent = to;
      this.#sentAtMs = performance.now();
    }
  }

  #read(message: unknown): void {
    let heard: Heard;
    try {
      heard = this.#options.dialect.read(message);
    } catch (error) {
      this.#fail(
        KindlineError.isInstance(error) ? error : failed("sent what we cannot read", error),
      );
      return;
    }
    const baseMs = this.#msOf(this.#base);
    const segment = heard.segment && shiftSegment(heard.segment, baseMs);
    if (heard.isFinal === true && segment !== undefined) this.forgetBefore(segment.endMs);
    this.#options.onHeard({
      ...heard,
      ...(segment === undefined ? {} : { segment }),
      ...(heard.settledMs === undefined ? {} : { settledMs: heard.settledMs + baseMs }),
    });
  }

  #mend(error: KindlineError): void {
    if (this.#isDone) return;
    const nowMs = performance.now();
    // A connection that held for a while was a good one: what happens now is a new outage.
    const { outageMs, retryMs } = this.#options.timing;
    const isNew = this.#openedAtMs !== undefined && nowMs - this.#openedAtMs > outageMs / 2;
    if (isNew || this.#outageSinceMs === undefined) this.#outageSinceMs = nowMs;
    this.#openedAtMs = undefined;
    const delayMs = retryMs * (1 + 1.5 * Math.random());
    if (!isPassing(error) || nowMs + delayMs - this.#outageSinceMs > outageMs) {
      this.#fail(error);
      return;
    }
    this.#retry = setTimeout(() => {
      this.#wire = this.#dial();
    }, delayMs);
  }

  #sayAlive(): void {
    if (performance.now() - this.#sentAtMs < this.#options.timing.keepAliveMs) return;
    const socket = this.#wire.open;
    if (socket === undefined) return;
    this.#sentAtMs = performance.now();
    socket.keepAlive();
  }

  #fail(error: KindlineError): void {
    if (this.#isDone) return;
    this.#end();
    this.#wire.cut();
    this.#options.onFault(error);
  }

  #end(): void {
    this.#isDone = true;
    clearInterval(this.#keepAlive);
    clearTimeout(this.#retry);
  }

  #samplesOf(ms: number): number {
    return Math.round((ms * this.#options.sampleRate) / msPerSecond);
  }

  #msOf(samples: number): number {
    return Math.round((samples * msPerSecond) / this.#options.sampleRate);
  }
}

const msPerSecond = 1_000;
const sampleBytes = 2;
/** How often within its time it is looked whether to say that we are there. */
const keepAliveChecks = 8;
/** Longest piece of audio in one message: what waited goes out in many, as it would have been sent. */
const longestPieceMs = 100;
