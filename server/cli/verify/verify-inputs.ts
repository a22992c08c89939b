import { parseCallRecord } from "../../../domain/parse/parse-call-record.ts";
import { toRecordIssues } from "../../../domain/parse/record-issue.ts";
import {
  errorRow,
  isErrorRow,
  issuesRow,
  type ErrorRow,
} from "../../../evaluation/replay/input-error.ts";
import { readInputs, type InputValue } from "../../../evaluation/replay/read-inputs.ts";
import { evidenceBundleSchema } from "../../../transcripts/evidence/evidence-bundle.ts";
import { verifyLog, type LogFinding } from "../../../transcripts/evidence/verify-log.ts";
import { checkRecordings, type RecordingVerdict } from "./check-recordings.ts";

/** One thing that was looked at. */
export interface VerifiedRow {
  readonly file: string;
  readonly line: number;
  readonly kind: "evidence" | "log" | "record";
  readonly id: string | null;
  readonly ok: boolean;
  /** Of the log; null for a record, which has none. */
  readonly entries: number | null;
  readonly head: string | null;
  /** Whether the head is known from elsewhere than the entries. */
  readonly headFrom: "option" | "bundle" | null;
  readonly isOver: boolean | null;
  readonly recordings: readonly RecordingVerdict[];
  readonly findings: readonly LogFinding[];
}

interface Sources {
  readonly paths: readonly string[];
  readonly stdin: AsyncIterable<Uint8Array>;
  /** The hash of the last entry of the one log, as it is known from elsewhere. */
  readonly head: string | undefined;
}

type Entries = readonly InputValue[];

/** Every bundle, log and record of the inputs, looked at; what is none of them is a row with its error. */
export async function* verifyInputs({
  paths,
  stdin,
  head,
}: Sources): AsyncGenerator<VerifiedRow | ErrorRow> {
  // Entries of one file that follow one another are one log, until another begins.
  let log: InputValue[] = [];
  const flush = async function* (): AsyncGenerator<VerifiedRow> {
    if (log.length > 0) yield await verifyEntries(log, head);
    log = [];
  };
  for await (const input of readInputs(paths, stdin)) {
    const isEntry = !isErrorRow(input) && isLogEntry(input.value);
    if (!isEntry || log[0]?.file !== input.file || isFirst(input.value)) yield* flush();
    if (isErrorRow(input)) yield input;
    else if (isEntry) log.push(input);
    else yield await verifyOne(input, head);
  }
  yield* flush();
}

const isLogEntry = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "previousHash" in value && "event" in value;

const isFirst = (value: unknown): boolean =>
  (value as { readonly sequence?: unknown }).sequence === 1;

async function verifyEntries(entries: Entries, hash: string | undefined): Promise<VerifiedRow> {
  const [first] = entries;
  const values = entries.map(({ value }) => value);
  const head = hash === undefined ? undefined : { sequence: values.length, hash };
  const place = { file: first?.file ?? "", line: first?.line ?? 1 };
  return await rowOf("log", place, {
    values,
    head,
    headFrom: head === undefined ? null : "option",
  });
}

async function verifyOne(
  input: InputValue,
  hash: string | undefined,
): Promise<VerifiedRow | ErrorRow> {
  const { value } = input;
  if (typeof value === "object" && value !== null && "kindlineEvidence" in value) {
    const parsed = evidenceBundleSchema.safeParse(value);
    if (!parsed.success) return issuesRow(input, toRecordIssues(parsed.error, value));
    const { entries, callId, head } = parsed.data;
    return await rowOf("evidence", input, {
      values: entries,
      callId,
      head: hash === undefined ? head : { ...head, hash },
      headFrom: hash === undefined ? "bundle" : "option",
    });
  }
  if (typeof value === "object" && value !== null && "kindline" in value) return record(input);
  const message = "Expected an evidence bundle, entries of a log, or a call record.";
  return errorRow(input, "FIELD_INVALID", message);
}

function record(input: InputValue): VerifiedRow | ErrorRow {
  const parsed = parseCallRecord(input.value);
  if (!parsed.success) return issuesRow(input, parsed.error);
  const { file, line } = input;
  const nothing = { entries: null, head: null, headFrom: null, isOver: null };
  const { id } = parsed.value;
  return { file, line, kind: "record", id, ok: true, ...nothing, recordings: [], findings: [] };
}

interface Log {
  readonly values: readonly unknown[];
  readonly callId?: string;
  readonly head: { readonly sequence: number; readonly hash: string } | undefined;
  readonly headFrom: VerifiedRow["headFrom"];
}

async function rowOf(
  kind: "evidence" | "log",
  { file, line }: { readonly file: string; readonly line: number },
  { values, callId, head, headFrom }: Log,
): Promise<VerifiedRow> {
  const log = verifyLog(values, { head, callId });
  const recordings = await checkRecordings(log, file);
  const isSame = recordings.every(({ verdict }) => verdict !== "other");
  return {
    file,
    line,
    kind,
    id: log.callId ?? null,
    ok: log.findings.length === 0 && isSame,
    entries: log.entries,
    head: log.head ?? null,
    headFrom,
    isOver: log.isOver,
    recordings,
    findings: log.findings,
  };
}
