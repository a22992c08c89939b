import { signNotice } from "./sign-notice.ts";

/** An endpoint of a company's own. */
export interface SignedEndpoint {
  readonly url: string;
  /** Shared with whoever receives: they check the signature with it. */
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/**
 * Posts JSON with a signature, a timestamp, and a key by which two of the same are one. Redirects are not followed, so
 * that what was signed for one address reaches no other.
 */
export async function postSigned(
  { url, secret, clock }: SignedEndpoint,
  { key, content }: { readonly key: string; readonly content: object },
  signal: AbortSignal,
): Promise<Response> {
  const body = JSON.stringify(content);
  const timestamp = String(Math.floor(clock() / 1000));
  return await fetch(url, {
    method: "POST",
    body,
    redirect: "manual",
    signal,
    headers: {
      "content-type": "application/json",
      "user-agent": "kindline",
      "idempotency-key": key,
      "x-kindline-timestamp": timestamp,
      "x-kindline-signature": `sha256=${signNotice(secret, timestamp, body)}`,
    },
  });
}
