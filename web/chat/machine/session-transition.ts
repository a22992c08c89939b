import type { PageEvent } from "./page-event.ts";
import type { Step } from "./page-effect.ts";
import type { Session } from "./page-state.ts";
import type { SessionContext, SessionStep, SessionSteps } from "./session-context.ts";
import { debtorSteps } from "./session-debtor.ts";
import { networkSteps } from "./session-network.ts";
import { sendNext } from "./session-turns.ts";

const stay: SessionStep<PageEvent> = (session) => [session, []];

const steps: SessionSteps<PageEvent["type"]> = {
  ...debtorSteps,
  ...networkSteps,
  // They belong to the pages before the chat.
  "start-press": stay,
  "call-press": stay,
  "type-press": stay,
  "language-pick": stay,
};

/** The chat after an event; whatever can be sent then is sent. */
export function sessionTransition(
  context: SessionContext,
  session: Session,
  event: PageEvent,
): Step<Session> {
  const step = steps[event.type] as SessionStep<PageEvent>;
  const [next, effects] = step(session, event, context);
  const [sent, sending] = sendNext(next);
  return [sent, [...effects, ...sending]];
}
