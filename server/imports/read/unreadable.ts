import { KindlineError } from "../../../domain/errors.ts";

/** A file that is no list: the message says what was expected, and never what stands in the file. */
export const unreadable = (message: string, cause?: unknown): KindlineError =>
  new KindlineError({ code: "LIST_UNREADABLE", message, cause });

export const tooLarge = (message: string): KindlineError =>
  new KindlineError({ code: "LIST_TOO_LARGE", message });
