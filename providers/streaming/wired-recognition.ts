import type {
  RecognitionListener,
  RecognitionOptions,
  RecognitionStream,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import {
  backlogSecondsMax,
  openBoundariesMax,
  stableAfterMs,
  type RecognitionLimits,
} from "./recognition-limits.ts";
import type { HeardSegment, RecognitionWire, WireLink } from "./recognition-wire.ts";
import { TurnText, type Segment } from "./turn-text.ts";
import { UnansweredAudio } from "./unanswered-audio.ts";
import { VendorSocket, type SocketTarget } from "./vendor-socket.ts";

/** How a vendor is reached, and what is spoken there. */
export interface RecognitionVendor {
  readonly name: string;
  readonly limits: RecognitionLimits;
  readonly target: (signal: AbortSignal) => Promise<SocketTarget>;
  readonly wire: (options: RecognitionOptions, link: WireLink) => RecognitionWire;
  /** Whether a new connection may do better although this one was refused: its token was renewed. */
  readonly mayRetry?: (error: KindlineError) => boolean;
}

interface Connection {
  readonly socket: VendorSocket;
  readonly wire: RecognitionWire;
  /** When audio could be sent over it, by the clock of the process; undefined before. */
  readyAtMs: number | undefined;
}

/**
 * One call's ears over a vendor's WebSocket. It keeps the turn's text, and the audio that is not answered
 * yet: a lost connection is replaced, and hears again what the old one took along.
 */
export class WiredRecognition implements RecognitionStream {
  readonly #vendor: RecognitionVendor;
  readonly #options: RecognitionOptions;
  readonly #listener: RecognitionListener;
  readonly #onClose: () => void;
  readonly #audio: UnansweredAudio;
  readonly #turn = new TurnText();
  #connection: Connection | undefined;
  #isInSegment = false;
  #attempts = 0;
  #isOver = false;
  #ready: NodeJS.Timeout | undefined;
  #answer: NodeJS.Timeout | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(
    vendor: RecognitionVendor,
    call: { readonly options: RecognitionOptions; readonly onClose: () => void },
    listener: RecognitionListener,
  ) {
    this.#vendor = vendor;
    this.#options = call.options;
    this.#onClose = call.onClose;
    this.#listener = listener;
    this.#audio = new UnansweredAudio(call.options.sampleRate, backlogSecondsMax);
    this.#connect();
  }

  write(samples: Int16Array): void {
    if (this.#isOver) return;
    this.#audio.push(samples);
    this.#pump();
  }

  flush(): void {
    if (!this.#audio.isAnswered || this.#isInSegment) {
      this.#mark(false);
      return;
    }
    // Nothing new was said: the answer is known, and told as any other, after this call.
    queueMicrotask(() => {
      if (!this.#isOver) this.#tell(this.#audio.endMs, this.#audio.openCount === 0);
    });
  }

  endTurn(): void {
    if (this.#audio.openCount === 0 && !this.#isInSegment) this.#turn.clear();
    else this.#mark(true);
  }

  close(): void {
    this.#end()?.close();
  }

  #mark(endsTurn: boolean): void {
    if (this.#isOver || !this.#audio.mark(endsTurn)) return;
    if (this.#audio.openCount > openBoundariesMax) {
      this.#fail(this.#error("VENDOR_STALLED", "leaves too many flushes without an answer"));
      return;
    }
    if (this.#audio.openCount === 1) this.#expectAnswer();
    this.#pump();
  }

  #pump(): void {
    if (this.#connection?.readyAtMs !== undefined) this.#audio.pump(this.#connection.wire);
  }

  #connect(): void {
    const { name, limits, target, wire } = this.#vendor;
    this.#ready = setTimeout(
      () => this.#fail(this.#error("VENDOR_STALLED", "took too long to begin")),
      limits.readyWithinMs,
    );
    // What an earlier connection still tells is not for us.
    const ifCurrent = (act: () => void): void => {
      if (this.#connection === connection) act();
    };
    const socket = new VendorSocket(
      { vendor: name, target, openWithinMs: limits.readyWithinMs, pingEveryMs: limits.pingEveryMs },
      {
        onOpen: () => ifCurrent(() => connection.wire.open()),
        onText: (text) => ifCurrent(() => this.#receive(connection.wire, text)),
        onBinary: () => undefined,
        onDown: (error) => ifCurrent(() => this.#down(error)),
      },
    );
    const link: WireLink = {
      send: (data) => socket.send(data),
      onReady: () => ifCurrent(() => this.#begin(connection)),
      onSegmentStart: () => ifCurrent(() => this.#startSegment()),
      onPartial: (segment) => ifCurrent(() => this.#hearPartial(segment)),
      onFinal: (segment) => ifCurrent(() => this.#hearFinal(segment)),
      onAnswered: () => ifCurrent(() => this.#takeAnswer()),
      onFailed: (error) => ifCurrent(() => this.#down(error)),
    };
    const connection: Connection = {
      socket,
      wire: wire(this.#options, link),
      readyAtMs: undefined,
    };
    this.#connection = connection;
    this.#audio.restart();
  }

  #receive(wire: RecognitionWire, text: string): void {
    try {
      wire.receive(text);
    } catch (error) {
      // Whatever the listener throws is not the vendor's.
      if (!KindlineError.isInstance(error)) throw error;
      this.#fail(error);
    }
  }

  #begin(connection: Connection): void {
    clearTimeout(this.#ready);
    connection.readyAtMs = performance.now();
    this.#expectAnswer();
    this.#pump();
  }

  #startSegment(): void {
    this.#isInSegment = true;
    if (this.#audio.isTurnEnding) return;
    this.#listener.onHint?.(this.#turn.hasFinals ? "turn-resumes" : "turn-start");
  }

  #hearPartial(heard: HeardSegment): void {
    this.#isInSegment = true;
    if (this.#audio.isTurnEnding) return;
    this.#turn.setPartial(this.#onCallTime(heard));
    this.#tell(this.#audio.throughMs(heard.throughMs), false);
  }

  #hearFinal(heard: HeardSegment): void {
    this.#isInSegment = false;
    if (heard.throughMs !== undefined) this.#audio.answerThrough(heard.throughMs);
    if (this.#audio.isTurnEnding) return;
    this.#turn.addFinal(this.#onCallTime(heard), heard.throughMs !== undefined);
    this.#tell(this.#audio.throughMs(heard.throughMs), false);
    if (this.#audio.openCount === 0) this.#listener.onHint?.("turn-may-end");
  }

  #takeAnswer(): void {
    const boundary = this.#audio.takeAnswer();
    if (boundary === undefined) return;
    this.#isInSegment = false;
    this.#expectAnswer();
    if (boundary.endsTurn) {
      this.#turn.clear();
      return;
    }
    if (this.#audio.isTurnEnding) return;
    this.#turn.settle();
    this.#tell(this.#audio.msOf(boundary.at), this.#audio.openCount === 0);
  }

  #tell(throughMs: number, isSettled: boolean): void {
    const transcript = this.#turn.transcript(throughMs, isSettled);
    if (isSettled || transcript.text !== "") this.#listener.onTranscript(transcript);
  }

  /** The deadline of the oldest flush. While the connection opens, the deadline of that holds. */
  #expectAnswer(): void {
    clearTimeout(this.#answer);
    if (this.#audio.openCount === 0 || this.#connection?.readyAtMs === undefined) return;
    this.#answer = setTimeout(
      () => this.#fail(this.#error("VENDOR_STALLED", "does not answer a flush")),
      this.#vendor.limits.answerWithinMs,
    );
  }

  /** The connection is lost or was refused: a new one, if that may help. */
  #down(error: KindlineError): void {
    const { limits, mayRetry } = this.#vendor;
    const { readyAtMs } = this.#connection ?? {};
    if (readyAtMs !== undefined && performance.now() - readyAtMs > stableAfterMs) {
      this.#attempts = 0;
    }
    const afterMs = limits.reconnectAfterMs[this.#attempts];
    const mayHelp = error.code === "VENDOR_UNREACHABLE" || mayRetry?.(error) === true;
    if (!mayHelp || afterMs === undefined) {
      this.#fail(error);
      return;
    }
    this.#attempts += 1;
    this.#disconnect()?.cut();
    this.#isInSegment = false;
    // What can be heard again, is; else it stays as it was understood.
    if (this.#audio.canReplay()) this.#turn.hearAgain();
    else this.#turn.settle();
    this.#again = setTimeout(() => this.#connect(), afterMs);
  }

  #fail(error: KindlineError): void {
    if (this.#isOver) return;
    this.#end()?.cut();
    this.#listener.onFault(error);
  }

  #end(): VendorSocket | undefined {
    if (this.#isOver) return undefined;
    this.#isOver = true;
    clearTimeout(this.#again);
    const socket = this.#disconnect();
    this.#onClose();
    return socket;
  }

  #disconnect(): VendorSocket | undefined {
    clearTimeout(this.#ready);
    clearTimeout(this.#answer);
    const connection = this.#connection;
    this.#connection = undefined;
    connection?.wire.close();
    return connection?.socket;
  }

  #onCallTime({ text, words, confidence }: HeardSegment): Segment {
    const onCall = words.map((word) => ({
      ...word,
      startMs: this.#audio.callMs(word.startMs),
      endMs: this.#audio.callMs(word.endMs),
    }));
    return { text, words: onCall, confidence };
  }

  #error(code: "VENDOR_STALLED", what: string): KindlineError {
    return new KindlineError({ code, message: `${this.#vendor.name} ${what}.` });
  }
}
