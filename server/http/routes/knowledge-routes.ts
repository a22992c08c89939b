import { z } from "zod";
import {
  knowledgeListSchema,
  knowledgeTriedSchema,
  knowledgeTrySchema,
  knowledgeUploadSchema,
  knowledgeViewSchema,
  retireSchema,
} from "../../protocol/knowledge.ts";
import { staffRoute, type Route } from "../route.ts";

const versionPath = z.object({ documentId: z.uuid(), version: z.coerce.number().int().min(1) });
const versionUrl = "/api/knowledge/:documentId/:version" as const;

/** The creditor's own documents: upload, preview, publish, retire, try. */
export const knowledgeRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/knowledge",
    summary: "Lists every version of the creditor's documents, the last changed first.",
    access: "knowledge.read",
    reply: knowledgeListSchema,
    handle: async ({ services }) => ({ documents: [...(await services.knowledge.list())] }),
  }),
  staffRoute({
    method: "post",
    url: "/api/knowledge",
    summary:
      "Takes a document as a draft: Markdown, text or PDF as the raw body (application/octet-stream, at most 5 MiB).",
    access: "knowledge.write",
    query: knowledgeUploadSchema,
    reply: knowledgeViewSchema,
    status: 201,
    errors: ["KNOWLEDGE_UNREADABLE", "KNOWLEDGE_TOO_LARGE", "KNOWLEDGE_TITLE", "NOT_FOUND"],
    async handle({ query, member, services, request }) {
      const stream: AsyncIterable<Uint8Array> = request;
      return await services.knowledge.upload(stream, query, member.name);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/knowledge/try",
    summary: "Shows what a question would be answered in a call now, and keeps nothing of it.",
    access: "knowledge.read",
    body: knowledgeTrySchema,
    reply: knowledgeTriedSchema,
    handle: ({ body, services }) => services.knowledge.try(body),
  }),
  staffRoute({
    method: "get",
    url: versionUrl,
    summary: "Shows one version with its passages, and what keeps each from being said.",
    access: "knowledge.read",
    path: versionPath,
    reply: knowledgeViewSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => services.knowledge.view(path),
  }),
  staffRoute({
    method: "post",
    url: `${versionUrl}/publish`,
    summary: "Puts a draft in force; whoever does it has approved its answers.",
    access: "knowledge.write",
    path: versionPath,
    reply: knowledgeViewSchema,
    errors: ["NOT_FOUND", "KNOWLEDGE_STATE"],
    handle: ({ path, member, services }) => services.knowledge.publish(path, member.name),
  }),
  staffRoute({
    method: "post",
    url: `${versionUrl}/retire`,
    summary: "Takes a version out of force at once, also in calls under way.",
    access: "knowledge.write",
    path: versionPath,
    body: retireSchema,
    reply: knowledgeViewSchema,
    errors: ["NOT_FOUND", "KNOWLEDGE_STATE"],
    handle: ({ path, body, member, services }) =>
      services.knowledge.retire(path, member.name, body.reason),
  }),
  staffRoute({
    method: "post",
    url: `${versionUrl}/restore`,
    summary: "Takes a retirement back: the version is a draft again, to be approved anew.",
    access: "knowledge.write",
    path: versionPath,
    reply: knowledgeViewSchema,
    errors: ["NOT_FOUND", "KNOWLEDGE_STATE"],
    handle: ({ path, member, services }) => services.knowledge.restore(path, member.name),
  }),
];
