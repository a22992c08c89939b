import { createHmac, timingSafeEqual } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";

/** The header with the moment and the signature: `t=<seconds since 1970>,v1=<HMAC-SHA-256 in hex>`. */
export const signatureHeader = "kindline-payment-signature";

/** How far a message's moment may be from ours, in milliseconds: clocks differ by seconds, replays by more. */
export const toleranceMs = 5 * 60 * 1000;

/** The value of the signature header for these bytes. */
export function signBody(body: Uint8Array, key: Uint8Array, atMs: number): string {
  const seconds = Math.floor(atMs / 1000);
  return `t=${seconds},v1=${signatureOf(body, key, seconds).toString("hex")}`;
}

/**
 * Checks who sent these bytes, and when.
 * @throws KindlineError PAYMENT_SIGNATURE_INVALID, PAYMENT_MESSAGE_STALE.
 */
export function checkSignature(
  body: Uint8Array,
  header: string | undefined,
  { key, nowMs }: { readonly key: Uint8Array; readonly nowMs: number },
): void {
  const [, time = "", signature = ""] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? "") ?? [];
  const seconds = Number(time);
  const given = Buffer.from(signature, "hex");
  const expected = signatureOf(body, key, seconds);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    const message = "Expected a message that is signed with the key of the provider.";
    throw new KindlineError({ code: "PAYMENT_SIGNATURE_INVALID", message });
  }
  // Only a moment that is signed says anything.
  if (Math.abs(nowMs - seconds * 1000) > toleranceMs) {
    const message = "Expected a message of the last five minutes.";
    throw new KindlineError({ code: "PAYMENT_MESSAGE_STALE", message });
  }
}

const signatureOf = (body: Uint8Array, key: Uint8Array, seconds: number): Buffer =>
  createHmac("sha256", key).update(`${seconds}.`).update(body).digest();
