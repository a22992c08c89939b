import type { RecognitionListener } from "../../agent/ports/speech.ts";
import type { ErrorCode } from "../../domain/errors.ts";
import type { ScriptedSpeech } from "./scripted-speech.ts";

type Hint = Parameters<NonNullable<RecognitionListener["onHint"]>>[0];

/** One stream of a recogniser, from its opening on. All times are milliseconds of the audio written. */
export interface RecognitionScript {
  readonly speech: readonly ScriptedSpeech[];
  /** How long after a word its transcript comes; 0 by default. */
  readonly latencyMs?: number | undefined;
  /** How often transcripts of a turn under way come, where there is something new. */
  readonly updateMs?: number | undefined;
  /** How long after a `flush` its answer comes: by default it comes at once, from within `flush`. */
  readonly settleMs?: number | undefined;
  /** True for a recogniser that never answers a `flush`. */
  readonly isDeaf?: boolean | undefined;
  readonly hints?: readonly { readonly atMs: number; readonly hint: Hint }[] | undefined;
  /** The stream breaks there. */
  readonly fault?: { readonly atMs: number; readonly code: ErrorCode } | undefined;
}

/** Cloud recognisers send a transcript about four times a second. */
export const updateMsDefault = 250;
