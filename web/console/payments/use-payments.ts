import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ManualPayment } from "../../../server/protocol/payments.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";

/** The payments of a case, and what a link would ask for now. */
export function usePayments(caseId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["cases", "payments", caseId],
    queryFn: ({ signal }) => api.payments(caseId, signal),
  });
}

export function useBooking(caseId: string, onDone: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (payment: ManualPayment) => api.bookPayment(caseId, payment),
    onSuccess: async (payments) => {
      await showAnswer(queries, ["cases", "payments", caseId], payments);
      void queries.invalidateQueries({ queryKey: ["cases"] });
      onDone();
    },
  });
}

export function usePaymentLink(caseId: string) {
  const api = useApi();
  return useMutation({ mutationFn: () => api.createPaymentLink(caseId) });
}
