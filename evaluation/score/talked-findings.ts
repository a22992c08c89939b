import type { Family } from "../../domain/vocabulary.ts";
import type { AgentTurn, CallContext } from "./call-context.ts";
import type { CallFinding } from "./call-finding.ts";
import { findingAt } from "./finding-at.ts";
import { harmConfidence } from "./harm-confidence.ts";

/** Confidence of the model of meaning from which a collector's words are taken at their worst; below, they are lawful. */
const meantFrom = 0.4;

/** How sure words are that the model does not contradict: a little more than half were of that family, by unseen authors. */
const wordsConfidence = 0.6;

/**
 * What a recorded collector means by turns of phrase that the guard of live speech does not list, since the agent never
 * says them: one finding a family, where the model of meaning does not hold the sentence to be lawful.
 */
export function talkedFindings(turn: AgentTurn, call: CallContext): CallFinding[] {
  const found = new Map<Family, CallFinding>();
  for (const { text, at, families } of turn.sentences) {
    const others = families.filter((family) => !found.has(family));
    if (others.length === 0 || harmConfidence(text, turn, call) < meantFrom) continue;
    for (const family of others) {
      const given = {
        kind: "forbidden",
        ruleId: "score.words",
        family,
        detail: family,
        span: [at, at + text.length],
        severity: family === "F10" ? "major" : "critical",
        confidence: wordsConfidence,
      } as const;
      found.set(family, findingAt(call, turn.index, given));
    }
  }
  return [...found.values()];
}
