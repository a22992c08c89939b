import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { RoundCaseQuery } from "../../../server/protocol/rounds.ts";
import { useApi } from "../data/use-api.tsx";
import type { NewRound, RoundChange } from "./round-requests.ts";

/** How often a round that is looked at is asked for again, in milliseconds. */
const refreshMs = 2_000;

/** What names everything of rounds to the cache. */
const roundsKey = ["rounds"] as const;

export function useRounds() {
  const api = useApi();
  return useQuery({
    queryKey: [...roundsKey, "list"],
    queryFn: ({ signal }) => api.rounds(signal),
    refetchInterval: refreshMs,
  });
}

export function useRound(roundId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...roundsKey, "one", roundId],
    queryFn: ({ signal }) => api.round(roundId, signal),
    refetchInterval: refreshMs,
  });
}

export function useRoundLift(roundId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...roundsKey, "lift", roundId],
    queryFn: ({ signal }) => api.roundLift(roundId, signal),
  });
}

export function useRoundCases(roundId: string, query: RoundCaseQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...roundsKey, "cases", roundId, query],
    queryFn: ({ signal }) => api.roundCases(roundId, query, signal),
    placeholderData: keepPreviousData,
  });
}

/** Everything that changes rounds; what is shown of them is asked for anew. */
export function useRoundActs() {
  const api = useApi();
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: roundsKey });
  return {
    add: useMutation({ mutationFn: (plan: NewRound) => api.addRound(plan), onSettled }),
    change: useMutation({
      mutationFn: ({ roundId, ...change }: RoundChange & { readonly roundId: string }) =>
        api.changeRound(roundId, change),
      onSettled,
    }),
    rescore: useMutation({ mutationFn: (roundId: string) => api.rescoreRound(roundId), onSettled }),
    stop: useMutation({ mutationFn: (reason: string) => api.stopDialling(reason), onSettled }),
    resume: useMutation({ mutationFn: (reason: string) => api.resumeDialling(reason), onSettled }),
  };
}
