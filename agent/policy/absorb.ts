import { mayBeTimeBarred } from "../../domain/case.ts";
import { withWishes, type ContactWish } from "../../domain/contact-wish.ts";
import { triggerEffects, triggersByGravity } from "../../domain/triggers.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import { affordableOf } from "./agreement/affordable-of.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { endsWait, waitsOn } from "../understanding/signs/contact/ends-wait.ts";
import { onlySpells } from "./people/only-spells.ts";
import { absorbSaidOther, livesOn, provesAnew, welcomeDebtor } from "./people/comes-to-phone.ts";
import { absorbIdentity, isVerified } from "./people/identity.ts";
import { isMinor } from "./people/is-minor.ts";
import { isWaiting } from "./people/is-waiting.ts";
import { absorbSpokenOf } from "./people/spoken-of.ts";
import { tellsItWasGiven } from "./replies/swindled.ts";
import { onlySaysGone } from "../understanding/signs/welfare/only-says-gone.ts";
import { mends } from "./agreement/mends.ts";
import { recallsPrincipal } from "./recalls-principal.ts";
import { absorbRecording } from "./recording-objection.ts";
import { absorbProposal } from "./agreement/proposal.ts";
import { otherSpokeBefore } from "../understanding/signs/people/other-spoke-before.ts";
import { tellsFeeling } from "../understanding/signs/welfare/tells-feeling.ts";
import { tellsShame } from "../understanding/signs/welfare/tells-shame.ts";
import { tellsGreatAge } from "../understanding/signs/welfare/tells-great-age.ts";
import { wantsOnPaper } from "../understanding/signs/claim/wants-validation.ts";
import { lacksWayToPay } from "../understanding/signs/payment/lacks-way-to-pay.ts";
import {
  asksForReminder,
  asksOfSchedule,
  asksToChange,
} from "../understanding/asked-of-agreement.ts";
import { isInDanger } from "../understanding/signs/danger/in-danger.ts";
import { asksOnlyOfUs } from "../understanding/asked-of-us.ts";
import { asksIfCallsStop } from "../understanding/signs/contact/asks-if-calls-stop.ts";
import { isServing } from "../understanding/signs/people/is-serving.ts";
import { isRepresented } from "../understanding/signs/people/is-represented.ts";
import { hasAdviser } from "../understanding/signs/people/has-adviser.ts";
import { isUnclear } from "./is-unclear.ts";
import { cannotPaySum, isQuestion, wantsPlaceLeft } from "../understanding/said-words.ts";
import type { ConversationState } from "./state.ts";

/** Everything a turn tells, written into the state before anything is decided. */
export function absorb(previous: ConversationState, turn: HeardTurn): ConversationState {
  const before = provesAnew(welcomeDebtor(previous, turn), turn);
  let state: ConversationState = {
    ...before,
    turns: before.turns + 1,
    silences: 0,
    notUnderstood: isUnclear(turn) && !asksOfAgreement(before, turn) ? before.notUnderstood + 1 : 0,
    emotionStreak: turn.understanding.emotion.abnormal ? before.emotionStreak + 1 : 0,
    otherLanguage: before.otherLanguage || turn.understanding.language === "other",
    identity: absorbIdentity(before, turn),
    waitOver: before.waitOver || wantsNoWait(before, turn),
  };
  state = absorbTriggers(livesOn(before, state), turn);
  state = absorbSaidOther(before, state, turn);
  state = absorbSpokenOf(state, turn);
  state = absorbProtection(state, turn);
  state = absorbRecording(state, turn);
  state = { ...state, ...lastingSigns(turn) };
  state = { ...state, numberBlocked: state.numberBlocked || thirdPartyStops(state, turn) };
  state = { ...state, wishes: withWishes(state.wishes, ownWishes(state, turn)) };
  state = absorbReason(state, turn);
  state = { ...state, affordable: affordableOf(turn) ?? state.affordable };
  state = { ...state, proposal: proposalOf(state, turn), dateLimit: undefined };
  if (refuses(turn) && !turn.triggers.has("hardship") && isVerified(state)) {
    state = { ...state, refusals: state.refusals + 1 };
  }
  return withSteps(state);
}

/** What stays true of somebody for the rest of the talk, once they have told it. */
const lastingSigns = ({ text }: HeardTurn): Partial<ConversationState> => ({
  ...(tellsGreatAge(text) ? { isElderly: true } : {}),
  ...(lacksWayToPay(text) ? { lacksWayToPay: true } : {}),
});

/** They asked for a person and would rather not wait for one: the talk goes on with them. */
const wantsNoWait = (before: ConversationState, turn: HeardTurn): boolean =>
  isWaiting(before) &&
  before.handoff?.reason === "asked_for_human" &&
  !before.hold &&
  !before.frozen &&
  endsWait(turn.text);
const proposalOf = (state: ConversationState, turn: HeardTurn): ConversationState["proposal"] =>
  asksOnlyOfUs(turn.text) || onlySpells(state, turn) ? state.proposal : absorbProposal(state, turn);

/** "Are you going to sue me?" asks, and refuses nothing; nor does who cannot pay a sum that they name. */
const refuses = (turn: HeardTurn): boolean =>
  means(turn, "refuse_to_pay") && !means(turn, "ask_consequence") && !cannotPaySum(turn.text);

const asksOfAgreement = ({ agreed }: ConversationState, { text }: HeardTurn): boolean =>
  agreed !== undefined && (asksForReminder(text) || asksOfSchedule(text) || asksToChange(text));

/** Words that would change who is on the line; nobody in a crisis is asked to prove who they are. */
const partyTriggers: ReadonlySet<Trigger> = new Set(["wrong_person", "third_party"]);

/** The triggers of a turn that count, gravest first. */
export function countedTriggers(state: ConversationState, turn: HeardTurn): readonly Trigger[] {
  return triggersByGravity.filter(
    (trigger) => turn.triggers.has(trigger) && counts(state, turn, trigger),
  );
}

function counts(state: ConversationState, turn: HeardTurn, trigger: Trigger): boolean {
  if (partyTriggers.has(trigger) && state.triggers.includes("selfharm")) return false;
  return countsIf[trigger]?.(state, turn) ?? true;
}

/** What the talk so far makes of a trigger; the others count always. */
const countsIf: Partial<Record<Trigger, (state: ConversationState, turn: HeardTurn) => boolean>> = {
  // A family that says once more who has died speaks of nobody's wish to.
  selfharm: (state, turn) => !(isBereavedFamily(state, turn) && onlySaysGone(turn.text)),
  // A claim of having paid is none once the payment is seen.
  already_paid: (state, turn) => state.paid === 0 && !tellsItWasGiven(state, turn),
  wrong_person: (state) => !isVerified(state),
  // Tired or busy, and a payment with its day is offered all the same: it is read back, and the call is short.
  time: (state, turn) => !isForPerson(state, turn) && (!isVerified(state) || !offersPayment(turn)),
  dispute: (state, turn) =>
    !mends(state, turn) &&
    !recallsPrincipal(state, turn) &&
    !(state.agreed !== undefined && wantsOnPaper(turn.text)),
  // Somebody who reports another's death is heard as that, not as bereaved themselves, and so is how it came.
  vulnerable: (state, turn) => !(tellsOfDebtorsDeath(state, turn) && isThirdParty(state, turn)),
  minor: isMinor,
  // The debtor's own wish; when or whether contact ends is only asked.
  cease: (state, turn) =>
    !isSomebodyElse(state, turn) && !asksIfCallsStop(turn.text, state.agreed !== undefined),
};

/** They wait for a person, and not for another time. */
const isForPerson = (state: ConversationState, turn: HeardTurn): boolean =>
  isWaiting(state) && waitsOn(turn.text);

/** A sum and its day, said together; who names a time to be called wants that. */
export function offersPayment(turn: HeardTurn): boolean {
  const { amount, amountExpr, instalments, date, callbackAt } = turn.understanding.slots;
  const isWhole = date !== undefined && (amount ?? amountExpr ?? instalments) !== undefined;
  return (
    isWhole &&
    callbackAt === undefined &&
    means(turn, "promise_to_pay", "partial_payment", "choose_plan")
  );
}

const tellsOfDebtorsDeath = (state: ConversationState, turn: HeardTurn): boolean =>
  turn.triggers.has("deceased") || (state.triggers.includes("deceased") && !isInDanger(turn.text));

const isBereavedFamily = (state: ConversationState, turn: HeardTurn): boolean =>
  !isVerified(state) && tellsOfDebtorsDeath(state, turn) && isThirdParty(state, turn);

const isThirdParty = (state: ConversationState, turn: HeardTurn): boolean =>
  state.party === "third_party" || turn.triggers.has("third_party");

function absorbTriggers(before: ConversationState, turn: HeardTurn): ConversationState {
  let state = before;
  for (const trigger of countedTriggers(before, turn)) {
    const effect = triggerEffects[trigger];
    state = {
      ...state,
      triggers: state.triggers.includes(trigger) ? state.triggers : [...state.triggers, trigger],
      hold: state.hold || effect.caseState === "hold",
      frozen: state.frozen || effect.caseState === "freeze",
      stop: graverStop(state.stop, effect.stop),
      hardship: state.hardship || trigger === "hardship",
      party: partyOf(state, trigger, turn),
    };
  }
  return (state.hold || state.frozen) && !wantsOnlyPeace(before, turn) ? letRest(state) : state;
}

/** Whoever wants no more calls has not said that they want nothing of what they agreed to: it stays theirs. */
const wantsOnlyPeace = ({ hold, frozen, agreed }: ConversationState, turn: HeardTurn): boolean =>
  agreed !== undefined && !hold && !frozen && [...turn.triggers].every((name) => name === "cease");

/**
 * Nothing that was put forward or agreed in this call binds somebody whose case has to be quiet: a person looks at it
 * first, and nobody is reminded of it, or said to have broken it, in between.
 */
const letRest = (state: ConversationState): ConversationState => ({
  ...state,
  proposal: undefined,
  readBack: undefined,
  setAside: undefined,
  agreed: undefined,
});

/**
 * Somebody for whom others work on it, a debt adviser (CONC 7.3.11R) or a company, or who is on active duty (50 USC
 * 3901 ff.), is left alone until a person has looked.
 */
function absorbProtection(state: ConversationState, turn: HeardTurn): ConversationState {
  const { rules, call } = state;
  const isAdvised = isRepresented(turn.text) || (rules.debtAdvice && hasAdviser(turn.text));
  const isInService = call.jurisdiction === "us" && isServing(turn.text);
  if (!isAdvised && !isInService) return state;
  if (state.hold || state.frozen || isSomebodyElse(state, turn)) return state;
  return letRest({
    ...state,
    protectedAs: isInService ? "serving" : "advised",
    hardship: state.hardship || isAdvised,
    hold: true,
  });
}

/** What this turn says of how the debtor is to be contacted; nobody else can say it for them, and an end of all contact says more. */
export const ownWishes = (state: ConversationState, turn: HeardTurn): readonly ContactWish[] =>
  isSomebodyElse(state, turn) || turn.triggers.has("cease")
    ? []
    : (turn.understanding.wishes ?? []);

/** Only the debtor can make us cease; a third party's "stop" is about their own number. */
export const thirdPartyStops = (state: ConversationState, turn: HeardTurn): boolean =>
  isSomebodyElse(state, turn) &&
  !isVerified(state) &&
  (turn.triggers.has("cease") || means(turn, "stop_contact") || wantsPlaceLeft(turn.text));

const isSomebodyElse = (state: ConversationState, turn: HeardTurn): boolean =>
  isThirdParty(state, turn) || isWrongPerson(state, turn);

const isWrongPerson = (state: ConversationState, turn: HeardTurn): boolean =>
  state.party === "wrong_person" || turn.triggers.has("wrong_person");

/** A stop of one turn leaves nothing behind: the reply of that turn alone is without a request. */
function graverStop(
  current: ConversationState["stop"],
  next: "none" | "turn" | "call" | "channels",
): ConversationState["stop"] {
  if (current === "channels" || next === "channels") return "channels";
  return current === "call" || next === "call" ? "call" : "none";
}

/** A verified person who is merely heard to speak of others stays; one who says to be another does not. */
function partyOf(
  state: ConversationState,
  trigger: Trigger,
  turn: HeardTurn,
): ConversationState["party"] {
  // A child who speaks of their parents is still one.
  if (trigger === "minor" || state.party === "minor") return "minor";
  if (trigger === "wrong_person") return "wrong_person";
  const saysOther = !isVerified(state) || means(turn, "third_party");
  if (trigger === "third_party" && saysOther) return "third_party";
  return state.party;
}

/** A feeling is no reason yet, and no answer to the question for one; nor is a no to what was read back or agreed. */
const tellsNoReason = (state: ConversationState, turn: HeardTurn): boolean =>
  tellsFeeling(turn.text) ||
  tellsShame(turn.text) ||
  otherSpokeBefore(turn.text) ||
  (turn.understanding.reason?.code === "dispute" &&
    (mends(state, turn) || recallsPrincipal(state, turn)));

function absorbReason(state: ConversationState, turn: HeardTurn): ConversationState {
  if (state.reason.status === "given" || tellsNoReason(state, turn)) return state;
  const { reason, asksAgain, isAside } = turn.understanding;
  if (reason !== undefined) {
    return { ...state, reason: { status: "given", code: reason.code, quote: reason.quote } };
  }
  if (means(turn, "give_reason") && !isQuestion(turn.text)) {
    return { ...state, reason: { status: "given", code: "other", quote: turn.text } };
  }
  // Asked once and passed over counts as declined: it is not asked again.
  const isAnswer = !isUnclear(turn) && asksAgain !== true && isAside !== true;
  if (state.asked === "reason" && state.reason.status === "asked" && isAnswer) {
    // Said in words, it is the first no of this talk: after the next one nothing more is asked.
    const declines = state.declines + Number(means(turn, "disagree"));
    return { ...state, reason: { status: "declined" }, declines };
  }
  return state;
}

function withSteps(state: ConversationState): ConversationState {
  const verify = state.steps.verify || isVerified(state);
  const listen = state.steps.listen || (isVerified(state) && hasListened(state));
  if (verify === state.steps.verify && listen === state.steps.listen) return state;
  return { ...state, steps: { ...state.steps, verify, listen } };
}

/** The reason was given, volunteered or passed over, or they offered to pay before it was asked. */
function hasListened({ reason, proposal }: ConversationState): boolean {
  if (reason.status === "given" || reason.status === "declined") return true;
  return proposal?.full === true || (proposal?.amount !== undefined && proposal.date !== undefined);
}

/** Whether money may be asked for at all in this call, as things stand. */
export function mayAskForMoney(state: ConversationState): boolean {
  return (
    isVerified(state) &&
    !state.hold &&
    !state.frozen &&
    state.stop === "none" &&
    !mayBeTimeBarred(state.debt)
  );
}
