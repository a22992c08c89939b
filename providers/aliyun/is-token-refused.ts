import type { KindlineError } from "../../domain/errors.ts";

/**
 * Whether the gateway did not take the token: the handshake with HTTP 403, or the task with 40000001. A key that
 * makes no token is refused as well, and not helped by another try.
 */
export const isTokenRefused = ({ code, field }: KindlineError): boolean =>
  code === "VENDOR_REFUSED" && (field === undefined || field === "40000001");
