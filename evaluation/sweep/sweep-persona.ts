import { runOnce, type RunKey } from "../simulate/run-once.ts";
import type { Persona } from "../simulate/persona.ts";
import type { SimulatedCall } from "../simulate/simulated-call.ts";
import { handoffLabel } from "./handoff-label.ts";
import {
  atEach,
  neverThreshold,
  type HandoffLabel,
  type SweepCase,
  type SweptCall,
} from "./sweep-case.ts";

/**
 * Plays a simulated call once for each threshold, and once without any. The debtor answers what the agent does,
 * so whether a quarrel was avoided is seen, and not supposed.
 */
export async function sweepPersona(key: Omit<RunKey, "rules">): Promise<SweepCase> {
  const play = (emotionStreak: number) => runOnce({ ...key, rules: { emotionStreak } });
  const without = await play(neverThreshold);
  const longestStreak = Math.max(
    0,
    ...without.exchanges.map(({ answer }) => answer?.emotionStreak ?? 0),
  );
  return {
    source: "simulated",
    label: labelOf(key.persona),
    conflictWithout: hasConflict(without),
    at: await atEach({ longestStreak, swept: sweptOf(without) }, async (threshold) =>
      sweptOf(await play(threshold)),
    ),
  };
}

function sweptOf(call: SimulatedCall): SweptCall {
  const first = call.exchanges.find(({ answer }) => answer?.handedOver === true)?.answer;
  return {
    byStreak: first?.move.because.includes("emotion:streak") ?? false,
    // A person who comes after the quarrel comes too late for the feelings.
    inTime: first !== undefined && !hasConflict(call),
    conflict: hasConflict(call),
  };
}

/** By the truth of the persona: anger that grows needs a person, anger that passes does not. */
export function labelOf({ truth, atEnd }: Pick<Persona, "truth" | "atEnd">): HandoffLabel {
  if (truth.temper === "escalates") return "emotion";
  if (truth.temper === "passes") return "none";
  return handoffLabel(atEnd.handoff);
}

const hasConflict = ({ exchanges }: SimulatedCall): boolean =>
  exchanges.some(({ did }) => did.type === "say" && did.tells.includes("conflict"));
