import { errors, jwtVerify, SignJWT } from "jose";
import { KindlineError } from "../../domain/errors.ts";

/** What the tickets are for: one made for something else with the same key opens nothing. */
const audience = "kindline-server";
const algorithm = "HS256";

/** How long a ticket holds, in seconds: the way to the other server, and clocks that are not the same. */
const ticketSeconds = 30;

/** Signs what one server asks of another. They share the key through their store. */
export async function signPeerTicket(
  content: object,
  { key, nowMs }: { readonly key: Uint8Array; readonly nowMs: number },
): Promise<string> {
  const now = Math.floor(nowMs / 1000);
  return await new SignJWT({ content })
    .setProtectedHeader({ alg: algorithm })
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + ticketSeconds)
    .sign(key);
}

/** @returns what was signed. @throws KindlineError SIGNATURE_INVALID, for an old ticket too. */
export async function readPeerTicket(
  ticket: string,
  { key, nowMs }: { readonly key: Uint8Array; readonly nowMs: number },
): Promise<unknown> {
  try {
    const { payload } = await jwtVerify(ticket, key, {
      algorithms: [algorithm],
      audience,
      currentDate: new Date(nowMs),
      clockTolerance: ticketSeconds,
      requiredClaims: ["exp", "iat"],
    });
    return payload["content"];
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    const message = "Expected a ticket that a server of this store has just signed.";
    throw new KindlineError({ code: "SIGNATURE_INVALID", message });
  }
}
