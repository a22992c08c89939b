import { languageOf, type Language } from "../../../domain/locale.ts";
import { relaysAnswer } from "../../understanding/signs/people/new-voice.ts";
import {
  asksKinFirst,
  goesOnOfThem,
  tellsOfKin,
} from "../../understanding/signs/people/speaks-of-kin.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { isVerified } from "./identity.ts";

/** Whom of their own they speak of after this turn: a wife who is to be asked is remembered until her answer is told. */
export function absorbSpokenOf(state: ConversationState, turn: HeardTurn): ConversationState {
  const spokenOf = isVerified(state) ? spokenOfAfter(state, turn) : undefined;
  return spokenOf === state.spokenOf ? state : { ...state, spokenOf };
}

function spokenOfAfter(
  state: ConversationState,
  { text }: HeardTurn,
): ConversationState["spokenOf"] {
  const language = languageOf(state.call.locale);
  if (asksKinFirst(text)) return "asked";
  if (state.spokenOf === "asked" && !relaysAnswer(text, language)) return "asked";
  const goesOn = state.spokenOf !== undefined && goesOnOfThem(text);
  return tellsOfKin(text) || goesOn ? "kin" : undefined;
}

/** True where "he" or "she" is whom the debtor has just told of, and nobody else has come to the phone. */
export const isOfSpokenOf = ({ spokenOf }: ConversationState, { text }: HeardTurn): boolean =>
  spokenOf !== undefined && goesOnOfThem(text);

/** True where the answer is told of somebody whom the debtor meant to ask first. */
export const tellsTheirAnswer = (
  { spokenOf }: ConversationState,
  { text }: HeardTurn,
  language: Language,
): boolean => spokenOf === "asked" && relaysAnswer(text, language);
