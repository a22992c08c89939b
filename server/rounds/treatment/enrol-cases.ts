import { sql, type Transaction } from "kysely";
import { canonicalNumber } from "../../../guardrails/contact/canonical-number.ts";
import { instantAt } from "../../clock.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { TrialGroup } from "../../protocol/treatments.ts";
import type { Tables } from "../../storage/tables.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import { armOf, groupOf, isOutsideAfter, mayBeCompared } from "./arm-of.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import { chooseTreatment } from "./choose-treatment.ts";
import type { Deciding } from "../attempts/deciding.ts";
import { enrolRowsMax } from "../round-limits.ts";

type RoundCase = Tables["round_cases"];

/**
 * Takes the next page of cases into a round, one server at a time. What the plan does not select is not in
 * the round; everything else is, with the reason where nothing will be done for it.
 * @returns whether there may be more.
 */
export async function enrolCases(deciding: Deciding, roundId: string): Promise<boolean> {
  const page = await enrolPage(deciding, roundId);
  if (page === "last") await learnSizes(deciding);
  return page === "more";
}

/**
 * Postgres looks at what was written once a minute or so; until then it takes tables of a hundred thousand new rows
 * for empty ones, and every decision of the round reads them whole.
 */
async function learnSizes({ db, kind }: Deciding): Promise<void> {
  if (kind === "postgres") await sql`analyze cases, round_cases`.execute(db);
}

async function enrolPage(deciding: Deciding, roundId: string): Promise<"more" | "last" | "none"> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const held = transaction.selectFrom("rounds").selectAll().where("round_id", "=", roundId);
    const round = await (
      deciding.kind === "postgres" ? held.forUpdate() : held
    ).executeTakeFirstOrThrow();
    if (round.enrolled_at !== null) return "none";
    const plan = JSON.parse(round.plan) as RoundPlan;
    const page = await pageOfCases(transaction, plan, round.enrolled_after ?? "");
    const nowMs = await deciding.clock(transaction);
    const outside = await outsideOf(
      transaction,
      page.map((row) => row.case_id),
    );
    const rows = page
      .map(({ body, arm, hold, frozen, case_id }) => ({
        body: JSON.parse(body) as CaseBody,
        arm: hold === 1 || frozen === 1 || outside.has(case_id) ? "excluded" : arm,
      }))
      .filter(({ body }) => isSelected(plan, body))
      .map((one) => newRoundCase({ roundId, plan, nowMs }, one));
    if (rows.length > 0) {
      await transaction
        .insertInto("round_cases")
        .values(rows)
        .onConflict((conflict) => conflict.columns(["round_id", "case_id"]).doNothing())
        .execute();
    }
    const isLast = page.length < enrolRowsMax;
    await transaction
      .updateTable("rounds")
      .set({
        enrolled_after: page.at(-1)?.case_id ?? round.enrolled_after,
        enrolled_at: isLast ? instantAt(nowMs) : null,
        rescored_on: instantAt(nowMs).slice(0, 10),
      })
      .where("round_id", "=", roundId)
      .execute();
    return isLast ? "last" : "more";
  });
}

async function pageOfCases(transaction: Transaction<Tables>, plan: RoundPlan, after: string) {
  let page = transaction
    .selectFrom("cases")
    .leftJoin("case_arms", "case_arms.case_id", "cases.case_id")
    .select(["cases.case_id", "cases.body", "cases.hold", "cases.frozen", "case_arms.arm"])
    .where("cases.case_id", ">", after)
    .where("is_example", "=", 0)
    .orderBy("cases.case_id")
    .limit(enrolRowsMax);
  const { caseIds } = plan.select;
  if (caseIds !== undefined) {
    // Never an empty list: what follows the last of them is no case.
    const rest = caseIds.toSorted().filter((id) => id > after);
    page = page.where("cases.case_id", "in", [...rest.slice(0, enrolRowsMax), ""]);
  }
  return await page.execute();
}

/** Cases in which an earlier call found what keeps them out of every comparison. */
async function outsideOf(
  transaction: Transaction<Tables>,
  caseIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (caseIds.length === 0) return new Set();
  const calls = await transaction
    .selectFrom("calls")
    .select(["case_id", "outcome"])
    .where("case_id", "in", caseIds)
    .execute();
  const found = calls.filter(({ outcome }) => isOutsideAfter(JSON.parse(outcome) as Outcome));
  return new Set(found.map((row) => row.case_id));
}

const isOneOf = (words: readonly string[] | undefined, text: string | undefined): boolean =>
  words === undefined ||
  (text !== undefined && words.some((word) => word.toLowerCase() === text.trim().toLowerCase()));

const isSelected = ({ select }: RoundPlan, { tier, creditor }: CaseBody): boolean =>
  isOneOf(select.tiers, tier) && isOneOf(select.creditors, creditor);

interface Enrolling {
  readonly roundId: string;
  readonly plan: RoundPlan;
  readonly nowMs: number;
}

function newRoundCase(
  { roundId, plan, nowMs }: Enrolling,
  { body, arm }: { readonly body: CaseBody; readonly arm: string | null },
): RoundCase {
  const takesPart = arm !== "excluded" && mayBeCompared(body.flags ?? []);
  const drawn = takesPart ? (arm ?? armOf(body.caseId, plan.holdOut)) : null;
  // Whoever is left alone, or takes part in no comparison, is in no group either.
  const group = drawn === "ai" ? groupOf(body.caseId, plan.trial) : null;
  const { phone } = body.debtor;
  return {
    round_id: roundId,
    case_id: body.caseId,
    debtor_id: body.debtorId ?? body.caseId,
    number: phone === undefined ? null : canonicalNumber(phone),
    arm: drawn,
    trial_group: group,
    hour_why: null,
    last_disposition: null,
    updated_at: instantAt(nowMs),
    tries: 0,
    promise_tries: 0,
    ...placeOf({ plan, nowMs, arm: drawn, group }, body),
  };
}

/** Where a case stands before anything was tried: what is done for it, by whom, from when, and why. */
export function placeOf(
  {
    plan,
    nowMs,
    arm,
    group,
  }: {
    readonly plan: RoundPlan;
    readonly nowMs: number;
    readonly arm: string | null;
    readonly group: string | null;
  },
  body: CaseBody,
): Pick<
  RoundCase,
  "state" | "reason" | "next_at" | "tier" | "treatment" | "channel" | "segment" | "why"
> {
  const chosen = chooseTreatment(plan.treatments, {
    body,
    nowMs,
    group: group as TrialGroup | null,
  });
  const { id, channel, priority, assign } = chosen?.treatment ?? untreated;
  const tier = body.tier ?? null;
  return {
    tier,
    treatment: id,
    channel,
    segment: `${body.debtor.timezone ?? "UTC"} ${tier ?? "-"}`,
    why: JSON.stringify(chosen?.why ?? []),
    // Whoever is due longest goes first: a higher priority has been due a moment longer.
    next_at: instantAt(nowMs - priority),
    ...stateOf(arm, chosen === undefined ? undefined : assign),
  };
}

const untreated = { id: "", channel: "voice", priority: 0, assign: "ai" } as const;

function stateOf(
  arm: string | null,
  assign: "ai" | "person" | undefined,
): Pick<RoundCase, "state" | "reason"> {
  if (arm === "control") return { state: "skipped", reason: "round.holdout" };
  if (assign === undefined) return { state: "skipped", reason: "round.no_treatment" };
  if (assign === "person") return { state: "person", reason: "assign.person" };
  return { state: "pending", reason: null };
}
