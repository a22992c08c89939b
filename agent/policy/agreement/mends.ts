import { says, speaksOfDebt } from "../../understanding/said-words.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/**
 * "That's not right" to a read-back, or of what was agreed, is a no to it, not to the debt; "I don't owe that" is one to
 * the debt.
 */
export function mends({ asked, agreed }: ConversationState, turn: HeardTurn): boolean {
  const { text, understanding } = turn;
  if (speaksOfDebt(text) || speaksOfCharge(text)) return false;
  if (asked === "confirm" && text.length <= correctionCharsMax) return true;
  return agreed !== undefined && understanding.takesBack === true && text.length <= mendingCharsMax;
}

/** What the debt is made of: nobody mends an agreement by it. */
const speaksOfCharge = says({
  zh: /利息|违约金|滞纳金|罚息|本金|手续费/u,
  en: /\b(?:interest|fees?|charges?|principal)\b/iu,
});

/** A "no" to what was read back is this short; a dispute has more to say. */
const correctionCharsMax = 24;
/** Words that take back what was agreed, and more beside them, are this short. */
const mendingCharsMax = 60;
