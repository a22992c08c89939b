import { say } from "../../../domain/lines.ts";
import type { Intent } from "../../../domain/vocabulary.ts";
import { handOverUnknown } from "./knowledge-reply.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import { asksOfSchedule } from "../../understanding/asked-of-agreement.ts";
import {
  asksForOurDesk,
  asksIfRecorded,
  asksOfDeduction,
  asksWhereFrom,
  asksWhoHears,
} from "../../understanding/asked-of-us.ts";
import { asksForClearance } from "../../understanding/signs/contact/asks-for-record.ts";
import { asksOfDebt } from "./leads.ts";
import { onlyPauses } from "../../understanding/signs/talk/only-pauses.ts";
import { asksOfAdviser } from "../../understanding/signs/people/has-adviser.ts";
import { isQuestion } from "../../understanding/said-words.ts";
import type { ConversationState } from "../state.ts";

/** How or where to pay: there is one answer, whatever else is talked of. */
export const asksToPay = ({ understanding: { paymentQuestion } }: HeardTurn): boolean =>
  paymentQuestion === "channel" || paymentQuestion === "card";

/** A question beside the business, to which `leadingLines` has the answer. */
export const asksAside = ({ rules }: ConversationState, turn: HeardTurn): boolean =>
  asksToPay(turn) ||
  turn.triggers.has("ai_query") ||
  (rules.debtAdvice && asksOfAdviser(turn.text)) ||
  [
    asksForOurDesk,
    asksIfRecorded,
    asksWhereFrom,
    asksWhoHears,
    asksOfDeduction,
    asksForClearance,
  ].some((asks) => asks(turn.text)) ||
  asksOfDebt(turn) ||
  means(turn, "ask_consequence", "who_are_you");

/** Intents beside which a question is one that nobody understood. */
const open: ReadonlySet<Intent> = new Set(["other", "unclear", "greeting"]);

/**
 * Something was asked and not understood: never a reason to close. It may be put another way once; then whoever can
 * answer it is asked to join.
 */
export function unknownQuestion({
  before,
  state,
  turn,
}: {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly turn: HeardTurn;
}): Decision | undefined {
  if (!isUnknown(before, state, turn)) return undefined;
  if (isWaiting(before)) {
    const because = ["understanding:unclear", "handoff:waiting"];
    return { state, reply: { act: "stay", because, lines: [say("handoff_waiting")] } };
  }
  if ((before.lineUses.unclear ?? 0) > 0) return handOverUnknown(state);
  return {
    state,
    reply: { act: "repeat", because: ["understanding:unclear"], lines: [say("unclear")] },
  };
}

const isUnknown = (before: ConversationState, state: ConversationState, turn: HeardTurn): boolean =>
  isQuestion(turn.text) &&
  !asksOfSchedule(turn.text) &&
  !asksAside(state, turn) &&
  !onlyPauses(turn.text) &&
  turn.triggers.size === 0 &&
  state.proposal === before.proposal &&
  [...turn.intents].every((intent) => open.has(intent));
