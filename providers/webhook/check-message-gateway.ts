import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import type { VendorReason } from "../../domain/vendor-reason.ts";
import { readGatewayAnswer } from "./gateway-answer.ts";
import { postSigned, type SignedEndpoint } from "./post-signed.ts";

/**
 * Whether a company's gateway for texts takes what we sign: a POST of `{"type": "check"}`, in which there is nobody to
 * write to. One that knows no such type and refuses it in the words of its interface has understood us as well.
 * @throws KindlineError `VENDOR_…` with the reason, where its answer tells.
 */
export async function checkMessageGateway(
  endpoint: SignedEndpoint,
  signal: AbortSignal,
): Promise<void> {
  const id = `check-${endpoint.clock()}`;
  const response = await postSigned(
    endpoint,
    { key: id, content: { type: "check", id } },
    signal,
  ).catch((error: unknown) => {
    signal.throwIfAborted();
    throw failure("VENDOR_UNREACHABLE", { cause: error });
  });
  const { status, ok } = response;
  const isPage = /^text\/html\b/i.test(response.headers.get("content-type") ?? "");
  const { refused } = await readGatewayAnswer(response);
  if (isPage) throw failure("VENDOR_FAILED", { field: "not_api" });
  if (ok || refused !== undefined) return;
  if (status === 401 || status === 403) throw failure("VENDOR_REFUSED", { field: "key_refused" });
  throw failure(codeOf(status), { status });
}

function codeOf(status: number): ErrorCode {
  if (status === 429) return "VENDOR_LIMITED";
  return status >= 400 && status < 500 ? "VENDOR_REFUSED" : "VENDOR_FAILED";
}

interface Known {
  readonly cause?: unknown;
  readonly field?: VendorReason;
  readonly status?: number;
}

const failure = (code: ErrorCode, { status, ...known }: Known): KindlineError =>
  new KindlineError({
    code,
    message: `Expected the gateway to take a check${status === undefined ? "" : `, got status ${status}`}.`,
    ...known,
  });
