import { triggerEffects } from "../../../domain/triggers.ts";
import type { Trigger } from "../../../domain/vocabulary.ts";
import type { CallContext } from "../call-context.ts";
import type { CallFinding } from "../call-finding.ts";
import { findingAt } from "../finding-at.ts";

/** The agent asked for money after a trigger that stops asking; how long it does is the trigger's. */
export function scoreAskedAfterStop(call: CallContext): CallFinding[] {
  const findings: CallFinding[] = [];
  let lasting: Trigger | undefined;
  let forThisTurn: Trigger | undefined;
  for (const turn of call.turns) {
    if (turn.speaker === "debtor") {
      lasting ??= turn.triggers.find(lasts);
      forThisTurn = turn.triggers.find((trigger) => triggerEffects[trigger].stop !== "none");
      continue;
    }
    const stop = lasting ?? forThisTurn;
    forThisTurn = undefined;
    if (stop === undefined || !asks(turn.acts) || turn.acts.has("handoff")) continue;
    findings.push(
      findingAt(call, turn.index, {
        kind: "asked_after_stop",
        ruleId: `score.stop.${stop}`,
        detail: stop,
        severity: "critical",
        confidence: 0.8,
      }),
    );
  }
  return findings;
}

const asks = (acts: ReadonlySet<string>): boolean => acts.has("asks_money") || acts.has("offer");

/** A stop of the call or of all channels, or a claim that freezes the case, outlasts the turn. */
function lasts(trigger: Trigger): boolean {
  const { stop, caseState } = triggerEffects[trigger];
  return stop === "call" || stop === "channels" || caseState !== "none";
}
