import { mulawToLinear } from "./mulaw.ts";

/** Value of a base64 digit by its byte; 64 and more is none. */
const digits = new Uint8Array(256).fill(255);
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
for (let value = 0; value < 64; value += 1) digits[alphabet.charCodeAt(value)] = value;
const padding = 0x3d;

/**
 * The samples of a payload: base64 of μ-law, from `from` up to `to` of a message. Strict, because what is not
 * base64 would be heard as noise. @returns undefined if it is not base64 with its padding (RFC 4648 §4).
 */
export function decodePayload(bytes: Uint8Array, from: number, to: number): Int16Array | undefined {
  const length = to - from;
  if (length % 4 !== 0) return undefined;
  let end = to;
  if (length > 0 && bytes[end - 1] === padding) end -= bytes[end - 2] === padding ? 2 : 1;
  const samples = new Int16Array(Math.floor(((end - from) * 3) / 4));
  let held = 0;
  let bits = 0;
  let count = 0;
  let worst = 0;
  for (let at = from; at < end; at += 1) {
    const digit = digits[bytes[at] ?? 0] ?? 255;
    worst |= digit;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      samples[count] = mulawToLinear((held >> bits) & 0xff);
      count += 1;
    }
  }
  return worst > 63 ? undefined : samples;
}
