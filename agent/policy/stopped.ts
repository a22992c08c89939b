import { toPublicCase } from "../../domain/case-views.ts";
import { notUnderstoodMax } from "../../domain/limits.ts";
import { line, say } from "../../domain/lines.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import type { Trigger } from "../../domain/vocabulary.ts";
import { countedTriggers } from "./absorb.ts";
import type { PublicReply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { fearsForDebtor } from "../understanding/signs/danger/fears-for-debtor.ts";
import { claimsToBeDebtor } from "./people/comes-to-phone.ts";
import { isVerified } from "./people/identity.ts";
import { isWaiting } from "./people/is-waiting.ts";
import { stayInCrisis } from "./replies/crisis.ts";
import { isInDanger } from "../understanding/signs/danger/in-danger.ts";
import { inDangerAgain, inPeril } from "./replies/danger.ts";
import { inCare } from "./replies/in-care.ts";
import { worthlessAgain } from "./replies/shame.ts";
import { papers } from "./replies/papers.ts";
import {
  askedOfCalls,
  asksWhen,
  beyondUs,
  conductHeard,
  courtHeard,
  dataRights,
  protectedBy,
} from "./replies/rights.ts";
import { objectsToRecord } from "./replies/recording.ts";
import { afterHandover } from "./replies/after-handover.ts";
import { plainAnswer } from "./replies/plain-answers.ts";
import { leftInPeace, quiet } from "./replies/quiet.ts";
import { promisedBefore } from "./replies/promised-before.ts";
import { threatTold } from "./replies/threat.ts";
import { swindled } from "./replies/swindled.ts";
import { replyToTrigger } from "./replies/trigger-replies.ts";
import { helperAgain, helperReply } from "./people/helper.ts";
import type { ConversationState } from "./state.ts";
import { endUnverified } from "./unverified.ts";
import { tellsSomething } from "./replies/tells-something.ts";
import { deathTold, waitedOn } from "./replies/waited-on.ts";

type Stop = (
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
) => PublicReply | undefined;

/**
 * What comes before any business: words that stop it. The first that applies answers the turn. All of
 * them are public replies, so they serve a verified debtor and a stranger alike.
 */
const stops: readonly Stop[] = [
  stayInCrisis,
  thirdPartyStop,
  inDangerAgain,
  newTrigger,
  waitedOn,
  worthlessAgain,
  contradiction,
  deathTold,
  fearful,
  otherPeople,
  protectedBy,
  swindled,
  afterHandover,
  plainAnswer,
  asksWhen,
  papers,
  leftInPeace,
  quiet,
  repeatedTrigger,
  objectsToRecord,
  dataRights,
  promisedBefore,
  courtHeard,
  beyondUs,
  emotionStreak,
  askedOfCalls,
  conductHeard,
  otherLanguage,
  abused,
  notUnderstood,
];

export function stopReply(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  for (const stop of stops) {
    const reply = stop(before, state, turn);
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** The gravest trigger that this call has not met before; some count every time. */
function newTrigger(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const view = toPublicCase(before.debt);
  for (const trigger of countedTriggers(before, turn)) {
    if (before.triggers.includes(trigger) && !callsAgain(before, trigger)) continue;
    if (trigger === "third_party" && (before.party !== "unknown" || isInCare(before))) continue;
    const helper = trigger === "third_party" ? helperReply(before, turn) : undefined;
    const reply = helper ?? replyToTrigger(trigger, view);
    if (reply === undefined) continue;
    // The attorney who calls themselves is not asked who the debtor's attorney is.
    const isAttorney = trigger === "attorney" && turn.triggers.has("third_party");
    if (isAttorney) return { ...reply, lines: [say("human")] };
    const inNeed = inPeril(inCare(reply, trigger, turn), trigger, turn);
    return withPerson(threatTold(before, inNeed, { trigger, turn }), turn);
  }
  return undefined;
}

/** Somebody in need waits for a person: whoever else is heard beside them, the line stays open. */
const isInCare = (before: ConversationState): boolean => before.hold && isWaiting(before);

/** Whoever asks for a person in the same breath is given one, whatever else stops the talk. */
function withPerson(reply: PublicReply, turn: HeardTurn): PublicReply {
  if (!turn.triggers.has("human") || reply.handoff !== undefined) return reply;
  const { ends: _, ...rest } = reply;
  return { ...rest, lines: [...reply.lines, say("human")], handoff: "asked_for_human" };
}

/** Nobody is on the way any more: the same words call a person again. */
const callsAgain = (before: ConversationState, trigger: Trigger): boolean =>
  before.waitOver && triggerEffects[trigger].handoff !== undefined;

/** Somebody else who says "stop": that number is blocked. */
function thirdPartyStop(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!state.numberBlocked || before.numberBlocked) return undefined;
  // A life comes before a number: whoever tells of danger is answered, and the number is blocked all the same.
  if (turn.triggers.has("selfharm") || isInDanger(turn.text)) return undefined;
  // Whoever tells of a death in the same breath hears condolence first; the number is blocked all the same.
  if (turn.triggers.has("deceased") && !before.triggers.includes("deceased")) return undefined;
  return {
    act: "stop",
    because: ["party:third_party", "trigger:cease"],
    lines: [say("third_party_stop")],
    asked: null,
    ends: true,
    exclusive: true,
  };
}

/**
 * "Wrong person" from somebody who was verified contradicts what they proved, or was misheard: they stay
 * verified, and nothing of the debt is said in that turn.
 */
function contradiction(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!turn.triggers.has("wrong_person") || !isVerified(before)) return undefined;
  const because = ["trigger:wrong_person", "state:verified"];
  return { act: "answer", because, lines: [say("acknowledge")], asked: null };
}

/** Whoever is frightened for the debtor hears that nothing has happened, and nothing private. */
function fearful(
  before: ConversationState,
  { party, debt }: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isOther = before.party === "third_party" && party === "third_party";
  if (!isOther || before.triggers.includes("deceased") || !fearsForDebtor(turn.text))
    return undefined;
  const lines = [line("nothing_happened", { name: toPublicCase(debt).debtorName })];
  const because = ["party:third_party", "debtor:asks"];
  return { act: "relay", because, lines, asked: null, ends: true };
}

/** Somebody else is on the line: nothing private. */
function otherPeople(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (state.party === "unknown") return undefined;
  const asksPerson = turn.triggers.has("human") || state.party === "third_party";
  if (asksPerson && isWaiting(before) && !means(turn, "goodbye")) {
    const because = [`party:${state.party}`, "handoff:waiting"];
    return { act: "stay", because, lines: [say("handoff_waiting")], asked: null };
  }
  const again = state.party === "third_party" ? helperAgain(before, turn) : undefined;
  if (again !== undefined) return again;
  if (claimsToBeDebtor(state, turn)) return endUnverified(toPublicCase(state.debt), "verify_other");
  const asksWhy = before.party !== "unknown" && means(turn, "who_are_you", "ask_balance");
  return {
    act: "goodbye",
    because: [`party:${state.party}`],
    lines: asksWhy ? [say("purpose_after_verify"), say("goodbye")] : [say("goodbye")],
    asked: null,
    ends: true,
  };
}

/** The same demand once more: a person is on the way, and this turn too is free of requests. */
function repeatedTrigger(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const again = countedTriggers(before, turn).find(
    (trigger) => trigger !== "time" && triggerEffects[trigger].stop !== "none",
  );
  if (again === undefined) return undefined;
  const because = [`trigger:${again}`, "handoff:waiting"];
  if (means(turn, "goodbye")) {
    return { act: "goodbye", because, lines: [say("goodbye")], asked: null, ends: true };
  }
  const key = tellsSomething(turn) ? "noted_for_person" : "handoff_waiting";
  return { act: "stay", because, lines: [say(key)], asked: null };
}

function emotionStreak(
  before: ConversationState,
  state: ConversationState,
): PublicReply | undefined {
  if (state.emotionStreak < state.rules.emotionStreak) return undefined;
  if (before.handoff?.reason === "emotion_streak" && !before.waitOver) return undefined;
  return {
    act: "handoff",
    because: ["emotion:streak"],
    lines: [say("handoff_emotion")],
    asked: null,
    handoff: "emotion_streak",
    exclusive: true,
  };
}

/** Times somebody who only swears is asked to speak calmly. */
const boundariesMax = 2;

/** Nothing is offered to somebody who only swears: one calm sentence, and the question stays open. */
function abused(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const isMereAbuse = turn.intents.size === 1 && turn.intents.has("abuse");
  if (!isMereAbuse || turn.triggers.size > 0 || isWaiting(before)) return undefined;
  if ((before.lineUses.abuse_boundary ?? 0) >= boundariesMax) return undefined;
  return { act: "answer", because: ["intent:abuse"], lines: [say("abuse_boundary")] };
}

function otherLanguage(
  _before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (turn.understanding.language !== "other") return undefined;
  return {
    act: "answer",
    because: ["language:unsupported"],
    lines: [say("language_unsupported")],
    exclusive: true,
  };
}

function notUnderstood(
  before: ConversationState,
  state: ConversationState,
): PublicReply | undefined {
  if (state.notUnderstood === 0) return undefined;
  if (isWaiting(before)) {
    const because = ["understanding:unclear", "handoff:waiting"];
    return { act: "stay", because, lines: [say("handoff_waiting")] };
  }
  if (state.notUnderstood < notUnderstoodMax) {
    // The terms are said again: "pardon?" would leave a yes to something else than them.
    if (state.asked === "confirm" && state.readBack !== undefined) return undefined;
    // To "what happened?" a sigh or half a sentence is an answer: whoever listens does not say "pardon?".
    const isListening = before.asked === "reason" && before.lineUses.keep_listening === undefined;
    const lines = [say(isListening ? "keep_listening" : "unclear")];
    return { act: "repeat", because: ["understanding:unclear"], lines };
  }
  return {
    act: "handoff",
    because: ["understanding:not_understood"],
    lines: [say("handoff_not_understood")],
    asked: null,
    handoff: "not_understood",
  };
}
