import { speaksOfUpbringing } from "../../understanding/signs/people/of-age.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { isVerified } from "./identity.ts";

/** Whoever was verified may speak of school, of children or of their mother; only their own age makes them a minor. */
export const isMinor = (state: ConversationState, { text }: HeardTurn): boolean =>
  !isVerified(state) || !speaksOfUpbringing(text);
