import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cellCharsMax, sharedStringsMax } from "../limits.ts";
import { tooLarge } from "../read/unreadable.ts";

/**
 * The strings that the cells of a workbook point to, in a file of their own, so that their number costs
 * next to no memory. Sheets name them roughly in order, so the last blocks that were read are kept.
 */
export interface SharedStrings {
  add(text: string): void;
  /** To be called once after the last string. */
  finish(): void;
  /** The string with this number; empty where there is none. */
  at(index: number): string;
  /** Removes the file. */
  close(): void;
}

/** Strings of one block, and blocks kept: about two megabytes of short strings. */
const blockStrings = 256;
const blocksKept = 64;

/** The file is in a folder that nobody else may look into: it holds names. */
export async function createSharedStrings(): Promise<SharedStrings> {
  const folder = await mkdtemp(join(tmpdir(), "kindline-list-"));
  const file = openSync(join(folder, "strings"), "w+", 0o600);
  // Where each block begins, in bytes.
  const starts: number[] = [];
  const kept = new Map<number, readonly string[]>();
  let pending: string[] = [];
  let length = 0;
  let count = 0;
  const flush = (): void => {
    if (pending.length === 0) return;
    const bytes = Buffer.from(JSON.stringify(pending));
    starts.push(length);
    writeSync(file, bytes, 0, bytes.length, length);
    length += bytes.length;
    pending = [];
  };
  const load = (block: number): readonly string[] => {
    const from = starts[block];
    if (from === undefined) return [];
    const bytes = Buffer.alloc((starts[block + 1] ?? fstatSync(file).size) - from);
    readSync(file, bytes, 0, bytes.length, from);
    return JSON.parse(bytes.toString("utf8")) as string[];
  };
  return {
    add(text) {
      count += 1;
      if (count > sharedStringsMax) throw tooLarge("Expected fewer different texts in a workbook.");
      pending.push(text.slice(0, cellCharsMax + 1));
      if (pending.length === blockStrings) flush();
    },
    finish: flush,
    at(index) {
      const block = Math.floor(index / blockStrings);
      const found = kept.get(block) ?? load(block);
      // What was used last stands at the end of the map; the first is what goes.
      kept.delete(block);
      kept.set(block, found);
      for (const oldest of kept.keys()) {
        if (kept.size <= blocksKept) break;
        kept.delete(oldest);
      }
      return found[index % blockStrings] ?? "";
    },
    close() {
      closeSync(file);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
