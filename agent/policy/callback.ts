import { DateTime } from "luxon";
import { parseInstant, type Instant } from "../../domain/calendar.ts";
import { line, say } from "../../domain/lines.ts";
import { isInsideHours } from "../../guardrails/index.ts";
import type { PublicReply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { ConversationState } from "./state.ts";

/** A wish to be called back, and the reply to it. */
interface CallbackDecision {
  readonly callback: ConversationState["callback"];
  readonly reply: PublicReply;
}

/** Busy, driving, at work, or "call me later": a time is taken down and the call ends. */
export function callbackReply(
  state: ConversationState,
  turn: HeardTurn,
): CallbackDecision | undefined {
  const wants = turn.triggers.has("time") || means(turn, "callback_later");
  if (!wants && state.asked !== "callbackAt") return undefined;
  const said = turn.understanding.slots.callbackAt;
  const at = said === undefined ? undefined : parseInstant(said);
  // Asked when to call, they show who they are instead: they want to go on.
  const { idLast4, birthDate } = turn.understanding.slots;
  if (!wants && at === undefined && (idLast4 ?? birthDate) !== undefined) return undefined;
  if (at === undefined) return state.callback.asked ? leave(state) : ask("callback_ask");
  return isAcceptable(state, at) ? confirm(at) : ask("callback_outside_hours");
}

const confirm = (at: Instant): CallbackDecision => ({
  callback: { wanted: true, asked: true, at },
  reply: {
    act: "call_back",
    because: ["trigger:time", "slot:callbackAt"],
    lines: [line("callback_confirmed", { time: at }), say("goodbye")],
    asked: null,
    ends: true,
  },
});

const ask = (key: "callback_ask" | "callback_outside_hours"): CallbackDecision => ({
  callback: { wanted: true, asked: true },
  reply: {
    act: "call_back",
    because: [key === "callback_ask" ? "trigger:time" : "contact:hours"],
    lines: [say(key)],
    asked: "callbackAt",
  },
});

/** They were asked for a time once; that they named none is an answer. */
const leave = (state: ConversationState): CallbackDecision => ({
  callback: state.callback,
  reply: {
    act: "call_back",
    because: ["trigger:time"],
    lines: [say("goodbye")],
    asked: null,
    ends: true,
  },
});

/** Inside the hours of the pack in the debtor's zone, and not in the past. */
function isAcceptable(state: ConversationState, at: Instant): boolean {
  const isAhead = DateTime.fromISO(at) >= DateTime.fromISO(state.call.startedAt);
  return isAhead && isInsideHours(at, state.debt.debtor.timezone, state.rules.callbackHours);
}
