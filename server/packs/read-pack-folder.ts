import { readdir, readFile, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { PackFile, RefusedFile } from "../../guardrails/pack/offer-packs.ts";

/** Files of one folder of packs: a pack a jurisdiction, an overlay a state. Far more is a wrong folder. */
export const packFilesMax = 200;

/** Bytes of one file: the two million characters that it may have, in Chinese. */
export const packFileBytesMax = 6 * 1024 * 1024;

/** What a folder of packs holds at one time. */
export interface PackFolder {
  readonly files: readonly PackFile[];
  readonly refused: readonly RefusedFile[];
  /** Changes whenever a file is added, removed or written. */
  readonly stamp: string;
}

/** One file as the folder lists it. */
interface Entry {
  readonly path: string;
  readonly sizeBytes: number;
  readonly modifiedMs: number;
}

/** The numbers of the contact policy are files of their own, with a schema of their own. */
const isPackFile = (path: string): boolean =>
  path.endsWith(".json") && !/(?:^|[/.])contact\.json$/.test(path);

/**
 * A mark of what the folder holds, without opening a file. Empty for a folder that is not there: a company
 * without changes of its own has none.
 */
export async function packFolderStamp(folder: string): Promise<string> {
  return stampOf(await list(folder));
}

/** The files of rules in a folder and below it, in the order of their paths. */
export async function readPackFolder(folder: string): Promise<PackFolder> {
  const entries = await list(folder);
  const files: PackFile[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, entry] of entries.entries()) {
    const read = index < packFilesMax ? await readOne(folder, entry) : tooMany;
    if ("text" in read) files.push({ path: entry.path, text: read.text });
    else refused.push({ file: entry.path, code: "PACK_INVALID", field: "", message: read.message });
  }
  return { files, refused, stamp: stampOf(entries) };
}

const tooMany = { message: `Expected at most ${packFilesMax} files in the folder.` };

const stampOf = (entries: readonly Entry[]): string =>
  entries.map(({ path, sizeBytes, modifiedMs }) => `${path} ${sizeBytes} ${modifiedMs}`).join("\n");

async function list(folder: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const item of await namesIn(folder)) {
    const path = item.split(sep).join("/");
    if (!isPackFile(path)) continue;
    const found = await stat(join(folder, item)).catch(ifGone);
    if (found?.isFile() !== true) continue;
    entries.push({ path, sizeBytes: found.size, modifiedMs: found.mtimeMs });
  }
  return entries.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder, { recursive: true }).catch(ifGone)) ?? [];
}

/** What is not there, or no longer, is nothing; any other failure is one. */
function ifGone(error: unknown): undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code !== "ENOENT" && code !== "ENOTDIR") throw error;
}

async function readOne(
  folder: string,
  { path, sizeBytes }: Entry,
): Promise<{ readonly text: string } | { readonly message: string }> {
  if (sizeBytes > packFileBytesMax)
    return { message: `Expected at most ${packFileBytesMax} bytes, got ${sizeBytes}.` };
  try {
    const bytes = await readFile(join(folder, path));
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError) return { message: "Expected UTF-8." };
    return { message: "The file could not be read." };
  }
}
