import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createContext,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from "react";
import { createApi, type Api } from "./api-client.ts";
import { ApiError } from "./api-error.ts";
import { createServerStatus, type ServerStatus, type ServerStatusStore } from "./server-status.ts";

interface Server {
  readonly api: Api;
  readonly status: ServerStatusStore;
}

const ServerContext = createContext<Server | undefined>(undefined);

/** Tries of a request that may succeed later; after them the page says what is wrong. */
const retriesMax = 2;
/** Milliseconds between two looks at a server that cannot be used. */
const recheckMs = 2_000;

/** Everything below can make requests; when the server comes back, what failed is asked for again. */
export function ServerProvider({ children }: { readonly children: ReactNode }) {
  const [queries] = useState(createQueries);
  const server = useMemo(() => {
    const status = createServerStatus();
    const onAnswer = (error: ApiError | undefined): void => {
      status.hear(error);
      // An administrator has given a new password meanwhile: who one is has changed.
      if (error?.code === "PASSWORD_CHANGE_REQUIRED") {
        void queries.invalidateQueries({ queryKey: ["session"] });
      }
    };
    return { api: createApi({ fetch: fetch.bind(globalThis), onAnswer }), status };
  }, [queries]);
  useRecovery(server, queries);
  return (
    <ServerContext value={server}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </ServerContext>
  );
}

function useServer(): Server {
  const server = use(ServerContext);
  if (server === undefined) throw new TypeError("Expected a ServerProvider around this.");
  return server;
}

export const useApi = (): Api => useServer().api;

export const useServerStatusStore = (): ServerStatusStore => useServer().status;

export function useServerStatus(): ServerStatus {
  const { status } = useServer();
  return useSyncExternalStore(status.subscribe, status.get);
}

function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) =>
          error instanceof ApiError && error.isRetryable && failures < retriesMax,
        retryDelay: (failures) => 400 * 2 ** failures,
      },
    },
  });
}

/** While the server cannot be used the page asks how it is, and goes on by itself. */
function useRecovery({ api, status }: Server, queries: QueryClient): void {
  const { state } = useSyncExternalStore(status.subscribe, status.get);
  const isDown = state !== "ready";
  useEffect(() => {
    if (!isDown) return;
    const stop = new AbortController();
    const look = async (): Promise<void> => {
      try {
        const { ready, store } = await api.health(stop.signal);
        if (ready) {
          status.set({ state: "ready" });
          await queries.invalidateQueries();
        } else status.set({ state: store === "unreachable" ? "no-store" : "warming" });
      } catch (error) {
        if (error instanceof ApiError) status.set({ state: "unreachable" });
      }
    };
    const timer = setInterval(() => void look(), recheckMs);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [isDown, api, status, queries]);
}
