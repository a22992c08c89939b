import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { NlsEvent } from "./nls-message.ts";

/**
 * What a status of the gateway means for us (Aliyun, Intelligent Speech Interaction, status codes). Those that
 * are not here are told by their first digit: 4 is refused, 5 is the vendor's own failure.
 */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  // A message out of turn: our fault or theirs, and nothing an operator could set right.
  40000002: "VENDOR_FAILED",
  40010005: "VENDOR_FAILED",
  // The session ended although nobody was refused: nothing was sent for 10 s, or nothing intelligible.
  40000004: "VENDOR_UNREACHABLE",
  40010004: "VENDOR_UNREACHABLE",
  40270002: "VENDOR_UNREACHABLE",
  41040201: "VENDOR_UNREACHABLE",
  // Too many at once, or a second.
  40000005: "VENDOR_LIMITED",
  43040001: "VENDOR_LIMITED",
  // Speech of more than two and a half minutes without a pause.
  41010104: "VENDOR_FAILED",
};

/** A `TaskFailed` as an error. The vendor's own text is left out: it can quote the token. */
export function nlsFailure({ status, task_id }: NlsEvent["header"]): KindlineError {
  const isRefusal = status === 403 || Math.floor(status / 10_000_000) === 4;
  return new KindlineError({
    code: codeOfStatus[status] ?? (isRefusal ? "VENDOR_REFUSED" : "VENDOR_FAILED"),
    message: `Aliyun ended the task with status ${status} (task ${task_id ?? "unknown"}).`,
    field: String(status),
  });
}
