import { isUtf8 } from "node:buffer";
import { bytesOf, type ByteSource } from "./byte-source.ts";
import { unreadable } from "./unreadable.ts";

/** Encodings of lists. Excel writes GB18030 in China and Windows-1252 in Europe when it is asked for CSV, and UTF-16 for text. */
export const ENCODINGS = ["utf-8", "gb18030", "utf-16le", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * What a text is written in: its byte order mark tells, else the whole of it is looked at. A file of UTF-8
 * with a few broken characters stays UTF-8, so that all other names in it are still read right.
 * @throws KindlineError LIST_UNREADABLE for an encoding of elsewhere: names in it would be read wrong.
 */
export async function detectEncoding(source: ByteSource): Promise<Encoding> {
  const [first = 0, second = 0, third = 0] = await source.read(0, 3);
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  const { sound, doubtful, broken } = await countIn(source);
  const isUtf8Text = broken === 0 ? sound > 0 || doubtful === 0 : broken * soundPerBroken <= sound;
  return isUtf8Text ? "utf-8" : await encodingOfPairs(source);
}

/**
 * Which of the encodings without a mark, by how bytes above ASCII stand together. Letters with an accent stand
 * alone between others, Chinese characters in pairs. Names in Big5 read as GB18030 would be other people's: it is
 * told by first bytes that are kana, Greek or nobody's in GB18030, and the most common characters in Big5.
 */
async function encodingOfPairs(source: ByteSource): Promise<Encoding> {
  const runs = createRunCount();
  const pairs = createPairCount();
  for await (const bytes of bytesOf(source)) {
    for (const byte of bytes) {
      runs.take(byte);
      pairs.take(byte);
    }
  }
  runs.take(lineEnd);
  if (runs.single >= accentsPerRun * runs.longer) return "windows-1252";
  if (pairs.foreign * commonPerForeign <= pairs.all) return "gb18030";
  throw unreadable("Expected UTF-8, GB18030, UTF-16 or Windows-1252, got another encoding.");
}

const lineEnd = 0x0a;

/** Counts runs of bytes above ASCII. */
function createRunCount() {
  const count = { single: 0, longer: 0, take };
  let length = 0;
  function take(byte: number): void {
    if (byte >= 0x80) {
      length += 1;
      return;
    }
    if (length === 1) count.single += 1;
    else if (length > 1) count.longer += 1;
    length = 0;
  }
  return count;
}

/** Counts characters of two bytes, and those whose first byte stands for no Chinese one in GB18030. */
function createPairCount() {
  const count = { all: 0, foreign: 0, take };
  let lead = 0;
  function take(byte: number): void {
    if (lead !== 0 && byte >= 0x40) {
      count.all += 1;
      if (lead >= 0xa4 && lead <= 0xaf) count.foreign += 1;
    }
    lead = lead === 0 && byte >= 0x80 ? byte : 0;
  }
  return count;
}

/** So many letters stand alone for each pair of them that does not, such as in "Zoë" and in "créée". */
const accentsPerRun = 3;

/** In Chinese of GB18030 hardly one character in hundreds is a letter of elsewhere; in Big5 it seems one in three. */
const commonPerForeign = 10;

async function countIn(source: ByteSource): Promise<Readonly<CharacterCount>> {
  const count = { sound: 0, doubtful: 0, broken: 0 };
  let rest = new Uint8Array(0);
  for await (const bytes of bytesOf(source)) {
    const joined = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = wholeCharacters(joined);
    countCharacters(joined.subarray(0, end), count);
    rest = joined.slice(end);
  }
  countCharacters(rest, count);
  return count;
}

/** Of the pairs of bytes of GB18030, one in seven makes a character of UTF-8 by chance; never ten in one. */
const soundPerBroken = 10;

/** Where the last whole character of UTF-8 ends, if the bytes are cut inside one. */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    if (byte >= 0xc0) return lengthOf(byte) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

interface CharacterCount {
  sound: number;
  /** Armenian to N'Ko as UTF-8 reads it, and common Chinese as GB18030 does: no proof of either. */
  doubtful: number;
  broken: number;
}

function countCharacters(bytes: Uint8Array, count: CharacterCount): void {
  const isSound = isUtf8(bytes);
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = lengthOf(byte);
    if (isSound || isUtf8(bytes.subarray(at, at + length))) {
      if (byte >= 0xd4 && length === 2) count.doubtful += 1;
      else count.sound += 1;
      at += length;
      continue;
    }
    count.broken += 1;
    at += 1;
    // What is left of a broken character is broken with it, and counts once.
    while (((bytes[at] ?? 0) & 0xc0) === 0x80) at += 1;
  }
}

/** Bytes of the character that begins so; 1 where none does. */
function lengthOf(byte: number): number {
  if (byte >= 0xf0) return 4;
  if (byte >= 0xe0) return 3;
  return byte >= 0xc0 ? 2 : 1;
}
