import type {
  RecognitionListener,
  RecognitionStream,
  SampleRate,
  Transcript,
} from "../../agent/ports/speech.ts";
import type { KindlineError } from "../../domain/errors.ts";
import type { Language } from "../../domain/locale.ts";
import type { Heard } from "./heard.ts";
import type { ListenDialect } from "./listen-dialect.ts";
import type { ListenTiming } from "./listen-timing.ts";
import { MendingLine } from "./mending-line.ts";
import { TurnText } from "./turn-text.ts";
import { stalled } from "./vendor-error.ts";
import type { DeepgramAccount } from "./wire.ts";

export interface ListenStreamOptions {
  readonly account: DeepgramAccount;
  readonly dialect: ListenDialect;
  readonly language: Language;
  readonly sampleRate: SampleRate;
  readonly timing: ListenTiming;
  /** It is over, by a fault or by `close`. */
  readonly onOver: (stream: ListenStream) => void;
}

/**
 * The ears of one call: keeps the turn's text, and answers every `flush` within a deadline. Words that the vendor
 * tells after that deadline are told, too: better late than lost.
 */
export class ListenStream implements RecognitionStream {
  readonly #options: ListenStreamOptions;
  readonly #listener: RecognitionListener;
  readonly #turn: TurnText;
  readonly #line: MendingLine;
  /** Up to where the latest `flush` wants an answer, in milliseconds since the stream was opened. */
  #flushedMs: number | undefined;
  #settling: NodeJS.Timeout | undefined;
  /** Since when the vendor owes us a message of any kind. */
  #owedSinceMs: number | undefined;
  #toldText = "";
  #isDone = false;

  constructor(options: ListenStreamOptions, listener: RecognitionListener) {
    const { account, dialect, sampleRate, timing } = options;
    this.#options = options;
    this.#listener = listener;
    this.#turn = new TurnText(options.language);
    this.#line = new MendingLine({
      account,
      dialect,
      sampleRate,
      timing,
      onHeard: (heard) => this.#hear(heard),
      onAgain: (fromMs) => {
        this.#owedSinceMs = undefined;
        this.#turn.hearAgainFrom(fromMs);
      },
      onFlushSent: () => this.#awaitAnswer(),
      onFault: (error) => this.#fail(error),
    });
  }

  /** Settles when the socket is gone. */
  get gone(): Promise<void> {
    return this.#line.gone;
  }

  write(samples: Int16Array): void {
    if (this.#isDone || samples.length === 0) return;
    this.#line.write(samples);
    const owedSinceMs = this.#line.isOpen ? this.#owedSinceMs : undefined;
    if (owedSinceMs === undefined) return;
    // Audio flows, and no message came since the pause: a half-open socket never closes.
    if (performance.now() - owedSinceMs > this.#options.timing.stallMs) {
      this.#fail(stalled("anything after a pause"));
    }
  }

  flush(): void {
    if (this.#isDone) return;
    this.#flushedMs = this.#line.writtenMs;
    this.#line.flush();
  }

  endTurn(): void {
    if (this.#isDone) return;
    this.#forgetFlush();
    this.#turn.endTurn(this.#line.writtenMs);
    this.#line.forgetBefore(this.#line.writtenMs);
    this.#toldText = "";
  }

  close(): void {
    if (this.#isDone) return;
    this.#end();
    this.#line.close();
  }

  #hear({ segment, isFinal = false, settledMs, hint }: Heard): void {
    if (this.#isDone) return;
    this.#owedSinceMs = undefined;
    if (segment !== undefined) this.#turn.hear(segment, isFinal);
    if (hint === "turn-start" || hint === "turn-resumes") this.#listener.onHint?.(hint);
    this.#tell(this.#answersFlush(settledMs));
    if (this.#isDone) return;
    if (hint === "turn-may-end" || hint === "turn-end") this.#listener.onHint?.(hint);
  }

  #answersFlush(settledMs = -Infinity): boolean {
    return this.#flushedMs !== undefined && settledMs + slackMs >= this.#flushedMs;
  }

  #tell(isSettled: boolean): void {
    if (this.#isDone) return;
    if (isSettled) this.#forgetFlush();
    const transcript: Transcript = this.#turn.transcript(isSettled);
    if (!isSettled && transcript.text === this.#toldText) return;
    this.#toldText = transcript.text;
    this.#listener.onTranscript(transcript);
  }

  #awaitAnswer(): void {
    this.#owedSinceMs ??= performance.now();
    clearTimeout(this.#settling);
    // While there is no connection nothing settles: what was said is heard again by the next one.
    this.#settling = setTimeout(() => {
      if (this.#line.isOpen) this.#tell(true);
    }, this.#options.timing.settleMs);
  }

  #forgetFlush(): void {
    clearTimeout(this.#settling);
    this.#flushedMs = undefined;
    this.#line.forgetFlush();
  }

  #fail(error: KindlineError): void {
    if (this.#isDone) return;
    this.#end();
    this.#line.close();
    this.#listener.onFault(error);
  }

  #end(): void {
    this.#isDone = true;
    clearTimeout(this.#settling);
    this.#options.onOver(this);
  }
}

/** The vendor's clock counts whole frames of its own: a difference of one frame is none, in milliseconds. */
const slackMs = 20;
