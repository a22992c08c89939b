import type { Kysely } from "kysely";
import {
  formatDecimal,
  minorUnits,
  parseDecimal,
  scaleMoney,
  type MinorUnits,
} from "../../../domain/money.ts";
import type { Round, RoundCaseState, RoundProgress } from "../../protocol/rounds.ts";
import { ROUND_CASE_STATES } from "../../protocol/rounds.ts";
import { instantAt } from "../../clock.ts";
import type { Tables } from "../../storage/tables.ts";
import { isAgreed, isRightParty, type AttemptOutcome } from "../attempts/attempt-outcome.ts";
import { shareOf } from "./intervals.ts";
import { wantsPerson } from "./recent-rates.ts";
import { roundMessages, textPartsOf } from "../reach/round-messages.ts";

const secondsAMinute = 60;

/** How a round goes now. Every number is a count of rows, and every row can be listed. */
export async function roundProgress(
  db: Kysely<Tables>,
  round: Round,
  { nowMs, pace }: { readonly nowMs: number; readonly pace: RoundProgress["pace"] },
): Promise<RoundProgress> {
  const reasons = await reasonsOf(db, round.id);
  const ended = await endedOf(db, round.id);
  const { seconds, oldest, inDoubt } = await sumsOf(db, round.id);
  const promises = await promisesOf(db, round.id, nowMs);
  const messages = await roundMessages(db, round.id);
  const count = (is: (row: (typeof ended)[number]) => boolean): number =>
    ended.reduce((sum, row) => sum + (is(row) ? row.count : 0), 0);
  const attempts = count(() => true);
  // Nobody answers a message as one answers the telephone.
  const calls = count((row) => row.disposition !== "SENT");
  const answered = count((row) => row.isAnswered);
  const textParts = await textPartsOf(db, round.id);
  return {
    round,
    at: instantAt(nowMs),
    cases: reasons.reduce((sum, row) => sum + row.count, 0),
    states: Object.fromEntries(
      ROUND_CASE_STATES.map((state) => [
        state,
        reasons.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0),
      ]),
    ) as Record<RoundCaseState, number>,
    reasons: [...reasons],
    attempts: attempts + inDoubt,
    inDoubt,
    dispositions: countsOf(ended),
    answered: shareOf(answered, calls),
    rightParty: shareOf(
      count((row) => isRightParty(row.disposition as AttemptOutcome)),
      calls,
    ),
    promises: shareOf(
      count((row) => isAgreed(row.disposition)),
      calls,
    ),
    kept: shareOf(promises.kept, promises.due),
    messages,
    handoffs: count((row) => wantsPerson(row.disposition)),
    complaints: count((row) => row.disposition === "COMP"),
    minutes: Math.round((seconds / secondsAMinute) * 10) / 10,
    spend: formatDecimal(spendOf(round.plan, { seconds, textParts })),
    pace,
    oldestBalanceSeconds: oldest,
  };
}

const priceOf = (text = "0"): MinorUnits => parseDecimal(text) ?? minorUnits(0);

/** What calls and texts have cost; plans of before the price of texts was asked for have none. */
function spendOf(
  { costPerMinute, costPerTextPart }: Partial<Round["plan"]>,
  { seconds, textParts }: { readonly seconds: number; readonly textParts: number },
): MinorUnits {
  const calls = scaleMoney(priceOf(costPerMinute), seconds, secondsAMinute);
  return minorUnits(calls + scaleMoney(priceOf(costPerTextPart), textParts, 1));
}

async function reasonsOf(db: Kysely<Tables>, roundId: string) {
  const rows = await db
    .selectFrom("round_cases")
    .select(["state", "reason"])
    .select((all) => all.fn.countAll().as("count"))
    .where("round_id", "=", roundId)
    .groupBy(["state", "reason"])
    .execute();
  return rows
    .map(({ state, reason, count }) => ({
      state: state as RoundCaseState,
      reason: reason ?? "round.due",
      count: Number(count),
    }))
    .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1));
}

async function endedOf(db: Kysely<Tables>, roundId: string) {
  const rows = await db
    .selectFrom("attempts")
    .select((row) => [
      "disposition",
      row("answered_at", "is not", null).as("is_answered"),
      row.fn.countAll().as("count"),
    ])
    .where("round_id", "=", roundId)
    .where("state", "=", "ended")
    .groupBy(["disposition", "is_answered"])
    .execute();
  return rows.map(({ disposition, is_answered, count }) => ({
    disposition: disposition ?? "UNK",
    isAnswered: Boolean(is_answered),
    count: Number(count),
  }));
}

function countsOf(
  ended: readonly { readonly disposition: string; readonly count: number }[],
): { key: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { disposition, count } of ended) {
    counts.set(disposition, (counts.get(disposition) ?? 0) + count);
  }
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

async function sumsOf(
  db: Kysely<Tables>,
  roundId: string,
): Promise<{ readonly seconds: number; readonly oldest: number | null; readonly inDoubt: number }> {
  const { seconds, oldest } = await db
    .selectFrom("attempts")
    .select((row) => [
      row.fn.sum<string | number | null>("seconds").as("seconds"),
      row.fn.max("spoken_balance_age_seconds").as("oldest"),
    ])
    .where("round_id", "=", roundId)
    .executeTakeFirstOrThrow();
  const { count } = await db
    .selectFrom("attempts")
    .select((row) => row.fn.countAll().as("count"))
    .where("round_id", "=", roundId)
    .where("state", "=", "in_doubt")
    .executeTakeFirstOrThrow();
  return { seconds: Number(seconds ?? 0), oldest, inDoubt: Number(count) };
}

/** Of the promises that calls of this round brought: those whose day is over, and those that were kept. */
async function promisesOf(
  db: Kysely<Tables>,
  roundId: string,
  nowMs: number,
): Promise<{ readonly kept: number; readonly due: number }> {
  const rows = await db
    .selectFrom("promises")
    .innerJoin("attempts", "attempts.call_id", "promises.call_id")
    .select((row) => ["promises.state", row.fn.countAll().as("count")])
    .where("attempts.round_id", "=", roundId)
    .where((row) =>
      row.or([
        row("promises.state", "in", ["kept", "broken"]),
        row.and([row("promises.state", "=", "open"), row("due_at", "<=", instantAt(nowMs))]),
      ]),
    )
    .groupBy("promises.state")
    .execute();
  const of = (state: string): number => Number(rows.find((row) => row.state === state)?.count ?? 0);
  return { kept: of("kept"), due: of("kept") + of("broken") + of("open") };
}
