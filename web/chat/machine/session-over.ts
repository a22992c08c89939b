import { lingerMs } from "./limits.ts";
import { exactly, type Step } from "./page-effect.ts";
import type { Session } from "./page-state.ts";
import { closeLine } from "./session-line.ts";
import { giveBack } from "./session-turns.ts";

/** The chat has ended: what did not go out any more waits in the text field of the next one. */
export function overSession(session: Session): Step<Session> {
  const [kept, giving] = giveBack(session, session.waiting, { type: "unsent" });
  const [closed, closing] = closeLine({ ...kept, isOver: true });
  return [
    closed,
    [...giving, ...closing, { type: "timer-start", timer: "linger", ...exactly(lingerMs) }],
  ];
}
