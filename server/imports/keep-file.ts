import { createHash } from "node:crypto";
import type { ImportStore } from "../storage/imports/import-store.ts";
import { pieceBytes } from "./limits.ts";
import { limited } from "./read/limited.ts";

/**
 * Lays a file down in the store, piece by piece as it comes.
 * @throws KindlineError LIST_TOO_LARGE; the pieces so far are then to be removed.
 */
export async function keepFile(
  imports: Pick<ImportStore, "addPiece">,
  importId: string,
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly bytes: number; readonly fileHash: string }> {
  const digest = createHash("sha256");
  let pending = Buffer.alloc(0);
  let [piece, bytes] = [0, 0];
  const put = async (length: number): Promise<void> => {
    await imports.addPiece(importId, piece, pending.subarray(0, length));
    pending = pending.subarray(length);
    piece += 1;
  };
  for await (const chunk of limited(stream)) {
    digest.update(chunk);
    pending = Buffer.concat([pending, chunk]);
    bytes += chunk.length;
    while (pending.length >= pieceBytes) await put(pieceBytes);
  }
  if (pending.length > 0) await put(pending.length);
  return { bytes, fileHash: digest.digest("hex") };
}
