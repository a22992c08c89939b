import type { Transaction } from "kysely";
import { STEPS } from "../../../domain/vocabulary.ts";
import {
  FINDING_SEVERITIES,
  type CallFinding,
  type FindingSeverity,
} from "../../../evaluation/score/call-finding.ts";
import type { CallScore } from "../../../evaluation/score/score-call.ts";
import type { TurnPlace } from "../../quality/call-to-score.ts";
import { findingKey } from "../../quality/finding-key.ts";
import { insertRowsMax } from "../../quality/quality-limits.ts";
import type { ScoreState, StepResult } from "../../protocol/quality.ts";
import type { Tables } from "../tables.ts";

/** What a scored call comes to. */
export interface KeptScore {
  readonly score: CallScore;
  readonly places: readonly TurnPlace[];
  readonly scorer: string;
  readonly at: string;
}

/** Writes a score with its findings, in the place of an earlier one. */
export async function keepScore(
  transaction: Transaction<Tables>,
  callId: string,
  { score, places, scorer, at }: KeptScore,
): Promise<void> {
  const findings = uniqueFindings(score.findings);
  const { findings: _findings, ...rest } = score;
  const counted = findings.filter(({ verdict }) => verdict === "found");
  const ranks = counted.map(({ severity }) => rankOf(severity));
  const { numUpdatedRows } = await transaction
    .updateTable("quality_calls")
    .set({
      state: "scored" satisfies ScoreState,
      error: null,
      scorer,
      scored_at: at,
      points: score.points.total,
      score: JSON.stringify(rest),
      ...stepColumns(score),
      found: counted.length,
      cannot_tell: findings.length - counted.length,
      worst: ranks.length === 0 ? null : Math.min(...ranks),
    })
    .where("call_id", "=", callId)
    .executeTakeFirst();
  // The file that it came with was taken back while it was scored.
  if (numUpdatedRows === 0n) return;
  await transaction.deleteFrom("quality_findings").where("call_id", "=", callId).execute();
  const rows = findings.map((finding) => toRow(callId, finding, places));
  for (let from = 0; from < rows.length; from += insertRowsMax) {
    const some = rows.slice(from, from + insertRowsMax);
    await transaction.insertInto("quality_findings").values(some).execute();
  }
  await keepAgents(transaction, callId, places);
}

/** Who spoke for the creditor: told by the turns, so that a person who only looked on has no part in it. */
async function keepAgents(
  transaction: Transaction<Tables>,
  callId: string,
  places: readonly TurnPlace[],
): Promise<void> {
  const agents = new Set(places.flatMap(({ agent }) => (agent === null ? [] : [agent])));
  if (agents.size === 0) return;
  await transaction.deleteFrom("quality_agents").where("call_id", "=", callId).execute();
  const rows = [...agents].sort().map((agent) => ({ call_id: callId, agent }));
  await transaction.insertInto("quality_agents").values(rows).execute();
}

/** Two rules that find the same at one place are one finding: the graver, and the surer, stands. */
function uniqueFindings(findings: readonly CallFinding[]): readonly CallFinding[] {
  const byKey = new Map<string, CallFinding>();
  for (const finding of findings) {
    const before = byKey.get(findingKey(finding));
    if (before === undefined || isGraver(finding, before)) byKey.set(findingKey(finding), finding);
  }
  return [...byKey.values()];
}

const isGraver = (a: CallFinding, b: CallFinding): boolean =>
  a.verdict === b.verdict ? rankOf(a.severity) < rankOf(b.severity) : a.verdict === "found";

const rankOf = (severity: FindingSeverity): number => FINDING_SEVERITIES.indexOf(severity);

function stepColumns({ steps, points }: CallScore) {
  const [open, verify, stateOverdue, listen, agree, close] = STEPS.map((step): StepResult => {
    const { done } = steps[step];
    if (done === true) return "yes";
    if (!points.dueSteps.includes(step)) return "not_due";
    return done === "cannot_tell" ? "cannot_tell" : "no";
  });
  return {
    step_open: open ?? null,
    step_verify: verify ?? null,
    step_state_overdue: stateOverdue ?? null,
    step_listen: listen ?? null,
    step_agree: agree ?? null,
    step_close: close ?? null,
  };
}

function toRow(
  callId: string,
  finding: CallFinding,
  places: readonly TurnPlace[],
): Tables["quality_findings"] {
  const { kind, detail, ruleId, turn, severity, confidence, verdict } = finding;
  const place = places[turn];
  return {
    call_id: callId,
    finding_key: findingKey(finding),
    kind,
    detail,
    rule_id: ruleId,
    turn,
    from_ms: place?.fromMs ?? null,
    to_ms: place?.toMs ?? null,
    severity,
    confidence,
    verdict,
    agent: agentAt(places, turn),
  };
}

/** Who said it; for something missing after a turn of the debtor, who answered it. */
function agentAt(places: readonly TurnPlace[], turn: number): string {
  const after = places.slice(turn).find(({ agent }) => agent !== null);
  const before = places.slice(0, turn).findLast(({ agent }) => agent !== null);
  return after?.agent ?? before?.agent ?? "unknown";
}
