import { createReadStream } from "node:fs";
import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { isFileError } from "../replay/find-input-files.ts";
import { parseJson } from "../replay/json-text.ts";
import { textLines } from "../replay/text-lines.ts";
import { faultsOf, markOf, type CallDigest } from "./call-digest.ts";
import { digestTurns } from "./digest-turns.ts";

const finding = z.looseObject({
  kind: z.string(),
  detail: z.string().nullish(),
  turn: z.int(),
  verdict: z.string().optional(),
});
const failed = z.looseObject({ key: z.string() });

/** A row of `replay --json`, in either mode. */
const printedRow = z.looseObject({
  id: z.string(),
  failed: z.array(failed).default([]),
  opening: z.string().optional(),
  turns: z.array(z.looseObject({ agent: z.string(), n: z.int() })).default([]),
  divergence: z.looseObject({ n: z.int() }).nullish(),
  score: z.looseObject({ findings: z.array(finding).default([]) }).default({ findings: [] }),
});

/** A call of a report.json. */
const reportedRow = z.looseObject({
  id: z.string(),
  findings: z.array(finding),
  failed: z.array(failed).default([]),
  turns: z.array(z.looseObject({ turn: z.int(), speaker: z.string(), text: z.string() })),
  divergence: z.looseObject({ n: z.int() }).nullish(),
});

/**
 * The calls of an earlier run by id: the output of `replay --json`, or a report.json, which has a call a line too. Read
 * line by line; of each call only its digest is kept.
 * @throws KindlineError `BASELINE_INVALID` if the file cannot be read, has no call, a line that is none, or an id twice.
 */
export async function readBaseline(file: string): Promise<ReadonlyMap<string, CallDigest>> {
  const calls = new Map<string, CallDigest>();
  try {
    for await (const line of textLines(createReadStream(file))) {
      if (!("text" in line)) throw invalid(file, line.line);
      const row = rowOf(line.text);
      const digest = digestOf(row);
      if (digest !== undefined) {
        // Which of the two a call would be compared with is nothing to leave to their order.
        if (calls.has(digest.id)) throw twice(file, line.line, digest.id);
        calls.set(digest.id, digest);
      } else if (!isPassedOver(row)) throw invalid(file, line.line);
    }
  } catch (error) {
    if (!isFileError(error)) throw error;
    throw invalid(file, 1);
  }
  if (calls.size === 0) throw invalid(file, 1);
  return calls;
}

/** The head and the tail of a report stand in lines of their own, and a comma after each call. */
function rowOf(text: string): unknown {
  if (text.startsWith('{"kindlineReport":')) return { kindlineReport: 1 };
  if (text === '"calls":[' || text === "]}" || text === '"calls":[]}') return { kindlineReport: 1 };
  return parseJson(text.replace(/,$/, ""));
}

const invalid = (file: string, line: number): KindlineError =>
  new KindlineError({
    code: "BASELINE_INVALID",
    message: `Expected calls of an earlier run in ${file}, line ${line}.`,
    field: "baseline",
  });

const twice = (file: string, line: number, id: string): KindlineError =>
  new KindlineError({
    code: "BASELINE_INVALID",
    message: `Expected each call once in ${file}, got ${JSON.stringify(id)} again in line ${line}.`,
    field: "baseline",
  });

/** Bad inputs of the earlier run, and the head and tail of a report, are no calls. */
const isPassedOver = (row: unknown): boolean =>
  typeof row === "object" && row !== null && ("error" in row || "kindlineReport" in row);

function digestOf(row: unknown): (CallDigest & { readonly id: string }) | undefined {
  const reported = reportedRow.safeParse(row);
  if (reported.success) {
    const { id, turns, divergence } = reported.data;
    return { id, ...digestTurns(turns, divergence?.n), faults: faultsOf(reported.data) };
  }
  const printed = printedRow.safeParse(row);
  if (!printed.success) return undefined;
  const { id, opening, turns, divergence, score, failed: unmet } = printed.data;
  const texts = [...(opening === undefined ? [] : [opening]), ...turns.map(({ agent }) => agent)];
  const excluded =
    divergence === null || divergence === undefined
      ? 0
      : turns.filter(({ n }) => n >= divergence.n).length;
  return {
    id,
    faults: faultsOf({ findings: score.findings, failed: unmet }),
    turns: texts.map(markOf),
    excluded,
  };
}
