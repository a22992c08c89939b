import { KindlineError } from "../../../domain/errors.ts";
import { vendorReason } from "../../../domain/vendor-reason.ts";
import type { SecondReading, Understanding } from "../../../domain/understanding.ts";
import type { SecondReader, TurnReaderFault, TurnReading } from "../../ports/turn-reader.ts";
import type { Understander } from "../../ports/words.ts";
import { understand, type TurnToUnderstand } from "../understand.ts";
import { blot } from "./blot.ts";
import { unsureOf, type Unsure } from "./is-unsure.ts";
import { mergeReading } from "./merge-reading.ts";
import {
  secondReadingFaultsMax,
  secondReadingsMax,
  secondReadingWaitMsMax,
} from "./second-reading-limits.ts";

/**
 * The embedded understanding, with a second reader for the turns that it is unsure of. A turn that is clear, or in which
 * it found what stops the talk, is known at once; any other waits for the second reading, and never longer than the
 * limit. One object a call: a reader that fails is left alone for the rest of it.
 */
export function readTwice(second: SecondReader): Understander {
  const { reader } = second;
  let readings = 0;
  let faults = 0;
  const note = (fault: TurnReaderFault): void => {
    faults += 1;
    second.onFault?.(fault);
  };
  const askAbout = async (
    turn: TurnToUnderstand,
    first: Understanding,
    unsure: Unsure,
  ): Promise<Understanding> => {
    const promptHash = reader.promptHash(turn.locale);
    const answer = await inTime(second, turn);
    if ("reading" in answer) {
      return mergeReading({ turn, first, unsure, promptHash }, answer.reading);
    }
    note(answer);
    return { ...first, second: missing(answer.reason, promptHash) };
  };
  return {
    guess: understand,
    understand(turn) {
      const first = understand(turn);
      if (faults >= secondReadingFaultsMax || readings >= secondReadingsMax) return first;
      const unsure = unsureOf(turn, first);
      if (unsure === undefined) return first;
      readings += 1;
      return askAbout(turn, first, unsure);
    },
  };
}

/** The reading, or why there is none when the time is up. */
async function inTime(
  { reader, startTimer, waitMs = secondReadingWaitMsMax }: SecondReader,
  { text, asked, locale }: TurnToUnderstand,
): Promise<{ readonly reading: TurnReading } | TurnReaderFault> {
  const leaving = new AbortController();
  let stopTimer: (() => void) | undefined;
  const late = new Promise<TurnReaderFault>((resolve) => {
    stopTimer = startTimer(waitMs, () => resolve({ reason: "late", code: undefined }));
  });
  const read = async (): Promise<{ readonly reading: TurnReading } | TurnReaderFault> => {
    try {
      return { reading: await reader.read({ locale, asked, text: blot(text) }, leaving.signal) };
    } catch (error) {
      const { code, field } = KindlineError.isInstance(error) ? error : {};
      return { reason: "failed", code, detail: vendorReason(field) };
    }
  };
  try {
    return await Promise.race([read(), late]);
  } finally {
    stopTimer?.();
    leaving.abort();
  }
}

const missing = (state: "late" | "failed", promptHash: string): SecondReading => ({
  state,
  promptHash,
  addedTriggers: [],
  addedIntents: [],
  filled: [],
  deniedTriggers: [],
  refusedIntents: [],
});
