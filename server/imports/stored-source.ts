import type { ImportStore } from "../storage/imports/import-store.ts";
import type { ByteSource } from "./read/byte-source.ts";
import { pieceBytes } from "./limits.ts";

/** A file in the store. The piece that was read last is kept: files are read from front to end. */
export function storedSource(
  imports: Pick<ImportStore, "piece">,
  { importId, bytes: size }: { readonly importId: string; readonly bytes: number },
): ByteSource {
  let last: { readonly piece: number; readonly content: Uint8Array } | undefined;
  const pieceAt = async (piece: number): Promise<Uint8Array> => {
    if (last?.piece === piece) return last.content;
    const content = await imports.piece(importId, piece);
    last = { piece, content };
    return content;
  };
  return {
    size,
    async read(from, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - from)));
      for (let filled = 0; filled < bytes.length;) {
        const at = from + filled;
        const content = await pieceAt(Math.floor(at / pieceBytes));
        const start = at % pieceBytes;
        const part = content.subarray(start, start + bytes.length - filled);
        if (part.length === 0) return bytes.subarray(0, filled);
        bytes.set(part, filled);
        filled += part.length;
      }
      return bytes;
    },
  };
}
