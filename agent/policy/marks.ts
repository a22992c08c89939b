import type { CaseMark, Effect } from "../../domain/events.ts";
import type { ConversationState } from "./state.ts";

/** Each mark with the state that calls for it; it is ordered once, when the state is first so. */
const marks: readonly (readonly [CaseMark, (state: ConversationState) => boolean])[] = [
  ["hold", (state) => state.hold],
  ["freeze", (state) => state.frozen],
  ["number-retire", (state) => state.party === "wrong_person"],
  // A third party who said "stop": only that number is blocked, the debtor's case is not.
  ["number-block", (state) => state.numberBlocked],
  ["call-back", (state) => state.callback.at !== undefined],
];

/** What a change of state orders beyond words: marks on the case, a person, a page at any hour. */
export function effectsOf(before: ConversationState, after: ConversationState): readonly Effect[] {
  const effects: Effect[] = marks
    .filter(([, applies]) => applies(after) && !applies(before))
    .map(([mark]) => ({ type: "case-mark", mark }));
  for (const wish of after.wishes.slice(before.wishes.length)) {
    effects.push({ type: "case-mark", mark: "contact-wish", wish });
  }
  const reason = after.handoff?.reason;
  const isCalledAgain = before.waitOver && !after.waitOver;
  if (reason !== undefined && (reason !== before.handoff?.reason || isCalledAgain)) {
    effects.push({ type: "handoff-request", reason });
    if (reason === "self_harm") effects.push({ type: "on-call-page" });
  }
  if (after.ended && !before.ended) effects.push({ type: "call-close" });
  return effects;
}
