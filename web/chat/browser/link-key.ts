const offsetBasis = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = (1n << 64n) - 1n;

/**
 * A short name for a link, to keep its turns under on the device: FNV-1a, 64 bits, in hexadecimal.
 * It does not give the token away, and needs no secure context as the browser's digests do.
 */
export function linkKey(token: string): string {
  let hash = offsetBasis;
  for (const byte of new TextEncoder().encode(token)) {
    hash = ((hash ^ BigInt(byte)) * prime) & mask;
  }
  return hash.toString(16).padStart(16, "0");
}
