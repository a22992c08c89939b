import { createReadStream } from "node:fs";
import { mkdir, open, readFile, rm, truncate, writeFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** A line of the spool: a call, an input that could not be used, or a call that is JSON already. */
export type SpoolLine =
  { readonly row: unknown } | { readonly bad: unknown } | { readonly rowJson: string };

/** Rows of a run on disk, while it is made: what was done is kept when it is broken off. */
export interface ReportSpool {
  /** Lines that an earlier run had left, in their order. */
  readonly kept: number;
  add(line: SpoolLine): Promise<void>;
  /** All lines in their order, with the place of each, read from disk. */
  lines(): AsyncGenerator<{ readonly text: string; readonly at: number }>;
  readLine(at: number, length: number): Promise<string>;
  /** Gives up the spool's files once the reports are written. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

const rowsName = "rows.jsonl";
const markName = "run.json";

/** Bytes that are gathered before they are written. */
const bufferBytesMax = 256 * 1024;

/**
 * Opens the spool in a report folder. With `resume`, lines of a run with the same mark are kept, and one that was
 * cut off in the middle is dropped; without, or where the mark differs, it begins anew.
 * @param mark what the rows depend on: mode, inputs, configuration.
 */
export async function openSpool(
  folder: string,
  { mark, resume }: { readonly mark: string; readonly resume: boolean },
): Promise<ReportSpool> {
  const place = join(folder, ".spool");
  await mkdir(place, { recursive: true });
  const path = join(place, rowsName);
  const isSame = resume && (await textOf(join(place, markName))) === mark;
  if (!isSame) await writeFile(path, "");
  await writeFile(join(place, markName), mark);
  const kept = isSame ? await wholeLines(path) : 0;
  const file = await open(path, "a+");
  return {
    kept,
    ...writing(file, path),
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

const textOf = (path: string): Promise<string | undefined> =>
  readFile(path, "utf8").catch(() => undefined);

/** Counts the lines of a file, and cuts off one that was not written to its end. */
async function wholeLines(path: string): Promise<number> {
  let count = 0;
  let end = 0;
  let at = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Uint8Array>) {
    for (let next = chunk.indexOf(0x0a); next >= 0; next = chunk.indexOf(0x0a, next + 1)) {
      count += 1;
      end = at + next + 1;
    }
    at += chunk.length;
  }
  await truncate(path, end);
  return count;
}

function writing(file: FileHandle, path: string): Omit<ReportSpool, "kept" | "remove"> {
  let waiting: string[] = [];
  let bytes = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const text = waiting.join("");
    waiting = [];
    bytes = 0;
    await file.appendFile(text);
  };
  return {
    async add(line) {
      const text = "rowJson" in line ? `{"row":${line.rowJson}}\n` : `${JSON.stringify(line)}\n`;
      waiting.push(text);
      bytes += text.length;
      if (bytes >= bufferBytesMax) await flush();
    },
    async *lines() {
      await flush();
      let at = 0;
      for await (const text of createInterface({
        input: createReadStream(path),
        crlfDelay: Infinity,
      })) {
        yield { text, at };
        at += Buffer.byteLength(text) + 1;
      }
    },
    async readLine(at, length) {
      const buffer = Buffer.alloc(length);
      await file.read(buffer, 0, length, at);
      return buffer.toString("utf8");
    },
    async close() {
      await flush();
      await file.close();
    },
  };
}
