import { createReadStream } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import { KindlineError } from "../../domain/errors.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { textLines } from "../../evaluation/replay/text-lines.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";

/** Rights of the file: calls are for who imported them alone. */
const fileMode = 0o600;

/** A file of call records, one a line, that grows call by call: what is written stays, whatever happens next. */
export class RecordFile {
  readonly #file: FileHandle;
  /** Where the calls came from that are in it already. */
  readonly #sources: Set<string>;

  private constructor(file: FileHandle, sources: Set<string>) {
    this.#file = file;
    this.#sources = sources;
  }

  /**
   * Opens a new file, or goes on with one that an import was stopped in.
   * @throws USAGE_INVALID where a file is there and nobody said to go on with it.
   */
  static async open(path: string, mayGoOn: boolean): Promise<RecordFile> {
    if (mayGoOn && (await stat(path).catch(() => undefined)) !== undefined) {
      const { sources, wholeBytes } = await readSources(path);
      const file = await open(path, "r+");
      await file.truncate(wholeBytes);
      return new RecordFile(file, sources);
    }
    try {
      return new RecordFile(await open(path, "wx", fileMode), new Set());
    } catch (cause) {
      const isThere = (cause as NodeJS.ErrnoException).code === "EEXIST";
      throw new KindlineError({
        code: "USAGE_INVALID",
        message: isThere
          ? "Expected a new file to write to; --resume goes on with one that is there."
          : "Expected a file that can be written.",
        cause,
      });
    }
  }

  has(source: string): boolean {
    return this.#sources.has(source);
  }

  async write(record: ImportedRecord): Promise<void> {
    const { size } = await this.#file.stat();
    const line = Buffer.from(`${JSON.stringify(record)}\n`);
    await this.#file.write(line, 0, line.length, size);
    this.#sources.add(record.import.source);
  }

  async close(): Promise<void> {
    await this.#file.close();
  }
}

/** The sources of whole lines; a line that was cut off when the process died is not counted. */
async function readSources(path: string): Promise<{ sources: Set<string>; wholeBytes: number }> {
  const sources = new Set<string>();
  let wholeBytes = 0;
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Uint8Array> {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(0x0a);
      if (end >= 0) wholeBytes = bytes + end + 1;
      bytes += chunk.length;
      yield chunk;
    }
  };
  const found: string[] = [];
  for await (const line of textLines(counted())) {
    const value = "text" in line ? parseJson(line.text) : undefined;
    found.push((value as Partial<ImportedRecord> | undefined)?.import?.source ?? "");
  }
  if (bytes > wholeBytes) found.pop();
  for (const source of found) sources.add(source);
  return { sources, wholeBytes };
}
