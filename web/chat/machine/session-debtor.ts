import type { SessionSteps } from "./session-context.ts";
import { languageOfLocale, localeOf } from "./page-state.ts";
import { personRequest } from "./person-request.ts";
import { beginSession } from "./session-begin.ts";
import { connect } from "./session-line.ts";
import { endTurn, sayTurn } from "./session-turns.ts";

/** What the debtor does on the page. */
export const debtorSteps: SessionSteps<
  | "draft-change"
  | "turn-end"
  | "person-press"
  | "notice-dismiss"
  | "leave-press"
  | "again-press"
  | "retry-press"
> = {
  "draft-change": (session, { text }) => [
    { ...session, draft: text },
    [{ type: "draft-keep", text }],
  ],
  "turn-end": (session, written) => endTurn(session, written),
  "person-press": (session, { id, at }, { language, door }) => {
    // The agent hears the language of the call, whatever language the page is in.
    const locale = session.call?.locale ?? localeOf(language, door);
    return sayTurn(session, { id, at, text: personRequest[languageOfLocale(locale)] });
  },
  "notice-dismiss": (session) => [{ ...session, notice: null }, []],
  "leave-press": (session) => [{ ...session, isLeaving: !session.isOver }, []],
  "again-press": (session) => {
    if (!session.isOver) return [session, []];
    const { draft, messages } = session;
    return beginSession({ kept: [], draft, before: messages });
  },
  "retry-press": (session) => {
    const { type } = session.connection;
    return type === "refused" || type === "waiting" ? connect(session) : [session, []];
  },
};
