import { doorTransition } from "./door-transition.ts";
import type { Step } from "./page-effect.ts";
import type { PageEvent } from "./page-event.ts";
import type { PageLanguage, PageState } from "./page-state.ts";
import { sessionTransition } from "./session-transition.ts";

/** The page as it opens: it asks what its link leads to. Without a token there is nothing to ask. */
export function openPage(options: {
  readonly token: string;
  /** The language that the debtor chose earlier, or else the browser's. */
  readonly language: PageLanguage;
  readonly isLanguagePicked: boolean;
}): Step<PageState> {
  if (options.token === "") {
    return [{ ...options, stage: { type: "refused", reason: "invalid" } }, []];
  }
  const stage = { type: "asking", failures: 0, trouble: null, isOut: true } as const;
  return [{ ...options, stage }, [{ type: "door-ask" }]];
}

/** What the page becomes by an event, and what is to be done. It does nothing itself. */
export function transition(state: PageState, event: PageEvent): Step<PageState> {
  if (event.type === "language-pick") {
    return [{ ...state, language: event.language, isLanguagePicked: true }, []];
  }
  const { stage } = state;
  if (stage.type !== "chat") return doorTransition(state, event);
  const [session, effects] = sessionTransition(
    { token: state.token, door: stage.door, language: state.language },
    stage.session,
    event,
  );
  if (session === stage.session) return [state, effects];
  return [{ ...state, stage: { ...stage, session } }, effects];
}
