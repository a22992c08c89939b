import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";

/**
 * Whether a request comes from one of our own pages, or from no page at all: browsers name the origin of
 * every request that can change something, and of every socket. Beside the public address only names that
 * nobody can point elsewhere are ours: addresses, and this machine.
 */
export function isOwnOrigin({ origin, host }: IncomingHttpHeaders, publicUrl: string): boolean {
  if (origin === undefined) return true;
  if (origin === new URL(publicUrl).origin) return true;
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin);
  const name = from.hostname.replace(/^\[|\]$/g, "");
  return from.host === host && (name === "localhost" || isIP(name) !== 0);
}
