import { otherSpokeBefore } from "../../understanding/signs/other-spoke-before.ts";
import { spokenLanguage } from "../../understanding/said-words.ts";
import { wasNeverDebtor } from "../../understanding/signs/was-never-debtor.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { confirmsName, isVerified } from "./identity.ts";

/**
 * The debtor comes to the phone after somebody else: everything of identity starts anew. They have to say their name:
 * a bare "it's me", or digits that a relative may know, are no sign that somebody else is speaking now.
 */
export function welcomeDebtor(state: ConversationState, turn: HeardTurn): ConversationState {
  const isReturn = state.party === "third_party" && !turn.triggers.has("third_party");
  const saysName = turn.understanding.slots.name !== undefined;
  if (!isReturn || !saysName || !confirmsName(state, turn)) return state;
  return {
    ...state,
    party: "unknown",
    ended: false,
    stop: state.stop === "channels" ? "channels" : "none",
    identity: { ...state.identity, nameConfirmed: true, fragmentMatched: false, declined: false },
  };
}

/** Somebody else was verified in the debtor's place: nothing that they proved, told or agreed to holds. */
export function provesAnew(state: ConversationState, turn: HeardTurn): ConversationState {
  if (!isVerified(state) || !wasAnother(state, turn)) return state;
  return {
    ...state,
    identity: { ...state.identity, nameConfirmed: false, fragmentMatched: false, declined: false },
    reason: { status: "unknown" },
    proposal: undefined,
    readBack: undefined,
    setAside: undefined,
    agreed: undefined,
    affordable: undefined,
  };
}

/** They say so, or the debtor does who speaks now. */
const wasAnother = ({ debt }: ConversationState, { text, triggers }: HeardTurn): boolean =>
  otherSpokeBefore(text) ||
  (triggers.has("third_party") && wasNeverDebtor(text, spokenLanguage(text), debt.debtor.name));

/** Who proves to be the debtor is not the one whose death was told of: they have lost somebody. */
export function livesOn(before: ConversationState, state: ConversationState): ConversationState {
  const { handoff, triggers } = state;
  if (isVerified(before) || !isVerified(state) || !triggers.includes("deceased")) return state;
  return {
    ...state,
    triggers: [...triggers.filter((name) => name !== "deceased"), "vulnerable"],
    handoff: handoff?.reason === "deceased" ? { ...handoff, reason: "vulnerable" } : handoff,
  };
}
