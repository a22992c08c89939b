import { connect } from "./session-line.ts";
import type { Step } from "./page-effect.ts";
import type { KeptTurn, Session } from "./page-state.ts";

/** A chat from its first message on; turns that an earlier visit kept are sent if their call goes on. */
export function beginSession(options: {
  readonly kept: readonly KeptTurn[];
  readonly draft: string;
  /** What the chat before said: it stays in sight until the new one is there. */
  readonly before?: Session["messages"];
}): Step<Session> {
  return connect({
    connection: { type: "connecting", failures: 0 },
    call: null,
    isResumed: false,
    messages: options.before ?? [],
    debtorTurns: 0,
    person: "none",
    isOver: false,
    isLeaving: false,
    waiting: options.kept,
    sending: null,
    hold: null,
    isPinging: false,
    turnFailures: 0,
    turnRefusals: 0,
    refusals: 0,
    draft: options.draft,
    notice: null,
  });
}
