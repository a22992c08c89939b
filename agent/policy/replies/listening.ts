import { say } from "../../../domain/lines.ts";
import type { EmotionLabel, Intent } from "../../../domain/vocabulary.ts";
import { asksForOurDesk, asksWhoHears } from "../../understanding/asked-of-us.ts";
import { wantsItKept } from "../../understanding/said-words.ts";
import { isDestitute } from "../../understanding/signs/welfare/in-want.ts";
import { tellsFeeling } from "../../understanding/signs/welfare/tells-feeling.ts";
import { handOverHardship } from "../agreement/options.ts";
import type { Decision } from "../decision.ts";
import type { HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";

/** Words that follow along, or ask something back, and neither give a reason nor keep it to themselves. */
const passing: ReadonlySet<Intent> = new Set([
  "agree",
  "ask_balance",
  "ask_consequence",
  "ask_fee",
  "are_you_ai",
  "confirm_identity",
  "greeting",
  "other",
  "unclear",
  "who_are_you",
]);

/** Side questions that are answered before the talk goes on. */
const sideQuestions: ReadonlySet<Intent> = new Set([
  "ask_balance",
  "ask_consequence",
  "ask_fee",
  "are_you_ai",
  "who_are_you",
]);

/**
 * "Mm-hm", or a question back, to "what happened?": the listener goes on listening, once. Offers come after
 * that, whatever is said.
 */
export function keepListening(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const passedOver = before.reason.status === "asked" && state.reason.status === "declined";
  const isOpen = before.asked === "reason" && passedOver && !before.offered;
  if (!isOpen || before.lineUses.keep_listening !== undefined || !isPassing(before, state, turn)) {
    return undefined;
  }
  const lines = [say("keep_listening")];
  return { state, reply: { act: "ask_reason", because: ["phase:listen"], lines, asked: "reason" } };
}

/** Feelings that a list of options is no answer to. */
const heavyFeelings: ReadonlySet<EmotionLabel> = new Set(["sad", "anxious", "desperate"]);

/** Something was told that weighs on them, and nothing asked: the listener goes on listening once before it guides. */
export function hearOut(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isNew = before.reason.status !== "given" && state.reason.status === "given";
  const isHeavy = isNew && heavyFeelings.has(turn.understanding.emotion.label);
  const isFree = !before.offered && before.lineUses.keep_listening === undefined;
  if (!isHeavy || !isFree || turn.triggers.size > 0 || !tellsOnly(before, state, turn)) {
    return undefined;
  }
  const lines = [say("keep_listening")];
  return { state, reply: { act: "empathise", because: ["phase:listen"], lines, asked: "reason" } };
}

const tellsOnly = (before: ConversationState, state: ConversationState, turn: HeardTurn): boolean =>
  state.proposal === before.proposal &&
  turn.understanding.affordable === undefined &&
  !isPaymentQuestion(turn) &&
  [...turn.intents].every((intent) => intent === "give_reason" || intent === "other");

/**
 * "I'm scared": whoever says how they feel, and nothing else, is heard and listened to once more; a list of options
 * is no answer to it.
 */
export function feelingHeard(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isHeard = before.lineUses.keep_listening !== undefined || state.agreed !== undefined;
  const isFree = [...turn.triggers].every((trigger) => trigger === "hardship");
  if (isHeard || !isFree || !tellsFeeling(turn.text)) return undefined;
  const lines = [say("keep_listening")];
  return {
    state,
    reply: { act: "empathise", because: ["debtor:feeling"], lines, asked: "reason" },
  };
}

/**
 * No food, no light, no roof: a list of options is no answer to it. They are listened to once more, and told of it again
 * they are given to a person who may decide.
 */
export function wantHeard(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  if (!isDestitute(turn.text) || state.agreed !== undefined || asksOrOffers(before, state, turn)) {
    return undefined;
  }
  if (before.offered || before.lineUses.keep_listening !== undefined) {
    return handOverHardship(state, ["trigger:hardship"]);
  }
  const lines = [say("keep_listening")];
  return { state, reply: { act: "empathise", because: ["phase:listen"], lines, asked: "reason" } };
}

const asksOrOffers = (
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): boolean =>
  state.proposal !== before.proposal ||
  turn.understanding.affordable !== undefined ||
  isPaymentQuestion(turn) ||
  [...turn.intents].some((intent) => intent.startsWith("ask_"));

const isPaymentQuestion = ({ understanding: { paymentQuestion } }: HeardTurn): boolean =>
  paymentQuestion === "channel" || paymentQuestion === "card";

const isPassing = (before: ConversationState, state: ConversationState, turn: HeardTurn): boolean =>
  [...turn.triggers].every((trigger) => trigger === "ai_query") &&
  state.proposal === before.proposal &&
  turn.understanding.affordable === undefined &&
  [...turn.intents].every((intent) => passing.has(intent));

const asksBeside = (text: string): boolean => asksForOurDesk(text) || asksWhoHears(text);

/**
 * Whoever only asked something is answered. The options are not listed to them again; nor are they at first, where what
 * was asked is beside the matter.
 */
export function answeredOnly(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): Decision | undefined {
  const isQuestion =
    isPaymentQuestion(turn) || [...turn.intents].some((intent) => sideQuestions.has(intent));
  const isAside = before.offered ? isQuestion || wantsItKept(turn.text) : asksBeside(turn.text);
  if (!isAside || !isPassing(before, state, turn)) return undefined;
  return { state, reply: { act: "answer", because: ["debtor:asks"], lines: [] } };
}
