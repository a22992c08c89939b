import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportList } from "../../../server/protocol/quality-reviews.ts";
import { useApi } from "../data/use-api.tsx";
import type { QualityQuery } from "./quality-requests.ts";

/** How often numbers are asked for again, in milliseconds: as often as the server looks for ended calls. */
const numbersMs = 5_000;

/** How often files that are being read are asked for again, in milliseconds. */
const readingMs = 1_500;

/** What names everything of quality to the cache. */
export const qualityKey = ["quality"] as const;

export function useOverview(query: QualityQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "overview", query],
    queryFn: ({ signal }) => api.qualityOverview(query, signal),
    placeholderData: keepPreviousData,
    refetchInterval: numbersMs,
  });
}

export function useTrend(query: QualityQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "trend", query],
    queryFn: ({ signal }) => api.qualityTrend(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useQualityCalls(query: QualityQuery) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "calls", query],
    queryFn: ({ signal }) => api.qualityCalls(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useOwnCalls(after: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "own", after],
    queryFn: ({ signal }) => api.ownQualityCalls(after, signal),
    placeholderData: keepPreviousData,
  });
}

/** Who looks at a call is written into the audit, so it is asked for when somebody opens it. */
export function useQualityCall(callId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "call", callId],
    queryFn: ({ signal }) => api.qualityCall(callId, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

export function useQueue() {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "queue"],
    queryFn: ({ signal }) => api.reviewQueue(signal),
    refetchInterval: numbersMs,
  });
}

/** What our agent says today to the same turns; it takes seconds, so it is asked for once. */
export function useRedrive(callId: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "redrive", callId],
    queryFn: ({ signal }) => api.redriveCall(callId, signal),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

export function useDraws() {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "draws"],
    queryFn: ({ signal }) => api.draws(signal),
  });
}

export function useAgreement() {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "agreement"],
    queryFn: ({ signal }) => api.qualityAgreement(signal),
  });
}

export function useMonthlyReport(month: string) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "report", month],
    queryFn: ({ signal }) => api.monthlyReport(month, signal),
    placeholderData: keepPreviousData,
  });
}

export function useRuns() {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "runs"],
    queryFn: ({ signal }) => api.qualityRuns(signal),
  });
}

export function useRecordingImports(show: ImportList, after: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: [...qualityKey, "imports", show, after],
    queryFn: ({ signal }) => api.qualityImports({ show, after }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && data.counts.working > 0 ? readingMs : numbersMs,
  });
}

/** Something that changes what is shown; everything of quality is asked for anew. */
export function useQualityAct<Input, Result>(act: (input: Input) => Promise<Result>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: qualityKey }),
  });
}
