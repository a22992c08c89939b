import type { Kysely } from "kysely";
import type { Round, RoundLift } from "../../protocol/rounds.ts";
import type { Tables } from "../../storage/tables.ts";
import { liftOf, shareOf, type Lift } from "./intervals.ts";

/**
 * What a round does, by what was meant to be done: everybody of an arm counts in it, called or not, paid or
 * not. A case counts as paid with a payment since the round began.
 */
export async function roundLift(db: Kysely<Tables>, round: Round): Promise<RoundLift> {
  const since = round.startedAt ?? round.createdAt;
  const rows = await db
    .selectFrom("round_cases")
    .select((row) => [
      "arm",
      row
        .exists(
          row
            .selectFrom("payments")
            .select("payment_id")
            .whereRef("payments.case_id", "=", "round_cases.case_id")
            .where("paid_at", ">=", since),
        )
        .as("is_paid"),
      row.fn.countAll().as("count"),
    ])
    .where("round_id", "=", round.id)
    .groupBy(["arm", "is_paid"])
    .execute();
  const count = (arm: string | null, isPaid?: boolean): number =>
    rows
      .filter((row) => row.arm === arm && (isPaid === undefined || Boolean(row.is_paid) === isPaid))
      .reduce((sum, row) => sum + Number(row.count), 0);
  const treated = shareOf(count("ai", true), count("ai"));
  const control = shareOf(count("control", true), count("control"));
  const lift = liftOf(treated, control);
  return { treated, control, lift: lift ?? null, verdict: verdictOf(lift), outside: count(null) };
}

/** Whether the interval leaves any doubt; an interval that touches zero does. */
function verdictOf(lift: Lift | undefined): RoundLift["verdict"] {
  if (lift === undefined) return "no_control";
  if (lift.low > 0) return "better";
  return lift.high < 0 ? "worse" : "not_significant";
}
