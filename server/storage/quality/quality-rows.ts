import type { Kysely } from "kysely";
import { STEPS } from "../../../domain/vocabulary.ts";
import { FINDING_SEVERITIES } from "../../../evaluation/score/call-finding.ts";
import type { QualityCall, QualityFinding, StepResult } from "../../protocol/quality.ts";
import type { Tables } from "../tables.ts";

type Row = Omit<Tables["quality_calls"], "score" | "record">;

/** The columns of a list: scores and records stay where they are. */
export const callColumns = [
  "call_id",
  "source",
  "started_at",
  "locale",
  "jurisdiction",
  "channel",
  "direction",
  "disposition",
  "agent_group",
  "state",
  "tries",
  "due_at",
  "error",
  "scorer",
  "scored_at",
  "points",
  "step_open",
  "step_verify",
  "step_state_overdue",
  "step_listen",
  "step_agree",
  "step_close",
  "found",
  "cannot_tell",
  "worst",
  "import_id",
] as const satisfies readonly (keyof Row)[];

/** Rows as everybody outside the store sees them, with who spoke in them. */
export async function toCalls(
  db: Kysely<Tables>,
  rows: readonly Row[],
): Promise<readonly QualityCall[]> {
  if (rows.length === 0) return [];
  const agents = new Map<string, string[]>();
  const found = await db
    .selectFrom("quality_agents")
    .selectAll()
    .where(
      "call_id",
      "in",
      rows.map(({ call_id }) => call_id),
    )
    .orderBy("agent")
    .execute();
  for (const { call_id, agent } of found) {
    agents.set(call_id, [...(agents.get(call_id) ?? []), agent]);
  }
  return rows.map((row) => toCall(row, agents.get(row.call_id) ?? []));
}

const toCall = (row: Row, agents: string[]): QualityCall => ({
  id: row.call_id,
  source: row.source as QualityCall["source"],
  startedAt: row.started_at as QualityCall["startedAt"],
  locale: row.locale as QualityCall["locale"],
  jurisdiction: row.jurisdiction as QualityCall["jurisdiction"],
  channel: row.channel as QualityCall["channel"],
  direction: row.direction as QualityCall["direction"],
  disposition: row.disposition as QualityCall["disposition"],
  agents,
  group: row.agent_group,
  state: row.state as QualityCall["state"],
  error: row.error,
  points: row.points,
  found: row.found,
  cannotTell: row.cannot_tell,
  worst: row.worst === null ? null : (FINDING_SEVERITIES[row.worst] ?? null),
  steps: stepsOf(row),
  scorer: row.scorer,
  scoredAt: row.scored_at as QualityCall["scoredAt"],
});

function stepsOf(row: Row): QualityCall["steps"] {
  if (row.step_open === null) return null;
  const result = (step: (typeof STEPS)[number]): StepResult =>
    (row[`step_${step}`] ?? "cannot_tell") as StepResult;
  return Object.fromEntries(STEPS.map((step) => [step, result(step)])) as QualityCall["steps"];
}

export const toFinding = (row: Tables["quality_findings"]): QualityFinding => ({
  key: row.finding_key,
  kind: row.kind as QualityFinding["kind"],
  detail: row.detail,
  ruleId: row.rule_id,
  turn: row.turn,
  fromMs: row.from_ms,
  toMs: row.to_ms,
  severity: row.severity as QualityFinding["severity"],
  confidence: row.confidence,
  verdict: row.verdict as QualityFinding["verdict"],
  agent: row.agent,
});
