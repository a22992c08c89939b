import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../../evaluation/score/call-finding.ts";
import { parseScoredRecord } from "../../evaluation/score/scored-record.ts";
import { scoreCall } from "../../evaluation/score/score-call.ts";
import { baselineFindings } from "./keyword-baseline.ts";
import { matchFindings, addCounts, f1Of, type Counts } from "./match-findings.ts";
import type { LabelledCall } from "./labelled-call.ts";

/**
 * The scorer beside calls that others labelled: findings by kind (precision, recall, F1) and the six steps
 * (share that agree), per file, with a baseline of keyword rules.
 * node bench/score/labels.ts FILE… [--errors]: with --errors every disagreement by call and turn, without words.
 */
const args = process.argv.slice(2);
const showErrors = args.includes("--errors");
const files = args.filter((arg) => !arg.startsWith("--"));

const percent = (share: number): string => (Number.isNaN(share) ? "  –  " : share.toFixed(3));
const total = new Map<string, Counts>();
const noCounts: Counts = { hit: 0, extra: 0, missed: 0 };

for (const file of files) {
  const calls = readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as LabelledCall);
  const ours = new Map<string, Counts>();
  const near = new Map<string, Counts>();
  const baseline = new Map<string, Counts>();
  let stepsRight = 0;
  let turnsRight = 0;
  let turnsDone = 0;
  let unread = 0;
  const stepErrors = new Map<string, number>();
  for (const call of calls) {
    const parsed = parseScoredRecord(call);
    if (!parsed.success) {
      unread += 1;
      console.log(`${call.id}: ${JSON.stringify(parsed.error)}`);
      continue;
    }
    const score = scoreCall(parsed.value);
    const found = score.findings.filter(({ verdict }) => verdict === "found");
    for (const [counts, findings, slack] of [
      [ours, found, 0],
      [near, found, 2],
      [baseline, baselineFindings(parsed.value), 0],
    ] as const) {
      const { byKind, errors } = matchFindings(call.labels.findings, findings, slack);
      for (const [kind, each] of byKind) addCounts(counts, kind, each);
      if (showErrors && counts === ours)
        for (const error of errors) console.log(`${call.id}  ${error}`);
    }
    for (const step of STEPS) {
      const want = call.labels.steps[step];
      const got = score.steps[step];
      if (want.done === got.done) stepsRight += 1;
      else {
        stepErrors.set(step, (stepErrors.get(step) ?? 0) + 1);
        if (showErrors)
          console.log(
            `${call.id}  step ${step}: labelled ${want.done}@${want.turn}, scored ${got.done}@${got.turn}`,
          );
      }
      if (want.done === true && got.done === true) {
        turnsDone += 1;
        if (want.turn === got.turn) turnsRight += 1;
        else if (showErrors)
          console.log(`${call.id}  step ${step}: labelled turn ${want.turn}, scored ${got.turn}`);
      }
    }
  }
  const scored = calls.length - unread;
  console.log(
    `\n${basename(file)}: ${scored} calls, steps agree ${percent(stepsRight / (scored * STEPS.length))}, their turn ${percent(turnsRight / turnsDone)}; wrong: ${[...stepErrors].map(([step, n]) => `${step} ${n}`).join(", ")}`,
  );
  console.log("kind                        hit extra missed  precision recall   F1   baseline F1");
  const sum: Counts[] = [noCounts, noCounts];
  for (const kind of FINDING_KINDS) {
    const one = ours.get(kind) ?? noCounts;
    const other = baseline.get(kind) ?? noCounts;
    sum[0] = plus(sum[0] ?? noCounts, one);
    sum[1] = plus(sum[1] ?? noCounts, other);
    addCounts(total, kind, one);
    console.log(row(kind, one, other));
  }
  console.log(row("all", sum[0] ?? noCounts, sum[1] ?? noCounts));
  let nearSum = noCounts;
  for (const each of near.values()) nearSum = plus(nearSum, each);
  console.log(`all, a turn beside the labelled one allowed: F1 ${percent(f1Of(nearSum))}`);
}
let all = noCounts;
for (const each of total.values()) all = plus(all, each);
if (files.length > 1)
  console.log(
    `\nall files: F1 ${percent(f1Of(all))} (${all.hit} hit, ${all.extra} extra, ${all.missed} missed)`,
  );

function plus(a: Counts, b: Counts): Counts {
  return { hit: a.hit + b.hit, extra: a.extra + b.extra, missed: a.missed + b.missed };
}

function row(name: string, counts: Counts, other: Counts): string {
  const { hit, extra, missed } = counts;
  const cells = [hit, extra, missed].map((n) => String(n).padStart(5)).join(" ");
  return `${name.padEnd(26)} ${cells}     ${percent(hit / (hit + extra))}    ${percent(hit / (hit + missed))}  ${percent(f1Of(counts))}   ${percent(f1Of(other))}`;
}
