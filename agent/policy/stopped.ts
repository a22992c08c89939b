import { toPublicCase } from "../../domain/case-views.ts";
import { notUnderstoodMax } from "../../domain/limits.ts";
import { say } from "../../domain/lines.ts";
import { triggerEffects } from "../../domain/triggers.ts";
import { countedTriggers } from "./absorb.ts";
import type { PublicReply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import { isVerified } from "./identity.ts";
import { replyToTrigger } from "./trigger-replies.ts";
import type { ConversationState } from "./state.ts";

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
  newTrigger,
  contradiction,
  otherPeople,
  quiet,
  repeatedTrigger,
  emotionStreak,
  otherLanguage,
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

/**
 * Once somebody has spoken of self-harm the agent stays with them, whatever else is said; if they did not
 * hear where to find help, they hear it again.
 */
function stayInCrisis(before: ConversationState): PublicReply | undefined {
  if (!before.triggers.includes("selfharm")) return undefined;
  return {
    act: "crisis",
    because: ["state:crisis"],
    lines: [say(before.owed.includes("crisis") ? "crisis" : "crisis_stay")],
    asked: null,
    exclusive: true,
  };
}

/** The gravest trigger that this call has not met before; some count every time. */
function newTrigger(
  before: ConversationState,
  _state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  const view = toPublicCase(before.debt);
  for (const trigger of countedTriggers(before, turn)) {
    if (before.triggers.includes(trigger)) continue;
    if (trigger === "third_party" && before.party !== "unknown") continue;
    const reply = replyToTrigger(trigger, view);
    if (reply !== undefined) return reply;
  }
  return undefined;
}

/** Somebody else who says "stop": that number is blocked. */
function thirdPartyStop(
  before: ConversationState,
  state: ConversationState,
): PublicReply | undefined {
  if (!state.numberBlocked || before.numberBlocked) return undefined;
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

/** Somebody else is on the line: nothing private. */
function otherPeople(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (state.party === "unknown") return undefined;
  const asksWhy = before.party !== "unknown" && means(turn, "who_are_you", "ask_balance");
  return {
    act: "goodbye",
    because: [`party:${state.party}`],
    lines: asksWhy ? [say("purpose_after_verify"), say("goodbye")] : [say("goodbye")],
    asked: null,
    ends: true,
  };
}

/** The case is on hold or frozen, or all contact was stopped: no more of money. */
function quiet(
  _before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): PublicReply | undefined {
  if (!state.hold && !state.frozen) return undefined;
  const because = [state.hold ? "case:hold" : "case:frozen"];
  const isCease = state.triggers.includes("cease") && state.handoff === undefined;
  if (means(turn, "goodbye") || state.ended || isCease) {
    return { act: "goodbye", because, lines: [say("goodbye")], asked: null, ends: true };
  }
  // A mark from before this call: whoever is on the line gets a person, and no word of money.
  if (state.handoff === undefined) {
    const lines = [say("handoff_waiting")];
    return {
      act: "handoff",
      because: [...because, "case:flag"],
      lines,
      asked: null,
      handoff: "authority",
    };
  }
  return { act: "stay", because, lines: [say("quiet_waiting")], asked: null };
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
  return { act: "stay", because, lines: [say("handoff_waiting")], asked: null };
}

function emotionStreak(
  before: ConversationState,
  state: ConversationState,
): PublicReply | undefined {
  if (state.emotionStreak < state.rules.emotionStreak) return undefined;
  if (before.handoff?.reason === "emotion_streak") return undefined;
  return {
    act: "handoff",
    because: ["emotion:streak"],
    lines: [say("handoff_emotion")],
    asked: null,
    handoff: "emotion_streak",
    exclusive: true,
  };
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
  if (before.handoff !== undefined) {
    const because = ["understanding:unclear", "handoff:waiting"];
    return { act: "stay", because, lines: [say("handoff_waiting")] };
  }
  if (state.notUnderstood < notUnderstoodMax) {
    return { act: "repeat", because: ["understanding:unclear"], lines: [say("unclear")] };
  }
  return {
    act: "handoff",
    because: ["understanding:not_understood"],
    lines: [say("handoff_not_understood")],
    asked: null,
    handoff: "not_understood",
  };
}
