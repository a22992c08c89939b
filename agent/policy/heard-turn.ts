import type { KnowledgeFinding } from "../../domain/knowledge.ts";
import type { Understanding } from "../../domain/understanding.ts";
import type { Intent, Trigger } from "../../domain/vocabulary.ts";
import { isQuestion, namesPlan, turnsPlanDown } from "../understanding/said-words.ts";

/** One debtor turn as the policy reads it. */
export interface HeardTurn {
  readonly text: string;
  readonly understanding: Understanding;
  readonly intents: ReadonlySet<Intent>;
  readonly triggers: ReadonlySet<Trigger>;
  /** What the creditor's documents say to it. */
  readonly knowledge?: KnowledgeFinding | undefined;
}

/** Intents below this confidence are not acted upon unless they are all there is. */
const confidenceMin = 0.5;

export function heardTurn(
  text: string,
  understanding: Understanding,
  knowledge?: KnowledgeFinding,
): HeardTurn {
  const sure = understanding.intents.filter((intent) => intent.confidence >= confidenceMin);
  const heard = sure.length > 0 ? sure : understanding.intents.slice(0, 1);
  const intents = new Set(heard.map((intent) => intent.name));
  return {
    text,
    understanding,
    intents: declinesPlans(text, understanding, intents) ? withoutPlans(intents) : intents,
    triggers: new Set(understanding.triggers),
    knowledge,
  };
}

/** "No plan please", 也不想分期: what is turned down is not asked for, though its name is heard. */
function declinesPlans(
  text: string,
  { slots, choice }: Understanding,
  intents: ReadonlySet<Intent>,
): boolean {
  if (slots.instalments !== undefined || choice !== undefined || isQuestion(text)) return false;
  if (turnsPlanDown(text)) return intents.has("ask_plan") || intents.has("choose_plan");
  return intents.has("disagree") && !namesPlan(text);
}

function withoutPlans(intents: ReadonlySet<Intent>): ReadonlySet<Intent> {
  const plans: readonly Intent[] = ["ask_plan", "choose_plan"];
  return new Set<Intent>([...[...intents].filter((name) => !plans.includes(name)), "disagree"]);
}

/** True if any of the intents was meant. */
export const means = (turn: HeardTurn, ...intents: readonly Intent[]): boolean =>
  intents.some((intent) => turn.intents.has(intent));
