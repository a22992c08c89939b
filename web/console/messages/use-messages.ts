import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { NewMessage } from "../../../server/protocol/messages.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";

const keyOf = (caseId: string) => ["cases", "messages", caseId] as const;

/** The messages of a case, and what may be sent. */
export function useMessages(caseId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(caseId),
    queryFn: ({ signal }) => api.messages(caseId, signal),
  });
}

export function useSending(caseId: string) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (message: NewMessage) => api.sendMessage(caseId, message),
    onSuccess: (messages) => showAnswer(queries, keyOf(caseId), messages),
    // What a carrier did not take stands in the list too, with why.
    onError: () => queries.invalidateQueries({ queryKey: keyOf(caseId) }),
  });
}
