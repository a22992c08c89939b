import { isErrorRow, type ErrorRow } from "../../../evaluation/replay/input-error.ts";
import { describeErrorRow } from "../describe-error-row.ts";
import { exitCodeOf } from "../tally.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { usageError } from "../usage-error.ts";
import { verifyInputs, type VerifiedRow } from "../verify/verify-inputs.ts";

export interface VerifyOptions {
  readonly paths: readonly string[];
  /** The hash of the last entry, as it is known from elsewhere. */
  readonly head?: string;
  readonly json?: true;
}

/** Checks evidence; 1 if anything in it is not what was written, or something could not be read. */
export async function runVerify(options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const { paths, head, json } = options;
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    throw usageError("Expected --head with 64 hexadecimal digits.");
  }
  const tally = { done: 0, faulty: 0, bad: 0 };
  let logs = 0;
  for await (const row of verifyInputs({ paths, stdin: terminal.stdin, head })) {
    if (isErrorRow(row)) tally.bad += 1;
    else {
      tally.done += 1;
      if (!row.ok) tally.faulty += 1;
      if (row.kind !== "record") logs += 1;
    }
    await terminal.out.write(json === true ? `${JSON.stringify(row)}\n` : describe(row, terminal));
  }
  if (head !== undefined && logs !== 1) {
    throw usageError(`Expected one log beside --head, got ${logs}.`);
  }
  return exitCodeOf(tally);
}

function describe(row: VerifiedRow | ErrorRow, { paint }: Terminal): string {
  if (isErrorRow(row)) return describeErrorRow(row, paint);
  const { file, line, kind, id, ok, entries } = row;
  const mark = ok ? paint("green", "ok   ") : paint("red", "WRONG");
  const size = entries === null ? "" : `, ${entries} entries`;
  const notes = [
    ...row.findings.map(({ sequence, message }) => `entry ${sequence}: ${message}`),
    ...row.recordings.map(({ file: name, verdict }) => `${name}: ${verdictWords[verdict]}`),
    ...(kind === "record" ? ["a record has no chain: only its form was checked"] : []),
    ...(row.isOver === false ? ["the call was not over when this was written"] : []),
    ...(kind === "log" && row.headFrom === null ? [headless] : []),
  ];
  const lines = notes.map((note) => `        ${note}\n`).join("");
  const last = row.head === null ? "" : `        head ${row.head}\n`;
  return `${mark} ${file}:${line} ${kind} ${id ?? "?"}${size}\n${lines}${last}`;
}

const headless = "whether entries are missing at its end cannot be told: give --head";

const verdictWords = {
  same: "the recording is the one that was kept",
  other: "this is not the recording that was kept",
  missing: "the recording is not beside it, and was not checked",
} as const;
