import { randomUUIDv7 } from "node:crypto";
import { DateTime } from "luxon";
import { instantAt } from "../../clock.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { ReachChannel, Treatment } from "../../protocol/treatments.ts";
import type { HourWhy } from "../../protocol/round-figures.ts";
import type { Tables } from "../../storage/tables.ts";
import { addressOf, type CaseFacts } from "../contact/case-facts.ts";
import { wasReminded } from "../treatment/follow-promises.ts";
import { placeOf } from "../treatment/enrol-cases.ts";
import { inTurn, type Closed, type Deciding, type Turn } from "./deciding.ts";
import type { ContactVerdict } from "../contact/contact-verdict.ts";
import { judgeContact } from "../contact/judge-contact.ts";
import { loadCaseFacts } from "../contact/load-case-facts.ts";
import { debtorHours, nextLook, segmentHours } from "./next-look.ts";
import { openAttempts } from "./open-attempts.ts";
import { claimRowsMax } from "../round-limits.ts";
import { heldRound } from "../round-over.ts";

/** A contact that was decided on and is to be made now. */
export interface ClaimedAttempt {
  /** The key under which a carrier rings once at most. */
  readonly attemptId: string;
  readonly roundId: string;
  readonly caseId: string;
  readonly number: string | null;
  readonly channel: ReachChannel;
  /** The row of the treatment table that it is made by. */
  readonly treatment: string;
}

/** What a look at the due cases came to. */
interface Claims {
  readonly attempts: readonly ClaimedAttempt[];
  /** Cases that were looked at; fewer than asked for means that no more are due. */
  readonly looked: number;
}

type RoundCase = Tables["round_cases"];

/**
 * Decides on the cases of a round that are due, and records the attempts that may be made, in one
 * transaction. A case that may not be tried now keeps the rule, and the time to look again.
 * @param want attempts at most; lines that are free.
 */
export async function claimAttempts(
  deciding: Deciding,
  round: { readonly id: string; readonly plan: RoundPlan },
  want: number,
): Promise<Claims | Closed> {
  return await inTurn(deciding, async (turn) => {
    const { transaction } = turn;
    // Held: a round that drains does not end before what is being claimed here can be seen.
    const { state } = await heldRound(transaction, deciding.kind, round.id);
    if (state !== "running") return { attempts: [], looked: 0 };
    const busy = await openAttempts(transaction, round.id);
    const limit = Math.min(want, claimRowsMax, round.plan.linesMax - busy);
    if (limit <= 0) return { attempts: [], looked: 0 };
    const due = await dueCases(deciding, turn, { roundId: round.id, limit });
    if (due.length === 0) return { attempts: [], looked: 0 };
    const facts = await loadCaseFacts(transaction, {
      kind: deciding.kind,
      caseIds: due.map((row) => row.case_id),
    });
    const attempts = await decideAll(turn, { deciding, plan: round.plan, due, facts });
    return { attempts, looked: due.length };
  });
}

async function dueCases(
  { kind }: Deciding,
  { transaction, nowMs }: Turn,
  { roundId, limit }: { readonly roundId: string; readonly limit: number },
): Promise<readonly RoundCase[]> {
  const due = transaction
    .selectFrom("round_cases")
    .selectAll()
    .where("round_id", "=", roundId)
    .where("state", "=", "pending")
    .where("next_at", "<=", instantAt(nowMs))
    .orderBy("next_at")
    .orderBy("case_id")
    .limit(limit);
  return await (kind === "postgres" ? due.forUpdate().skipLocked() : due).execute();
}

interface Batch {
  readonly deciding: Deciding;
  readonly plan: RoundPlan;
  readonly due: readonly RoundCase[];
  readonly facts: ReadonlyMap<string, CaseFacts>;
}

async function decideAll(
  turn: Turn,
  { deciding, plan, due, facts }: Batch,
): Promise<readonly ClaimedAttempt[]> {
  const { transaction, nowMs } = turn;
  const rows: Tables["attempts"][] = [];
  const taken = new Set<string>();
  for (const waiting of due) {
    const known = facts.get(waiting.case_id);
    const row = known === undefined ? waiting : await placedAnew(turn, waiting, { plan, known });
    if (row === undefined) continue;
    const keys =
      known === undefined
        ? []
        : [...[...known.debtorIds].map((id) => `d ${id}`), `n ${known.number ?? row.case_id}`];
    // Another case of the same debtor, or another debtor at this number, was claimed a moment ago.
    const isTaken = keys.some((key) => taken.has(key));
    const treatment = plan.treatments.find(({ id }) => id === row.treatment);
    const first: ContactVerdict = isTaken
      ? { decision: "deferred", rule: "round.debtor_busy", untilMs: nowMs + takenMs }
      : judge(row, { facts: known, plan, treatment, nowMs });
    const verdict = await waitForHour(turn, row, { verdict: first, known, plan, treatment });
    if (verdict.decision === "allowed" && known !== undefined) {
      for (const key of keys) taken.add(key);
      rows.push(newAttempt(row, known, { serverId: deciding.serverId, nowMs }));
      if (known.promise !== undefined) await noteReminder(turn, known.promise.callId);
    }
    await noteVerdict(turn, row, verdict);
  }
  if (rows.length > 0) await transaction.insertInto("attempts").values(rows).execute();
  return rows.map((row) => ({
    attemptId: row.attempt_id,
    roundId: row.round_id,
    caseId: row.case_id,
    number: row.number,
    channel: row.channel as ReachChannel,
    treatment: row.treatment,
  }));
}

/**
 * The treatment is chosen once more in the moment that decides: a case that has become one for people since the round
 * was last scored is not dialled by its old row. Undefined where nothing is left to decide here.
 */
async function placedAnew(
  { transaction, nowMs }: Turn,
  row: RoundCase,
  { plan, known }: { readonly plan: RoundPlan; readonly known: CaseFacts },
): Promise<RoundCase | undefined> {
  const group = row.trial_group;
  const placed = placeOf({ plan, nowMs, arm: row.arm, group }, known.body);
  const { next_at: _next, reason, ...place } = placed;
  if (place.state === row.state && place.treatment === row.treatment) return row;
  const isOurs = place.state === "pending";
  const change = { ...place, ...(isOurs ? {} : { reason }), updated_at: instantAt(nowMs) };
  await transaction
    .updateTable("round_cases")
    .set(change)
    .where("round_id", "=", row.round_id)
    .where("case_id", "=", row.case_id)
    .execute();
  return isOurs ? { ...row, ...change } : undefined;
}

/** At the first look at a case it may be put off once, to the hour in which its debtor is likeliest to answer. */
async function waitForHour(
  { transaction, nowMs }: Turn,
  { reason, tries, segment, channel }: RoundCase,
  {
    verdict,
    known,
    plan,
    treatment,
  }: {
    readonly verdict: ContactVerdict;
    readonly known: CaseFacts | undefined;
    readonly plan: RoundPlan;
    readonly treatment: Treatment | undefined;
  },
): Promise<Waiting> {
  // Who answers at which hour is a matter of the telephone.
  const usesHour = plan.usesBestHour && channel === "voice";
  const isFirst = reason === null && tries === 0 && usesHour;
  if (!isFirst || verdict.decision !== "allowed" || !known || !treatment) return verdict;
  const next = nextLook({
    facts: known,
    plan,
    treatment,
    earliestMs: nowMs,
    // Whoever was never contacted has answered at no hour.
    own: known.history.length === 0 ? [] : await debtorHours(transaction, known.debtorId),
    segment: await segmentHours(transaction, segment),
  });
  if (next === undefined || next.atMs <= nowMs) return verdict;
  return { decision: "deferred", rule: "round.best_hour", untilMs: next.atMs, why: next.why };
}

/** A verdict, with what speaks for the hour where one is waited for. */
type Waiting = ContactVerdict & { readonly why?: HourWhy };

/** When a case is looked at again whose debtor was claimed in the same moment, in milliseconds. */
const takenMs = 60_000;

function judge(
  row: RoundCase,
  question: {
    readonly facts: CaseFacts | undefined;
    readonly plan: RoundPlan;
    readonly treatment: Treatment | undefined;
    readonly nowMs: number;
  },
): ContactVerdict {
  const { treatment, facts, nowMs } = question;
  if (treatment === undefined) return { decision: "never", rule: "round.treatment_missing" };
  if (row.tries >= treatment.triesMax + row.promise_tries) {
    // Whoever has promised is woken when the promise asks for an attempt, and has one more for it then.
    const dueMs = Date.parse(facts?.promise?.dueAt ?? "");
    return dueMs > nowMs
      ? { decision: "deferred", rule: "round.promise_open", untilMs: dueMs }
      : { decision: "never", rule: "round.tries_used" };
  }
  return judgeContact({ ...question, treatment, channel: row.channel as ReachChannel });
}

/** Whoever is called before the day of their promise is called for it once. */
async function noteReminder({ transaction }: Turn, callId: string): Promise<void> {
  await transaction
    .updateTable("promises")
    .set({ reminded: wasReminded })
    .where("call_id", "=", callId)
    .execute();
}

function newAttempt(
  row: RoundCase,
  { body, debtorId, number, email }: CaseFacts,
  { serverId, nowMs }: { readonly serverId: string; readonly nowMs: number },
): Tables["attempts"] {
  const zone = body.debtor.timezone ?? "UTC";
  return {
    attempt_id: `attempt-${randomUUIDv7()}`,
    round_id: row.round_id,
    case_id: row.case_id,
    debtor_id: debtorId,
    number: addressOf(row.channel, { number, email }),
    channel: row.channel,
    agent: "ai",
    server_id: serverId,
    state: "claimed",
    claimed_at: instantAt(nowMs),
    dialled_at: null,
    answered_at: null,
    ended_at: null,
    disposition: null,
    callback_at: null,
    rule: null,
    call_id: null,
    carrier_call_id: null,
    balance_as_of: body.balanceAsOf,
    segment: row.segment,
    treatment: row.treatment,
    balance_age_seconds: ageSeconds(body.balanceAsOf, nowMs),
    spoken_balance_age_seconds: null,
    local_hour: DateTime.fromMillis(nowMs, { zone }).hour,
    seconds: null,
  };
}

/** How old a balance is; never negative. */
export const ageSeconds = (balanceAsOf: string, nowMs: number): number =>
  Math.max(0, Math.round((nowMs - Date.parse(balanceAsOf)) / 1000));

/** Writes on the case of a round what was decided. */
async function noteVerdict(
  { transaction, nowMs }: Turn,
  { round_id, case_id, tries }: RoundCase,
  verdict: Waiting,
): Promise<void> {
  await transaction
    .updateTable("round_cases")
    .set({ ...changeOf(verdict, { tries, nowMs }), updated_at: instantAt(nowMs) })
    .where("round_id", "=", round_id)
    .where("case_id", "=", case_id)
    .execute();
}

function changeOf(
  verdict: Waiting,
  { tries, nowMs }: { readonly tries: number; readonly nowMs: number },
): Partial<RoundCase> {
  switch (verdict.decision) {
    case "allowed":
      return { state: "active", reason: verdict.rule, tries: tries + 1 };
    case "deferred":
      return {
        reason: verdict.rule,
        next_at: instantAt(Math.max(verdict.untilMs, nowMs + 1000)),
        ...(verdict.why === undefined ? {} : { hour_why: JSON.stringify(verdict.why) }),
      };
    case "never":
      return {
        state: verdict.rule === "round.tries_used" ? "done" : "skipped",
        reason: verdict.rule,
      };
  }
}
