import type { CallSummary, CallView, TurnView } from "../../../server/protocol/calls.ts";
import type { DeskState } from "../../../server/protocol/desk.ts";
import type { LiveEvent } from "../../../server/protocol/live.ts";
import { mergeTurns } from "./merge-turns.ts";
import { hasRisen } from "./risk.ts";

/** A call that is looked at, as the socket tells it. */
export interface WatchedCall {
  readonly summary: CallSummary;
  readonly outcome: CallView["outcome"];
  readonly turns: readonly TurnView[];
}

/** What is known of the calls that go on. Built from events alone, so that a reconnect mends it. */
export interface LiveState {
  /** Whether the list of open calls has come: before, none means nothing. */
  readonly isKnown: boolean;
  readonly calls: ReadonlyMap<string, CallSummary>;
  /** Calls that ended while the console looked on, the latest first. */
  readonly ended: readonly CallSummary[];
  /** Calls whose risk has risen and that nobody here has looked at since. */
  readonly risen: ReadonlySet<string>;
  readonly watched: ReadonlyMap<string, WatchedCall>;
  /** The desk, once it has been told. */
  readonly desk: DeskState | undefined;
}

/** Ended calls that stay on the screen: enough to see what became of them. */
const endedMax = 6;

export const initialLiveState: LiveState = {
  isKnown: false,
  calls: new Map(),
  ended: [],
  risen: new Set(),
  watched: new Map(),
  desk: undefined,
};

export type LiveInput =
  | LiveEvent
  /** Somebody has looked at the call. */
  | { readonly type: "see-call"; readonly callId: string }
  | { readonly type: "forget-call"; readonly callId: string };

export function liveState(state: LiveState, input: LiveInput): LiveState {
  switch (input.type) {
    case "calls":
      return allCalls(state, input.calls);
    case "call-change":
      return callChange(state, input.call);
    case "turns":
      return turnsOf(state, input);
    case "desk":
      return { ...state, desk: input.desk };
    case "see-call":
      return state.risen.has(input.callId)
        ? { ...state, risen: without(state.risen, input.callId) }
        : state;
    case "forget-call": {
      const watched = new Map(state.watched);
      return watched.delete(input.callId) ? { ...state, watched } : state;
    }
    case "error":
    case "pong":
      return state;
  }
}

/** Open calls as screens list them: the gravest first, and of equals the one that began first. */
export function callsByRisk(calls: Iterable<CallSummary>): readonly CallSummary[] {
  return [...calls].sort(
    (a, b) =>
      b.risk - a.risk ||
      Date.parse(a.startedAt) - Date.parse(b.startedAt) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** The whole list, at first and after each reconnect: what is not in it has ended unseen. */
function allCalls(state: LiveState, calls: readonly CallSummary[]): LiveState {
  const risen = new Set(state.risen);
  for (const call of calls) {
    const before = state.calls.get(call.id);
    if (state.isKnown && hasRisen(before?.risk ?? 0, call.risk)) risen.add(call.id);
  }
  const open = new Map(calls.map((call) => [call.id, call]));
  return {
    ...state,
    isKnown: true,
    calls: open,
    risen: new Set([...risen].filter((id) => open.has(id))),
  };
}

function callChange(state: LiveState, call: CallSummary): LiveState {
  const before = state.calls.get(call.id);
  // News may overtake the list; the log only grows, so the longer one is the later one.
  if (before !== undefined && before.entries > call.entries) return state;
  const calls = new Map(state.calls);
  if (call.endedAt === null) {
    calls.set(call.id, call);
    const isRisen = hasRisen(before?.risk ?? 0, call.risk);
    return { ...state, calls, risen: isRisen ? new Set([...state.risen, call.id]) : state.risen };
  }
  calls.delete(call.id);
  const others = state.ended.filter(({ id }) => id !== call.id);
  return {
    ...state,
    calls,
    risen: without(state.risen, call.id),
    ended: [call, ...others].slice(0, endedMax),
  };
}

function turnsOf(state: LiveState, event: Extract<LiveEvent, { type: "turns" }>): LiveState {
  const { call, outcome, turns } = event;
  const before = state.watched.get(call.id);
  const merged = mergeTurns(before?.turns ?? [], turns);
  const isOlder = before !== undefined && before.summary.entries > call.entries;
  const next = isOlder ? { ...before, turns: merged } : { summary: call, outcome, turns: merged };
  return { ...state, watched: new Map(state.watched).set(call.id, next) };
}

function without(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const rest = new Set(ids);
  rest.delete(id);
  return rest;
}
