import { randomUUID } from "node:crypto";
import type { Kysely } from "kysely";
import { KindlineError } from "../../../domain/errors.ts";
import { blindReviewers } from "../../quality/quality-limits.ts";
import type { Objection, Review, ReviewLevel, ReviewMark } from "../../protocol/quality-reviews.ts";
import type { Database } from "../database.ts";
import type { Tables } from "../tables.ts";

type Db = Kysely<Tables>;

/** What a mark is about. */
export type MarkPlace = Pick<ReviewMark, "target" | "kind" | "detail" | "turn">;

/** What people say of calls: reviews with their marks, and what agents object to. */
export interface ReviewStore {
  /** @throws KindlineError NOT_FOUND. */
  get(reviewId: string): Promise<Review>;
  /** All reviews of a call, the first begun first. */
  ofCall(callId: string): Promise<readonly Review[]>;
  /** Finished reviews of all calls, by those who may judge others, the first begun first. */
  finished(): Promise<readonly Review[]>;
  /**
   * Begins one, or gives the one that the reviewer has of this call at this level.
   * @throws KindlineError REVIEW_TAKEN where as many as are wanted review it already.
   */
  begin(review: {
    readonly callId: string;
    readonly level: ReviewLevel;
    readonly reviewer: string;
    readonly at: string;
  }): Promise<Review>;
  /** Puts a mark in the place of one that may be there. */
  mark(reviewId: string, mark: ReviewMark, at: string): Promise<void>;
  unmark(reviewId: string, place: MarkPlace): Promise<void>;
  finish(reviewId: string, at: string): Promise<void>;
  /** Takes it up again. */
  reopen(reviewId: string): Promise<void>;
  objections(callId: string): Promise<readonly Objection[]>;
  object(objection: Pick<Objection, "callId" | "findingKey" | "text" | "by" | "at">): Promise<void>;
  /** @throws KindlineError NOT_FOUND without such an objection that is not decided. */
  decide(
    objectionId: string,
    decision: {
      readonly decision: "upheld" | "dismissed";
      readonly reason: string;
      readonly by: string;
      readonly at: string;
    },
  ): Promise<void>;
}

/** How many people review a call at a level. */
export const placesOf = (level: ReviewLevel): number => {
  if (level === "qa") return blindReviewers;
  return level === "free" ? freeReviewers : 1;
};

/** Whoever wants to look at a call may; so many do at most. */
const freeReviewers = 50;

export const createReviewStore = ({ db }: Pick<Database, "db">): ReviewStore => ({
  get: async (reviewId) => one(await reviews(db, [reviewId], "review_id")),
  ofCall: (callId) => reviews(db, [callId], "call_id"),
  finished: () => finished(db),
  begin: (review) => begin(db, review),
  async mark(reviewId, { target, kind, detail, turn, verdict, note }, at) {
    const place = { review_id: reviewId, target, kind, detail: detail ?? "", turn };
    await db
      .insertInto("quality_marks")
      .values({ ...place, verdict, note, at })
      .onConflict((conflict) =>
        conflict
          .columns(["review_id", "target", "kind", "detail", "turn"])
          .doUpdateSet({ verdict, note, at }),
      )
      .execute();
  },
  async unmark(reviewId, { target, kind, detail, turn }) {
    await db
      .deleteFrom("quality_marks")
      .where("review_id", "=", reviewId)
      .where("target", "=", target)
      .where("kind", "=", kind)
      .where("detail", "=", detail ?? "")
      .where("turn", "=", turn)
      .execute();
  },
  async finish(reviewId, at) {
    await setDone(db, reviewId, at);
  },
  async reopen(reviewId) {
    await setDone(db, reviewId, null);
  },
  async objections(callId) {
    const rows = await db
      .selectFrom("quality_objections")
      .selectAll()
      .where("call_id", "=", callId)
      .orderBy("at")
      .orderBy("objection_id")
      .execute();
    return rows.map(toObjection);
  },
  async object({ callId, findingKey, text, by, at }) {
    const row = { call_id: callId, finding_key: findingKey, text, by_user: by, at };
    const undecided = { decision: null, reason: null, decided_by: null, decided_at: null };
    await db
      .insertInto("quality_objections")
      .values({ objection_id: randomUUID(), ...row, ...undecided })
      .execute();
  },
  decide: (objectionId, decision) => decide(db, objectionId, decision),
});

const setDone = (db: Db, reviewId: string, at: string | null) =>
  db
    .updateTable("quality_reviews")
    .set({ done_at: at })
    .where("review_id", "=", reviewId)
    .execute();

async function decide(
  db: Db,
  objectionId: string,
  { decision, reason, by, at }: Parameters<ReviewStore["decide"]>[1],
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable("quality_objections")
    .set({ decision, reason, decided_by: by, decided_at: at })
    .where("objection_id", "=", objectionId)
    .where("decided_at", "is", null)
    // Nobody decides on what they object to themselves.
    .where("by_user", "!=", by)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  const message = "Expected an objection of somebody else that is not decided yet.";
  throw new KindlineError({ code: "NOT_FOUND", message });
}

async function begin(
  db: Db,
  { callId, level, reviewer, at }: Parameters<ReviewStore["begin"]>[0],
): Promise<Review> {
  for (let slot = 1; slot <= placesOf(level); slot += 1) {
    const own = await ownOf(db, { callId, level, reviewer });
    if (own !== undefined) return own;
    await db
      .insertInto("quality_reviews")
      .values({
        review_id: randomUUID(),
        call_id: callId,
        level,
        slot,
        reviewer,
        started_at: at,
        done_at: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  const own = await ownOf(db, { callId, level, reviewer });
  if (own !== undefined) return own;
  const message = "Expected a call that wants another reviewer; others review it already.";
  throw new KindlineError({ code: "REVIEW_TAKEN", message });
}

async function ownOf(
  db: Db,
  { callId, level, reviewer }: Pick<Review, "callId" | "level" | "reviewer">,
): Promise<Review | undefined> {
  const all = await reviews(db, [callId], "call_id");
  return all.find((review) => review.level === level && review.reviewer === reviewer);
}

/** Reviews of which the samples of others are judged: what agents say of their own calls is theirs. */
async function finished(db: Db): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom("quality_reviews")
    .selectAll()
    .where("done_at", "is not", null)
    .where("level", "!=", "self" satisfies ReviewLevel)
    .orderBy("started_at")
    .orderBy("review_id")
    .execute();
  const marks = await db
    .selectFrom("quality_marks")
    .innerJoin("quality_reviews", "quality_reviews.review_id", "quality_marks.review_id")
    .selectAll("quality_marks")
    .where("done_at", "is not", null)
    .orderBy("quality_marks.at")
    .execute();
  return withMarks(rows, marks);
}

async function reviews(
  db: Db,
  ids: readonly string[],
  column: "review_id" | "call_id",
): Promise<readonly Review[]> {
  const rows = await db
    .selectFrom("quality_reviews")
    .selectAll()
    .where(column, "in", ids)
    .orderBy("started_at")
    .orderBy("review_id")
    .execute();
  if (rows.length === 0) return [];
  const marks = await db
    .selectFrom("quality_marks")
    .selectAll()
    .where(
      "review_id",
      "in",
      rows.map(({ review_id }) => review_id),
    )
    .orderBy("at")
    .execute();
  return withMarks(rows, marks);
}

function withMarks(
  rows: readonly Tables["quality_reviews"][],
  marks: readonly Tables["quality_marks"][],
): readonly Review[] {
  const byReview = Map.groupBy(marks, ({ review_id }) => review_id);
  return rows.map((row) => ({
    id: row.review_id,
    callId: row.call_id,
    level: row.level as ReviewLevel,
    reviewer: row.reviewer,
    startedAt: row.started_at as Review["startedAt"],
    doneAt: row.done_at as Review["doneAt"],
    marks: (byReview.get(row.review_id) ?? []).map(toMark),
  }));
}

const toMark = (row: Tables["quality_marks"]): ReviewMark => ({
  target: row.target as ReviewMark["target"],
  kind: row.kind as ReviewMark["kind"],
  detail: row.detail === "" ? null : row.detail,
  turn: row.turn,
  verdict: row.verdict as ReviewMark["verdict"],
  note: row.note,
});

function one(found: readonly Review[]): Review {
  const [review] = found;
  if (review !== undefined) return review;
  throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a review." });
}

const toObjection = (row: Tables["quality_objections"]): Objection => ({
  id: row.objection_id,
  callId: row.call_id,
  findingKey: row.finding_key,
  text: row.text,
  by: row.by_user,
  at: row.at as Objection["at"],
  decision: row.decision as Objection["decision"],
  reason: row.reason,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at as Objection["decidedAt"],
});
