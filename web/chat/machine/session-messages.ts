import { pingIntervalMs } from "../../../server/protocol/limits.ts";
import type { ChatEvent } from "../../../server/protocol/chat.ts";
import { mergeMessages } from "./merge-messages.ts";
import { exactly, type PageEffect, type Step } from "./page-effect.ts";
import type { Session } from "./page-state.ts";
import { heedError } from "./session-errors.ts";
import { overSession } from "./session-over.ts";
import { connect } from "./session-line.ts";
import { giveBack } from "./session-turns.ts";

/** Whatever comes from the server: it also shows that the line is alive. */
export function heedMessage(session: Session, message: ChatEvent): Step<Session> {
  const alive = { ...session, isPinging: false };
  const [next, effects] = heed(alive, message);
  const stop: readonly PageEffect[] = session.isPinging
    ? [{ type: "timer-stop", timer: "pong" }]
    : [];
  return [next, [...stop, ...effects]];
}

function heed(session: Session, message: ChatEvent): Step<Session> {
  switch (message.type) {
    case "call":
      return heedCall(session, message);
    case "messages":
      return heedMessages(session, message);
    case "error":
      return heedError(session, message);
    case "pong":
      return [session, []];
  }
}

type CallMessage = Extract<ChatEvent, { type: "call" }>;

function heedCall(session: Session, message: CallMessage): Step<Session> {
  const { callId, locale, startedAt, debtorTurns, person, isOver } = message;
  const isAnother = session.call !== null && session.call.callId !== callId;
  // Another page of this link began a new chat: what was asked for since belongs to the old one.
  if (isAnother && session.messages.length > 0) {
    return connect({ ...session, call: null, messages: [] });
  }
  const opened: Session = {
    ...session,
    connection: { type: "up" },
    call: { callId, locale, startedAt },
    // Those of the chat before were shown until now, in case that no other could begin.
    messages: session.call === null || isAnother ? [] : session.messages,
    isResumed: session.call === null || isAnother ? debtorTurns > 0 : session.isResumed,
    refusals: 0,
    debtorTurns,
    person,
    isOver,
  };
  const [next, effects] = isOver ? overSession(opened) : adoptTurns(opened, callId);
  const ping = { type: "timer-start", timer: "ping", ...exactly(pingIntervalMs) } as const;
  return [next, [{ type: "timer-stop", timer: "call" }, ...(isOver ? [] : [ping]), ...effects]];
}

/** Turns written before the call was known are its own; those of an earlier call are not sent in it. */
function adoptTurns(session: Session, callId: string): Step<Session> {
  const foreign = session.waiting.filter((turn) => (turn.callId ?? callId) !== callId);
  const [next, effects] = giveBack(session, foreign, { type: "from-before" });
  const waiting = next.waiting.map((turn) => ({ ...turn, callId }));
  const keep: readonly PageEffect[] = next.waiting
    .filter((turn) => turn.callId === null)
    .map((turn) => ({ type: "turn-keep", turn: { ...turn, callId } }));
  return [{ ...next, waiting }, [...effects, ...keep]];
}

type Messages = Extract<ChatEvent, { type: "messages" }>;

function heedMessages(session: Session, message: Messages): Step<Session> {
  const { messages, debtorTurns, person, isOver } = message;
  const isNews = debtorTurns !== session.debtorTurns;
  const [acked, acking] = acknowledge(session, messages);
  const next: Session = {
    ...acked,
    messages: mergeMessages(session.messages, messages),
    debtorTurns,
    person,
    isOver,
  };
  if (isOver) {
    const [over, closing] = overSession(next);
    return [over, [...acking, ...closing]];
  }
  if (next.hold !== "order" || !isNews) return [next, acking];
  return [{ ...next, hold: null }, [...acking, { type: "timer-stop", timer: "resend" }]];
}

/** Turns that are in the log are durable: they wait no longer, and the device need not keep them. */
function acknowledge(session: Session, messages: Messages["messages"]): Step<Session> {
  const said = new Set(messages.filter(({ speaker }) => speaker === "debtor").map(({ id }) => id));
  const acked = session.waiting.filter(({ id }) => said.has(id));
  if (acked.length === 0) return [session, []];
  const waiting = session.waiting.filter(({ id }) => !said.has(id));
  const forget: readonly PageEffect[] = acked.map(({ id }) => ({ type: "turn-forget", id }));
  if (waiting[0] === session.waiting[0]) return [{ ...session, waiting }, forget];
  return [
    { ...session, waiting, sending: null, hold: null, turnFailures: 0, turnRefusals: 0 },
    [...forget, { type: "timer-stop", timer: "turn" }, { type: "timer-stop", timer: "resend" }],
  ];
}
