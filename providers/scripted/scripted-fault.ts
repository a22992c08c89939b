import { KindlineError, type ErrorCode } from "../../domain/errors.ts";

/** A failure with that code, as the script asks for. */
export const scriptedFault = (code: ErrorCode): KindlineError =>
  new KindlineError({ code, message: "The script fails here." });
