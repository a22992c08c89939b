import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { parseJson } from "../../evaluation/replay/json-text.ts";
import { textLines } from "../../evaluation/replay/text-lines.ts";
import type { QualityRun } from "../protocol/quality.ts";
import { runBytesMax } from "./quality-limits.ts";

const finding = z.looseObject({
  kind: z.string(),
  severity: z.enum(["critical", "major", "minor"]),
  verdict: z.string().default("found"),
});
const points = z.looseObject({ total: z.number() });
const shared = {
  id: z.string(),
  ok: z.boolean(),
  failed: z.array(z.looseObject({})).default([]),
  divergence: z.looseObject({ n: z.int() }).nullish(),
};

/** A row of `replay --json`, or a call of a report.json. */
const rowSchema = z.union([
  z.looseObject({ ...shared, points, findings: z.array(finding) }),
  z
    .looseObject({
      ...shared,
      turns: z.array(z.unknown()).optional(),
      score: z.looseObject({ points, findings: z.array(finding) }),
    })
    .transform(({ score, ...row }) => ({ ...row, ...score })),
]);
type Row = z.output<typeof rowSchema>;

type Totals = Omit<QualityRun, "id" | "name" | "at" | "by">;

/**
 * The totals of a run: the output of `replay --json`, or a report.json, which has a call a line too. Read line by line;
 * nothing of a call is kept.
 * @throws KindlineError BASELINE_INVALID for a line that is no call, or none at all; BODY_TOO_LARGE.
 */
export async function readRun(stream: AsyncIterable<Uint8Array>): Promise<Totals> {
  const totals = { ...nothing, kinds: new Map<string, number>(), points: 0 };
  for await (const line of textLines(limited(stream))) {
    const value = "text" in line ? valueOf(line.text) : undefined;
    if (value === "passed over") {
      if ("text" in line && isRedriveHead(line.text)) totals.mode = "redrive";
      continue;
    }
    const parsed = rowSchema.safeParse(value);
    if (parsed.success) add(totals, parsed.data);
    else if (isBadInput(value)) totals.bad += 1;
    else throw invalid(line.line);
  }
  if (totals.calls === 0) throw invalid(1);
  const { points: sum, kinds, ...rest } = totals;
  return {
    ...rest,
    meanPoints: Math.round((sum / totals.calls) * 10) / 10,
    kinds: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const nothing = {
  mode: "score" as "score" | "redrive",
  calls: 0,
  ok: 0,
  bad: 0,
  critical: 0,
  major: 0,
  minor: 0,
  cannotTell: 0,
  expectationsFailed: 0,
  diverged: 0,
};

function add(
  totals: typeof nothing & { kinds: Map<string, number>; points: number },
  { ok, failed, divergence, findings, points, ...row }: Row,
): void {
  totals.calls += 1;
  totals.ok += Number(ok);
  totals.points += points.total;
  totals.expectationsFailed += failed.length;
  totals.diverged += Number(divergence !== null && divergence !== undefined);
  // Of rows that are printed, only those that were driven anew have an opening of our own.
  if ("opening" in row || (divergence !== null && divergence !== undefined))
    totals.mode = "redrive";
  for (const { kind, severity, verdict } of findings) {
    if (verdict === "found") {
      totals[severity] += 1;
      totals.kinds.set(kind, (totals.kinds.get(kind) ?? 0) + 1);
    } else totals.cannotTell += 1;
  }
}

/** The head and the tail of a report stand in lines of their own, and a comma after each call. */
function valueOf(text: string): unknown {
  const isFrame =
    text.startsWith('{"kindlineReport":') ||
    text === '"calls":[' ||
    text === "]}" ||
    text === '"calls":[]}';
  return isFrame ? "passed over" : parseJson(text.replace(/,$/, ""));
}

const isRedriveHead = (text: string): boolean =>
  text.startsWith('{"kindlineReport":1,"mode":"redrive"');

const isBadInput = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "error" in value;

async function* limited(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += chunk.length;
    if (bytes > runBytesMax) {
      const message = `Expected at most ${runBytesMax / 1024 ** 2} MiB.`;
      throw new KindlineError({ code: "BODY_TOO_LARGE", message });
    }
    yield chunk;
  }
}

const invalid = (line: number): KindlineError =>
  new KindlineError({
    code: "BASELINE_INVALID",
    message: `Expected calls of a run of replay --json, or a report.json; line ${line} is none.`,
  });
