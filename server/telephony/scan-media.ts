/** Where things are in a message `media`; the payload is not looked at yet. */
export interface ScannedMedia {
  readonly streamId: string;
  readonly isInbound: boolean;
  readonly timestampMs: number;
  readonly payloadFrom: number;
  readonly payloadTo: number;
}

const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;

/**
 * Reads a message `media` without building an object of it: 50 a second come on every line. It knows one shape,
 * which is how carriers write it: an object of strings without escapes and spaces, each key once, one object
 * `media` in it. @returns undefined for all else, which `JSON.parse` then judges; never a wrong reading.
 */
export function scanMedia(message: Buffer): ScannedMedia | undefined {
  const reader = new Reader(message);
  const found: Found = {};
  if (!reader.skip(open) || !readMembers(reader, outerKeys, found)) return undefined;
  if (!reader.isAtEnd()) return undefined;
  return toMedia(reader, found);
}

function toMedia(reader: Reader, found: Found): ScannedMedia | undefined {
  const { event, streamSid, track, timestamp, payload } = found;
  if (event === undefined || !isId(streamSid) || !isId(track)) return undefined;
  if (timestamp === undefined || payload === undefined) return undefined;
  const timestampMs = reader.number(timestamp);
  if (reader.text(event) !== "media" || timestampMs === undefined) return undefined;
  return {
    streamId: reader.text(streamSid),
    isInbound: reader.text(track) === "inbound",
    timestampMs,
    payloadFrom: payload.from,
    payloadTo: payload.to,
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}
type Key =
  "event" | "sequenceNumber" | "streamSid" | "media" | "track" | "chunk" | "timestamp" | "payload";
type Found = Partial<Record<Key, Span>>;

const outerKeys: readonly Key[] = ["event", "sequenceNumber", "streamSid", "media"];
const innerKeys: readonly Key[] = ["track", "chunk", "timestamp", "payload"];

/** Reads members up to and with the closing brace. @returns false if it is another shape. */
function readMembers(reader: Reader, keys: readonly Key[], found: Found): boolean {
  for (let count = 0; count < keys.length; count += 1) {
    const key = reader.key(keys);
    if (key === undefined || found[key] !== undefined || !reader.skip(colon)) return false;
    if (key === "media") {
      found[key] = nothing;
      if (!reader.skip(open) || !readMembers(reader, innerKeys, found)) return false;
    } else {
      // A payload is read digit by digit later, and only digits are taken as they stand.
      const value = key === "payload" ? reader.untilQuote() : reader.string();
      if (value === undefined) return false;
      found[key] = value;
    }
    if (reader.skip(close)) return true;
    if (!reader.skip(comma)) return false;
  }
  return false;
}

/** `MZ` and 32 digits; a longer one is not wrong, but not usual. */
const idCharsMax = 34;

function isId(span: Span | undefined): span is Span {
  return span !== undefined && span.to > span.from && span.to - span.from <= idCharsMax;
}

const nothing: Span = { from: 0, to: 0 };
/** Beyond this many digits it is no number of milliseconds that a call can reach. */
const timestampDigitsMax = 12;

class Reader {
  readonly #bytes: Buffer;
  #at = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  skip(byte: number): boolean {
    if (this.#bytes[this.#at] !== byte) return false;
    this.#at += 1;
    return true;
  }

  /** The next string, if it is one of these. */
  key(keys: readonly Key[]): Key | undefined {
    const span = this.string();
    if (span === undefined) return undefined;
    return keys.find((key) => key.length === span.to - span.from && this.text(span) === key);
  }

  /** The inside of the next string. Bytes that mean something else in JSON end the reading. */
  string(): Span | undefined {
    if (!this.skip(quote)) return undefined;
    const from = this.#at;
    for (let at = from; at < this.#bytes.length; at += 1) {
      const byte = this.#bytes[at] ?? 0;
      if (byte === quote) {
        this.#at = at + 1;
        return { from, to: at };
      }
      if (byte === backslash || byte < 0x20 || byte > 0x7e) return undefined;
    }
    return undefined;
  }

  /** The inside of a long string, which nobody has looked at. */
  untilQuote(): Span | undefined {
    if (!this.skip(quote)) return undefined;
    const from = this.#at;
    const to = this.#bytes.indexOf('"', from, "latin1");
    if (to < 0) return undefined;
    this.#at = to + 1;
    return { from, to };
  }

  text({ from, to }: Span): string {
    return this.#bytes.toString("latin1", from, to);
  }

  /** A number written as digits alone. */
  number({ from, to }: Span): number | undefined {
    if (to === from || to - from > timestampDigitsMax) return undefined;
    let value = 0;
    for (let at = from; at < to; at += 1) {
      const digit = (this.#bytes[at] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) return undefined;
      value = value * 10 + digit;
    }
    return value;
  }

  isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }
}
