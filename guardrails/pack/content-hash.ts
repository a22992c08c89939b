import { createHash } from "node:crypto";

/**
 * SHA-256, in hexadecimal, of a JSON value whatever the order of its keys and its white space: files that
 * mean the same have the same hash.
 */
export function contentHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}

/** Objects with their keys in order, for `JSON.stringify`. */
function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
