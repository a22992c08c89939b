import type { ChatPorts } from "./chat-ports.ts";
import type { Step } from "./machine/page-effect.ts";
import type { PageEvent } from "./machine/page-event.ts";
import type { PageState } from "./machine/page-state.ts";
import { transition } from "./machine/transition.ts";
import { createPerformer } from "./page-performer.ts";

export interface ChatRunner {
  readonly state: () => PageState;
  readonly dispatch: (event: PageEvent) => void;
  /** Calls back after every change; what it returns stops that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

/** Feeds what happens to the machine, one event at a time and in order, and has its orders performed. */
export function runChat(begin: Step<PageState>, ports: ChatPorts): ChatRunner {
  const watchers = new Set<() => void>();
  const mailbox: PageEvent[] = [];
  let [state] = begin;
  let isBusy = false;
  const perform = createPerformer(state.token, ports, dispatch);

  function dispatch(event: PageEvent): void {
    mailbox.push(event);
    // An effect that reports at once must not overtake the event that ordered it.
    if (isBusy) return;
    isBusy = true;
    try {
      for (let next = mailbox.shift(); next !== undefined; next = mailbox.shift()) step(next);
    } finally {
      isBusy = false;
    }
  }

  function step(event: PageEvent): void {
    const before = state;
    const [after, effects] = transition(before, event);
    state = after;
    for (const effect of effects) perform(effect);
    if (after !== before) for (const watcher of watchers) watcher();
  }

  for (const effect of begin[1]) perform(effect);
  return {
    state: () => state,
    dispatch,
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
