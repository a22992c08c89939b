import type { Phase } from "../../domain/vocabulary.ts";
import type { ConversationState } from "./state.ts";

/** Where the talk is: it listens until a reason was given or passed over, and guides once it has offered. */
export function phaseOf(state: Pick<ConversationState, "reason" | "offered">): Phase {
  const { status } = state.reason;
  if (status === "unknown" || status === "asked") return "listen";
  return state.offered ? "guide" : "empathise";
}
