import type { Instant } from "../../../domain/calendar.ts";
import type { CallId } from "../../../domain/ids.ts";
import type { SurveyAnswer, SurveySummary } from "../../protocol/receipts.ts";
import type { Database } from "../database.ts";

/** Two answers a call, and what all of them come to. */
export interface SurveyStore {
  /** @returns false if this call has its answers already. */
  answer(callId: CallId, answer: SurveyAnswer, at: Instant): Promise<boolean>;
  hasAnswered(callId: CallId): Promise<boolean>;
  surveySummary(): Promise<SurveySummary>;
}

export const surveyPart = (db: Database["db"]): SurveyStore => ({
  async answer(callId: CallId, { fair, answered }: SurveyAnswer, at: Instant) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto("receipt_surveys")
      .values({ call_id: callId, fair, answered, at })
      .onConflict((conflict) => conflict.column("call_id").doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },
  async hasAnswered(callId: CallId) {
    const row = await db
      .selectFrom("receipt_surveys")
      .select("call_id")
      .where("call_id", "=", callId)
      .executeTakeFirst();
    return row !== undefined;
  },
  async surveySummary(): Promise<SurveySummary> {
    const groups = await db
      .selectFrom("receipt_surveys")
      .select(["fair", "answered"])
      .select((all) => all.fn.countAll().as("count"))
      .groupBy(["fair", "answered"])
      .execute();
    const { offered } = await db
      .selectFrom("receipts")
      .where("kind", "=", "receipt")
      .select((all) => all.fn.count("call_id").distinct().as("offered"))
      .executeTakeFirstOrThrow();
    return summaryOf(
      groups.map(({ fair, answered, count }) => ({ fair, answered, count: Number(count) })),
      Number(offered),
    );
  },
});

/** The first answer up to which somebody felt treated unfairly rather than fairly. */
const unfairMax = 6;

function summaryOf(
  groups: readonly { readonly fair: number; readonly answered: string; readonly count: number }[],
  offered: number,
): SurveySummary {
  const countOf = (counts: (group: (typeof groups)[number]) => boolean): number =>
    groups.filter(counts).reduce((sum, { count }) => sum + count, 0);
  const n = countOf(() => true);
  const total = groups.reduce((sum, { fair, count }) => sum + fair * count, 0);
  const answeredAs = (word: string): number => countOf(({ answered }) => answered === word);
  return {
    n,
    offered,
    responseRate: offered === 0 ? null : n / offered,
    fairMean: n === 0 ? null : total / n,
    unfairShare: n === 0 ? null : countOf(({ fair }) => fair <= unfairMax) / n,
    answered: { yes: answeredAs("yes"), partly: answeredAs("partly"), no: answeredAs("no") },
  };
}
