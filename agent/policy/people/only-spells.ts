import { speaksOfPaying } from "../../understanding/said-words.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** "Three, two, time and four", where digits of an identity were asked for: no four payments. */
export const onlySpells = (
  { asked }: Pick<ConversationState, "asked">,
  { text, understanding: { slots } }: HeardTurn,
): boolean =>
  (asked === "idLast4" || asked === "birthDate") &&
  slots.date === undefined &&
  !speaksOfPaying(text);
