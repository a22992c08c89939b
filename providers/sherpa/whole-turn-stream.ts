import type {
  RecognitionListener,
  RecognitionOptions,
  RecognitionStream,
} from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import { turnTextCharsMax } from "../../domain/limits.ts";
import type { EarsJob, EarsPool } from "./ears-pool.ts";
import type { Heard } from "./heard.ts";
import { TurnAudio } from "./turn-audio.ts";

/** Milliseconds between two looks at a turn under way, where a thread has nothing else to do. */
const partialEveryMs = 700;

/** A look costs up to a twentieth of the audio's length: longer parts are looked at less often, for a fifth of a thread at most. */
const partialEveryShare = 0.25;

/** Sound before the first look: less is no word. */
const partialSoundMsMin = 300;

/** Quiet after which a turn is recognised on suspicion, so that the text is there when the pause is certain. */
const eagerQuietMs = 160;

/** Quiet after the recognised audio that still needs no second look. */
const eagerReachMs = 1_500;

/** A part of a turn this long stays as it was recognised: what follows is a part of its own, so that delay is bounded. */
const partMsMin = 8_000;

/** A part is cut here even while somebody speaks; Moonshine was made for thirty seconds at most. */
const partMsMax = 20_000;

/** A pause this long ends a part: within one, the model leaves words out (docs/speech-figures.md). */
const partPauseMs = 1_000;

/** Milliseconds until a `flush` must be answered. */
const flushMsMax = 15_000;

interface Result {
  readonly heard: Heard;
  /** Position up to which it was recognised. */
  readonly through: number;
}

/** The ears of one call with a model that reads a turn whole, again and again as it grows. */
export class WholeTurnStream implements RecognitionStream {
  readonly #pool: EarsPool;
  readonly #listener: RecognitionListener;
  readonly #onClose: () => void;
  readonly #audio: TurnAudio;
  /** Parts of this turn that are text for good. */
  #kept: Heard[] = [];
  /** What the part under way was last recognised as. */
  #latest: Result | undefined;
  #running: { readonly job: EarsJob; readonly isWanted: boolean } | undefined;
  /** Position of a `flush` that is not answered yet. */
  #flushAt: number | undefined;
  #flushTimer: NodeJS.Timeout | undefined;
  #toldText = "";
  #lookedAt = 0;
  #isClosed = false;

  constructor(
    pool: EarsPool,
    open: { readonly options: RecognitionOptions; readonly onClose: () => void },
    listener: RecognitionListener,
  ) {
    this.#pool = pool;
    this.#listener = listener;
    this.#onClose = open.onClose;
    this.#audio = new TurnAudio(open.options.sampleRate);
  }

  write(samples: Int16Array): void {
    if (this.#isClosed) return;
    const quietFrom = this.#audio.lastLoudEnd;
    this.#audio.write(samples);
    if (this.#audio.lastLoudEnd > quietFrom) this.#endPartAtPause(quietFrom);
    this.#pump();
  }

  flush(): void {
    if (this.#isClosed) return;
    this.#flushAt = this.#audio.end;
    clearTimeout(this.#flushTimer);
    this.#flushTimer = setTimeout(() => this.#fail(stalled()), flushMsMax);
    // What is already known is told as soon as the caller has returned.
    queueMicrotask(() => this.#pump());
  }

  endTurn(): void {
    if (this.#isClosed) return;
    this.#letGo();
    this.#audio.dropBefore(this.#audio.end);
    this.#kept = [];
    this.#latest = undefined;
    this.#toldText = "";
    this.#lookedAt = this.#audio.end;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#letGo();
    this.#audio.dropBefore(this.#audio.end);
    this.#onClose();
  }

  /** What was asked for is wanted no more; an answer under way will be dropped. */
  #letGo(): void {
    clearTimeout(this.#flushTimer);
    this.#flushAt = undefined;
    if (this.#running !== undefined) this.#pool.withdraw(this.#running.job);
    this.#running = undefined;
  }

  /** Does the most urgent thing that is to be done, if any. */
  #pump(): void {
    if (this.#isClosed) return;
    if (this.#flushAt !== undefined && this.#isKnown(this.#flushAt)) {
      this.#settle(this.#flushAt);
      return;
    }
    if (this.#running !== undefined) return;
    if (this.#flushAt !== undefined || this.#partMs >= partMsMax) this.#recognise(true);
    else if (this.#pool.isIdle && this.#isLookDue()) this.#recognise(false);
  }

  get #partMs(): number {
    return this.#audio.hasSound ? this.#audio.ms(this.#audio.end - this.#audio.from) : 0;
  }

  /** Whether all sound up to there is text. */
  #isKnown(position: number): boolean {
    if (!this.#audio.hasSound) return true;
    const through = this.#latest?.through ?? this.#audio.from;
    const isQuietSince = this.#audio.lastLoudEnd <= through;
    return (
      through >= position || (isQuietSince && this.#audio.ms(position - through) < eagerReachMs)
    );
  }

  #isLookDue(): boolean {
    const { end, lastLoudEnd } = this.#audio;
    const through = this.#latest?.through ?? this.#audio.from;
    if (!this.#audio.hasSound || lastLoudEnd <= through) return false;
    if (this.#audio.ms(end - lastLoudEnd) >= eagerQuietMs) return true;
    const everyMs = Math.max(partialEveryMs, partialEveryShare * this.#partMs);
    const sinceMs = this.#audio.ms(end - Math.max(this.#lookedAt, this.#audio.from));
    return sinceMs >= everyMs && this.#audio.soundMs >= partialSoundMsMin;
  }

  #recognise(isWanted: boolean): void {
    let through = 0;
    const job: EarsJob = {
      take: () => {
        through = this.#audio.end;
        this.#lookedAt = through;
        return { type: "whole", samples: this.#audio.copy(), sampleRate: this.#audio.sampleRate };
      },
      onHeard: (heard) => {
        if (this.#running?.job === job) this.#take({ heard, through });
      },
      onFault: (error) => {
        if (this.#running?.job === job) this.#fail(error);
      },
    };
    this.#running = { job, isWanted };
    this.#pool.submit(job);
  }

  #take(result: Result): void {
    this.#running = undefined;
    this.#latest = result;
    if (this.#flushAt !== undefined && this.#isKnown(this.#flushAt)) this.#settle(result.through);
    else {
      this.#tell(result.through, false);
      if (this.#partMs >= partMsMax) this.#keepPart();
    }
    this.#pump();
  }

  /** Answers the `flush`; a long part is text for good now. */
  #settle(position: number): void {
    clearTimeout(this.#flushTimer);
    this.#flushAt = undefined;
    this.#tell(position, true);
    if (this.#partMs >= partMsMin) this.#keepPart();
  }

  /** Somebody speaks again after a long pause: what was recognised before it is a part of its own. */
  #endPartAtPause(quietFrom: number): void {
    const pauseMs = this.#audio.ms(this.#audio.end - quietFrom);
    const isText = this.#latest !== undefined && this.#latest.through >= quietFrom;
    if (isText && this.#running === undefined && pauseMs >= partPauseMs) this.#keepPart();
  }

  #keepPart(): void {
    if (this.#latest === undefined) return;
    const charCount = this.#kept.reduce((sum, part) => sum + part.text.length, 0);
    const { heard, through } = this.#latest;
    if (heard.text !== "" && charCount < turnTextCharsMax) this.#kept.push(heard);
    this.#latest = undefined;
    this.#audio.dropBefore(through);
  }

  #tell(position: number, isSettled: boolean): void {
    const parts = this.#latest === undefined ? this.#kept : [...this.#kept, this.#latest.heard];
    const text = parts
      .map((part) => part.text)
      .filter((part) => part !== "")
      .join(" ");
    if (!isSettled && text === this.#toldText) return;
    this.#toldText = text;
    const known = parts.flatMap(({ confidence }) => confidence ?? []);
    this.#listener.onTranscript({
      text,
      words: [],
      confidence: known.length === 0 ? undefined : Math.min(...known),
      throughMs: Math.round(this.#audio.ms(position)),
      isSettled,
    });
  }

  #fail(error: KindlineError): void {
    if (this.#isClosed) return;
    this.close();
    this.#listener.onFault(error);
  }
}

const stalled = (): KindlineError =>
  new KindlineError({
    code: "VENDOR_STALLED",
    message: `The embedded recogniser gave no answer for ${flushMsMax / 1000} seconds.`,
  });
