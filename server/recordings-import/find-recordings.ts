import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { isFileError } from "../../evaluation/replay/find-input-files.ts";
import { errorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { recordingName } from "../protocol/limits-recordings.ts";

/**
 * The recordings and transcripts that a path of the command line means: itself, or all below a folder, sorted.
 * Hidden files and folders, and links to folders, are passed over. What is not there is a row.
 */
export async function* findRecordings(path: string): AsyncGenerator<string | ErrorRow> {
  try {
    const files = (await stat(path)).isDirectory() ? await filesBelow(path) : [path];
    if (files.length > 0) yield* files;
    else {
      yield errorRow(
        { file: path, line: null },
        "INPUT_EMPTY",
        "Expected recordings or transcripts.",
      );
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    const message = "Expected a file or a folder that can be read.";
    yield errorRow({ file: path, line: null }, "INPUT_NOT_FOUND", message);
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const pending = [folder];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    for (const entry of await readdir(at, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const path = join(at, entry.name);
      if (entry.isDirectory()) pending.push(path);
      else if (recordingName.test(entry.name)) files.push(path);
    }
  }
  return files.sort();
}
