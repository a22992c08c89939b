import type { PartyRole, Segment } from "../source-call.ts";
import { chanceOf, pronounEvidence, roleEvidence } from "./role-evidence.ts";

/** Who the speakers of a call are by what they say. */
export interface FoundRoles {
  /** By the source's name of the speaker. */
  readonly roles: ReadonlyMap<string, PartyRole>;
  /** 0.5 (cannot tell) to 1: how sure it is that the agent is the agent. */
  readonly confidence: number;
}

/** Two ways to look at the same call: who is more of an agent, and what each is by itself. */
const ownShare = 0.5;

/**
 * Finds the agent among the speakers by their words: who says the disclosures and names the institution, and who is
 * asked to verify. Others are on the debtor's side, unless their words are as much an agent's (a call that was
 * handed over has two).
 */
export function findRoles(segments: readonly Segment[]): FoundRoles {
  const texts = new Map<string, string[]>();
  for (const { speaker, text } of segments) {
    texts.set(speaker, [...(texts.get(speaker) ?? []), text]);
  }
  const ranked = [...texts]
    .map(([speaker, said]) => ({ speaker, evidence: roleEvidence(said) + pronounEvidence(said) }))
    .sort((a, b) => b.evidence - a.evidence);
  const [first, ...others] = ranked;
  if (first === undefined) return { roles: new Map(), confidence: 0.5 };
  const last = others.at(-1);
  if (last === undefined) return findOne(first);
  const roles = new Map<string, PartyRole>([[first.speaker, "agent"]]);
  for (const { speaker, evidence } of others) {
    const isAgentToo = speaker !== last.speaker && evidence >= secondAgentMin;
    roles.set(speaker, isAgentToo ? "agent" : "debtor");
  }
  return { roles, confidence: chanceOf((first.evidence - last.evidence) * ownShare) };
}

/** Evidence from which a third speaker is an agent as well: twenty to one. */
const secondAgentMin = 3;

/** One speaker alone: an agent who talks to nobody, or a debtor of whom only one side was recorded. */
function findOne({ speaker, evidence }: { speaker: string; evidence: number }): FoundRoles {
  return {
    roles: new Map([[speaker, evidence > 0 ? "agent" : "debtor"]]),
    confidence: chanceOf(Math.abs(evidence)),
  };
}
