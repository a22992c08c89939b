import { isIP } from "node:net";
import type { Jurisdiction } from "../../domain/locale.ts";
import { domesticHosts, foreignHosts } from "./endpoint-hosts.ts";

/** Whether a model at that address may be told what is said in a call, and why. */
export type EndpointVerdict =
  | { readonly isAllowed: true; readonly because: "elsewhere" | "local" | "domestic" | "override" }
  | { readonly isAllowed: false; readonly because: "foreign" | "unknown" | "address" };

/**
 * Calls under the rules of China use domestic or local endpoints only (`cn.provider.region`), unless a signed override
 * is on file. What cannot be told to be domestic or local is refused. Other jurisdictions have no such rule.
 * @param baseUrl as it is configured; OpenAI's own if undefined.
 */
export function mayUseEndpoint(
  jurisdiction: Jurisdiction,
  baseUrl: string | undefined,
  hasOverride: boolean,
): EndpointVerdict {
  if (jurisdiction !== "cn") return { isAllowed: true, because: "elsewhere" };
  const host = hostOf(baseUrl ?? "https://api.openai.com/v1");
  if (host === undefined) return { isAllowed: false, because: "address" };
  if (isLocal(host)) return { isAllowed: true, because: "local" };
  const isForeign = isAmong(host, foreignHosts);
  if (!isForeign && isAmong(host, domesticHosts)) return { isAllowed: true, because: "domestic" };
  if (hasOverride) return { isAllowed: true, because: "override" };
  return { isAllowed: false, because: isForeign ? "foreign" : "unknown" };
}

/** The host in small letters, without the brackets of IPv6 and the dot at its end. */
function hostOf(baseUrl: string): string | undefined {
  if (!URL.canParse(baseUrl)) return undefined;
  const { protocol, hostname } = new URL(baseUrl);
  if (!/^https?:$/.test(protocol)) return undefined;
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  return host === "" ? undefined : host;
}

const isAmong = (host: string, hosts: readonly string[]): boolean =>
  hosts.some((known) => host === known || host.endsWith(`.${known}`));

/** Names that only the own network knows: reserved ones (RFC 6761, 6762, 8375), and those without a dot. */
const localName = /^[a-z0-9-]+$|(?:^|\.)(?:localhost|local|internal|home\.arpa)$/;

/** Private, link-local and loopback addresses (RFC 1918, 3927, 6598, 4193, 4291). */
const localAddress4 =
  /^(?:127|10)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./;
const localAddress6 = /^(?:::1$|f[cd]|fe[89ab])/;

function isLocal(host: string): boolean {
  const version = isIP(host);
  if (version === 4) return localAddress4.test(host);
  return version === 6 ? localAddress6.test(host) : localName.test(host);
}
