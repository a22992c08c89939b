import { pingIntervalMs } from "../../../server/protocol/limits.ts";
import { callWaitMs, pongWaitMs } from "./limits.ts";
import { exactly, TIMERS, type PageEffect, type Step } from "./page-effect.ts";
import type { Connection, Refusal, Session } from "./page-state.ts";
import { waitAfter } from "./passing-error.ts";

/** Every timer is stopped: none of an old line may end on a new one. */
const stopTimers: readonly PageEffect[] = TIMERS.map((timer) => ({ type: "timer-stop", timer }));

const hangUp: readonly PageEffect[] = [...stopTimers, { type: "socket-close" }];

/** What was on its way when a line ended is not known to have arrived: it will be sent again. */
const offLine = { sending: null, hold: null, isPinging: false } as const;

export const failuresOf = (connection: Connection): number =>
  "failures" in connection ? connection.failures : 0;

/** Opens a new socket; the one before, if any, is not heard any more. */
export function connect(session: Session): Step<Session> {
  const failures = failuresOf(session.connection);
  return [
    { ...session, ...offLine, connection: { type: "connecting", failures } },
    [
      ...hangUp,
      { type: "socket-open" },
      { type: "timer-start", timer: "call", ...exactly(callWaitMs) },
    ],
  ];
}

/** The line is dead: another one is tried after a while. */
export function loseLine(
  session: Session,
  cause: { readonly failures?: number; readonly retryAfterMs?: number | undefined } = {},
): Step<Session> {
  const failures = Math.max(failuresOf(session.connection) + 1, cause.failures ?? 0);
  return [
    { ...session, ...offLine, connection: { type: "waiting", failures } },
    [
      ...hangUp,
      { type: "timer-start", timer: "reconnect", ...waitAfter(failures, cause.retryAfterMs) },
    ],
  ];
}

/** The socket was refused: the door says whether the link is still good. */
export function checkLink(session: Session): Step<Session> {
  const failures = failuresOf(session.connection) + 1;
  const refusals = session.refusals + 1;
  return [
    { ...session, ...offLine, refusals, connection: { type: "checking", failures } },
    [...hangUp, { type: "door-ask" }],
  ];
}

/** This link opens no chat any more. What was said stays on the screen. */
export const refuseLine = (session: Session, reason: Refusal): Step<Session> => [
  { ...session, ...offLine, connection: { type: "refused", reason } },
  hangUp,
];

/** The chat is over; messages that are still on their way are waited for, the socket is let go then. */
export const closeLine = (session: Session): Step<Session> => [
  { ...session, ...offLine, isLeaving: false, connection: { type: "closed" } },
  stopTimers,
];

/** Asks whether the line is alive, and goes on asking. */
export function ping(session: Session): Step<Session> {
  const effects: PageEffect[] = [
    { type: "socket-send", message: { type: "ping" } },
    { type: "timer-start", timer: "ping", ...exactly(pingIntervalMs) },
  ];
  if (session.isPinging) return [session, effects];
  effects.push({ type: "timer-start", timer: "pong", ...exactly(pongWaitMs) });
  return [{ ...session, isPinging: true }, effects];
}
