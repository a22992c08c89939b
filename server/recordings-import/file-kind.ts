import { open } from "node:fs/promises";

/** What a file is by its first bytes. Its name is believed only where these say nothing. */
export type FileKind = "wav" | CompressedKind | "workbook" | "text";

/** Audio that ffmpeg decodes, by the name that it has for it. */
export type CompressedKind = "mp3" | "ogg" | "flac" | "mov" | "matroska";

/** Bytes that are looked at: a header, and the first lines of a table. */
const headBytes = 16 * 1024;

export interface FileHead {
  readonly kind: FileKind;
  readonly bytes: Buffer;
  readonly size: number;
}

/** Looks at the beginning of a file. */
export async function lookAtFile(path: string): Promise<FileHead> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    const bytes = buffer.subarray(0, bytesRead);
    return { kind: kindOf(bytes, path), bytes, size };
  } finally {
    await file.close();
  }
}

/** First bytes of formats (the formats' own specifications). */
const magics: readonly (readonly [FileKind, (head: Buffer) => boolean])[] = [
  [
    "wav",
    (head) => startsWith(head, "RIFF") || startsWith(head, "RIFX") || startsWith(head, "RF64"),
  ],
  ["ogg", (head) => startsWith(head, "OggS")],
  ["flac", (head) => startsWith(head, "fLaC")],
  ["mov", (head) => head.toString("latin1", 4, 8) === "ftyp"],
  ["matroska", (head) => head.length >= 4 && head.readUInt32BE(0) === 0x1a45dfa3],
  ["workbook", (head) => startsWith(head, "PK\u0003\u0004")],
  // A frame of MPEG audio, layer III, version 1, 2 or 2.5; or a tag before it.
  ["mp3", (head) => startsWith(head, "ID3") || isMpegFrame(head)],
];

/** Names that promise sound: without its header it is broken, and not a text. */
const wavName = /\.(?:wav|wave)$/iu;
const mp3Name = /\.mp3$/iu;
const oggName = /\.(?:opus|ogg|oga)$/iu;

export function kindOf(head: Buffer, path: string): FileKind {
  const known = magics.find(([, is]) => is(head))?.[0];
  if (known !== undefined) return known;
  if (wavName.test(path)) return "wav";
  if (mp3Name.test(path)) return "mp3";
  return oggName.test(path) ? "ogg" : "text";
}

const startsWith = (head: Buffer, text: string): boolean =>
  head.toString("latin1", 0, text.length) === text;

/** Not FF FE, the mark of UTF-16. */
const isMpegFrame = (head: Buffer): boolean =>
  head.length >= 2 &&
  head[0] === 0xff &&
  [0xfb, 0xfa, 0xf3, 0xf2, 0xe3, 0xe2].includes(head[1] ?? 0);
