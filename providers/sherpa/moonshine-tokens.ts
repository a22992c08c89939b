import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Entries of Moonshine's vocabulary: the 32,000 pieces of Llama's tokenizer, then marks of its own. */
const entriesMax = 32_768;

/**
 * The token file of Moonshine's merged models, which the package with the model leaves out: one token a line,
 * `base64(bytes) id`. It is written once, and put in place whole, so that two processes may do it at once.
 * @param folder where it is kept; made if it is not there.
 * @returns its path.
 */
export async function moonshineTokens(folder: string): Promise<string> {
  const { default: tokenizer } = await import("llama-tokenizer-js");
  const text = tokenLines(tokenizer.vocabById);
  const digest = createHash("sha256").update(text).digest("hex").slice(0, digestChars);
  const path = join(folder, `moonshine-tokens-${digest}.txt`);
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) return path;
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, text, { mode: 0o644 });
    await rename(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
  return path;
}

/** Letters of the digest in the file's name: another version of the pieces is another file. */
const digestChars = 12;

function tokenLines(pieces: readonly string[]): string {
  const marks = Array.from({ length: entriesMax - pieces.length }, (_, at) => `<<ST_${at}>>`);
  return [...pieces, ...marks]
    .map((piece, id) => `${bytesOf(piece).toString("base64")} ${id}\n`)
    .join("");
}

/** A piece is text, or one byte written as `<0xNN>`. */
function bytesOf(piece: string): Buffer {
  const byte = /^<0x([0-9A-F]{2})>$/u.exec(piece)?.[1];
  return byte === undefined ? Buffer.from(piece, "utf8") : Buffer.from(byte, "hex");
}
