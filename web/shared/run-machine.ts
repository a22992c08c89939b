/** A machine at work: its state, what may happen to it, and who wants to know. */
export interface Runner<State, Event> {
  readonly state: () => State;
  readonly dispatch: (event: Event) => void;
  /** Calls back after every change; what it returns stops that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

interface Machine<State, Event, Effect> {
  readonly begin: readonly [State, readonly Effect[]];
  readonly transition: (state: State, event: Event) => readonly [State, readonly Effect[]];
  /** Makes what does the orders of the machine; what comes of them goes to `dispatch`. */
  readonly createPerformer: (dispatch: (event: Event) => void) => (effect: Effect) => void;
}

/** Feeds what happens to the machine, one event at a time and in order, and has its orders performed. */
export function runMachine<State, Event, Effect>(
  machine: Machine<State, Event, Effect>,
): Runner<State, Event> {
  const watchers = new Set<() => void>();
  const mailbox: Event[] = [];
  let [state] = machine.begin;
  let isBusy = false;
  const perform = machine.createPerformer(dispatch);

  function dispatch(event: Event): void {
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

  function step(event: Event): void {
    const before = state;
    const [after, effects] = machine.transition(before, event);
    state = after;
    for (const effect of effects) perform(effect);
    if (after !== before) for (const watcher of watchers) watcher();
  }

  for (const effect of machine.begin[1]) perform(effect);
  return {
    state: () => state,
    dispatch,
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
