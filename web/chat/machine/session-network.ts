import { failuresWhenFull, refusalsMax, turnRefusalsMax } from "./limits.ts";
import { lastSequence } from "./merge-messages.ts";
import type { Step, TimerName } from "./page-effect.ts";
import type { PageEvent } from "./page-event.ts";
import { localeOf, type Session } from "./page-state.ts";
import { isPassing } from "./passing-error.ts";
import { refusalOf } from "./refusal-of.ts";
import type { SessionContext, SessionSteps } from "./session-context.ts";
import { giveBackFirst } from "./session-errors.ts";
import { checkLink, connect, loseLine, ping, refuseLine } from "./session-line.ts";
import { heedMessage } from "./session-messages.ts";

/** What happens on the line, and what the door says when it is asked about a refused socket. */
export const networkSteps: SessionSteps<
  | "socket-open"
  | "socket-message"
  | "socket-close"
  | "timer-end"
  | "page-wake"
  | "network-lose"
  | "door-tell"
  | "door-miss"
  | "door-refuse"
> = {
  "socket-open": (session, _event, context) => open(session, context),
  "socket-message": (session, { message }) => heedMessage(session, message),
  "socket-close": (session, { code }) =>
    isOnLine(session) ? socketClose(session, code) : [session, []],
  "timer-end": (session, { timer }) => timerSteps[timer](session),
  "page-wake": (session) => {
    // A telephone may have dropped the line in its sleep without a word.
    if (session.connection.type === "waiting") return connect(session);
    return session.connection.type === "up" ? ping(session) : [session, []];
  },
  "network-lose": (session) => (isOnLine(session) ? loseLine(session) : [session, []]),
  "door-tell": (session, event) => heedDoor(session, event),
  "door-miss": (session, event) => heedDoor(session, event),
  "door-refuse": (session, event) => heedDoor(session, event),
};

const isOnLine = ({ connection }: Session): boolean =>
  connection.type === "connecting" || connection.type === "up";

function open(session: Session, { token, language, door }: SessionContext): Step<Session> {
  const since = session.call === null ? 0 : lastSequence(session.messages);
  const locale = localeOf(language, door);
  return [session, [{ type: "socket-send", message: { type: "open", token, since, locale } }]];
}

/** Close codes of the chat's socket that say what to do; after all others the page tries again. */
const closeCodes = { tryLater: 1013, protocolError: 4400, linkRefused: 4401 } as const;

function socketClose(session: Session, code: number): Step<Session> {
  if (code === closeCodes.linkRefused) return checkLink(session);
  if (code === closeCodes.tryLater) return loseLine(session, { failures: failuresWhenFull });
  if (code !== closeCodes.protocolError || session.sending?.type !== "turn") {
    return loseLine(session);
  }
  return protocolError(session);
}

/** The server could not read what came: if it is the same turn again and again, it is given back. */
function protocolError(session: Session): Step<Session> {
  const turnRefusals = session.turnRefusals + 1;
  if (turnRefusals < turnRefusalsMax) return loseLine({ ...session, turnRefusals });
  const [next, effects] = giveBackFirst(session, "TURN_UNREADABLE");
  const [lost, losing] = loseLine(next);
  return [lost, [...effects, ...losing]];
}

const timerSteps: Readonly<Record<TimerName, (session: Session) => Step<Session>>> = {
  reconnect: (session) =>
    session.connection.type === "waiting" ? connect(session) : [session, []],
  call: (session) => (session.connection.type === "connecting" ? loseLine(session) : [session, []]),
  ping: (session) => (session.connection.type === "up" ? ping(session) : [session, []]),
  pong: (session) => (session.isPinging ? loseLine(session) : [session, []]),
  turn: (session) => (session.sending === null ? [session, []] : loseLine(session)),
  resend: (session) =>
    // The messages that another page caused did not come by themselves: they are asked for.
    session.hold === "order" ? loseLine(session) : [{ ...session, hold: null }, []],
  linger: (session) => [session, [{ type: "socket-close" }]],
  door: (session) => [session, []],
};

type DoorEvent = Extract<PageEvent, { type: "door-tell" | "door-miss" | "door-refuse" }>;

function heedDoor(session: Session, event: DoorEvent): Step<Session> {
  if (session.connection.type !== "checking") return [session, []];
  switch (event.type) {
    case "door-miss":
      return loseLine(session);
    case "door-tell":
      // The link is good and the socket is refused all the same: this browser keeps no cookie.
      return session.refusals >= refusalsMax ? refuseLine(session, "cookie") : loseLine(session);
    case "door-refuse": {
      const reason = refusalOf(event.code);
      return isPassing(event) || reason === "failed"
        ? loseLine(session, { retryAfterMs: event.retryAfterMs })
        : refuseLine(session, reason);
    }
  }
}
