import { open } from "node:fs/promises";
import { KindlineError } from "../../../domain/errors.ts";
import { pieceBytes, readBytes } from "../limits.ts";

/** A file that is read in any order, a piece at a time, wherever it lies. */
export interface ByteSource {
  /** Its length in bytes. */
  readonly size: number;
  /** The bytes from there on: fewer than asked for only at the end. */
  read(from: number, length: number): Promise<Uint8Array>;
}

/** A file of this machine. @throws KindlineError INPUT_NOT_FOUND. */
export async function openFile(
  path: string,
): Promise<ByteSource & { readonly close: () => Promise<void> }> {
  const file = await open(path).catch((cause: unknown) => {
    const message = "Expected a file that can be read.";
    throw new KindlineError({ code: "INPUT_NOT_FOUND", message, cause });
  });
  const { size } = await file.stat();
  return {
    size,
    async read(from, length) {
      const buffer = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      let filled = 0;
      while (filled < buffer.length) {
        const { bytesRead } = await file.read(
          buffer,
          filled,
          buffer.length - filled,
          from + filled,
        );
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return buffer.subarray(0, filled);
    },
    close: () => file.close(),
  };
}

/** The bytes of a source one after the other: read a piece at a time, given `readBytes` at a time. */
export async function* bytesOf(
  source: ByteSource,
  { from = 0, to = source.size }: { readonly from?: number; readonly to?: number } = {},
): AsyncGenerator<Uint8Array> {
  let at = from;
  while (at < to) {
    const bytes = await source.read(at, Math.min(pieceBytes, to - at));
    if (bytes.length === 0) return;
    at += bytes.length;
    for (let cut = 0; cut < bytes.length; cut += readBytes) {
      yield bytes.subarray(cut, cut + readBytes);
    }
  }
}
