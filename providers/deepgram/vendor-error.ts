import { KindlineError } from "../../domain/errors.ts";
import type { VendorReason } from "../../domain/vendor-reason.ts";

/** The vendor took longer than we wait. @param what names what did not come, such as "its greeting". */
export const stalled = (what: string): KindlineError =>
  new KindlineError({ code: "VENDOR_STALLED", message: `Deepgram did not send ${what} in time.` });

/** The vendor sent something that is of no use. */
export const failed = (what: string, cause?: unknown): KindlineError =>
  new KindlineError({ code: "VENDOR_FAILED", message: `Deepgram ${what}.`, cause });

export const unreachable = (what: string, cause?: unknown): KindlineError =>
  new KindlineError({
    code: "VENDOR_UNREACHABLE",
    message: `The connection to Deepgram ${what}.`,
    cause,
  });

export const limited = (what: string): KindlineError =>
  new KindlineError({ code: "VENDOR_LIMITED", message: `Deepgram limits us: ${what}.` });

/**
 * What an HTTP status other than success says (developers.deepgram.com/docs/errors). The body is left out: it
 * may repeat what we sent.
 */
export function errorOfStatus(status: number): KindlineError {
  const said = `answered with status ${status}`;
  if (status === 429) return limited(said);
  if (status === 408 || status === 504) return stalled(`an answer (status ${status})`);
  if (status >= 400 && status < 500) {
    const reason: VendorReason | undefined =
      status === 401 || status === 403 ? "key_refused" : undefined;
    return new KindlineError({
      code: "VENDOR_REFUSED",
      message: `Deepgram ${said}.`,
      ...(reason && { field: reason }),
    });
  }
  return failed(said);
}

/** What the close of a socket says that we did not close. 1008: it could not read what we sent. */
export function errorOfClose(code: number): KindlineError {
  return code === 1008
    ? failed("closed the socket with code 1008")
    : unreachable(`was closed with code ${code}`);
}

/** Another try may go well: the network or the vendor's own trouble, not our key or our quota. */
export const isPassing = ({ code }: KindlineError): boolean =>
  code === "VENDOR_UNREACHABLE" || code === "VENDOR_STALLED" || code === "VENDOR_FAILED";
