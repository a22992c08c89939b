import type { Kysely } from "kysely";
import type { Round } from "../../protocol/rounds.ts";
import type { RoundLift, ShareView } from "../../protocol/round-figures.ts";
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
      "trial_group",
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
    .groupBy(["arm", "trial_group", "is_paid"])
    .execute();
  const paidOf = (is: (row: (typeof rows)[number]) => boolean): ShareView => {
    const sum = (some: typeof rows): number =>
      some.reduce((total, row) => total + Number(row.count), 0);
    const all = rows.filter(is);
    return shareOf(sum(all.filter((row) => Boolean(row.is_paid))), sum(all));
  };
  const treated = paidOf((row) => row.arm === "ai");
  const control = paidOf((row) => row.arm === "control");
  const lift = liftOf(treated, control);
  return {
    treated,
    control,
    lift: lift ?? null,
    verdict: verdictOf(lift) ?? "no_control",
    trial:
      round.plan.trial === undefined
        ? null
        : trialOf(
            paidOf((row) => row.trial_group === "a"),
            paidOf((row) => row.trial_group === "b"),
          ),
    outside: paidOf((row) => row.arm === null).of,
  };
}

function trialOf(a: ShareView, b: ShareView): NonNullable<RoundLift["trial"]> {
  const lift = liftOf(b, a);
  return { a, b, lift: lift ?? null, verdict: verdictOf(lift) ?? "no_group" };
}

/** Whether the interval leaves any doubt; an interval that touches zero does. Undefined where one is of nobody. */
function verdictOf(lift: Lift | undefined): "better" | "worse" | "not_significant" | undefined {
  if (lift === undefined) return undefined;
  if (lift.low > 0) return "better";
  return lift.high < 0 ? "worse" : "not_significant";
}
