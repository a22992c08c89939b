import { DateTime } from "luxon";
import type { Kysely } from "kysely";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { Treatment } from "../../protocol/treatments.ts";
import type { Tables } from "../../storage/tables.ts";
import type { AttemptOutcome } from "./attempt-outcome.ts";
import { bestHour, type BestHour, type HourAnswers } from "../treatment/best-hour.ts";
import type { CaseFacts } from "../contact/case-facts.ts";
import { contactJudge } from "../contact/judge-contact.ts";

/** Hours that are looked ahead for a better one: the same hour tomorrow is the same hour. */
const hoursAhead = 24;

/** What people who are alike have answered, by hour. */
export async function segmentHours(
  db: Kysely<Tables>,
  segment: string,
): Promise<readonly HourAnswers[]> {
  return await db
    .selectFrom("hour_answers")
    .select(["hour", "tries", "answered"])
    .where("segment", "=", segment)
    .execute();
}

/** Endings that say nothing of when people answer. */
export const untold = ["FAIL", "DEAD", "TECH"] as const satisfies readonly AttemptOutcome[];

/** What one debtor has answered, by the hour where they are. */
export async function debtorHours(
  db: Kysely<Tables>,
  debtorId: string,
): Promise<readonly HourAnswers[]> {
  const rows = await db
    .selectFrom("attempts")
    .select(["local_hour as hour"])
    .select((all) => [all.fn.countAll().as("tries"), all.fn.count("answered_at").as("answered")])
    .where("debtor_id", "=", debtorId)
    .where("state", "=", "ended")
    // A message, or a line that failed, says nothing of when somebody takes the telephone.
    .where("channel", "=", "voice")
    .where("disposition", "not in", untold)
    .groupBy("local_hour")
    .execute();
  return rows.map(({ hour, tries, answered }) => ({
    hour,
    tries: Number(tries),
    answered: Number(answered),
  }));
}

/**
 * When to look at a case again: the likeliest of the hours, from that moment on, at which the contact
 * policy itself would allow it. Where it allows none of them, that moment: the claim finds the rule.
 */
export function nextLook(question: {
  readonly facts: CaseFacts;
  readonly plan: RoundPlan;
  readonly treatment: Pick<Treatment, "weekdays" | "onDpd" | "channel">;
  readonly earliestMs: number;
  readonly own: readonly HourAnswers[];
  readonly segment: readonly HourAnswers[];
}): BestHour | undefined {
  const { facts, plan, treatment, earliestMs, own, segment } = question;
  // Where nothing is known every hour is like the next, and none is worth waiting for.
  if (own.length === 0 && segment.length === 0) return undefined;
  const zone = facts.body.debtor.timezone ?? "UTC";
  const first = DateTime.fromMillis(earliestMs, { zone });
  const moments = [
    earliestMs,
    ...Array.from({ length: hoursAhead }, (_, index) =>
      first
        .startOf("hour")
        .plus({ hours: index + 1 })
        .toMillis(),
    ),
  ];
  const judge = contactJudge({
    // Who is spoken with now, and how old the balance will be then, is asked when the time comes.
    facts: { ...facts, isBusy: false },
    channel: treatment.channel,
    plan: { ...plan, balanceAgeHoursMax: Infinity },
    treatment,
  });
  const lawful = moments.filter((atMs) => judge(atMs).decision === "allowed");
  const candidates = lawful.map((atMs) => ({
    atMs,
    hour: DateTime.fromMillis(atMs, { zone }).hour,
  }));
  return bestHour(candidates, question);
}
