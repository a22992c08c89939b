import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { KindlineError } from "../../domain/errors.ts";
import { isFileError } from "../../evaluation/replay/find-input-files.ts";
import { isErrorRow, issuesRow, type ErrorRow } from "../../evaluation/replay/input-error.ts";
import { decodeText } from "../../transcripts/import/decode-text.ts";
import { recordIssues } from "../../transcripts/import/check-record.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import { isTranscriptHeader } from "../../transcripts/import/formats/csv.ts";
import { isDebtorListHeader } from "./debtor-list-header.ts";
import { decodeWithFfmpeg } from "./decode-with-ffmpeg.ts";
import { faultRow } from "./fault-row.ts";
import type { ImportFile } from "./file-context.ts";
import { lookAtFile, type FileHead } from "./file-kind.ts";
import type { ImportOptions } from "./import-options.ts";
import { importRecording } from "./import-recording.ts";
import { importTranscript } from "./import-transcript.ts";
import { recordingBytesMax } from "../protocol/limits-recordings.ts";

/** What a file turned out to be. */
export type ImportRow =
  | ImportedRecord
  | ErrorRow
  | { readonly file: string; readonly isDebtorList: true }
  | { readonly file: string; readonly isDone: true };

/**
 * The calls of one file as records that are sound, one at a time; what cannot be used is a row, and the rest goes
 * on. A debtor list is only recognised here.
 */
export async function* importCalls(
  path: string,
  options: ImportOptions,
): AsyncGenerator<ImportRow> {
  try {
    const head = await lookAtFile(path);
    if (head.size === 0)
      throw new KindlineError({ code: "INPUT_EMPTY", message: "Expected a call." });
    if (isDebtorList(head)) {
      yield { file: path, isDebtorList: true };
      return;
    }
    if (isRecording(head) && options.isDone?.(path) === true) {
      yield { file: path, isDone: true };
      return;
    }
    const changedAt = (await stat(path)).mtime.toISOString();
    for await (const row of importFile({ path, changedAt }, head, options))
      yield checked(row, path);
  } catch (error) {
    yield faultRow({ file: path, line: null }, isFileError(error) ? unreadable(error) : error);
  }
}

async function* importFile(
  file: ImportFile,
  { kind, size }: FileHead,
  options: ImportOptions,
): AsyncGenerator<ImportedRecord | ErrorRow> {
  if (kind === "text" || kind === "workbook") {
    yield* importTranscript({ ...file, size }, options);
    return;
  }
  if (size > recordingBytesMax) throw tooLarge();
  const chunks = kind === "wav" ? createReadStream(file.path) : decodeWithFfmpeg(file.path, kind);
  // How long something coded lasts is known at its end.
  const onShare = kind === "wav" ? options.onShare : undefined;
  const watch = { size, onShare, signal: options.signal };
  yield await importRecording(watched(chunks as AsyncIterable<Uint8Array>, watch), file, options);
}

async function* watched(
  chunks: AsyncIterable<Uint8Array>,
  { size, onShare, signal }: Pick<ImportOptions, "onShare" | "signal"> & { readonly size: number },
): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    onShare?.(Math.min(1, bytes / size));
    yield chunk;
  }
}

const isRecording = ({ kind }: FileHead): boolean => kind !== "text" && kind !== "workbook";

function isDebtorList({ kind, bytes }: FileHead): boolean {
  if (kind !== "text") return kind === "workbook";
  const text = headText(bytes);
  return isDebtorListHeader(text) && !isTranscriptHeader(text);
}

/** The beginning of a text: its last character may be cut in two, so only whole lines are looked at. */
function headText(bytes: Buffer): string {
  const end = bytes.lastIndexOf(0x0a);
  try {
    return decodeText(end < 0 ? bytes : bytes.subarray(0, end)).text;
  } catch {
    // What it is cannot be told by its first line; whoever reads the whole says what is wrong.
    return "";
  }
}

/** Whatever a source said: what leaves here is a call record. */
function checked(row: ImportedRecord | ErrorRow, path: string): ImportedRecord | ErrorRow {
  if (isErrorRow(row)) return row;
  const issues = recordIssues(row);
  return issues.length === 0 ? row : issuesRow({ file: path, line: null }, issues);
}

const unreadable = (cause: unknown): KindlineError =>
  new KindlineError({
    code: "INPUT_NOT_FOUND",
    message: "Expected a file that can be read.",
    cause,
  });

const tooLarge = (): KindlineError =>
  new KindlineError({
    code: "RECORDING_TOO_LARGE",
    message: `Expected at most ${recordingBytesMax / 1024 ** 2} MiB of audio.`,
  });
