import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { KindlineError } from "../../domain/errors.ts";
import { recordBytesMax } from "../../domain/limits.ts";
import { standardInput } from "../../evaluation/replay/find-input-files.ts";
import { isErrorRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { readInputs, type InputValue } from "../../evaluation/replay/read-inputs.ts";
import { decodeText } from "../../transcripts/import/decode-text.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import { isOwnRecord, readOwnRecord } from "../../transcripts/import/read-own-record.ts";
import {
  readJsonTranscript,
  readTextTranscript,
} from "../../transcripts/import/read-transcript.ts";
import { toCallRecord } from "../../transcripts/import/to-call-record.ts";
import { contextOf, type ImportFile } from "./file-context.ts";
import { faultRow } from "./fault-row.ts";
import type { ImportOptions } from "./import-options.ts";
import { importInlineRecordings } from "./import-recording.ts";

type Row = ImportedRecord | ErrorRow;

/** Names of files with one value of JSON a line, which may be of any length in all. */
const linesName = /\.(?:jsonl|ndjson)$/iu;

/**
 * The calls of a file of text: JSON, lines of JSON, a table, or lines with names. A bad one among many is a row.
 * @throws KindlineError where the file as a whole cannot be used.
 */
export async function* importTranscript(
  file: ImportFile & { readonly size: number },
  options: ImportOptions,
): AsyncGenerator<Row> {
  if (file.size > recordBytesMax) {
    if (!linesName.test(file.path)) throw tooLarge();
    yield* importJson(createReadStream(file.path), file, options);
    return;
  }
  const decoded = decodeText(await readFile(file.path));
  if (/^\s*[[{]/u.test(decoded.text) && !/^\s*\[\d/u.test(decoded.text)) {
    yield* importJson(chunksOf(decoded.text), file, options);
    return;
  }
  for (const [index, { call, losses }] of readTextTranscript(decoded).entries()) {
    const context = contextOf(file, options, index === 0 ? "" : `#${index + 1}`);
    yield await safely({ file: file.path, line: null }, () => toCallRecord(call, losses, context));
  }
}

async function* importJson(
  chunks: AsyncIterable<Uint8Array>,
  file: ImportFile,
  options: ImportOptions,
): AsyncGenerator<Row> {
  for await (const input of readInputs([standardInput], chunks)) {
    if (isErrorRow(input)) yield { ...input, file: file.path };
    else {
      const place = { file: file.path, line: input.line, prefix: input.prefix };
      yield await safely(place, () => importValue(input, file, options));
    }
  }
}

async function importValue(
  { value, line, prefix }: InputValue,
  file: ImportFile,
  options: ImportOptions,
): Promise<ImportedRecord> {
  const place = line === 1 && prefix === "" ? "" : `#${line}${prefix}`;
  const context = contextOf(file, options, place);
  if (isOwnRecord(value)) return readOwnRecord(value, context);
  const read = readJsonTranscript(value);
  return read.call.recordings.length > 0
    ? importInlineRecordings(read, options, context)
    : toCallRecord(read.call, read.losses, context);
}

async function safely(
  place: Parameters<typeof faultRow>[0],
  work: () => ImportedRecord | Promise<ImportedRecord>,
): Promise<Row> {
  try {
    return await work();
  } catch (error) {
    return faultRow(place, error);
  }
}

// oxlint-disable-next-line typescript/require-await -- A stream of one.
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const tooLarge = (): KindlineError =>
  new KindlineError({
    code: "INPUT_TOO_LARGE",
    message: `Expected at most ${recordBytesMax / 1024 / 1024} MiB, or one call a line.`,
  });
