import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { ImportPlan, ImportView } from "../../../server/protocol/imports.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";

/** Milliseconds between two looks at a list that is worked on. */
const pollMs = 700;

/** States in which the server is at work. */
const working: ReadonlySet<string> = new Set(["checking", "committing", "undoing"]);

export const isWorking = ({ state, isStalled }: ImportView): boolean =>
  working.has(state) && !isStalled;

export function useImports(after: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ["imports", "list", after],
    queryFn: ({ signal }) => api.imports(after, signal),
    placeholderData: keepPreviousData,
  });
}

/** One list; while the server is at work on it, it is asked for again and again. */
export function useImport(importId: string) {
  const api = useApi();
  return useQuery({
    queryKey: ["imports", "one", importId],
    queryFn: ({ signal }) => api.import(importId, signal),
    refetchInterval: ({ state: { data } }) =>
      data !== undefined && isWorking(data) ? pollMs : false,
  });
}

/** What can be done with a list. */
export function useImportSteps(importId: string) {
  const api = useApi();
  const queries = useQueryClient();
  const onSuccess = async (view: ImportView): Promise<void> => {
    await showAnswer(queries, ["imports", "one", importId], view);
    await queries.invalidateQueries({ queryKey: ["imports", "list"] });
    await queries.invalidateQueries({ queryKey: ["cases"] });
  };
  return {
    check: useMutation({
      mutationFn: (plan: ImportPlan) => api.checkImport(importId, plan),
      onSuccess,
    }),
    commit: useMutation({ mutationFn: () => api.commitImport(importId), onSuccess }),
    undo: useMutation({
      mutationFn: (reason: string) => api.undoImport(importId, reason),
      onSuccess,
    }),
  };
}
