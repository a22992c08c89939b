import type { Intent, Trigger } from "../../domain/vocabulary.ts";

interface Labels {
  readonly intents: Intent[];
  readonly triggers: Trigger[];
}

/**
 * One convention where the authors of the corpus have several. Only what models learn from is settled so:
 * the files keep what their authors wrote, and sealed sets are never touched.
 */
export function settleLabels<Turn extends Labels>(turn: Turn): Turn {
  const triggers = settleTriggers(turn.triggers);
  const intents = [...turn.intents, ...impliedIntents({ ...turn, triggers })];
  const named = [...new Set(intents)].filter((intent) => intent !== "other");
  return { ...turn, triggers, intents: named.length > 0 ? named : turn.intents };
}

/** Who tells of a death is somebody else; a stolen identity is no quarrel over the amount. */
function settleTriggers(triggers: Labels["triggers"]): Labels["triggers"] {
  const kept = triggers.includes("fraud")
    ? triggers.filter((trigger) => trigger !== "dispute")
    : triggers;
  if (!kept.includes("deceased") || kept.includes("third_party")) return kept;
  return [...kept, "third_party"];
}

/** Triggers that are a reason for being behind; beside them a bare `other` means `give_reason`. */
const reasons: readonly string[] = ["bankrupt", "vulnerable", "hardship"];

function impliedIntents({ intents, triggers }: Labels): Labels["intents"] {
  const isBare = intents.every((intent) => intent === "other");
  const isReason = triggers.some((trigger) => reasons.includes(trigger));
  return [
    ...(triggers.includes("deceased") ? (["third_party"] as const) : []),
    ...(triggers.includes("fraud") ? (["dispute_debt"] as const) : []),
    ...(isBare && isReason && !triggers.includes("selfharm") ? (["give_reason"] as const) : []),
  ];
}
