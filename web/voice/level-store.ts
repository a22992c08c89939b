/** How loud the microphone is now, 0 to 1. It changes too often to be part of the page's state. */
export interface LevelStore {
  readonly get: () => number;
  readonly set: (level: number) => void;
  /** Calls back after every change; what it returns stops that. */
  readonly subscribe: (onChange: () => void) => () => void;
}

export function createLevelStore(): LevelStore {
  const watchers = new Set<() => void>();
  let level = 0;
  return {
    get: () => level,
    set: (next) => {
      level = next;
      for (const watcher of watchers) watcher();
    },
    subscribe: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
  };
}
