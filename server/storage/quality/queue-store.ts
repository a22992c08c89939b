import { sql, type Kysely } from "kysely";
import { listRowsMax } from "../../quality/quality-limits.ts";
import type { QueueItem, ReviewLevel, ReviewQueue } from "../../protocol/quality-reviews.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";
import { callColumns, toCalls } from "./quality-rows.ts";
import { placesOf } from "./review-store.ts";

type Db = Kysely<Tables>;

/** Whose queue it is, and at which levels they review. */
interface QueueOf {
  readonly reviewer: string;
  readonly levels: readonly ReviewLevel[];
}

/** What waits for a review by somebody. */
export interface QueueStore {
  /** What they have begun first, then objections, then the gravest calls. */
  queue(of: QueueOf): Promise<ReviewQueue>;
}

export const createQueueStore = ({ db }: Pick<Database, "db">): QueueStore => ({
  queue: (of) => queue(db, of),
});

/** A call that waits at a level. */
interface Waiting {
  readonly call_id: string;
  readonly level: ReviewLevel;
  readonly period: string | null;
  readonly stratum: string | null;
  readonly worst: number | null;
  readonly reviewId: string | null;
}

async function queue(db: Db, of: QueueOf): Promise<ReviewQueue> {
  const waiting: Waiting[] = [];
  for (const level of of.levels) {
    if (level === "objection") waiting.push(...(await objectedCalls(db, of.reviewer)));
    else if (level !== "free") waiting.push(...(await drawnCalls(db, level, of.reviewer)));
  }
  const ordered = waiting.sort(byUrgency).slice(0, listRowsMax);
  return { items: await withCalls(db, ordered), waiting: waiting.length };
}

const byUrgency = (a: Waiting, b: Waiting): number =>
  Number(b.reviewId !== null) - Number(a.reviewId !== null) ||
  Number(b.level === "objection") - Number(a.level === "objection") ||
  (a.worst ?? graveless) - (b.worst ?? graveless) ||
  (a.call_id < b.call_id ? -1 : 1);

/** After every severity. */
const graveless = 9;

/** Of a sample: places that are free, and what the reviewer has begun there. */
async function drawnCalls(db: Db, level: ReviewLevel, reviewer: string): Promise<Waiting[]> {
  let query = db
    .selectFrom("quality_draw_calls")
    .innerJoin("quality_draws", "quality_draws.draw_id", "quality_draw_calls.draw_id")
    .innerJoin("quality_calls", "quality_calls.call_id", "quality_draw_calls.call_id")
    .leftJoin("quality_reviews as own", (join) =>
      join
        .onRef("own.call_id", "=", "quality_draw_calls.call_id")
        .on("own.level", "=", level)
        .on("own.reviewer", "=", reviewer),
    )
    .select(["quality_draw_calls.call_id", "period", "stratum", "worst", "own.review_id"])
    .where("is_drawn", "=", 1)
    .where("quality_draws.level", "=", level)
    .where("own.done_at", "is", null)
    .where((row) =>
      row.or([
        row("own.review_id", "is not", null),
        row(
          row
            .selectFrom("quality_reviews")
            .select(({ fn }) => fn.countAll().as("taken"))
            .whereRef("quality_reviews.call_id", "=", "quality_draw_calls.call_id")
            .where("quality_reviews.level", "=", level),
          "<",
          sql<number>`${placesOf(level)}`,
        ),
      ]),
    );
  query = level === "self" ? query.where("quality_draws.agent", "=", reviewer) : withoutOwn(query);
  const rows = await query.orderBy("period").orderBy("quality_draw_calls.call_id").execute();
  return rows.map(({ review_id, ...row }) => ({ ...row, level, reviewId: review_id }));

  /** Nobody reviews a call in which they spoke themselves. */
  function withoutOwn(found: typeof query): typeof query {
    return found.where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom("quality_agents")
            .select("agent")
            .whereRef("quality_agents.call_id", "=", "quality_draw_calls.call_id")
            .where("agent", "=", reviewer),
        ),
      ),
    );
  }
}

/** Calls with an objection that nobody has decided, of other people than the reviewer. */
async function objectedCalls(db: Db, reviewer: string): Promise<Waiting[]> {
  const rows = await db
    .selectFrom("quality_objections")
    .innerJoin("quality_calls", "quality_calls.call_id", "quality_objections.call_id")
    .select(["quality_objections.call_id", "worst"])
    .distinct()
    .where("decided_at", "is", null)
    .where("by_user", "!=", reviewer)
    .execute();
  return rows.map((row) => ({
    ...row,
    level: "objection" as const,
    period: null,
    stratum: null,
    reviewId: null,
  }));
}

async function withCalls(db: Db, waiting: readonly Waiting[]): Promise<QueueItem[]> {
  if (waiting.length === 0) return [];
  const rows = await db
    .selectFrom("quality_calls")
    .select(callColumns)
    .where(
      "call_id",
      "in",
      waiting.map(({ call_id }) => call_id),
    )
    .execute();
  const calls = new Map((await toCalls(db, rows)).map((call) => [call.id, call]));
  return waiting.flatMap(({ call_id, level, period, stratum, reviewId }) => {
    const call = calls.get(call_id);
    return call === undefined ? [] : [{ call, level, period, stratum, reviewId }];
  });
}
