import { runMachine, type Runner } from "../shared/run-machine.ts";
import { createCallPerformer } from "./call-performer.ts";
import type { CallPorts } from "./call-ports.ts";
import { createLevelStore, type LevelStore } from "./level-store.ts";
import type { CallStep } from "./machine/call-effect.ts";
import type { CallEvent } from "./machine/call-event.ts";
import type { CallState } from "./machine/call-state.ts";
import { callTransition } from "./machine/call-transition.ts";

export interface CallRunner extends Runner<CallState, CallEvent> {
  readonly levels: LevelStore;
}

/** The page of a call at work. */
export function runCall(begin: CallStep, ports: CallPorts): CallRunner {
  const levels = createLevelStore();
  const runner = runMachine({
    begin,
    transition: callTransition,
    createPerformer: (dispatch: (event: CallEvent) => void) =>
      createCallPerformer(ports, levels, dispatch),
  });
  return { ...runner, levels };
}
