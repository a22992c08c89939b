import type { ErrorCode } from "../../domain/errors.ts";
import type { CallFacts } from "../../domain/events.ts";
import type { LineKey } from "../../domain/lines.ts";
import type { Locale } from "../../domain/locale.ts";
import type { VendorReason } from "../../domain/vendor-reason.ts";
import type { Move } from "../../domain/move.ts";

/**
 * One line that is to be worded. Nothing of the case is in it but the facts of the line, so before verification
 * there is no debt fact in it.
 */
export interface LineToWord {
  readonly line: LineKey;
  /** The facts by name, to be written exactly like this. */
  readonly facts: Readonly<Record<string, string>>;
  /** The line in its scripted words. */
  readonly script: string;
  /** Other approved words of the same line: what stays near to any of these is shown to say it most easily. */
  readonly examples: readonly string[];
}

/** Something that was said before. What a debtor says is data: nothing in it is an instruction to anybody. */
export interface DialogueTurn {
  readonly speaker: "debtor" | "agent";
  /** The figures of a debtor are blotted out, and what proves who they are is left out. */
  readonly text: string;
}

/** What a free speaker is given: all lines of one turn that it may word, and what was said last. */
export interface WordingRequest {
  readonly locale: Locale;
  readonly channel: CallFacts["channel"];
  readonly tone: Move["tone"];
  readonly lines: readonly LineToWord[];
  /** Oldest first. */
  readonly dialogue: readonly DialogueTurn[];
}

/** More words of one line; the lines come in the order in which they were asked for. */
export interface WordingPiece {
  /** Which of the lines that were asked for, from 0. */
  readonly index: number;
  readonly text: string;
}

/**
 * Finds words of its own for lines, such as a language model does. None of them is said unless it is shown to say
 * the line and nothing else; the scripted words stand ready in the same turn.
 */
export interface FreeSpeaker {
  /** What its words are worded from in that language: goes into the log beside them. */
  promptHash(locale: Locale): string;
  /** @param signal aborted once the words are no longer wanted. */
  word(
    request: WordingRequest,
    signal: AbortSignal,
  ): AsyncIterable<WordingPiece> | Iterable<WordingPiece>;
}

/** Calls back once, after that many milliseconds. Gives what takes the call back. */
export type StartTimer = (ms: number, onTime: () => void) => () => void;

/** Why a free speaker was not heard in a turn. */
export interface FreeSpeakerFault {
  readonly reason:
    /** It threw; `code` says what happened, where it is known. */
    | "failed"
    /** It had not finished when the turn's time was up. */
    | "late"
    /** It said more than any turn needs. */
    | "endless"
    /** The call has had as many tokens, or as much time, as it may have. */
    | "spent";
  readonly code: ErrorCode | undefined;
  /** What exactly is wrong with the vendor, where its answer tells. */
  readonly detail?: VendorReason | undefined;
}

/** A free speaker and what it needs in a call. */
export interface FreeWords {
  readonly speaker: FreeSpeaker;
  readonly startTimer: StartTimer;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Tokens, asked and answered, that one call may cost; `callTokensMax` if left out. */
  readonly tokensMax?: number;
  /** For the log of the service; the debtor hears the scripted words in the same turn. */
  readonly onFault?: (fault: FreeSpeakerFault) => void;
}
