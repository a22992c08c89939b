import { useQuery } from "@tanstack/react-query";
import { useApi } from "../data/use-api.tsx";

/**
 * A call in a model's words, asked for once for each moment that matters to people (a person was asked for, a person's
 * lead ended). It may take the model's whole time: nothing else waits for it.
 * @param moment undefined where there is nothing to ask for.
 */
export function useModelSummary(callId: string, moment: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ["call-summaries", callId, moment],
    queryFn: ({ signal }) => api.callSummary(callId, signal),
    enabled: moment !== undefined,
    staleTime: Infinity,
    retry: false,
  });
}
