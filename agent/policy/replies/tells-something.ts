import { means, type HeardTurn } from "../heard-turn.ts";
import { spokenLanguage } from "../../understanding/said-words.ts";

/** Characters from which a turn is more than an "all right". */
const tellingCharsMin = { zh: 8, en: 24 } as const;

/** True if the turn holds something that a person who takes over should know. */
export function tellsSomething(turn: HeardTurn): boolean {
  const { slots, reason, affordable } = turn.understanding;
  if (reason !== undefined || affordable !== undefined || Object.keys(slots).length > 0)
    return true;
  if (means(turn, "goodbye", "ask_human", "unclear")) return false;
  return turn.text.length >= tellingCharsMin[spokenLanguage(turn.text)];
}
