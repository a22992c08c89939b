import type { ChatDoor } from "../../../server/protocol/chat.ts";
import type { PageEvent } from "./page-event.ts";
import type { Step } from "./page-effect.ts";
import type { PageLanguage, Session } from "./page-state.ts";

/** What the chat needs to know of the page. */
export interface SessionContext {
  readonly token: string;
  readonly door: ChatDoor;
  readonly language: PageLanguage;
}

/** What the chat does about one event. */
export type SessionStep<Event extends PageEvent> = (
  session: Session,
  event: Event,
  context: SessionContext,
) => Step<Session>;

/** One step for each event: the compiler counts them. */
export type SessionSteps<Type extends PageEvent["type"]> = {
  readonly [Each in Type]: SessionStep<Extract<PageEvent, { type: Each }>>;
};
