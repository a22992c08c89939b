import type { ErrorRow } from "../../evaluation/replay/input-error.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import type { RecordingOptions } from "../storage/quality/recording-store.ts";
import type { SpeechConfig } from "../voice/speech-config.ts";

/** One file that a thread reads; plain data. */
export interface RecordingTask {
  readonly path: string;
  readonly recordingsDir: string;
  readonly options: RecordingOptions;
  readonly speech: SpeechConfig;
}

/** What it tells: each call with the id that it has here, each part that cannot be used, how far it is, and the end. */
export type RecordingNews =
  | { readonly type: "call"; readonly callId: string; readonly record: ImportedRecord }
  | { readonly type: "fault"; readonly error: ErrorRow["error"]; readonly line: number | null }
  | { readonly type: "list" }
  | { readonly type: "share"; readonly share: number }
  | { readonly type: "end" };

/** What the thread is told: to end. */
export type RecordingOrder = "stop";
