import type { ExpressionBuilder, ExpressionWrapper, Kysely, SqlBool } from "kysely";
import { FINDING_SEVERITIES } from "../../../evaluation/score/call-finding.ts";
import type { QualityFilter } from "../../protocol/quality.ts";
import type { Tables } from "../tables.ts";

type Builder = ExpressionBuilder<Tables, "quality_calls">;
type Condition = ExpressionWrapper<Tables, "quality_calls", SqlBool>;

/** A filter, and the version of the scorers of now: what is outdated depends on it. */
export interface CallFilter extends QualityFilter {
  readonly scorer: string;
}

/** The calls of a filter: what is counted and what is listed are the same rows. */
export const filteredCalls = (db: Kysely<Tables>, filter: CallFilter) =>
  db.selectFrom("quality_calls").where((row) => row.and(conditionsOf(row, filter)));

function conditionsOf(row: Builder, filter: CallFilter): Condition[] {
  const { source, group, locale, importId, from, to, step, stepResult } = filter;
  const conditions: Condition[] = [...judgedAs(row, filter)];
  // Moments of the store are in UTC to the millisecond and sort as text.
  if (from !== undefined) conditions.push(row("started_at", ">=", new Date(from).toISOString()));
  if (to !== undefined) conditions.push(row("started_at", "<", new Date(to).toISOString()));
  if (source !== undefined) conditions.push(row("source", "=", source));
  if (group !== undefined) conditions.push(row("agent_group", "=", group));
  if (locale !== undefined) conditions.push(row("locale", "=", locale));
  if (importId !== undefined) conditions.push(row("import_id", "=", importId));
  if (step !== undefined) conditions.push(row(`step_${step}`, "=", stepResult ?? "no"));
  return conditions;
}

/** What depends on what the scorers said. */
function judgedAs(row: Builder, filter: CallFilter): Condition[] {
  const { state, worst, scorer, kind, agent } = filter;
  const conditions: Condition[] = [];
  if (state === "outdated")
    conditions.push(row("state", "=", "scored"), row("scorer", "!=", scorer));
  else if (state !== undefined) conditions.push(row("state", "=", state));
  if (worst === "none") conditions.push(row("state", "=", "scored"), row("worst", "is", null));
  else if (worst !== undefined)
    conditions.push(row("worst", "=", FINDING_SEVERITIES.indexOf(worst)));
  if (agent !== undefined) conditions.push(hasAgent(row, agent));
  if (kind !== undefined) conditions.push(hasFinding(row, filter));
  return conditions;
}

const hasAgent = (row: Builder, agent: string): Condition =>
  row.exists(
    row
      .selectFrom("quality_agents")
      .select("agent")
      .whereRef("quality_agents.call_id", "=", "quality_calls.call_id")
      .where("agent", "=", agent),
  );

function hasFinding(row: Builder, { kind, detail, verdict }: CallFilter): Condition {
  let found = row
    .selectFrom("quality_findings")
    .select("kind")
    .whereRef("quality_findings.call_id", "=", "quality_calls.call_id")
    .where("verdict", "=", verdict ?? "found");
  if (kind !== undefined) found = found.where("kind", "=", kind);
  if (detail !== undefined) found = found.where("detail", "=", detail);
  return row.exists(found);
}
