import type { Kysely } from "kysely";
import { KindlineError } from "../../../domain/errors.ts";
import { drawSample } from "../../quality/draw-sample.ts";
import { insertRowsMax, listRowsMax, populationMax } from "../../quality/quality-limits.ts";
import { stratumOf } from "../../quality/stratum-of.ts";
import type { SamplePeriod } from "../../quality/sample-periods.ts";
import type { SampleCall } from "../../quality/draw-sample.ts";
import type { Draw, SampleLevel } from "../../protocol/quality-reviews.ts";
import { FINDING_SEVERITIES } from "../../../evaluation/score/call-finding.ts";
import type { QualityCall } from "../../protocol/quality.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

type Db = Kysely<Tables>;

/** Of which calls a sample is. */
interface SampleOf {
  readonly level: SampleLevel;
  readonly period: SamplePeriod;
  readonly agent: string;
}

/** A drawing as it is kept. */
export type KeptDraw = Pick<
  Draw,
  "id" | "level" | "agent" | "seed" | "madeAt" | "madeBy" | "period"
>;

/** Samples: what was drawn, from what, and how. */
export interface SampleStore {
  /** Whether a call of the period is still to be scored. */
  isPending(period: SamplePeriod): Promise<boolean>;
  isDrawn(of: SampleOf): Promise<boolean>;
  countOf(of: SampleOf): Promise<number>;
  /** The people who spoke in calls of a period. */
  agentsOf(period: SamplePeriod, except: string): Promise<readonly string[]>;
  /** The scored calls of which no sample of this kind was drawn yet. */
  population(of: SampleOf): Promise<readonly SampleCall[]>;
  /** Keeps a drawing; one that is there already stays. */
  keep(
    draw: KeptDraw,
    calls: readonly (SampleCall & { readonly isDrawn: boolean })[],
  ): Promise<void>;
  /** The latest first. */
  list(): Promise<readonly Draw[]>;
  /** Draws it again, to see that it comes out the same. @throws KindlineError NOT_FOUND. */
  check(drawId: string): Promise<Draw>;
}

export const createSampleStore = ({ db }: Pick<Database, "db">): SampleStore => ({
  async isPending({ from, to }) {
    const row = await db
      .selectFrom("quality_calls")
      .select("call_id")
      .where("started_at", ">=", from)
      .where("started_at", "<", to)
      .where("state", "in", ["due", "scoring"])
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  },
  isDrawn: async (of) => (await countOf(db, of)) > 0,
  countOf: (of) => countOf(db, of),
  async agentsOf({ from, to }, except) {
    const rows = await db
      .selectFrom("quality_agents")
      .innerJoin("quality_calls", "quality_calls.call_id", "quality_agents.call_id")
      .innerJoin("users", "users.name", "quality_agents.agent")
      .select("agent")
      .distinct()
      .where("started_at", ">=", from)
      .where("started_at", "<", to)
      .where("agent", "!=", except)
      .orderBy("agent")
      .execute();
    return rows.map(({ agent }) => agent);
  },
  population: (of) => population(db, of),
  keep: (draw, calls) => keep(db, draw, calls),
  list: () => list(db),
  check: (drawId) => check(db, drawId),
});

async function countOf(db: Db, { level, period, agent }: SampleOf): Promise<number> {
  const { count } = await db
    .selectFrom("quality_draws")
    .select(({ fn }) => fn.countAll().as("count"))
    .where("level", "=", level)
    .where("period", "=", period.name)
    .where("agent", "=", agent)
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function population(db: Db, of: SampleOf): Promise<readonly SampleCall[]> {
  const { level, period, agent } = of;
  let query = db
    .selectFrom("quality_calls")
    .select(["call_id", "disposition", "locale", "agent_group", "worst", "cannot_tell"])
    .where("state", "=", "scored")
    .where("started_at", ">=", period.from)
    .where("started_at", "<", period.to)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("quality_draw_calls")
            .innerJoin("quality_draws", "quality_draws.draw_id", "quality_draw_calls.draw_id")
            .select("quality_draws.draw_id")
            .whereRef("quality_draw_calls.call_id", "=", "quality_calls.call_id")
            .where("quality_draws.level", "=", level)
            .where("quality_draws.agent", "=", agent),
        ),
      ),
    );
  if (agent !== "") {
    query = query.where((row) =>
      row.exists(
        row
          .selectFrom("quality_agents")
          .select("agent")
          .whereRef("quality_agents.call_id", "=", "quality_calls.call_id")
          .where("agent", "=", agent),
      ),
    );
  }
  const rows = await query.orderBy("call_id").limit(populationMax).execute();
  return rows.map((row) => ({
    id: row.call_id,
    stratum: stratumOf({
      disposition: row.disposition as QualityCall["disposition"],
      locale: row.locale as QualityCall["locale"],
      group: row.agent_group,
      worst: row.worst === null ? null : (FINDING_SEVERITIES[row.worst] ?? null),
      cannotTell: row.cannot_tell,
    }),
  }));
}

async function keep(
  db: Db,
  draw: KeptDraw,
  calls: readonly (SampleCall & { readonly isDrawn: boolean })[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto("quality_draws")
      .values({
        draw_id: draw.id,
        level: draw.level,
        period: draw.period,
        agent: draw.agent,
        seed: draw.seed,
        made_at: draw.madeAt,
        made_by: draw.madeBy,
        population: calls.length,
        drawn: calls.filter(({ isDrawn }) => isDrawn).length,
      })
      .onConflict((conflict) => conflict.column("draw_id").doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return;
    for (let from = 0; from < calls.length; from += insertRowsMax) {
      const rows = calls.slice(from, from + insertRowsMax).map(({ id, stratum, isDrawn }) => ({
        draw_id: draw.id,
        call_id: id,
        stratum,
        is_drawn: Number(isDrawn),
      }));
      await transaction.insertInto("quality_draw_calls").values(rows).execute();
    }
  });
}

async function list(db: Db): Promise<readonly Draw[]> {
  const draws = await db
    .selectFrom("quality_draws")
    .selectAll()
    .orderBy("made_at", "desc")
    .orderBy("draw_id")
    .limit(listRowsMax)
    .execute();
  return await Promise.all(draws.map((draw) => withStrata(db, draw)));
}

async function withStrata(db: Db, row: Tables["quality_draws"]): Promise<Draw> {
  const strata = await db
    .selectFrom("quality_draw_calls")
    .select(({ fn }) => ["stratum", fn.countAll().as("of"), fn.sum("is_drawn").as("drawn")])
    .where("draw_id", "=", row.draw_id)
    .groupBy("stratum")
    .orderBy("stratum")
    .execute();
  return {
    id: row.draw_id,
    level: row.level as Draw["level"],
    period: row.period,
    agent: row.agent,
    seed: row.seed,
    madeAt: row.made_at as Draw["madeAt"],
    madeBy: row.made_by,
    population: row.population,
    drawn: row.drawn,
    reviewed: await reviewedOf(db, row),
    strata: strata.map(({ stratum, of, drawn }) => ({
      stratum,
      of: Number(of),
      drawn: Number(drawn),
    })),
    isReproducible: null,
  };
}

async function check(db: Db, drawId: string): Promise<Draw> {
  const row = await db
    .selectFrom("quality_draws")
    .selectAll()
    .where("draw_id", "=", drawId)
    .executeTakeFirst();
  if (row === undefined) {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a drawing." });
  }
  const calls = await db
    .selectFrom("quality_draw_calls")
    .select(["call_id", "stratum", "is_drawn"])
    .where("draw_id", "=", drawId)
    .execute();
  const again = drawSample(
    calls.map((call) => ({ id: call.call_id, stratum: call.stratum })),
    { count: row.drawn, seed: row.seed },
  );
  const expected = new Set(again.flatMap(({ drawn }) => drawn));
  const drawn = calls.filter((call) => call.is_drawn === 1);
  const isReproducible =
    drawn.length === expected.size && drawn.every((call) => expected.has(call.call_id));
  return { ...(await withStrata(db, row)), isReproducible };
}

/** Calls of a sample of which a review of that level is finished. */
async function reviewedOf(db: Db, { draw_id, level }: Tables["quality_draws"]): Promise<number> {
  const { count } = await db
    .selectFrom("quality_draw_calls")
    .innerJoin("quality_reviews", "quality_reviews.call_id", "quality_draw_calls.call_id")
    .select(({ fn }) => fn.count("quality_draw_calls.call_id").distinct().as("count"))
    .where("draw_id", "=", draw_id)
    .where("is_drawn", "=", 1)
    .where("level", "=", level)
    .where("done_at", "is not", null)
    .executeTakeFirstOrThrow();
  return Number(count);
}
