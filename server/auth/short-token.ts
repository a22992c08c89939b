import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** Bytes of an id: nobody finds one among 2^96. */
const idBytes = 12;
/** Bytes of a signature: it only spares the store a look for what is not ours. */
const signatureBytes = 12;

const tokenPattern = /^s([\w-]{16})([\w-]{16})$/;

/** The id of a link whose token is short: random, and so itself what nobody can guess. */
export const newShortId = (): string => randomBytes(idBytes).toString("base64url");

/** `s`, the id, and the first bytes of HMAC-SHA256 over it: 33 characters. */
export const signShort = (id: string, key: Uint8Array): string => `s${id}${signatureOf(id, key)}`;

/** The id of a short token of ours; undefined for any other text. */
export function readShort(token: string, key: Uint8Array): string | undefined {
  const [, id, signature] = tokenPattern.exec(token) ?? [];
  if (id === undefined || signature === undefined) return undefined;
  return timingSafeEqual(Buffer.from(signature), Buffer.from(signatureOf(id, key)))
    ? id
    : undefined;
}

function signatureOf(id: string, key: Uint8Array): string {
  const whole = createHmac("sha256", key).update(`kindline-chat-short ${id}`).digest();
  return whole.subarray(0, signatureBytes).toString("base64url");
}
