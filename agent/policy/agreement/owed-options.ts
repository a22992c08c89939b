import type { VerifiedCase } from "../../../domain/case-views.ts";
import { say, type Line } from "../../../domain/lines.ts";
import { isDestitute } from "../../understanding/signs/welfare/in-want.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { offerOptions } from "./options.ts";

/** Whoever is seen to be in hardship beside another wish is told who helps them for nothing, once. */
export function signpost(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  const isNew = turn.triggers.has("hardship") && !before.offered;
  const isSaid = state.lineUses.debt_advice !== undefined;
  const isOfMenu = owesOptions(before, state, turn);
  return isNew && state.rules.debtAdvice && !isSaid && !isOfMenu && !isDestitute(turn.text)
    ? [say("debt_advice")]
    : [];
}

/** Hardship beside a wish that names neither sum nor day: every way is laid before them, and not only the one they know. */
const owesOptions = (
  before: ConversationState,
  { proposal, hardship }: ConversationState,
  turn: HeardTurn,
): boolean => {
  const isVague = [proposal?.date, proposal?.amount, proposal?.count, proposal?.full].every(
    (each) => each === undefined,
  );
  return hardship && !before.offered && turn.triggers.has("hardship") && isVague;
};

export function owedOptions(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (!means(turn, "ask_deferral") || !owesOptions(before, state, turn)) return undefined;
  return offerOptions(state, state.debt as VerifiedCase, ["trigger:hardship"]);
}

/** No food, no roof: that it is more than a reason is said, unless the feeling was met already. */
export function wantNamed({ text, understanding }: HeardTurn): readonly Line[] | undefined {
  if (!isDestitute(text)) return undefined;
  return understanding.emotion.abnormal ? [] : [say("buffer_desperate")];
}
