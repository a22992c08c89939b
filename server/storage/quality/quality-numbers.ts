import { sql, type Kysely } from "kysely";
import { STEPS } from "../../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../../../evaluation/score/call-finding.ts";
import type { QualityOverview, QualityTrend } from "../../protocol/quality.ts";
import type { Tables } from "../tables.ts";
import { filteredCalls, type CallFilter } from "./filtered-calls.ts";

type Db = Kysely<Tables>;

/** How many rows have this. Both databases count in the same way. */
const countIf = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number | string>`coalesce(sum(case when ${condition} then 1 else 0 end), 0)`;

const isScored = sql<boolean>`quality_calls.state = 'scored'`;

const means = {
  calls: countIf(isScored).as("calls"),
  points: sql<number | string | null>`avg(case when ${isScored} then quality_calls.points end)`.as(
    "points",
  ),
  found: countIf(sql<boolean>`quality_calls.found > 0`).as("found"),
};

interface MeanRow {
  readonly calls: number | string;
  readonly points: number | string | null;
  readonly found: number | string;
}

const meanOf = ({ calls, points, found }: MeanRow) => ({
  calls: Number(calls),
  points: points === null ? null : Math.round(Number(points) * 10) / 10,
  withFindings: Number(found),
});

/** What the calls of a filter come to; each number counts the rows that its own filter lists. */
export async function qualityNumbers(db: Db, filter: CallFilter): Promise<QualityOverview> {
  const { scorer } = filter;
  const [states, total, problems, groups, agents] = await Promise.all([
    statesOf(db, filter),
    totalOf(db, filter),
    problemsOf(db, filter),
    groupsOf(db, filter),
    agentsOf(db, filter),
  ]);
  return { states, ...total, problems, groups, agents, scorer };
}

async function statesOf(db: Db, filter: CallFilter): Promise<QualityOverview["states"]> {
  const state = (name: string) => countIf(sql<boolean>`quality_calls.state = ${name}`);
  const row = await filteredCalls(db, filter)
    .select([
      state("due").as("due"),
      state("scoring").as("scoring"),
      state("scored").as("scored"),
      state("failed").as("failed"),
      state("empty").as("empty"),
      countIf(sql<boolean>`${isScored} and quality_calls.scorer <> ${filter.scorer}`).as(
        "outdated",
      ),
    ])
    .executeTakeFirstOrThrow();
  return {
    due: Number(row.due),
    scoring: Number(row.scoring),
    scored: Number(row.scored),
    failed: Number(row.failed),
    empty: Number(row.empty),
    outdated: Number(row.outdated),
  };
}

async function totalOf(
  db: Db,
  filter: CallFilter,
): Promise<Pick<QualityOverview, "total" | "worst" | "steps">> {
  const worst = (rank: number) => countIf(sql<boolean>`quality_calls.worst = ${rank}`);
  const row = await filteredCalls(db, filter)
    .select([
      means.calls,
      means.points,
      means.found,
      worst(0).as("critical"),
      worst(1).as("major"),
      worst(2).as("minor"),
      countIf(sql<boolean>`${isScored} and quality_calls.worst is null`).as("none"),
    ])
    .executeTakeFirstOrThrow();
  const steps = await Promise.all(STEPS.map((step) => stepOf(db, filter, step)));
  return {
    total: meanOf(row),
    worst: {
      critical: Number(row.critical),
      major: Number(row.major),
      minor: Number(row.minor),
      none: Number(row.none),
    },
    steps,
  };
}

async function stepOf(db: Db, filter: CallFilter, step: (typeof STEPS)[number]) {
  const is = (result: string) => countIf(sql<boolean>`${sql.ref(`step_${step}`)} = ${result}`);
  const row = await filteredCalls(db, filter)
    .select([is("yes").as("yes"), is("no").as("no"), is("cannot_tell").as("cannotTell")])
    .executeTakeFirstOrThrow();
  return {
    step,
    yes: Number(row.yes),
    no: Number(row.no),
    cannotTell: Number(row.cannotTell),
  };
}

const callIf = (condition: ReturnType<typeof sql<boolean>>) =>
  sql<number | string>`count(distinct case when ${condition} then quality_findings.call_id end)`;

/** Each kind, and each part of it, the most frequent first. */
async function problemsOf(db: Db, filter: CallFilter): Promise<QualityOverview["problems"]> {
  const isFound = sql<boolean>`quality_findings.verdict = 'found'`;
  const found = filteredCalls(db, filter).innerJoin(
    "quality_findings",
    "quality_findings.call_id",
    "quality_calls.call_id",
  );
  const counts = [
    callIf(isFound).as("calls"),
    countIf(isFound).as("found"),
    callIf(sql<boolean>`quality_findings.verdict = 'cannot_tell'`).as("cannotTell"),
  ] as const;
  const kinds = await found
    .select(["quality_findings.kind", ...counts])
    .groupBy("quality_findings.kind")
    .execute();
  const details = await found
    .select(["quality_findings.kind", "quality_findings.detail", ...counts])
    .where("quality_findings.detail", "is not", null)
    .groupBy(["quality_findings.kind", "quality_findings.detail"])
    .execute();
  return [...kinds.map((row) => ({ ...row, detail: null })), ...details]
    .map(({ kind, detail, calls, found, cannotTell }) => ({
      kind: FINDING_KINDS.find((known) => known === kind) ?? "forbidden",
      detail,
      calls: Number(calls),
      found: Number(found),
      cannotTell: Number(cannotTell),
    }))
    .sort((a, b) => b.calls - a.calls || b.cannotTell - a.cannotTell || byName(a, b));
}

const nameOf = ({ kind, detail }: { readonly kind: string; readonly detail: string | null }) =>
  `${kind} ${detail ?? ""}`;
const byName = (
  a: { readonly kind: string; readonly detail: string | null },
  b: { readonly kind: string; readonly detail: string | null },
): number => (nameOf(a) < nameOf(b) ? -1 : 1);

async function groupsOf(db: Db, filter: CallFilter): Promise<QualityOverview["groups"]> {
  const rows = await filteredCalls(db, filter)
    .select(["agent_group", means.calls, means.points, means.found])
    .groupBy("agent_group")
    .orderBy("agent_group")
    .execute();
  return rows.map((row) => ({ group: row.agent_group, ...meanOf(row) }));
}

async function agentsOf(db: Db, filter: CallFilter): Promise<QualityOverview["agents"]> {
  const rows = await filteredCalls(db, filter)
    .innerJoin("quality_agents", "quality_agents.call_id", "quality_calls.call_id")
    .select(["quality_agents.agent", means.calls, means.points, means.found])
    .groupBy("quality_agents.agent")
    .orderBy("quality_agents.agent")
    .execute();
  return rows.map((row) => ({ agent: row.agent, ...meanOf(row) }));
}

/** Over all calls, how many of their steps ended in one of these ways. */
const stepSum = (results: readonly string[]) =>
  sql<number | string>`sum(${sql.join(
    STEPS.map(
      (step) =>
        sql`case when ${sql.ref(`step_${step}`)} in (${sql.join(results)}) then 1 else 0 end`,
    ),
    sql` + `,
  )})`;

/** The same numbers day by day. Days are those of UTC, as moments of the store are written. */
export async function qualityDays(db: Db, filter: CallFilter): Promise<QualityTrend["points"]> {
  const day = sql<string>`substr(quality_calls.started_at, 1, 10)`;
  const rows = await filteredCalls(db, filter)
    .where("quality_calls.state", "=", "scored")
    .select([
      day.as("day"),
      means.calls,
      means.points,
      means.found,
      countIf(sql<boolean>`quality_calls.worst = 0`).as("critical"),
      stepSum(["yes", "no"]).as("stepsDue"),
      stepSum(["yes"]).as("stepsDone"),
    ])
    .groupBy(day)
    .orderBy(day)
    .execute();
  return rows.map((row) => ({
    day: row.day,
    ...meanOf(row),
    critical: Number(row.critical),
    stepsDue: Number(row.stepsDue),
    stepsDone: Number(row.stepsDone),
  }));
}
