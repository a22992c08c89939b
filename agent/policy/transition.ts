import type { Effect, InputEvent } from "../../domain/events.ts";
import { minorUnits, subtractMoney } from "../../domain/money.ts";
import { line, say, specOf, type LineKey } from "../../domain/lines.ts";
import { decideTurn, publicView, settle, type Decided } from "./decide.ts";
import type { Reply } from "./decision.ts";
import { heardTurn, type HeardTurn } from "./heard-turn.ts";
import { isVerified } from "./people/identity.ts";
import { initialState } from "./initial-state.ts";
import { keyedConfirmation } from "./agreement/confirmation.ts";
import { keyedDay } from "./agreement/keyed-day.ts";
import { keyedFragment } from "./people/keyed-fragment.ts";
import { effectsOf } from "./marks.ts";
import { isWaiting } from "./people/is-waiting.ts";
import {
  nobodyCame,
  onlyByPhone,
  overhear,
  personJoins,
  personLeaves,
  takeHint,
} from "./people/people.ts";
import type { ConversationState } from "./state.ts";
import { openingReply } from "./unverified.ts";
import { rememberTurn, withdrawTurn } from "./withdraw-turn.ts";

type Start = Extract<InputEvent, { type: "call-start" }>;
type Next = Exclude<InputEvent, { type: "call-start" }>;

/** Silences in a row after which the agent takes its leave. */
const silencesMax = 3;

/** The first step of a call: its state, and the opening words. */
export function begin(event: Start): readonly [ConversationState, readonly Effect[]] {
  const state = initialState(event);
  return answered(state, settle(state, openingReply(publicView(state))));
}

/**
 * One event of a call: the state after it, and what is to be done. Pure: no clock, no chance, no I/O,
 * so that a log of events replays to the same moves.
 */
export const transition = (
  state: ConversationState,
  event: Next,
): readonly [ConversationState, readonly Effect[]] =>
  rememberTurn(state, event, step(state, event));

// oxlint-disable-next-line complexity -- One case an event, each one line: the switch is the table.
function step(
  state: ConversationState,
  event: Next,
): readonly [ConversationState, readonly Effect[]] {
  switch (event.type) {
    case "turn-end":
      return [state, [{ type: "turn-understand", turnId: event.turnId, text: event.text }]];
    case "turn-withdraw":
      return [withdrawTurn(state), []];
    case "turn-understand":
      return understood(state, heardTurn(event.text, event.understanding, event.knowledge));
    case "keypad-press":
      return keypad(state, event.digits);
    case "silence-elapse":
      return silence(state);
    case "line-end":
      return [{ ...state, lineEnd: event.cause, ended: true }, [{ type: "call-close" }]];
    case "technical-fault":
      return state.personJoined ? [{ ...state, fault: true }, []] : answered(state, fault(state));
    case "payment-receive":
      return paid(state, event.amount);
    case "sentence-hear":
      return [heard(state, event.line, event.isLineEnd), []];
    case "sentence-interrupt":
      return [cutOff(state, event.line, event.heardText), []];
    case "sentence-discard":
      return [cutOff(state, event.line, ""), []];
    case "line-block":
      return answered(state, blocked(state, event.line));
    case "case-stop":
      // Whoever stopped it has marked the case. This call keeps to it, and the next answer says so.
      return [{ ...state, [event.mark === "hold" ? "hold" : "frozen"]: true }, []];
    case "line-resume":
      return lineBack(state);
    case "person-join":
      return personJoins(state, event.personId);
    case "person-leave":
      return personLeaves(state, event.cause);
    case "person-wait-end":
      return event.isByPhone === true
        ? onlyByPhone(state, event)
        : nobodyCame(state, event.callbackAt);
    case "person-say":
    case "person-speak":
      return [{ ...state, silences: 0 }, []];
    case "hint-give":
      return takeHint(state, event.hint);
  }
}

/** Every turn is answered, unless a person leads the call: then the decision is to be silent. */
function understood(
  state: ConversationState,
  turn: HeardTurn,
): readonly [ConversationState, readonly Effect[]] {
  if (!state.personJoined) return answered(state, decideTurn(state, turn));
  const heard = overhear(state, turn);
  return [heard.state, [...effectsOf(state, heard.state), { type: "move-say", move: heard.move }]];
}

function answered(
  before: ConversationState,
  decided: Decided,
): readonly [ConversationState, readonly Effect[]] {
  const { state, move } = decided;
  const said: Effect[] = move.lines.length === 0 ? [] : [{ type: "move-say", move }];
  return [state, [...effectsOf(before, state), ...said]];
}

/**
 * Digits pressed are the safest fragment, the surest yes or no, and a day that no ear mishears: they count like spoken
 * ones, and never as a debtor turn.
 */
function keypad(
  state: ConversationState,
  pressed: string,
): readonly [ConversationState, readonly Effect[]] {
  const answer = keyedConfirmation(state, pressed);
  const date = keyedDay(state, pressed);
  const fragment = isVerified(state) ? undefined : keyedFragment(pressed, state.call.locale);
  const slots = date === undefined ? fragment : { date };
  const intent = date === undefined ? answer : "promise_to_pay";
  if (intent === undefined && slots === undefined) return [state, []];
  const turn = heardTurn("", {
    intents: intent === undefined ? [] : [{ name: intent, confidence: 1 }],
    triggers: [],
    slots: slots ?? {},
    emotion: { label: "calm", valence: 0, arousal: 0, confidence: 1, abnormal: false },
    ...(answer === "agree" ? { plainYes: true } : {}),
  });
  const unturned = { ...state, turns: state.turns - 1 };
  const decided = state.personJoined ? overhear(unturned, turn) : decideTurn(unturned, turn);
  return answered(state, {
    ...decided,
    state: { ...decided.state, emotionStreak: state.emotionStreak },
  });
}

/** After a goodbye silence is just that; somebody who waits for a person is waited with. */
function silence(state: ConversationState): readonly [ConversationState, readonly Effect[]] {
  const next = { ...state, silences: state.silences + 1 };
  if (state.personJoined) return [next, []];
  if (state.triggers.includes("selfharm")) {
    const lines = [say(state.owed.includes("crisis") ? "crisis" : "crisis_stay")];
    const reply: Reply = { act: "crisis", because: ["state:crisis"], lines, exclusive: true };
    return answered(state, settle(next, reply, "soft"));
  }
  if (state.ended) return [next, []];
  return answered(state, settle(next, silenceReply(next)));
}

function silenceReply(state: ConversationState): Reply {
  if (isWaiting(state)) {
    const key = state.hold || state.frozen ? "quiet_waiting" : "handoff_waiting";
    return { act: "stay", because: ["silence", "handoff:waiting"], lines: [say(key)] };
  }
  if (state.silences < silencesMax) {
    return { act: "repeat", because: ["silence"], lines: [say("silence")] };
  }
  const because = ["silence:max"];
  return { act: "goodbye", because, lines: [say("goodbye")], asked: null, ends: true };
}

/** The line was gone for a moment: said so, and what is owed or open is said or asked again. */
function lineBack(state: ConversationState): readonly [ConversationState, readonly Effect[]] {
  if (state.personJoined || (state.ended && state.owed.length === 0)) return [state, []];
  const lines = [say("line_resumed")];
  const reply: Reply = { act: "repeat", because: ["line:resumed"], lines };
  return answered(state, settle(state, reply));
}

function fault(state: ConversationState): Decided {
  return settle(
    { ...state, fault: true },
    {
      act: "handoff",
      because: ["fault:technical"],
      lines: [say("fault")],
      asked: null,
      handoff: "tech",
      ends: true,
      exclusive: true,
    },
  );
}

/** What has come in is no longer owed: every sum of the rest of the call is of what remains. */
function paid(
  state: ConversationState,
  amount: number,
): readonly [ConversationState, readonly Effect[]] {
  const received = minorUnits(amount);
  const next = {
    ...state,
    debt: { ...state.debt, balance: subtractMoney(state.debt.balance, received) },
    paid: minorUnits(state.paid + received),
    readBack: undefined,
    proposal: undefined,
  };
  const mayThank =
    !state.personJoined && isVerified(state) && state.overdueSaid && !state.hold && !state.frozen;
  if (!mayThank || state.stop !== "none") return [next, []];
  const reply: Reply = {
    act: "answer",
    because: ["payment:received"],
    lines: [line("payment_received", { amount: received })],
    asked: null,
  };
  return answered(state, settle(next, reply));
}

function heard(state: ConversationState, key: LineKey, isLineEnd: boolean): ConversationState {
  const { step, privacy } = specOf(key);
  const next = {
    ...state,
    disclosedDebt: state.disclosedDebt || privacy === "debt",
    collectorNoticeHeard:
      state.collectorNoticeHeard || (isLineEnd && key === "debt_collector_notice"),
  };
  return step !== undefined && isLineEnd
    ? { ...next, steps: { ...state.steps, [step]: true } }
    : next;
}

/** What was cut off was not said: what must be heard is owed, and its step is not done. */
function cutOff(state: ConversationState, key: LineKey, heardText: string): ConversationState {
  const disclosedDebt = state.disclosedDebt || (specOf(key).privacy === "debt" && heardText !== "");
  return { ...owing(state, key), disclosedDebt };
}

/** The state in which this line is owed, if it is one that must be heard. */
const owing = (state: ConversationState, key: LineKey): ConversationState =>
  specOf(key).mustBeHeard !== true || state.owed.includes(key)
    ? state
    : { ...state, owed: [...state.owed, key] };

/**
 * Not even the scripted words may be said: a person takes over, by a sentence that is always safe. A
 * disclosure that was held back is owed: without it, nothing that must come after it is said either.
 */
function blocked(before: ConversationState, key: LineKey): Decided {
  const isLast = key === "handoff_safe";
  const state = owing(before, key);
  return settle(
    { ...state, stop: state.stop === "channels" ? "channels" : "call" },
    {
      act: "handoff",
      because: ["guard:blocked", `line:${key}`],
      lines: isLast ? [] : [say("handoff_safe")],
      asked: null,
      handoff: "guard",
      exclusive: true,
    },
  );
}
