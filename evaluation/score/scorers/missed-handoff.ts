import { HANDOFF_REASONS, type HandoffReason } from "../../../domain/handoff.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import { loadPack } from "../../../guardrails/index.ts";
import type { AgentTurn, CallContext, DebtorTurn } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";

/**
 * A debtor turn that calls for a person (design §3), and no person offered in the answer or in the turn after it.
 * A claim that stays unanswered is one finding; a request that is made again is another.
 */
export function scoreMissedHandoff(call: CallContext): CallFinding[] {
  const findings: CallFinding[] = [];
  const met = new Set<HandoffReason>();
  let streak = 0;
  for (const [at, turn] of call.turns.entries()) {
    if (turn.speaker === "agent") continue;
    streak = turn.isUpset ? streak + 1 : 0;
    const reason = reasonOf(turn, streak, call);
    if (reason === undefined || (met.has(reason) && !requests.has(reason))) continue;
    met.add(reason);
    const answers = agentTurnsAfter(call, at);
    if (
      answers.length === 0 ||
      isHandedOver(call, at) ||
      answers.some(({ acts }) => acts.has("handoff"))
    )
      continue;
    findings.push(
      findingAt(call, turn.index, {
        kind: "missed_handoff",
        ruleId: `score.handoff.${reason}`,
        detail: reason,
        severity: gravest.has(reason) ? "critical" : "major",
        confidence: 0.8,
      }),
    );
  }
  return findings;
}

const gravest: ReadonlySet<HandoffReason> = new Set([
  "self_harm",
  "vulnerable",
  "minor",
  "deceased",
]);
const requests: ReadonlySet<HandoffReason> = new Set(["asked_for_human", "complaint", "self_harm"]);

/** Agent turns after the debtor's in which a person may still be offered. */
const answersMax = 3;

const agentTurnsAfter = ({ turns }: CallContext, at: number): AgentTurn[] =>
  turns
    .slice(at + 1)
    .filter((turn) => turn.speaker === "agent")
    .slice(0, answersMax);

/** A person was promised in answer to an earlier turn of the debtor's. */
function isHandedOver({ turns }: CallContext, at: number): boolean {
  const before = turns.slice(0, at);
  return before.some(
    (turn, place) =>
      turn.speaker === "agent" && turn.acts.has("handoff") && callsForPerson(before[place - 1]),
  );
}

const callsForPerson = (turn: CallContext["turns"][number] | undefined): boolean =>
  turn?.speaker === "debtor" &&
  turn.triggers.some((trigger) => triggerEffects[trigger].handoff !== undefined);

/** What calls for a person whoever says it; a claim about the debt is the debtor's to make. */
const ofAnybody: ReadonlySet<HandoffReason> = new Set([
  "self_harm",
  "minor",
  "deceased",
  "complaint",
  "asked_for_human",
  "violence_threat",
]);

/** A person who was asked for in words is what was missed first, unless somebody is in need. */
const order: readonly HandoffReason[] = [
  ...HANDOFF_REASONS.filter((reason) => gravest.has(reason)),
  "asked_for_human",
  ...HANDOFF_REASONS.filter((reason) => !gravest.has(reason)),
];

/** The gravest reason that the turn gives; failing that, a streak of upset turns. */
function reasonOf(turn: DebtorTurn, streak: number, call: CallContext): HandoffReason | undefined {
  const isDebtor = turn.standing.party === "unknown";
  const reasons = turn.triggers
    .flatMap((trigger) => triggerEffects[trigger].handoff ?? [])
    .filter((reason) => isDebtor || ofAnybody.has(reason));
  const first = order.find((reason) => reasons.includes(reason));
  if (first !== undefined) return first;
  return streak >= loadPack(call.record.jurisdiction).rules.emotionStreak
    ? "emotion_streak"
    : undefined;
}
