import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { bytesOf, type ByteSource } from "../read/byte-source.ts";
import { partBytesMax, unpackedBytesMax } from "../limits.ts";
import { tooLarge, unreadable } from "../read/unreadable.ts";
import type { ZipEntry } from "./zip-directory.ts";

const localSignature = 0x04034b50;

/**
 * The text of one part of an archive, unpacked as it is read.
 * @throws KindlineError LIST_UNREADABLE, or LIST_TOO_LARGE where it unpacks to more than any list has.
 */
export async function* partText(source: ByteSource, entry: ZipEntry): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let unpacked = 0;
  for await (const bytes of unpack(await packedBytes(source, entry), entry)) {
    unpacked += bytes.length;
    if (unpacked > unpackedBytesMax) throw tooLarge("Expected a workbook that unpacks to less.");
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

/** The text of a small part, whole. */
export async function wholePart(source: ByteSource, entry: ZipEntry): Promise<string> {
  let text = "";
  for await (const piece of partText(source, entry)) {
    text += piece;
    if (text.length > partBytesMax) throw tooLarge("Expected smaller parts in the workbook.");
  }
  return text;
}

async function packedBytes(
  source: ByteSource,
  { from, packedBytes: length }: ZipEntry,
): Promise<AsyncGenerator<Uint8Array>> {
  const bytes = await source.read(from, 30);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 30 || view.getUint32(0, true) !== localSignature) {
    throw unreadable("Expected a whole .xlsx file; it is cut off or damaged.");
  }
  const start = from + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  return bytesOf(source, { from: start, to: start + length });
}

async function* unpack(
  packed: AsyncGenerator<Uint8Array>,
  { method }: ZipEntry,
): AsyncGenerator<Uint8Array> {
  if (method === 0) {
    yield* packed;
    return;
  }
  if (method !== 8) throw unreadable("Expected a workbook that is packed as Excel packs it.");
  const inflate = createInflateRaw();
  const input = Readable.from(packed);
  input.on("error", (error) => inflate.destroy(error));
  input.pipe(inflate);
  try {
    for await (const bytes of inflate) yield bytes as Uint8Array;
  } catch (error) {
    throw unreadable("Expected a whole .xlsx file; it is cut off or damaged.", error);
  } finally {
    input.destroy();
    inflate.destroy();
  }
}
