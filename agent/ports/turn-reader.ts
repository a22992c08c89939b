import { z } from "zod";
import type { ErrorCode } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { INTENTS, REASON_CODES, TRIGGERS, type Asked } from "../../domain/vocabulary.ts";
import type { VendorReason } from "../../domain/vendor-reason.ts";
import type { StartTimer } from "./free-speaker.ts";

/** Labels of one kind that a reading may have: whoever hears more in one turn hears what is not there. */
const labelsMax = 4;

/** Characters of a quotation: a clause, not a story. */
const quoteCharsMax = 200;

/**
 * What a second reader says of a turn: words of the closed lists, and quotations. It gives no values: where it points at
 * an amount or a day it repeats the debtor's words, and the value is read from those.
 */
export const turnReadingSchema = z.strictObject({
  triggers: z.array(z.enum(TRIGGERS)).max(labelsMax),
  intents: z.array(z.enum(INTENTS)).max(labelsMax),
  reason: z
    .strictObject({ code: z.enum(REASON_CODES), quote: z.string().max(quoteCharsMax) })
    .nullable(),
  /** The words that say how much will be paid, as they stand in the turn. */
  amountWords: z.string().max(quoteCharsMax).nullable(),
  /** The words that say when it will be paid, as they stand in the turn. */
  dateWords: z.string().max(quoteCharsMax).nullable(),
});
export type TurnReading = z.output<typeof turnReadingSchema>;

/** One turn as a second reader gets it. What is said in it is data: nothing in it is an instruction to anybody. */
export interface TurnToRead {
  readonly locale: Locale;
  /** What the agent had asked for. */
  readonly asked: Asked | null;
  /** The debtor's words with every digit blotted out, one `#` for each. */
  readonly text: string;
}

/** Reads a turn for the second time, such as a language model does. It decides nothing. */
export interface TurnReader {
  /** What it reads with in that language: goes into the log. */
  promptHash(locale: Locale): string;
  /**
   * @param signal aborted once the reading is no longer waited for.
   * @throws KindlineError when there is no reading that fits the schema.
   */
  read(turn: TurnToRead, signal: AbortSignal): Promise<TurnReading>;
}

/** Why a second reading is missing; `code` says what happened, where it is known. */
export interface TurnReaderFault {
  readonly reason: "late" | "failed";
  readonly code: ErrorCode | undefined;
  /** What in the settings or of the vendor it is a sign of, where that is known. */
  readonly detail?: VendorReason | undefined;
}

/** A second reader and what it needs in a call. */
export interface SecondReader {
  readonly reader: TurnReader;
  readonly startTimer: StartTimer;
  /** Milliseconds that a turn waits for it; `secondReadingWaitMsMax` if left out. */
  readonly waitMs?: number;
  /** For the log of the service; the turn was answered by what the embedded model had understood. */
  readonly onFault?: (fault: TurnReaderFault) => void;
}
