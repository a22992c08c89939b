import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** Bytes at the start of a file in which the audio must begin: a header with its remark is far shorter. */
const headerBytesMax = 4_096;

const pieceBytes = 1 << 20;

/** SHA-256 over the audio of a WAV file without its header, in hexadecimal; undefined if it is none. */
export async function hashWavData(path: string): Promise<string | undefined> {
  const file = await open(path);
  try {
    const head = Buffer.alloc(headerBytesMax);
    const { bytesRead } = await file.read(head, 0, headerBytesMax, 0);
    const data = dataIn(head.subarray(0, bytesRead));
    if (data === undefined) return undefined;
    const hash = createHash("sha256");
    const piece = Buffer.alloc(pieceBytes);
    for (let at = 0; at < data.length;) {
      const wanted = Math.min(pieceBytes, data.length - at);
      const read = await file.read(piece, 0, wanted, data.from + at);
      if (read.bytesRead === 0) break;
      hash.update(piece.subarray(0, read.bytesRead));
      at += read.bytesRead;
    }
    return hash.digest("hex");
  } finally {
    await file.close();
  }
}

/** Where the chunk with the audio lies (RIFF: a name of four letters, a length, and a byte to make it even). */
function dataIn(head: Buffer): { readonly from: number; readonly length: number } | undefined {
  if (head.toString("latin1", 0, 4) !== "RIFF" || head.toString("latin1", 8, 12) !== "WAVE") {
    return undefined;
  }
  for (let at = 12; at + 8 <= head.length;) {
    const length = head.readUInt32LE(at + 4);
    if (head.toString("latin1", at, at + 4) === "data") return { from: at + 8, length };
    at += 8 + length + (length % 2);
  }
  return undefined;
}
