import { createHmac } from "node:crypto";

/** What a request of Aliyun's RPC interfaces says, its signature not included. */
export type RequestParameters = Readonly<Record<string, string>>;

/**
 * The body of a signed POST to an RPC interface of Aliyun: HMAC-SHA1 over the sorted parameters
 * (help.aliyun.com, "RPC mechanism", signature version 1.0).
 */
export function signedBody(parameters: RequestParameters, secret: string): string {
  const query = queryOf(parameters);
  return `Signature=${encode(signatureOf("POST", query, secret))}&${query}`;
}

/** @param query the parameters, sorted and encoded. @returns base64. */
export function signatureOf(method: "GET" | "POST", query: string, secret: string): string {
  const text = `${method}&${encode("/")}&${encode(query)}`;
  return createHmac("sha1", `${secret}&`).update(text).digest("base64");
}

export function queryOf(parameters: RequestParameters): string {
  return Object.entries(parameters)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .join("&");
}

/** RFC 3986: what `encodeURIComponent` leaves as it is, and should not. */
const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
