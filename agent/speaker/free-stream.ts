import { KindlineError } from "../../domain/errors.ts";
import type {
  FreeSpeakerFault,
  FreeWords,
  WordingPiece,
  WordingRequest,
} from "../ports/free-speaker.ts";
import { vendorReason } from "../../domain/vendor-reason.ts";
import { freeWordingCharsMax, freeWordingMsMax, freeWordingPiecesMax } from "./free-limits.ts";

/** How much of one line's words has come. */
interface LineSoFar {
  readonly text: string;
  /** No more of it will come. */
  readonly isOver: boolean;
  /** It is over before its end. */
  readonly isBroken: boolean;
}

/** Why a speaker is told to stop. */
const notWanted = "words not wanted";

/**
 * The words that a free speaker finds for the lines of one turn, read as they come, while those that have come are
 * being said. It ends when the speaker ends, fails, has had its time or says too much; what comes after that is
 * never looked at.
 */
export class FreeStream {
  readonly #texts: string[];
  readonly #abort = new AbortController();
  readonly #stopTimer: () => void;
  #current = 0;
  #pieces = 0;
  #fault: FreeSpeakerFault | undefined;
  readonly #now: () => number;
  readonly #startMs: number;
  #tookMs: number | undefined;
  #isOver = false;
  /** It came to its own end. */
  #isComplete = false;
  #wake: (() => void) | undefined;

  constructor({ speaker, startTimer, now }: FreeWords, request: WordingRequest) {
    this.#now = now;
    this.#startMs = now();
    this.#texts = request.lines.map(() => "");
    this.#stopTimer = startTimer(freeWordingMsMax, () => this.#end({ reason: "late" }));
    void this.#read(() => speaker.word(request, this.#abort.signal));
  }

  /** Why it ended before its end; undefined while it has not. */
  get fault(): FreeSpeakerFault | undefined {
    return this.#fault;
  }

  /** It came to its own end. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** All that has come, for the budget. */
  get text(): string {
    return this.#texts.join("");
  }

  /** Milliseconds from the request to the end of its words, or until now. */
  get tookMs(): number {
    return this.#tookMs ?? this.#now() - this.#startMs;
  }

  /** Waits until there is more of a line than has been seen, or until no more will come. */
  async more(index: number, seenChars: number): Promise<LineSoFar> {
    for (;;) {
      const text = this.#texts[index] ?? "";
      const isOver = this.#isOver || this.#current > index;
      if (isOver || text.length > seenChars) {
        return { text, isOver, isBroken: isOver && this.#current <= index && !this.#isComplete };
      }
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  /** Its words are no longer wanted. */
  cancel(): void {
    this.#end(undefined);
  }

  async #read(start: () => ReturnType<FreeWords["speaker"]["word"]>): Promise<void> {
    try {
      for await (const piece of start()) {
        if (this.#isOver) return;
        this.#take(piece);
      }
      this.#isComplete = !this.#isOver;
      this.#end(undefined);
    } catch (error) {
      const known = KindlineError.isInstance(error) ? error : undefined;
      const detail = vendorReason(known?.field);
      this.#end({ reason: "failed", code: known?.code, ...(detail && { detail }) });
    }
  }

  #take({ index, text }: WordingPiece): void {
    this.#pieces += 1;
    const known = this.#texts[index];
    // A line that is over is not gone back to: what was read of it may have been said.
    if (known !== undefined && index >= this.#current) {
      this.#current = index;
      this.#texts[index] = known + text;
    }
    const isEndless =
      (this.#texts[index]?.length ?? 0) > freeWordingCharsMax ||
      this.#pieces > freeWordingPiecesMax;
    if (isEndless) this.#end({ reason: "endless" });
    else this.#wake?.();
  }

  #end(fault: (Partial<FreeSpeakerFault> & Pick<FreeSpeakerFault, "reason">) | undefined): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#tookMs = this.#now() - this.#startMs;
    if (fault !== undefined) this.#fault = { code: undefined, ...fault };
    this.#stopTimer();
    // A reason of our own: the default one takes a picture of the stack, and nobody reads it.
    this.#abort.abort(notWanted);
    this.#wake?.();
  }
}
