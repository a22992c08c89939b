import { APIConnectionError, APIConnectionTimeoutError, APIError } from "openai";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { VendorReason } from "../../domain/vendor-reason.ts";

/**
 * What a failure of the vendor is called here. Its own words are left out: they may repeat the key, or what the
 * debtor said; only its code and the request's id go into the message.
 */
export function vendorError(error: unknown, what: string): KindlineError {
  if (KindlineError.isInstance(error)) return error;
  if (error instanceof APIConnectionTimeoutError) return stalled(what);
  if (error instanceof APIConnectionError) return unreachable(what, systemCode(error));
  if (error instanceof APIError) return refusal(error as APIError, what);
  const broken = systemCode(error);
  return broken !== undefined
    ? unreachable(what, broken)
    : unusable(what, "one that could not be read");
}

/** The vendor did not answer, or did not go on, in time. */
export const stalled = (what: string): KindlineError =>
  new KindlineError({ code: "VENDOR_STALLED", message: `Expected ${what} in time.` });

/** The vendor answered, and it is no use. @param got what came instead. @param reason what that is a sign of. */
export const unusable = (what: string, got: string, reason?: VendorReason): KindlineError =>
  new KindlineError({
    code: "VENDOR_FAILED",
    message: `Expected ${what}, got ${got}.`,
    ...because(reason),
  });

/** @throws KindlineError if a page for people came where the vendor's interface was asked. */
export function refusePage(headers: Headers, what: string): void {
  if (isPage(headers)) throw unusable(what, "a page for people", "not_api");
}

const isPage = (headers: Headers | undefined): boolean =>
  /^text\/html\b/i.test(headers?.get("content-type") ?? "");

const because = (reason: VendorReason | undefined) => (reason ? { field: reason } : {});

/** What the status of a failed request means to us; all others are failures of the vendor. */
const codeOfStatus: Readonly<Record<number, ErrorCode>> = {
  400: "VENDOR_REFUSED",
  401: "VENDOR_REFUSED",
  402: "VENDOR_REFUSED",
  403: "VENDOR_REFUSED",
  404: "VENDOR_REFUSED",
  405: "VENDOR_REFUSED",
  408: "VENDOR_STALLED",
  413: "VENDOR_REFUSED",
  415: "VENDOR_REFUSED",
  422: "VENDOR_REFUSED",
  429: "VENDOR_LIMITED",
  504: "VENDOR_STALLED",
};

function refusal(error: APIError, what: string): KindlineError {
  const { status } = error;
  // The vendor told of a failure in the middle of an answer that had begun well.
  if (status === undefined) return unusable(what, "a failure in the middle of it");
  const details = [identifier(error.code), identifier(error.param), identifier(error.requestID)];
  const waitSeconds = Number(error.headers?.get("retry-after") ?? Number.NaN);
  const wait = Number.isFinite(waitSeconds) ? `; it asks to wait ${waitSeconds} s` : "";
  const known = details.filter((detail) => detail !== undefined).join(", ");
  return new KindlineError({
    code: codeOfStatus[status] ?? "VENDOR_FAILED",
    message: `Expected ${what}, got status ${status}${known === "" ? "" : ` (${known})`}${wait}.`,
    ...because(reasonOf(status, error)),
  });
}

/** An address that is wrong by its path answers 404 as well, and mostly as a page. */
function reasonOf(status: number, error: APIError): VendorReason | undefined {
  if (isPage(error.headers)) return "not_api";
  if (status === 401 || status === 403) return "key_refused";
  const isModel = status === 404 || error.code === "model_not_found" || error.param === "model";
  return isModel ? "model_unknown" : undefined;
}

/** A value that is surely a name of the vendor's and no sentence. */
const identifier = (value: unknown): string | undefined =>
  typeof value === "string" && /^[\w.-]{1,64}$/u.test(value) ? value : undefined;

/** The network failed before or in the middle of an answer. @param code of the system, as ECONNREFUSED. */
const unreachable = (what: string, code: string | undefined): KindlineError =>
  new KindlineError({
    code: "VENDOR_UNREACHABLE",
    message: `Expected ${what}, but the connection failed${code === undefined ? "" : ` (${code})`}.`,
    ...because(isCertificateFault(code) ? "certificate" : undefined),
  });

/** Codes of OpenSSL and of Node for a certificate that cannot be trusted (nodejs.org/api/tls.html). */
const isCertificateFault = (code = ""): boolean =>
  /CERT|^UNABLE_TO_(?:GET|VERIFY)|^HOSTNAME_MISMATCH|^INVALID_(?:CA|PURPOSE)/.test(code);

/** Errors that wrap one another, at most. */
const causesMax = 5;

/** The code that the system or the TLS layer gave, however deep it is wrapped. */
function systemCode(error: unknown): string | undefined {
  let cause: unknown = error;
  for (let depth = 0; depth < causesMax && cause instanceof Error; depth += 1) {
    const code = identifier((cause as { readonly code?: unknown }).code);
    if (code !== undefined) return code;
    ({ cause } = cause);
  }
  return undefined;
}
