import { KindlineError, type ErrorCode } from "../../domain/errors.ts";

/** What the mail client's own codes say of the next try; the rest are failures that may pass. */
const codes: Readonly<Record<string, ErrorCode>> = {
  ECONNECTION: "VENDOR_UNREACHABLE",
  ECONNREFUSED: "VENDOR_UNREACHABLE",
  ECONNRESET: "VENDOR_UNREACHABLE",
  EDNS: "VENDOR_UNREACHABLE",
  ESOCKET: "VENDOR_UNREACHABLE",
  ETIMEDOUT: "VENDOR_STALLED",
  EAUTH: "VENDOR_REFUSED",
  ENOAUTH: "VENDOR_REFUSED",
  ETLS: "VENDOR_REFUSED",
  EREQUIRETLS: "VENDOR_REFUSED",
};

/** A failure of the mail client in our codes. A reply of 5xx is for good, one of 4xx for now (RFC 5321, 4.2.1). */
export function smtpFailure(error: unknown): KindlineError {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return new KindlineError({
    code: codeOf(code, responseCode),
    message: "Expected the mail server to take the notice.",
    cause: error,
  });
}

function codeOf(code: unknown, reply: unknown): ErrorCode {
  if (typeof reply === "number") return reply >= 500 ? "VENDOR_REFUSED" : "VENDOR_FAILED";
  const known = typeof code === "string" && Object.hasOwn(codes, code) ? codes[code] : undefined;
  return known ?? "VENDOR_FAILED";
}
