import { say } from "../../../domain/lines.ts";
import { toldOfAgreement } from "./after-agreement.ts";
import { affordableOf } from "./affordable-of.ts";
import type { Decision } from "../decision.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import { isWaiting } from "../people/is-waiting.ts";
import { noCommitment } from "../replies/closing.ts";
import { asksAside, asksToPay, unknownQuestion } from "../replies/questions.ts";
import { wantsNoQuestions } from "../../understanding/said-words.ts";
import type { ConversationState } from "../state.ts";

/** What a turn is decided from, once it is known whether it brings an offer. */
interface Brought {
  readonly before: ConversationState;
  readonly state: ConversationState;
  readonly turn: HeardTurn;
  /** The turn itself brought an amount, a plan or a day. */
  readonly brings: boolean;
}

/**
 * Something was agreed, we took our leave, or they want to be left alone: what they ask is answered, and nothing is put
 * to them, until they ask for another way or offer something themselves.
 */
export function atRest(brought: Brought): Decision | undefined {
  const { turn, brings } = brought;
  if (means(turn, "goodbye") && !brings) return leave(brought.state);
  const told = brings ? undefined : toldOfAgreement(brought.state, turn);
  if (told !== undefined) return { state: { ...brought.state, leftAlone: true }, reply: told };
  if (!isAtRest(brought.state) || brings || opensAnew(brought)) return undefined;
  const state = { ...brought.state, leftAlone: true };
  if (asksAside(state, turn)) return answeredAlone(state);
  const unknown = unknownQuestion({ ...brought, state });
  if (unknown !== undefined) return unknown;
  return state.ended || state.agreed !== undefined ? farewell(state) : heardOnly(state);
}

/** Beside a person who is on the way it is for them to say that nothing more is asked. */
const isAtRest = (state: ConversationState): boolean =>
  state.ended ||
  (!isWaiting(state) && (state.agreed !== undefined || state.leftAlone || state.stop !== "none"));

/** They want another way themselves; whoever only refused may also tell why, or offer something after all. */
function opensAnew({ before, state, turn }: Brought): boolean {
  if (asksToPay(turn)) return false;
  const wants = wantsOffer(turn) || affordableOf(turn) !== undefined;
  if (wants || state.ended || state.agreed !== undefined) return wants;
  const tellsWhy = state.reason !== before.reason && state.reason.status === "given";
  // A refusal said again is no new question: it ends the talk.
  const refuses = state.refusals !== before.refusals || wantsNoQuestions(turn.text);
  const tells = tellsWhy || refuses || turn.triggers.has("hardship");
  return state.leftAlone && (tells || means(turn, "promise_to_pay", "partial_payment"));
}

/** They ask for a way to pay that is easier on them. */
export const wantsOffer = (turn: HeardTurn): boolean =>
  means(turn, "ask_plan", "choose_plan", "ask_deferral", "ask_waiver", "ask_discount");

/** Their question stands alone; a talk that was over stays so. */
export const answeredAlone = (state: ConversationState): Decision => ({
  state,
  reply: {
    act: "answer",
    because: ["debtor:asks"],
    lines: [],
    asked: null,
    ...(state.ended ? { ends: true } : {}),
  },
});

const heardOnly = (state: ConversationState): Decision => ({
  state,
  reply: { act: "stay", because: ["debtor:left_alone"], lines: [say("acknowledge")], asked: null },
});

/** They take their leave, or we had: nobody is called back into a talk that is over. */
function leave(state: ConversationState): Decision {
  if (state.ended || state.handoff !== undefined || state.agreed !== undefined) {
    return farewell(state);
  }
  return noCommitment(state, ["intent:goodbye"]);
}

export const farewell = (state: ConversationState): Decision => ({
  state,
  reply: {
    act: "goodbye",
    because: ["intent:goodbye"],
    lines: [say("goodbye")],
    asked: null,
    ends: true,
  },
});
