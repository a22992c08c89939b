import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { KnowledgeView } from "../../../server/protocol/knowledge.ts";
import { showAnswer } from "../data/show-answer.ts";
import { useApi } from "../data/use-api.tsx";
import { uploadDocument, type UploadFacts, type VersionId } from "./knowledge-requests.ts";

export function useDocuments() {
  const api = useApi();
  return useQuery({
    queryKey: ["knowledge", "list"],
    queryFn: ({ signal }) => api.documents(signal),
  });
}

export function useDocument(id: VersionId) {
  const api = useApi();
  return useQuery({
    queryKey: ["knowledge", "one", id.documentId, id.version],
    queryFn: ({ signal }) => api.document(id, signal),
  });
}

function useNoteChange() {
  const queries = useQueryClient();
  return async (view: KnowledgeView): Promise<void> => {
    await showAnswer(queries, ["knowledge", "one", view.documentId, view.version], view);
    await queries.invalidateQueries({ queryKey: ["knowledge", "list"] });
  };
}

export function useUpload() {
  const onSuccess = useNoteChange();
  return useMutation({
    mutationFn: ({ file, facts }: { readonly file: File; readonly facts: UploadFacts }) =>
      uploadDocument(file, facts),
    onSuccess,
  });
}

/** What can be done with a version. */
export function useVersionSteps(id: VersionId) {
  const api = useApi();
  const onSuccess = useNoteChange();
  return {
    publish: useMutation({ mutationFn: () => api.publishDocument(id), onSuccess }),
    restore: useMutation({ mutationFn: () => api.restoreDocument(id), onSuccess }),
    retire: useMutation({
      mutationFn: (reason: string) => api.retireDocument(id, reason),
      onSuccess,
    }),
  };
}
