import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { CallQuery, CaseQuery } from "./api-client.ts";
import { useApi } from "./use-api.tsx";

/**
 * The questions of the console. The first words of a key name what a change makes out of date.
 *
 * Who looks at a case or a call is written into the audit, so one of them is asked for when somebody
 * opens it or something happened to it, and not each time the window comes to the front.
 */
const onceOpened = { staleTime: 60_000, refetchOnWindowFocus: false } as const;

export function useCases(query: CaseQuery) {
  const api = useApi();
  return useQuery({
    queryKey: ["cases", "list", query],
    queryFn: ({ signal }) => api.cases(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCase(caseId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["cases", "one", caseId],
    queryFn: ({ signal }) => api.case(caseId, signal),
    ...onceOpened,
  });
}

export function useCalls(query: CallQuery) {
  const api = useApi();
  return useQuery({
    queryKey: ["calls", "list", query],
    queryFn: ({ signal }) => api.calls(query, signal),
    placeholderData: keepPreviousData,
  });
}

export function useCallsOfCase(caseId: string, after: string | undefined, isAllowed: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ["calls", "of-case", caseId, after],
    queryFn: ({ signal }) => api.callsOfCase(caseId, after, signal),
    placeholderData: keepPreviousData,
    enabled: isAllowed,
  });
}

export function useCall(callId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["calls", "one", callId],
    queryFn: ({ signal }) => api.call(callId, signal),
    ...onceOpened,
  });
}

export function useSettings() {
  const api = useApi();
  return useQuery({
    queryKey: ["settings"],
    queryFn: ({ signal }) => api.settings(signal),
    // Somebody may be filling in the form: it is asked for anew when they say so.
    refetchOnWindowFocus: false,
  });
}

export function useUsers() {
  const api = useApi();
  return useQuery({ queryKey: ["users"], queryFn: ({ signal }) => api.users(signal) });
}

export function useAudit(after: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ["audit", after],
    queryFn: ({ signal }) => api.audit(after, signal),
    placeholderData: keepPreviousData,
  });
}

export function useHealth() {
  const api = useApi();
  return useQuery({ queryKey: ["health"], queryFn: ({ signal }) => api.health(signal) });
}
