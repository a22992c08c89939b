import type { ByteSource } from "../read/byte-source.ts";
import { partBytesMax } from "../limits.ts";
import { unreadable } from "../read/unreadable.ts";

/** One part of an archive. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated; other methods are not read. */
  readonly method: number;
  readonly packedBytes: number;
  /** Where its local header begins. */
  readonly from: number;
}

const endSignature = 0x06054b50;
const end64Signature = 0x06064b50;
const locatorSignature = 0x07064b50;
const entrySignature = 0x02014b50;

/** Bytes of the record at the end of an archive, and the longest comment that may follow it. */
const endBytes = 22;
const commentBytesMax = 0xffff;

/**
 * What is in an archive, by name, read from the directory at its end (APPNOTE 6.3.10, sections 4.3.12 to
 * 4.3.16, with the 64-bit forms). The directory gives the parts in any order, which a stream cannot:
 * workbooks keep the strings of their sheets behind the sheets.
 * @throws KindlineError LIST_UNREADABLE.
 */
export async function readZipDirectory(source: ByteSource): Promise<ReadonlyMap<string, ZipEntry>> {
  const { from, bytes, count } = await findDirectory(source);
  if (bytes > partBytesMax || from + bytes > source.size) throw broken();
  const view = viewOf(await source.read(from, bytes));
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== entrySignature) throw broken();
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted) throw unreadable("Expected a workbook without a password.");
    const nameBytes = view.getUint16(at + 28, true);
    const extraBytes = view.getUint16(at + 30, true);
    const next = at + 46 + nameBytes + extraBytes + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw broken();
    const entry = readEntry(view, { at, nameBytes, extraBytes });
    entries.set(entry.name, entry);
    at = next;
  }
  return entries;
}

async function findDirectory(
  source: ByteSource,
): Promise<{ readonly from: number; readonly bytes: number; readonly count: number }> {
  const tailFrom = Math.max(0, source.size - endBytes - commentBytesMax);
  const tail = viewOf(await source.read(tailFrom, source.size - tailFrom));
  let at = tail.byteLength - endBytes;
  while (at >= 0 && tail.getUint32(at, true) !== endSignature) at -= 1;
  if (at < 0) throw broken();
  const from = tail.getUint32(at + 16, true);
  const bytes = tail.getUint32(at + 12, true);
  const count = tail.getUint16(at + 10, true);
  const locator = at - 20;
  if (locator < 0 || tail.getUint32(locator, true) !== locatorSignature) {
    return { from, bytes, count };
  }
  const end64 = viewOf(await source.read(readLong(tail, locator + 8), 56));
  if (end64.byteLength < 56 || end64.getUint32(0, true) !== end64Signature) throw broken();
  return { from: readLong(end64, 48), bytes: readLong(end64, 40), count: readLong(end64, 32) };
}

function readEntry(
  view: DataView,
  { at, nameBytes, extraBytes }: { at: number; nameBytes: number; extraBytes: number },
): ZipEntry {
  const nameFrom = view.byteOffset + at + 46;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, nameFrom, nameBytes));
  const long = longFields(view, at + 46 + nameBytes, extraBytes);
  const unpacked = view.getUint32(at + 24, true);
  const packed = view.getUint32(at + 20, true);
  const from = view.getUint32(at + 42, true);
  // The 64-bit field has only those values, in this order, that do not fit into 32 bits.
  if (unpacked === full) long.shift();
  return {
    name,
    method: view.getUint16(at + 10, true),
    packedBytes: packed === full ? (long.shift() ?? 0) : packed,
    from: from === full ? (long.shift() ?? 0) : from,
  };
}

const full = 0xffffffff;

function longFields(view: DataView, from: number, bytes: number): number[] {
  let at = from;
  while (at + 4 <= from + bytes) {
    const length = view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === 1) {
      const count = Math.floor(Math.min(length, from + bytes - at - 4) / 8);
      return Array.from({ length: count }, (_, index) => readLong(view, at + 4 + 8 * index));
    }
    at += 4 + length;
  }
  return [];
}

const readLong = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const broken = (): Error => unreadable("Expected a whole .xlsx file; it is cut off or damaged.");
