import { pipeline } from "node:stream/promises";
import { Readable } from "node:stream";
import type { Response } from "express";
import { z } from "zod";
import { ImportService, type ErrorFile } from "../../imports/import-service.ts";
import { importRow } from "../../imports/import-view.ts";
import {
  importPageSchema,
  importPlanSchema,
  importViewSchema,
  undoRequestSchema,
} from "../../protocol/imports.ts";
import type { Services } from "../../services.ts";
import { staffRoute, type Route } from "../route.ts";
import { afterSchema } from "./list-queries.ts";

const importPath = z.object({ importId: z.uuid() });

/** One service of lists for each open service: what it is at is in its memory. */
const services = new WeakMap<Services["store"], ImportService>();

function importsOf(parts: Services): ImportService {
  const known = services.get(parts.store) ?? new ImportService(parts);
  services.set(parts.store, known);
  return known;
}

async function sendCsv(response: Response, { encoding, bytes }: ErrorFile): Promise<void> {
  response.set({
    "Cache-Control": "private, no-store",
    "Content-Type": `text/csv; charset=${encoding}`,
    "Content-Disposition": 'attachment; filename="rows-to-mend.csv"',
  });
  await pipeline(Readable.from(bytes), response);
}

/** Debtor lists: upload, mapping, check, commit, undo. */
export const importRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/imports",
    summary: "Lists the debtor lists that were given, the newest first.",
    access: "imports.manage",
    query: afterSchema,
    reply: importPageSchema,
    async handle({ query, services: { store } }) {
      const { rows, next } = await store.imports.list(query.after);
      return { imports: rows.map(importRow), next };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/imports",
    summary:
      "Takes a debtor list, CSV or XLSX, as the raw body (application/octet-stream, at most 512 MiB).",
    access: "imports.manage",
    query: z.object({ name: z.string().trim().min(1).max(200) }),
    reply: importViewSchema,
    status: 201,
    errors: ["LIST_UNREADABLE", "LIST_TOO_LARGE", "RATE_LIMITED"],
    async handle({ query, member, services, request }) {
      const stream: AsyncIterable<Uint8Array> = request;
      return await importsOf(services).upload(stream, { fileName: query.name, user: member.name });
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/imports/:importId",
    summary: "Shows one list and how far it is; asked again and again while it is worked on.",
    access: "imports.manage",
    path: importPath,
    reply: importViewSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => importsOf(services).view(path.importId),
  }),
  staffRoute({
    method: "post",
    url: "/api/imports/:importId/check",
    summary: "Begins to check every row of a list; nothing is written into the cases.",
    access: "imports.manage",
    path: importPath,
    body: importPlanSchema,
    reply: importViewSchema,
    errors: ["NOT_FOUND", "LIST_STATE", "LIST_COLUMN_MISSING", "LIST_COLUMN_FORBIDDEN"],
    handle: ({ path, body, member, services }) =>
      importsOf(services).check(path.importId, body, member.name),
  }),
  staffRoute({
    method: "post",
    url: "/api/imports/:importId/commit",
    summary: "Begins to put the sound rows of a checked list into the cases, or goes on with it.",
    access: "imports.manage",
    path: importPath,
    reply: importViewSchema,
    errors: ["NOT_FOUND", "LIST_STATE"],
    handle: ({ path, member, services }) => importsOf(services).commit(path.importId, member.name),
  }),
  staffRoute({
    method: "post",
    url: "/api/imports/:importId/undo",
    summary:
      "Begins to take a committed list back, as far as nobody has called or changed its cases.",
    access: "imports.manage",
    path: importPath,
    body: undoRequestSchema,
    reply: importViewSchema,
    errors: ["NOT_FOUND", "LIST_STATE"],
    handle: ({ path, body, member, services }) =>
      importsOf(services).undo(path.importId, { user: member.name, reason: body.reason }),
  }),
  staffRoute({
    method: "get",
    url: "/api/imports/:importId/errors",
    summary: "Sends the rows that were refused with their reasons, to be mended and given again.",
    access: "imports.manage",
    path: importPath,
    media: "text/csv",
    errors: ["NOT_FOUND", "LIST_STATE"],
    async handle({ path, member, services, response }) {
      await sendCsv(response, await importsOf(services).errorFile(path.importId, member.name));
    },
  }),
  staffRoute({
    method: "delete",
    url: "/api/imports/:importId/file",
    summary: "Removes the file of a list; what it has put into the cases stays.",
    access: "imports.manage",
    path: importPath,
    errors: ["NOT_FOUND", "LIST_STATE"],
    handle: ({ path, member, services }) =>
      importsOf(services).removeFile(path.importId, member.name),
  }),
];
