import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { vendorReason, type VendorReason } from "../../domain/vendor-reason.ts";
import { found, type CheckFound } from "./check-result.ts";
import type { DoctorCode } from "./doctor-code.ts";

/** What a coded failure of a check is a sign of, where the error tells no more. */
const codes: Partial<Readonly<Record<ErrorCode, DoctorCode>>> = {
  VENDOR_REFUSED: "refused",
  VENDOR_LIMITED: "limited",
  VENDOR_STALLED: "late",
  VENDOR_UNREACHABLE: "unreachable",
  VENDOR_FAILED: "unusable",
  MODEL_MISSING: "model_missing",
};

/** What a failure of a vendor is a sign of, by its code and by what its answer told. */
export const signOf = (
  code: ErrorCode | undefined,
  reason: VendorReason | undefined,
): DoctorCode | undefined => reason ?? (code === undefined ? undefined : codes[code]);

/** Errors that wrap one another, at most. */
const causesMax = 6;

/** Codes of OpenSSL and of Node for a certificate that cannot be trusted (nodejs.org/api/tls.html). */
const certificateCode = /CERT|^UNABLE_TO_(?:GET|VERIFY)|^HOSTNAME_MISMATCH|^INVALID_(?:CA|PURPOSE)/;

/** Codes of the mail client for a name or a password that is not right. */
const loginCode = /^E(?:AUTH|NOAUTH)$/;

/**
 * What a failed check found, in our codes. The error's own words are left out: only those of our own errors are known to
 * hold no key, and what is to be done stands with the code.
 */
export function diagnose(error: unknown): CheckFound {
  const known = KindlineError.isInstance(error) ? error : undefined;
  const reason = vendorReason(known?.field);
  if (reason !== undefined) return found("fail", reason);
  const names = systemCodes(error);
  if (names.some((name) => certificateCode.test(name))) return found("fail", "certificate");
  if (names.some((name) => loginCode.test(name))) return found("fail", "key_refused");
  const code = signOf(known?.code, undefined);
  if (code !== undefined) return found("fail", code, statusIn(known));
  if (names.some((name) => /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE)/.test(name))) {
    return found("fail", "unreachable", names[0]);
  }
  return found("fail", "fault", known?.code);
}

/** The vendor's status in a message of ours: a number tells no secret, and saves a question. */
const statusIn = (error: KindlineError | undefined): string | undefined =>
  /\bstatus \d{3,8}\b(?:, error \d+)?/.exec(error?.message ?? "")?.[0];

/** The codes that the system, the TLS layer or a client gave, however deep they are wrapped. */
function systemCodes(error: unknown): readonly string[] {
  const names: string[] = [];
  let cause: unknown = error;
  for (let depth = 0; depth < causesMax && cause instanceof Error; depth += 1) {
    const { code } = cause as { readonly code?: unknown };
    if (typeof code === "string" && !KindlineError.isInstance(cause)) names.push(code);
    ({ cause } = cause);
    if (typeof cause === "string") names.push(cause);
  }
  return names;
}
