import { useQuery, useQueryClient } from "@tanstack/react-query";
import { createContext, use, useCallback, useMemo, type ReactNode } from "react";
import type { Me, Permission } from "../../../server/protocol/staff.ts";
import { ApiError } from "../data/api-error.ts";
import { useApi, useServerStatusStore } from "../data/use-api.tsx";

const sessionKey = ["session"] as const;

/** Who is logged in; null if nobody is. */
export function useSessionQuery() {
  const api = useApi();
  const queries = useQueryClient();
  return useQuery({
    queryKey: sessionKey,
    queryFn: async ({ signal }): Promise<Me | null> => {
      try {
        return await api.me(signal);
      } catch (error) {
        if (!(error instanceof ApiError) || error.code !== "LOGIN_REQUIRED") throw error;
        // Whoever was logged in stays on the screen behind the login, with all that they typed.
        return queries.getQueryData<Me | null>(sessionKey) ?? null;
      }
    },
    staleTime: 60_000,
  });
}

/** What a login, a logout and a change of password do to all that the page holds. */
export function useSessionChange() {
  const queries = useQueryClient();
  const status = useServerStatusStore();
  const enter = useCallback(
    (me: Me): void => {
      const before = queries.getQueryData<Me | null>(sessionKey);
      status.set({ isExpired: false });
      // Nothing that one person was allowed to see is left for another.
      if (before?.name !== me.name) queries.removeQueries({ predicate: isNotSession });
      queries.setQueryData(sessionKey, me);
      void queries.invalidateQueries({ predicate: isNotSession });
    },
    [queries, status],
  );
  const leave = useCallback((): void => {
    status.set({ isExpired: false });
    queries.removeQueries({ predicate: isNotSession });
    queries.setQueryData(sessionKey, null);
  }, [queries, status]);
  return useMemo(() => ({ enter, leave }), [enter, leave]);
}

const isNotSession = ({ queryKey }: { readonly queryKey: readonly unknown[] }): boolean =>
  queryKey[0] !== sessionKey[0];

const SessionContext = createContext<Me | undefined>(undefined);

export function SessionProvider({
  me,
  children,
}: {
  readonly me: Me;
  readonly children: ReactNode;
}) {
  return <SessionContext value={me}>{children}</SessionContext>;
}

export function useMe(): Me {
  const me = use(SessionContext);
  if (me === undefined) throw new TypeError("Expected somebody to be logged in here.");
  return me;
}

/** Whether whoever is logged in may do it; the server decides again. */
export const useMay = (permission: Permission): boolean => useMe().permissions.includes(permission);
