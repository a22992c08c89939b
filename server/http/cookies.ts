import { parseCookie } from "cookie";
import { isSecret } from "../auth/secrets.ts";
import type { CookieOptions, Response } from "express";

/** The session of a member of the staff. */
export const sessionCookie = "kindline_session";

/** The secret of a debtor's device: a link belongs to the first that starts its chat. */
export const deviceCookie = "kindline_device";

/** Where each cookie is sent to: nowhere else. */
const sessionPath = "/api";
const devicePath = "/api";

/** How long a device is known: as long as browsers keep a cookie, 400 days. */
const deviceMs = 400 * 24 * 60 * 60 * 1000;

/** The secret in the cookie of that name; undefined for what is none of ours. */
export function cookieOf(
  headers: { readonly cookie?: string | undefined },
  name: string,
): string | undefined {
  const value = parseCookie(headers.cookie ?? "")[name];
  return value !== undefined && isSecret(value) ? value : undefined;
}

export function setSession(response: Response, secret: string, options: Secure): void {
  response.cookie(sessionCookie, secret, { ...cookie(options), path: sessionPath });
}

export function clearSession(response: Response, options: Secure): void {
  response.clearCookie(sessionCookie, { ...cookie(options), path: sessionPath });
}

export function setDevice(response: Response, secret: string, options: Secure): void {
  response.cookie(deviceCookie, secret, {
    ...cookie(options),
    path: devicePath,
    maxAge: deviceMs,
  });
}

interface Secure {
  readonly publicUrl: string;
}

/** No script can read them, no other site can send them, and over https nothing else carries them. */
const cookie = ({ publicUrl }: Secure): CookieOptions => ({
  httpOnly: true,
  sameSite: "strict",
  secure: publicUrl.startsWith("https:"),
});
