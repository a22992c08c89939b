import type { z } from "zod";

/** One piece of writing that nobody waits for on the line: a summary, a judgement. */
export interface WritingTask<T> {
  /** What the answer's form is called to the model: 1 to 64 letters, digits, `-` or `_`. */
  readonly name: string;
  /** What never changes; it speaks of JSON and names the keys, for models that take no schema. */
  readonly system: string;
  /** What this task is about. Whatever people said stands in it as data. */
  readonly user: string;
  /** What the answer must be, with its lengths. */
  readonly schema: z.ZodType<T>;
  /** 0 to 2. */
  readonly temperature: number;
  readonly answerTokensMax: number;
}

/** Why a model wrote nothing that can be used. */
export const WRITING_FAULTS = [
  /** The vendor does not take the request: a wrong key, a model that is not there. */
  "refused",
  /** The model will not do it. */
  "declined",
  /** Not there in time, with all that was tried again. */
  "late",
  /** The vendor wants fewer requests. */
  "limited",
  /** Nobody answers there, or the service fails. */
  "unreachable",
  /** An answer without words. */
  "empty",
  /** An answer that is not what was asked for. */
  "unusable",
] as const;
export type WritingFault = (typeof WRITING_FAULTS)[number];

/** What a model wrote, checked against its schema; or why there is nothing. */
export type Written<T> = (
  | { readonly isWritten: true; readonly value: T }
  | { readonly isWritten: false; readonly why: WritingFault }
) & {
  /** Tokens that were used, in and out, as far as the vendor tells. */
  readonly tokens: number;
};

/** A model for work off the line. It has no tools, and decides nothing. */
export interface OfflineWriter {
  /** The model's name, as it is configured. */
  readonly model: string;
  /**
   * Failures of the vendor and of the model are values.
   * @throws what the signal was aborted with.
   */
  write<T>(task: WritingTask<T>, signal: AbortSignal): Promise<Written<T>>;
  /** The same for many, a few at a time, in their order: one that fails does not hold up the others. */
  writeAll<T>(
    tasks: readonly WritingTask<T>[],
    signal: AbortSignal,
  ): Promise<readonly Written<T>[]>;
}
