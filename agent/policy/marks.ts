import type { Effect } from "../../domain/events.ts";
import type { ConversationState } from "./state.ts";

/** What a change of state orders beyond words: marks on the case, a person, a page at any hour. */
export function effectsOf(before: ConversationState, after: ConversationState): readonly Effect[] {
  const effects: Effect[] = [];
  if (after.hold && !before.hold) effects.push({ type: "case-mark", mark: "hold" });
  if (after.frozen && !before.frozen) effects.push({ type: "case-mark", mark: "freeze" });
  if (after.party === "wrong_person" && before.party !== "wrong_person") {
    effects.push({ type: "case-mark", mark: "number-retire" });
  }
  // A third party who said "stop": only that number is blocked, the debtor's case is not.
  if (after.numberBlocked && !before.numberBlocked) {
    effects.push({ type: "case-mark", mark: "number-block" });
  }
  if (after.callback.at !== undefined && before.callback.at === undefined) {
    effects.push({ type: "case-mark", mark: "call-back" });
  }
  const reason = after.handoff?.reason;
  if (reason !== undefined && reason !== before.handoff?.reason) {
    effects.push({ type: "handoff-request", reason });
    if (reason === "self_harm") effects.push({ type: "on-call-page" });
  }
  if (after.ended && !before.ended) effects.push({ type: "call-close" });
  return effects;
}
