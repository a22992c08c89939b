import { answersOf } from "../answers-of.ts";
import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import type { AgentAct } from "../cues/agent-act.ts";
import { findingAt } from "../finding-at.ts";

/** Distress or anger of the debtor, and an answer without any word of acknowledgement. */
export function scoreEmotionIgnored(call: CallContext): CallFinding[] {
  return answersOf(call).flatMap(({ debtor, agent }) => {
    if (!debtor.isUpset || acknowledges(agent.acts)) return [];
    const { emotion } = debtor.heard.understanding;
    return [
      findingAt(call, agent.index, {
        kind: "emotion_ignored",
        ruleId: "score.empathy",
        severity: "minor",
        confidence: emotion.abnormal
          ? Math.max(upsetConfidence, emotion.confidence)
          : upsetConfidence,
      }),
    ];
  });
}

/** A kind word, a person to talk to, or the end of what upsets; a request for money beside it undoes it. */
const acknowledges = (acts: ReadonlySet<AgentAct>): boolean =>
  acts.has("empathy") || acts.has("handoff") || (acts.has("stops") && !acts.has("asks_money"));

/** How sure a plain sign of distress is. */
const upsetConfidence = 0.6;
