import { DateTime } from "luxon";
import { parseInstant } from "../../domain/calendar.ts";
import { line, say } from "../../domain/lines.ts";
import type { PublicReply } from "./decision.ts";
import { means, type HeardTurn } from "./heard-turn.ts";
import type { ConversationState } from "./state.ts";

/** Busy, driving, at work, or "call me later": a time is taken down and the call ends. */
export function callbackReply(
  state: ConversationState,
  turn: HeardTurn,
): { readonly callback: ConversationState["callback"]; readonly reply: PublicReply } | undefined {
  const { callback } = state;
  const wants = turn.triggers.has("time") || means(turn, "callback_later");
  if (!wants && state.asked !== "callbackAt") return undefined;
  const said = turn.understanding.slots.callbackAt;
  const at = said === undefined ? undefined : parseInstant(said);
  if (at !== undefined && isAcceptable(state, at)) {
    return {
      callback: { wanted: true, asked: true, at },
      reply: {
        act: "call_back",
        because: ["trigger:time", "slot:callbackAt"],
        lines: [line("callback_confirmed", { time: at }), say("goodbye")],
        asked: null,
        ends: true,
      },
    };
  }
  if (!wants && at === undefined && !callback.wanted) return undefined;
  const asksAgain = at !== undefined || !callback.asked;
  return {
    callback: { wanted: true, asked: true },
    reply: {
      act: "call_back",
      because: [at === undefined ? "trigger:time" : "contact:hours"],
      lines: [
        asksAgain
          ? say(at === undefined ? "callback_ask" : "callback_outside_hours")
          : say("goodbye"),
      ],
      asked: asksAgain ? "callbackAt" : null,
      ...(asksAgain ? {} : { ends: true }),
    },
  };
}

/** Inside the hours of the pack in the debtor's zone, and not in the past. */
function isAcceptable(state: ConversationState, at: string): boolean {
  const local = DateTime.fromISO(at, { zone: state.debt.debtor.timezone });
  const { from, to } = state.rules.callbackHours;
  const time = local.toFormat("HH:mm");
  return time >= from && time < to && local >= DateTime.fromISO(state.call.startedAt);
}
