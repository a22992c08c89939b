import { errors, jwtVerify, SignJWT } from "jose";
import type { Instant } from "../../domain/calendar.ts";
import { readShort } from "../auth/short-token.ts";
import { notFound } from "./receipt-errors.ts";

/** A token made for a chat, or for anything else, opens no receipt. */
const audience = "kindline-receipt";
const algorithm = "HS256";

/** A token names the link to a receipt and nothing else: whoever reads it learns nothing of the case. */
export async function signReceiptToken(
  receiptId: string,
  expiresAt: Instant,
  key: Uint8Array,
): Promise<string> {
  return await new SignJWT()
    .setProtectedHeader({ alg: algorithm })
    .setJti(receiptId)
    .setAudience(audience)
    .setExpirationTime(Math.floor(Date.parse(expiresAt) / 1000))
    .sign(key);
}

/** The link that a token names; its expiry is judged by the store. @throws KindlineError NOT_FOUND. */
export async function readReceiptToken(token: string, key: Uint8Array): Promise<string> {
  const short = readShort(token, key);
  if (short !== undefined) return short;
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      audience,
      currentDate: new Date(0),
    });
    if (payload.jti === undefined) throw notFound();
    return payload.jti;
  } catch (error) {
    throw error instanceof errors.JOSEError ? notFound() : error;
  }
}
