import type { Transaction } from "kysely";
import { instantAt } from "../../clock.ts";
import type { RoundPlan } from "../../protocol/rounds.ts";
import type { ReachChannel } from "../../protocol/treatments.ts";
import type { StoreKind } from "../../storage/store-kind.ts";
import type { Tables } from "../../storage/tables.ts";
import { ageSeconds } from "./claim-attempts.ts";
import { isStopped, type Deciding } from "./deciding.ts";
import type { CaseFacts } from "../contact/case-facts.ts";
import { wasReminded, wokenToRemind } from "../treatment/follow-promises.ts";
import type { ContactVerdict } from "../contact/contact-verdict.ts";
import { judgeContact } from "../contact/judge-contact.ts";
import { loadCaseFacts } from "../contact/load-case-facts.ts";
import { heldRound, overReason } from "../round-over.ts";
import { claimMsMax, clockBackMsMax } from "../round-limits.ts";

/** Whether a claimed attempt may go on. */
export type GoOn = { readonly mayGoOn: true } | { readonly mayGoOn: false; readonly rule: string };

type Attempt = Tables["attempts"];

const refused = (rule: string): GoOn => ({ mayGoOn: false, rule });

/**
 * The last look before the carrier is asked to ring: the attempt is still ours, nobody has stopped it, and
 * every rule still allows it. With the commit it counts as made, whatever happens to this server.
 * What may not go on is let go: it was never made, and its case waits again.
 * @param callId the call that it will be, if it becomes one.
 */
export async function beginDial(
  deciding: Deciding,
  attemptId: string,
  callId: string | null = null,
): Promise<GoOn> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const isClosed = await isStopped(deciding, transaction);
    const attempt = await ownAttempt(deciding, transaction, attemptId);
    if (attempt?.state !== "claimed" || attempt.server_id !== deciding.serverId)
      return refused("round.attempt_taken");
    const nowMs = await deciding.clock(transaction);
    const verdict: ContactVerdict = isClosed
      ? waits("round.stopped_by_person", nowMs)
      : await lookAgain(deciding, transaction, { attempt, nowMs });
    if (verdict.decision === "allowed") {
      await transaction
        .updateTable("attempts")
        .set({ state: "dialling", dialled_at: instantAt(nowMs), call_id: callId })
        .where("attempt_id", "=", attemptId)
        .execute();
      return { mayGoOn: true };
    }
    await releaseAttempt({ transaction, kind: deciding.kind }, attempt, { verdict, nowMs });
    return refused(verdict.rule);
  });
}

/** Whether an attempt that was begun may still be dialled: nobody has stopped it, or given it up, since. */
export async function mayStillDial(
  { db, serverId }: Deciding,
  attemptId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom("attempts")
    .innerJoin("rounds", "rounds.round_id", "attempts.round_id")
    .innerJoin("dial_gate", (join) => join.on("dial_gate.id", "=", "stop"))
    .select("attempt_id")
    .where("attempt_id", "=", attemptId)
    .where("attempts.state", "=", "dialling")
    .where("server_id", "=", serverId)
    .where("rounds.state", "=", "running")
    .where("stopped_at", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The attempt, held until the transaction ends: a call that begins and one that ends do not cross. */
export async function ownAttempt(
  { kind }: Pick<Deciding, "kind">,
  transaction: Transaction<Tables>,
  attemptId: string,
): Promise<Attempt | undefined> {
  const attempt = transaction
    .selectFrom("attempts")
    .selectAll()
    .where("attempt_id", "=", attemptId);
  return await (kind === "postgres" ? attempt.forUpdate() : attempt).executeTakeFirst();
}

const waits = (rule: string, untilMs: number): ContactVerdict & { decision: "deferred" } => ({
  decision: "deferred",
  rule,
  untilMs,
});

/** The verdict on an attempt that was claimed before, as things are now. */
export async function lookAgain(
  { kind }: Deciding,
  transaction: Transaction<Tables>,
  { attempt, nowMs }: { readonly attempt: Attempt; readonly nowMs: number },
): Promise<ContactVerdict> {
  const { attempt_id: attemptId, case_id: caseId, call_id: callId } = attempt;
  const { state, plan: text } = await transaction
    .selectFrom("rounds")
    .select(["state", "plan"])
    .where("round_id", "=", attempt.round_id)
    .executeTakeFirstOrThrow();
  const isDialled = attempt.state !== "claimed";
  // A conversation that is about to begin is not taken back by a pause; a dial is.
  if (state !== "running" && !isDialled) return waits("round.not_running", nowMs);
  const claimedMs = Date.parse(attempt.claimed_at);
  if (nowMs < claimedMs - clockBackMsMax) return waits("round.clock_back", claimedMs);
  if (!isDialled && nowMs > claimedMs + claimMsMax) return waits("round.claim_late", nowMs);
  if (kind === "postgres") {
    // A hold that is being put on this case waits for us, or we for it.
    await transaction
      .selectFrom("cases")
      .select("case_id")
      .where("case_id", "=", caseId)
      .forShare()
      .execute();
  }
  const facts = await loadCaseFacts(transaction, {
    kind,
    caseIds: [caseId],
    except: { attemptId, callId },
  });
  const plan = JSON.parse(text) as RoundPlan;
  const treatment = plan.treatments.find(({ id }) => id === attempt.treatment) ?? {};
  return judgeContact({
    facts: asItsReminder(facts.get(caseId)),
    channel: attempt.channel as ReachChannel,
    plan,
    treatment,
    nowMs,
  });
}

/** An attempt that was let through an open promise is the reminder of it: it is no reason against itself. */
function asItsReminder(facts: CaseFacts | undefined): CaseFacts | undefined {
  if (facts?.promise === undefined) return facts;
  return { ...facts, promise: { ...facts.promise, isReminded: false } };
}

/** An attempt that nobody was told of: its case waits as if it had not been claimed. */
export async function releaseAttempt(
  { transaction, kind }: { readonly transaction: Transaction<Tables>; readonly kind: StoreKind },
  attempt: Attempt,
  {
    verdict,
    nowMs,
  }: { readonly verdict: Exclude<ContactVerdict, { decision: "allowed" }>; readonly nowMs: number },
): Promise<void> {
  const at = instantAt(nowMs);
  await transaction
    .updateTable("attempts")
    .set({ state: "released", ended_at: at, rule: verdict.rule })
    .where("attempt_id", "=", attempt.attempt_id)
    .execute();
  const nextMs = verdict.decision === "deferred" ? verdict.untilMs : nowMs;
  const over = overReason((await heldRound(transaction, kind, attempt.round_id)).state);
  await transaction
    .updateTable("round_cases")
    .set((row) => ({
      state: verdict.decision === "never" || over !== undefined ? "skipped" : "pending",
      reason: over ?? verdict.rule,
      next_at: instantAt(Math.max(nextMs, nowMs + 1000)),
      tries: row("tries", "-", 1),
      updated_at: at,
    }))
    .where("round_id", "=", attempt.round_id)
    .where("case_id", "=", attempt.case_id)
    .execute();
  // Whoever was not called was not reminded.
  await transaction
    .updateTable("promises")
    .set({ reminded: wokenToRemind })
    .where("case_id", "=", attempt.case_id)
    .where("state", "=", "open")
    .where("reminded", "=", wasReminded)
    .execute();
}

/**
 * The look right before the first word: what has become of the case while it rang. The attempt is made
 * either way; a conversation that may not begin ends before anything is said.
 */
export async function beforeSpeaking(deciding: Deciding, attemptId: string): Promise<GoOn> {
  return await deciding.db.transaction().execute(async (transaction) => {
    const attempt = await ownAttempt(deciding, transaction, attemptId);
    if (attempt === undefined || (attempt.state !== "dialling" && attempt.state !== "answered"))
      return refused("round.attempt_over");
    const nowMs = await deciding.clock(transaction);
    const verdict = await lookAgain(deciding, transaction, { attempt, nowMs });
    const isAllowed = verdict.decision === "allowed";
    await transaction
      .updateTable("attempts")
      .set({
        state: "answered",
        answered_at: attempt.answered_at ?? instantAt(nowMs),
        rule: isAllowed ? null : verdict.rule,
        spoken_balance_age_seconds: isAllowed
          ? await balanceAge(transaction, attempt, nowMs)
          : null,
      })
      .where("attempt_id", "=", attemptId)
      .execute();
    return isAllowed ? { mayGoOn: true } : refused(verdict.rule);
  });
}

async function balanceAge(
  transaction: Transaction<Tables>,
  { case_id }: Attempt,
  nowMs: number,
): Promise<number> {
  const { body } = await transaction
    .selectFrom("cases")
    .select("body")
    .where("case_id", "=", case_id)
    .executeTakeFirstOrThrow();
  return ageSeconds((JSON.parse(body) as { balanceAsOf: string }).balanceAsOf, nowMs);
}
