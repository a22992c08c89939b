import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { FindingQuery } from "../data/api-client.ts";
import { useApi } from "../data/use-api.tsx";

export function usePacks() {
  const api = useApi();
  return useQuery({ queryKey: ["guard", "packs"], queryFn: ({ signal }) => api.packs(signal) });
}

export function useFamilies() {
  const api = useApi();
  return useQuery({
    queryKey: ["guard", "families"],
    queryFn: ({ signal }) => api.families(signal),
    // They come with the version of the server.
    staleTime: Infinity,
  });
}

/** What names every list of findings to the cache. */
export const findingsKey = ["guard", "findings"] as const;

export function useFindings(query: FindingQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...findingsKey, query],
    queryFn: ({ signal }) => api.findings(query, signal),
    placeholderData: keepPreviousData,
  });
}
