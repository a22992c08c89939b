import type { Transaction } from "kysely";
import { instantAt } from "../../clock.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { Treatment } from "../../protocol/treatments.ts";
import type { Tables } from "../../storage/tables.ts";
import { isAgreed, isAnswered, type AttemptOutcome } from "./attempt-outcome.ts";
import { ownAttempt } from "./begin-dial.ts";
import type { Deciding } from "./deciding.ts";
import { loadCaseFacts } from "../contact/load-case-facts.ts";
import { stoppedCases } from "../contact/stopped-cases.ts";
import { debtorHours, nextLook, segmentHours, untold } from "./next-look.ts";
import type { BestHour } from "../treatment/best-hour.ts";
import { retryTable } from "./retry-table.ts";
import { heldRound, overReason } from "../round-over.ts";

/** How an attempt ended. */
export interface AttemptEnd {
  readonly attemptId: string;
  readonly disposition: AttemptOutcome;
  /** Whether nobody knows: it counts as made, and as whatever it may have been. */
  readonly isInDoubt?: boolean;
  /** Seconds of the conversation; absent where there was none. */
  readonly seconds?: number;
  /** When the debtor asked to be called again. */
  readonly callbackAt?: string;
}

const minuteMs = 60_000;

/**
 * Writes down how an attempt ended, and when its case is looked at again. The same end twice changes
 * nothing; what was in doubt may become known later.
 * @returns whether anything was written.
 */
export async function settleAttempt(deciding: Deciding, end: AttemptEnd): Promise<boolean> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const attempt = await ownAttempt(deciding, transaction, end.attemptId);
    if (attempt === undefined || !isOpenFor(attempt.state, end)) return false;
    const nowMs = await deciding.clock(transaction);
    await writeEnd(transaction, attempt, { end, nowMs });
    if (attempt.state !== "in_doubt" && end.isInDoubt !== true)
      await learnHour(transaction, attempt, end);
    await writeCase(deciding, transaction, { attempt, end, nowMs });
    return true;
  });
}

const isOpenFor = (state: string, { isInDoubt = false }: AttemptEnd): boolean =>
  state === "dialling" || state === "answered" || (state === "in_doubt" && !isInDoubt);

async function writeEnd(
  transaction: Transaction<Tables>,
  attempt: Tables["attempts"],
  { end, nowMs }: { readonly end: AttemptEnd; readonly nowMs: number },
): Promise<void> {
  const at = instantAt(nowMs);
  const wasAnswered = isAnswered(end.disposition) && end.isInDoubt !== true;
  await transaction
    .updateTable("attempts")
    .set({
      state: end.isInDoubt === true ? "in_doubt" : "ended",
      ended_at: at,
      disposition: end.disposition,
      seconds: end.seconds ?? null,
      callback_at: utc(end.callbackAt) ?? null,
      ...(wasAnswered ? { answered_at: attempt.answered_at ?? at } : {}),
    })
    .where("attempt_id", "=", attempt.attempt_id)
    .execute();
}

/** Only what is known teaches: a line that failed says nothing of when people answer. */
async function learnHour(
  transaction: Transaction<Tables>,
  { segment, local_hour, channel }: Tables["attempts"],
  { disposition }: AttemptEnd,
): Promise<void> {
  // Nor does a message, which is answered at any hour or none.
  if (channel !== "voice") return;
  if (untold.some((one) => one === disposition)) return;
  const answered = isAnswered(disposition) ? 1 : 0;
  await transaction
    .insertInto("hour_answers")
    .values({ segment, hour: local_hour, tries: 1, answered })
    .onConflict((conflict) =>
      conflict.columns(["segment", "hour"]).doUpdateSet((row) => ({
        tries: row("hour_answers.tries", "+", 1),
        answered: row("hour_answers.answered", "+", answered),
      })),
    )
    .execute();
}

/** Moments of the store are in UTC, so that they sort as text. */
const utc = (at: string | undefined): string | undefined =>
  at === undefined ? undefined : instantAt(Date.parse(at));

interface Ended {
  readonly attempt: Tables["attempts"];
  readonly end: AttemptEnd;
  readonly nowMs: number;
}

async function writeCase(
  deciding: Deciding,
  transaction: Transaction<Tables>,
  ended: Ended,
): Promise<void> {
  const { round_id: roundId, case_id: caseId } = ended.attempt;
  const after = await afterwards(deciding, transaction, ended);
  await transaction
    .updateTable("round_cases")
    .set({
      ...after,
      last_disposition: ended.end.disposition,
      updated_at: instantAt(ended.nowMs),
    })
    .where("round_id", "=", roundId)
    .where("case_id", "=", caseId)
    .execute();
}

async function afterwards(
  deciding: Deciding,
  transaction: Transaction<Tables>,
  ended: Ended,
): Promise<Partial<Tables["round_cases"]>> {
  const { attempt, end } = ended;
  const round = await heldRound(transaction, deciding.kind, attempt.round_id);
  const row = await transaction
    .selectFrom("round_cases")
    .select(["tries", "promise_tries"])
    .where("round_id", "=", attempt.round_id)
    .where("case_id", "=", attempt.case_id)
    .executeTakeFirstOrThrow();
  const plan = JSON.parse(round.plan) as RoundPlan;
  const treatment = plan.treatments.find(({ id }) => id === attempt.treatment);
  if (retryTable[end.disposition].next === "done" || treatment === undefined)
    return { state: "done", reason: `ended.${end.disposition}` };
  const isLast = row.tries >= treatment.triesMax + row.promise_tries;
  if (isLast && !(await isPromised(transaction, { attempt, end })))
    return { state: "done", reason: "round.tries_used" };
  const after = await waiting(deciding, transaction, { ...ended, round, plan, treatment });
  const { case_id: caseId } = attempt;
  const stopped = await stoppedCases(transaction, { kind: deciding.kind, caseIds: [caseId] });
  // Whoever was put on hold meanwhile does not wait for another try.
  const mark = after.state === "pending" ? stopped.get(caseId) : undefined;
  return mark === undefined ? after : { ...after, state: "skipped", reason: `all.${mark}` };
}

/** The case waits for its next look, unless the round is over. */
async function waiting(
  deciding: Deciding,
  transaction: Transaction<Tables>,
  {
    attempt,
    end,
    nowMs,
    round,
    plan,
    treatment,
  }: Ended & {
    readonly round: Awaited<ReturnType<typeof heldRound>>;
    readonly plan: RoundPlan;
    readonly treatment: Treatment;
  },
): Promise<Partial<Tables["round_cases"]>> {
  const over = overReason(round.state);
  if (over !== undefined) return { state: "skipped", reason: over };
  const reason = `again.${end.disposition}`;
  const callbackAt = utc(end.callbackAt);
  if (callbackAt !== undefined) return { state: "pending", reason, next_at: callbackAt };
  const after = retryTable[end.disposition];
  const minutes = after.next === "again" ? after.minutes : 0;
  const waitMs = Math.max(minutes, treatment.hoursBetween * 60) * minuteMs;
  const earliestMs = nowMs + waitMs;
  const best =
    plan.usesBestHour && attempt.channel === "voice"
      ? await likeliest(deciding, transaction, { attempt, plan, treatment, earliestMs })
      : undefined;
  const isLater = best !== undefined && best.why.hour !== best.why.instead.hour;
  return {
    state: "pending",
    reason,
    next_at: instantAt(best?.atMs ?? earliestMs),
    hour_why: isLater ? JSON.stringify(best.why) : null,
  };
}

/** Whether the debtor expects to hear of a promise: one that was made in this attempt, or an open one. */
async function isPromised(
  transaction: Transaction<Tables>,
  { attempt, end }: Pick<Ended, "attempt" | "end">,
): Promise<boolean> {
  if (isAgreed(end.disposition)) return true;
  const open = await transaction
    .selectFrom("promises")
    .select("call_id")
    .where("case_id", "=", attempt.case_id)
    .where("state", "=", "open")
    .executeTakeFirst();
  return open !== undefined;
}

async function likeliest(
  { kind }: Deciding,
  transaction: Transaction<Tables>,
  {
    attempt,
    plan,
    treatment,
    earliestMs,
  }: {
    readonly attempt: Tables["attempts"];
    readonly plan: RoundPlan;
    readonly treatment: Treatment;
    readonly earliestMs: number;
  },
): Promise<BestHour | undefined> {
  const facts = await loadCaseFacts(transaction, { kind, caseIds: [attempt.case_id] });
  const own = await debtorHours(transaction, attempt.debtor_id);
  const segment = await segmentHours(transaction, attempt.segment);
  const known = facts.get(attempt.case_id);
  if (known === undefined) return undefined;
  return nextLook({ facts: known, plan, treatment, earliestMs, own, segment });
}
