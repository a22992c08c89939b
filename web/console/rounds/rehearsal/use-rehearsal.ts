import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useApi } from "../../data/use-api.tsx";
import type { NewRehearsal } from "../round-requests.ts";
import type { RehearsalDoubt } from "./rehearsal-doubt.ts";

/** How often a rehearsal under way is asked for again, in milliseconds. */
const refreshMs = 1_000;

const keyOf = (roundId: string) => ["rounds", "rehearsal", roundId] as const;

export function useRehearsal(roundId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(roundId),
    queryFn: ({ signal }) => api.rehearsal(roundId, signal),
    refetchInterval: ({ state: { data } }) =>
      data?.rehearsal?.state === "running" ? refreshMs : false,
  });
}

/** Undefined where the round was rehearsed as it is, and nothing was found; also until that is known. */
export function useRehearsalDoubt(roundId: string): RehearsalDoubt | undefined {
  const { data } = useRehearsal(roundId);
  if (data === undefined) return undefined;
  const { rehearsal } = data;
  if (rehearsal?.state !== "done") return "none";
  if (!rehearsal.isCurrent) return "stale";
  const { violations = [], faults = [] } = rehearsal.result ?? {};
  return violations.length + faults.length > 0 ? "violations" : undefined;
}

export function useRehearsalActs(roundId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: keyOf(roundId) });
  return {
    start: useMutation({
      mutationFn: (request: NewRehearsal) => api.rehearse(roundId, request),
      onSettled,
    }),
    stop: useMutation({ mutationFn: () => api.stopRehearsal(roundId), onSettled }),
  };
}
