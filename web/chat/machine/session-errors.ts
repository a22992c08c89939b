import type { ChatEvent } from "../../../server/protocol/chat.ts";
import { turnRefusalsMax } from "./limits.ts";
import type { Hold, Session } from "./page-state.ts";
import type { Step } from "./page-effect.ts";
import { isPassing, waitAfter } from "./passing-error.ts";
import { refusalOf } from "./refusal-of.ts";
import { checkLink, loseLine, refuseLine } from "./session-line.ts";
import { overSession } from "./session-over.ts";
import { giveBack } from "./session-turns.ts";

type ErrorMessage = Extract<ChatEvent, { type: "error" }>;

/** An error is about the link, the chat, one turn, or the line; what it is about decides. */
export function heedError(session: Session, message: ErrorMessage): Step<Session> {
  const { error, turnId } = message;
  if (error.code === "CHAT_OVER") return overSession(session);
  const refusal = refusalOf(error.code);
  if (refusal === "cookie") return checkLink(session);
  if (refusal !== "failed") return refuseLine(session, refusal);
  if (turnId === undefined) return loseLine(session, { retryAfterMs: error.retryAfterMs });
  const { sending } = session;
  // It answers a turn that has been acknowledged or given back since.
  if (sending?.type !== "turn" || sending.id !== turnId) return [session, []];
  return heedTurnError(session, sending.n, error);
}

function heedTurnError(session: Session, n: number, error: ErrorMessage["error"]): Step<Session> {
  if (error.code === "TURN_OUT_OF_ORDER") return renumber(session, n);
  if (isPassing(error)) {
    const hold = error.code === "RATE_LIMITED" ? "rate" : "store";
    return holdTurn(session, hold, error.retryAfterMs);
  }
  return giveBackFirst(session, error.code);
}

/** The messages that another page caused may be here already, or on their way, or lost. */
function renumber(session: Session, n: number): Step<Session> {
  if (session.debtorTurns + 1 !== n) {
    return [{ ...session, sending: null }, [{ type: "timer-stop", timer: "turn" }]];
  }
  const turnRefusals = session.turnRefusals + 1;
  return turnRefusals >= turnRefusalsMax
    ? giveBackFirst(session, "TURN_OUT_OF_ORDER")
    : holdTurn({ ...session, turnRefusals }, "order");
}

function holdTurn(session: Session, hold: Hold, retryAfterMs?: number): Step<Session> {
  const turnFailures = session.turnFailures + 1;
  return [
    { ...session, sending: null, hold, turnFailures },
    [
      { type: "timer-stop", timer: "turn" },
      { type: "timer-start", timer: "resend", ...waitAfter(turnFailures, retryAfterMs) },
    ],
  ];
}

/** The server will not take the oldest waiting turn: the debtor gets the words back. */
export function giveBackFirst(session: Session, code: string): Step<Session> {
  const freed = { ...session, sending: null, hold: null, turnFailures: 0, turnRefusals: 0 };
  const [next, effects] = giveBack(freed, freed.waiting.slice(0, 1), { type: "given-back", code });
  return [next, [{ type: "timer-stop", timer: "turn" }, ...effects]];
}
