import { runMachine, type Runner } from "../shared/run-machine.ts";
import type { ChatPorts } from "./chat-ports.ts";
import type { Step } from "./machine/page-effect.ts";
import type { PageEvent } from "./machine/page-event.ts";
import type { PageState } from "./machine/page-state.ts";
import { transition } from "./machine/transition.ts";
import { createPerformer } from "./page-performer.ts";

export type ChatRunner = Runner<PageState, PageEvent>;

/** The debtor's page at work. */
export function runChat(begin: Step<PageState>, ports: ChatPorts): ChatRunner {
  const { token } = begin[0];
  return runMachine({
    begin,
    transition,
    createPerformer: (dispatch) => createPerformer(token, ports, dispatch),
  });
}
