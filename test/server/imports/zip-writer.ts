import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { crc32, createDeflateRaw } from "node:zlib";

interface WrittenPart {
  readonly name: string;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly from: number;
}

/** Writes an archive part by part, as Excel does it: deflated, sizes behind the data. */
export async function writeZip(
  path: string,
  parts: readonly (readonly [name: string, text: Iterable<string>])[],
): Promise<void> {
  const out = createWriteStream(path);
  let at = 0;
  const write = async (bytes: Buffer): Promise<void> => {
    at += bytes.length;
    if (!out.write(bytes)) await once(out, "drain");
  };
  const written: WrittenPart[] = [];
  for (const [name, texts] of parts) {
    const from = at;
    await write(localHeader(name));
    const start = at;
    const deflate = createDeflateRaw({ level: 1 });
    const sums = { crc: 0, unpacked: 0 };
    const feed = (async () => {
      for (const text of inChunks(texts)) {
        const bytes = Buffer.from(text);
        sums.crc = crc32(bytes, sums.crc);
        sums.unpacked += bytes.length;
        if (!deflate.write(bytes)) await once(deflate, "drain");
      }
      deflate.end();
    })();
    for await (const bytes of deflate) await write(bytes as Buffer);
    await feed;
    written.push({ name, crc: sums.crc, packed: at - start, unpacked: sums.unpacked, from });
    await write(descriptor(sums.crc, at - start, sums.unpacked));
  }
  const directoryFrom = at;
  for (const part of written) await write(directoryEntry(part));
  await write(endRecord(written.length, at - directoryFrom, directoryFrom));
  out.end();
  await once(out, "close");
}

/** The same texts, put together: each write costs more than what is in it. */
function* inChunks(texts: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const text of texts) {
    chunk += text;
    if (chunk.length < 64 * 1024) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  // Bit 3: sizes stand behind the data.
  header.writeUInt16LE(8, 6);
  header.writeUInt16LE(8, 8);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function descriptor(crc: number, packed: number, unpacked: number): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32LE(0x08074b50, 0);
  bytes.writeUInt32LE(crc, 4);
  bytes.writeUInt32LE(packed, 8);
  bytes.writeUInt32LE(unpacked, 12);
  return bytes;
}

function directoryEntry({ name, crc, packed, unpacked, from }: WrittenPart): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(8, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(unpacked, 24);
  entry.writeUInt16LE(Buffer.byteLength(name), 28);
  entry.writeUInt32LE(from, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

function endRecord(count: number, bytes: number, from: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(bytes, 12);
  end.writeUInt32LE(from, 16);
  return end;
}
