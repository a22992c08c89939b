import type { Effect, InputEvent } from "../../domain/events.ts";
import { languageOf } from "../../domain/locale.ts";
import { isVerified } from "./people/identity.ts";
import type { ConversationState } from "./state.ts";

type Step = readonly [ConversationState, readonly Effect[]];

/** What happens between a turn and the first sentence that is heard of its answer. */
const beforeHeard: ReadonlySet<InputEvent["type"]> = new Set([
  "turn-end",
  "sentence-interrupt",
  "sentence-discard",
]);

/** The step of an event, with what is kept of the state before it so that a turn can be taken back. */
export function rememberTurn(before: ConversationState, event: InputEvent, step: Step): Step {
  const [state, effects] = step;
  if (event.type === "turn-understand") {
    const { turnId, text } = event;
    const { carried: _carried, beforeTurn: _beforeTurn, ...next } = state;
    if (!leavesNothing(event, before, step)) return [next, effects];
    const { carried: _words, beforeTurn: _older, ...bare } = before;
    return [{ ...next, beforeTurn: { turnId, text, state: bare } }, effects];
  }
  if (state.beforeTurn === undefined || beforeHeard.has(event.type)) return step;
  const { beforeTurn: _heard, ...next } = state;
  return [next, effects];
}

/**
 * Nothing but words has come of it, and nothing in it protects somebody: what was decided for their sake stands, who
 * they are is known, and what has left the call is not called back. A goodbye that was hardly begun is none.
 */
const leavesNothing = (
  { understanding }: Extract<InputEvent, { type: "turn-understand" }>,
  before: ConversationState,
  [state, effects]: Step,
): boolean =>
  understanding.triggers.every((trigger) => trigger === "hardship") &&
  isVerified(before) === isVerified(state) &&
  effects.every(({ type }) => type === "move-say" || type === "call-close");

/**
 * The state without the last turn, if it may be taken back; its words are carried on. What was heard of us stays heard,
 * and that they are in need stays known.
 */
export function withdrawTurn(state: ConversationState): ConversationState {
  const { beforeTurn, turns, disclosedDebt, triggers, hardship } = state;
  if (beforeTurn === undefined) return state;
  const kept = { turns, disclosedDebt, triggers, hardship };
  return { ...beforeTurn.state, ...kept, carried: beforeTurn.text };
}

/** What is to be understood: these words behind those of a turn that was taken back. A stop there was none of theirs. */
export function withCarried({ carried, call }: ConversationState, text: string): string {
  if (carried === undefined) return text;
  const isChinese = languageOf(call.locale) === "zh";
  return `${carried.replace(/[.。…,，\s]+$/u, "")}${isChinese ? "，" : " "}${text}`;
}
