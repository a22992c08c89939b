import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { errorRow, type ErrorRow } from "./input-error.ts";

/** The name that stands for standard input, in arguments and in rows. */
export const standardInput = "-";

/**
 * The files that a path of the command line means: itself, or all .json and .jsonl files below a folder,
 * sorted. Hidden folders and links to folders are passed over. What is not there is a row.
 */
export async function* findInputFiles(path: string): AsyncGenerator<string | ErrorRow> {
  if (path === standardInput) {
    yield path;
    return;
  }
  try {
    const files = (await stat(path)).isDirectory() ? await filesBelow(path) : [path];
    if (files.length > 0) yield* files;
    else
      yield errorRow({ file: path, line: null }, "INPUT_EMPTY", "Expected .json or .jsonl files.");
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = "Expected a file or a folder that can be read.";
    yield errorRow({ file: path, line: null }, "INPUT_NOT_FOUND", message);
  }
}

/** An error of the file system, such as no permission, not one of ours. */
export const isFileError = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && "errno" in error;

const inputName = /\.jsonl?$/i;

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".")) pending.push(path);
      else if (!entry.isDirectory() && inputName.test(entry.name)) files.push(path);
    }
  }
  return files.sort();
}
