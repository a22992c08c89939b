import type { StoredEvent } from "../../transcripts/index.ts";
import type { ConversationState } from "../../agent/policy/state.ts";

/** How a call makes good a callback that was promised in an earlier one. */
export type CallbackMade =
  /** Somebody at the other end spoke. */
  | "talk"
  /** We rang, and nobody took it. */
  | "tried";

/** Ends of an outbound call that was really made. Failed lines and dead numbers reached nobody. */
const triedCauses: ReadonlySet<string> = new Set([
  "no-answer",
  "busy",
  "voicemail-no-message",
  "voicemail-message-left",
]);

/** Whether these entries make this call one that keeps promised callbacks; time alone never does. */
export function callbackMade(
  entries: readonly Pick<StoredEvent, "event">[],
  { call, turns }: Pick<ConversationState, "call" | "turns">,
): CallbackMade | undefined {
  const heard = entries.filter(({ event }) => event.type === "turn-end").length;
  // The first turn says it for all that follow.
  if (heard > 0 && turns <= heard) return "talk";
  if (call.direction !== "outbound") return undefined;
  const isTried = entries.some(
    ({ event }) => event.type === "line-end" && triedCauses.has(event.cause),
  );
  return isTried ? "tried" : undefined;
}
