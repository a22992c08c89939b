import type { Instant } from "../../../domain/calendar.ts";
import { toPublicCase } from "../../../domain/case-views.ts";
import type { Effect, PersonLeaveCause } from "../../../domain/events.ts";
import { graverHandoff } from "../../../domain/handoff.ts";
import type { Hint } from "../../../domain/hints.ts";
import { line, say } from "../../../domain/lines.ts";
import { triggerEffects } from "../../../domain/triggers.ts";
import { absorb, countedTriggers } from "../absorb.ts";
import { settle, type Decided } from "../decide.ts";
import type { HeardTurn } from "../heard-turn.ts";
import { effectsOf } from "../marks.ts";
import { isWaiting } from "./is-waiting.ts";
import { withOtherSpeaker } from "./other-speaker.ts";
import type { ConversationState } from "../state.ts";

type Step = readonly [ConversationState, readonly Effect[]];

/** A person is there: they are introduced, and from then on the agent only listens. */
export function personJoins(state: ConversationState, personId: string): Step {
  if (state.personJoined) return [state, []];
  const decided = settle(
    { ...state, owed: [] },
    { act: "handoff", because: ["person:joined"], lines: [say("person_here")], asked: null },
  );
  return said(state, { ...decided, state: { ...decided.state, personJoined: true, personId } });
}

/** The person has gone. Who was lost in mid-call is called for again; the debtor is never left alone. */
export function personLeaves(before: ConversationState, cause: PersonLeaveCause): Step {
  if (!before.personJoined) return [before, []];
  const state = {
    ...before,
    personJoined: false,
    personId: undefined,
    waitOver: true,
    emotionStreak: 0,
    silences: 0,
    // The person may have struck out what was agreed before them: said once more, it is agreed anew.
    agreed: before.agreed && { ...before.agreed, isBeforePerson: true as const },
  };
  if (state.lineEnd !== undefined) return [state, []];
  if (cause === "give-back") {
    if (state.ended) return [state, []];
    const reply = { act: "stay", because: ["person:left"], lines: [say("agent_back")] } as const;
    return said(state, settle(state, reply));
  }
  const handoff = state.handoff?.reason ?? "asked_for_human";
  const lines = [say("person_lost")];
  return said(
    state,
    settle(state, { act: "handoff", because: ["person:lost"], lines, asked: null, handoff }),
  );
}

/**
 * Nobody came in the time that was promised: said plainly, with the hour at which a person will call where one may.
 * Somebody in danger is waited with for as long as it takes.
 */
export function nobodyCame(state: ConversationState, callbackAt: Instant | undefined): Step {
  if (!isWaiting(state) || state.ended || state.triggers.includes("selfharm")) return [state, []];
  const because = ["handoff:nobody_free"];
  const waited = { ...state, waitOver: true };
  const mayCall = callbackAt !== undefined && !state.hold && state.stop !== "channels";
  if (!mayCall) {
    const { officialChannel } = toPublicCase(state.debt);
    const lines = [line("person_unavailable_quiet", { officialChannel })];
    return said(state, settle(waited, { act: "stay", because, lines, asked: null }));
  }
  const lines = [line("person_unavailable", { time: callbackAt })];
  const next = { ...waited, callback: { ...state.callback, wanted: true, at: callbackAt } };
  return said(state, settle(next, { act: "call_back", because, lines, asked: null }));
}

/**
 * People are there, but on the telephone only, and this is a chat: said plainly, with the way to reach them, a call back
 * for the asking where one may be made, and that the talk can go on here.
 */
export function onlyByPhone(
  state: ConversationState,
  { callbackAt, phone }: { readonly callbackAt?: Instant; readonly phone?: string },
): Step {
  if (!isWaiting(state) || state.ended || state.triggers.includes("selfharm")) return [state, []];
  const { officialChannel } = toPublicCase(state.debt);
  const mayCall = callbackAt !== undefined && !state.hold && state.stop !== "channels";
  const next = mayCall ? line("person_by_phone_offer", { time: callbackAt }) : undefined;
  const lines = [
    line("person_by_phone", { officialChannel: phone ?? officialChannel }),
    next ?? say("person_by_phone_stay"),
  ];
  const offered = mayCall ? { offered: callbackAt } : {};
  const waited = { ...state, waitOver: true, callback: { ...state.callback, ...offered } };
  const because = ["handoff:by_phone"];
  const asked = mayCall ? "callbackAt" : null;
  return said(state, settle(waited, { act: "call_back", because, lines, asked }));
}

/** A turn while a person leads the call: all of it counts, and the agent says nothing. */
export function overhear(before: ConversationState, given: HeardTurn): Decided {
  const turn = withOtherSpeaker(before, given);
  const state = absorb(before, turn);
  const reasons = countedTriggers(before, turn).flatMap(
    (trigger) => triggerEffects[trigger].handoff ?? [],
  );
  const [gravest] = reasons;
  const because = ["person:joined"];
  const move = {
    act: "stay",
    because,
    lines: [],
    asked: null,
    tone: "plain",
    ends: false,
  } as const;
  if (gravest === undefined) return { state, move };
  const reason = graverHandoff(state.handoff?.reason, gravest);
  const handoff = { reason, turn: state.handoff?.turn ?? state.turns };
  return { state: { ...state, handoff }, move };
}

/** What a person asks of the agent. It can make it softer, more open or quieter; never harder. */
export function takeHint(state: ConversationState, hint: Hint): Step {
  switch (hint) {
    case "slow_down":
      return [{ ...state, isSlow: true }, []];
    case "ask_hardship":
      return [{ ...state, hardship: true }, []];
    case "stop_asking":
      return [{ ...state, stop: state.stop === "none" ? "call" : state.stop }, []];
    case "ask_reason":
    case "offer_deferral":
      return [{ ...state, hint }, []];
    case "hand_over":
      return handOver(state);
  }
}

function handOver(state: ConversationState): Step {
  if (state.personJoined || isWaiting(state) || state.ended) return [state, []];
  const reply = {
    act: "handoff",
    because: ["hint:hand_over"],
    lines: [say("handoff_safe")],
    asked: null,
    handoff: "authority",
  } as const;
  return said(state, settle(state, reply));
}

const said = (before: ConversationState, { state, move }: Decided): Step => [
  state,
  [...effectsOf(before, state), { type: "move-say", move }],
];
