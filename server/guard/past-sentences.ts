import { isVerified } from "../../agent/policy/people/identity.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import { begin, transition } from "../../agent/policy/transition.ts";
import type { CallEvent } from "../../domain/events.ts";
import { isInput } from "../../domain/events.ts";
import type { GuardContext } from "../../guardrails/index.ts";

/** One sentence of a call that was said or held back, with what the guard knew then, but for the rules. */
export interface PastSentence {
  /** The place of its event among those that were given. */
  readonly index: number;
  readonly text: string;
  readonly context: Omit<GuardContext, "pack">;
}

/**
 * The sentences of a call in order, each as the guard met it: who was on the line, what they had just said,
 * and the case. The state of the call is worked out from its log, as a call that goes on does.
 */
export function* pastSentences(events: readonly CallEvent[]): Generator<PastSentence> {
  let state: ConversationState | undefined;
  let debtorText: string | undefined;
  for (const [index, event] of events.entries()) {
    if (event.type === "call-start") [state] = begin(event);
    else if (state === undefined) return;
    else if (event.type === "sentence-approve" || event.type === "sentence-block") {
      const { line, text } = event;
      yield { index, text, context: { ...sceneOf(state), debtorText, line } };
    } else if (isInput(event)) {
      [state] = transition(state, event);
      if (event.type === "turn-end") debtorText = event.text;
    }
  }
}

const sceneOf = (state: ConversationState): Omit<GuardContext, "pack"> => ({
  locale: state.call.locale,
  verified: isVerified(state),
  caseFacts: state.debt,
  now: state.call.startedAt,
});
