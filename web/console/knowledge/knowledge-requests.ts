import type { z } from "zod";
import type {
  KnowledgeList,
  KnowledgeTried,
  knowledgeTrySchema,
  knowledgeUploadSchema,
  KnowledgeView,
} from "../../../server/protocol/knowledge.ts";
import { errorOfFailure, errorOfResponse } from "../data/api-error.ts";
import type { Get, Send } from "../data/requester.ts";

/** Which version of which document. */
export interface VersionId {
  readonly documentId: string;
  readonly version: number;
}

export type KnowledgeQuestion = z.input<typeof knowledgeTrySchema>;
export type UploadFacts = z.input<typeof knowledgeUploadSchema>;

const one = ({ documentId, version }: VersionId, rest = ""): string =>
  `/api/knowledge/${encodeURIComponent(documentId)}/${version}${rest}`;

/** The requests about the creditor's documents but the upload, which is no JSON. */
export const knowledgeRequests = (get: Get, send: Send) => ({
  documents: (signal?: AbortSignal) => get<KnowledgeList>("/api/knowledge", signal),
  document: (id: VersionId, signal?: AbortSignal) => get<KnowledgeView>(one(id), signal),
  publishDocument: (id: VersionId) => send<KnowledgeView>("POST", one(id, "/publish"), {}),
  retireDocument: (id: VersionId, reason: string) =>
    send<KnowledgeView>("POST", one(id, "/retire"), { reason }),
  restoreDocument: (id: VersionId) => send<KnowledgeView>("POST", one(id, "/restore"), {}),
  tryQuestion: (question: KnowledgeQuestion) =>
    send<KnowledgeTried>("POST", "/api/knowledge/try", { ...question }),
});

/** Sends a file as it is. @throws ApiError. */
export async function uploadDocument(file: File, facts: UploadFacts): Promise<KnowledgeView> {
  const given = Object.entries(facts).filter(([, value]) => typeof value === "string");
  const query = new URLSearchParams(Object.fromEntries(given) as Record<string, string>);
  const headers = { "content-type": "application/octet-stream" };
  const sent = await fetch(`/api/knowledge?${query}`, {
    method: "POST",
    headers,
    body: file,
  }).catch((error: unknown) => {
    throw errorOfFailure(error);
  });
  if (!sent.ok) throw await errorOfResponse(sent);
  return (await sent.json()) as KnowledgeView;
}
