import { languageOf } from "../../../domain/locale.ts";
import { isSomeoneElse } from "../../understanding/signs/people/is-someone-else.ts";
import { isDeskAtWork } from "../../understanding/signs/claim/only-doubts.ts";
import { introducesAs } from "../../understanding/signs/people/new-voice.ts";
import { otherSpokeBefore } from "../../understanding/signs/people/other-spoke-before.ts";
import { speaksOfDebtor } from "../../understanding/signs/people/speaks-of-debtor.ts";
import { spokenLanguage } from "../../understanding/said-words.ts";
import { wasNeverDebtor } from "../../understanding/signs/people/was-never-debtor.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { confirmsName, isVerified } from "./identity.ts";
import { speaksForDebtor } from "./whose-words.ts";

/**
 * The debtor comes to the phone after somebody else: everything of identity starts anew. They have to say their name:
 * a bare "it's me", or digits that a relative may know, are no sign that somebody else is speaking now.
 */
export function welcomeDebtor(state: ConversationState, turn: HeardTurn): ConversationState {
  if (!claimsToBeDebtor(state, turn) || staysOther(state, turn)) return state;
  return {
    ...state,
    party: "unknown",
    saidOther: undefined,
    ended: false,
    stop: state.stop === "channels" ? "channels" : "none",
    identity: { ...state.identity, nameConfirmed: true, fragmentMatched: false, declined: false },
  };
}

/** Whoever was taken for another, or for the wrong person, says the debtor's name as their own. */
export function claimsToBeDebtor(state: ConversationState, turn: HeardTurn): boolean {
  const isReturn = state.party === "third_party" || state.party === "wrong_person";
  const isStill = turn.triggers.has("third_party") || turn.triggers.has("wrong_person");
  const { name } = turn.understanding.slots;
  if (!isReturn || isStill || name === undefined) return false;
  // Whoever has got the number of the debtor names them, too, and is not them.
  const isClaimed = state.party === "third_party" || introducesAs(turn.text, name);
  return isClaimed && confirmsName(state, turn);
}

/**
 * Whoever said whose wife or brother they are is that still when they say to be the debtor: a family knows the digits. It
 * is somebody else only where the debtor was being fetched, or the change is told of; and nobody who has tried it once.
 */
function staysOther({ saidOther, lineUses }: ConversationState, { text }: HeardTurn): boolean {
  const isFetched = lineUses.debtor_awaited !== undefined && lineUses.verify_failed === undefined;
  return saidOther === true && !isFetched && !otherSpokeBefore(text);
}

/** True where the words themselves, and no guess, say that whoever speaks is not the debtor: "I'm his wife", 陈伟不在. */
function saysToBeOther(state: ConversationState, turn: HeardTurn): boolean {
  const language = languageOf(state.call.locale);
  const isTold =
    isSomeoneElse(turn.text, language) ||
    isDeskAtWork(turn.text, language) ||
    speaksForDebtor(state, turn) ||
    speaksOfDebtor(turn.text, language, state.debt.debtor.name);
  return isTold && turn.triggers.has("third_party");
}

/** It is kept who said so, whatever they claim to be later. */
export const absorbSaidOther = (
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): ConversationState => (saysToBeOther(before, turn) ? { ...state, saidOther: true } : state);

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
