import { createHash } from "node:crypto";
import { KindlineError } from "../../domain/errors.ts";
import { knowledgeBytesMax, knowledgeCharsMax } from "./knowledge-limits.ts";
import { readPdf } from "./read-pdf.ts";

/** A file, and the text in it. */
export interface ReadDocument {
  readonly text: string;
  /** SHA-256 of the file, in hexadecimal. */
  readonly fileHash: string;
}

/**
 * The text of a file: Markdown or plain text as it stands, of a PDF what its pages say. What a file is, is told by its
 * bytes and not by its name.
 * @throws KindlineError KNOWLEDGE_UNREADABLE, KNOWLEDGE_TOO_LARGE.
 */
export async function readDocument(stream: AsyncIterable<Uint8Array>): Promise<ReadDocument> {
  const bytes = await bytesOf(stream);
  const isPdf = bytes.subarray(0, 1024).includes("%PDF-");
  const text = (isPdf ? await readPdf(bytes) : plainText(bytes)).trim();
  if (text === "") throw unreadable("Expected a file with text in it; a scan has none.");
  if (text.length > knowledgeCharsMax) {
    const message = `Expected at most ${knowledgeCharsMax} characters.`;
    throw new KindlineError({ code: "KNOWLEDGE_TOO_LARGE", message });
  }
  return { text, fileHash: createHash("sha256").update(bytes).digest("hex") };
}

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > knowledgeBytesMax) {
      const message = `Expected at most ${knowledgeBytesMax} bytes.`;
      throw new KindlineError({ code: "KNOWLEDGE_TOO_LARGE", message });
    }
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function plainText(bytes: Buffer): string {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Told below.
  }
  throw unreadable("Expected Markdown or plain text in UTF-8, or a PDF.");
}

const unreadable = (message: string): KindlineError =>
  new KindlineError({ code: "KNOWLEDGE_UNREADABLE", message });
