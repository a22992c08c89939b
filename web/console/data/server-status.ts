import type { ApiError } from "./api-error.ts";

/** Whether the server can be used, as the latest requests tell. */
export type ServerState =
  | "ready"
  /** It is starting. */
  | "warming"
  /** It answers, and cannot reach its store. */
  | "no-store"
  /** It does not answer. */
  | "unreachable";

export interface ServerStatus {
  readonly state: ServerState;
  /** Somebody who was logged in is not any more. */
  readonly isExpired: boolean;
}

/** The one place that knows how the server is; every request tells it how it went. */
export interface ServerStatusStore {
  readonly get: () => ServerStatus;
  readonly subscribe: (listener: () => void) => () => void;
  readonly hear: (error: ApiError | undefined) => void;
  readonly set: (change: Partial<ServerStatus>) => void;
}

export function createServerStatus(): ServerStatusStore {
  let status: ServerStatus = { state: "ready", isExpired: false };
  const listeners = new Set<() => void>();
  const set = (change: Partial<ServerStatus>): void => {
    const next = { ...status, ...change };
    if (next.state === status.state && next.isExpired === status.isExpired) return;
    status = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => status,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    hear(error) {
      if (error?.code === "LOGIN_REQUIRED") set({ state: "ready", isExpired: true });
      else set({ state: stateAfter(error) });
    },
  };
}

function stateAfter(error: ApiError | undefined): ServerState {
  switch (error?.code) {
    case "STORE_WARMING":
      return "warming";
    case "STORE_UNAVAILABLE":
      return "no-store";
    case "NETWORK":
    case "TIMEOUT":
      return "unreachable";
    default:
      return "ready";
  }
}
