import type { Intent } from "../../domain/vocabulary.ts";
import { asksOfSchedule } from "../understanding/asked-of-agreement.ts";
import { asksWhoHears } from "../understanding/asked-of-us.ts";
import { namesSpan } from "../understanding/span-named.ts";
import { namesLastDay, wantsNoQuestions } from "../understanding/said-words.ts";
import { isAnyDay } from "../understanding/signs/payment/any-day.ts";
import { asksIfFree, isInTwoMinds } from "../understanding/signs/payment/doubts-terms.ts";
import { asksIfMendable, tellsShame } from "../understanding/signs/welfare/tells-shame.ts";
import { means, type HeardTurn } from "./heard-turn.ts";

/** Intents beside which an unclear turn is still unclear. */
const meaningless: ReadonlySet<Intent> = new Set(["unclear", "greeting", "other"]);

/** Signs that make sense of words by themselves. */
const understoodAlone = [
  wantsNoQuestions,
  asksOfSchedule,
  asksWhoHears,
  namesSpan,
  isAnyDay,
  isInTwoMinds,
  asksIfFree,
  namesLastDay,
  tellsShame,
  asksIfMendable,
];

/** Words that nobody understood, and no sign of what they mean. */
export function isUnclear(turn: HeardTurn): boolean {
  const { slots, language, paymentQuestion, asksAgain, plainYes, takesBack } = turn.understanding;
  return (
    [...turn.intents].every((intent) => meaningless.has(intent)) &&
    means(turn, "unclear") &&
    !understoodAlone.some((says) => says(turn.text)) &&
    [paymentQuestion, asksAgain, plainYes, takesBack].every((sign) => sign === undefined) &&
    turn.triggers.size === 0 &&
    Object.keys(slots).length === 0 &&
    language === undefined &&
    turn.knowledge?.type !== "answer"
  );
}
