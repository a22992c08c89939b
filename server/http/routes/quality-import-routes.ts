import { z } from "zod";
import { JURISDICTIONS, LOCALES } from "../../../domain/locale.ts";
import { AGENT_SIDES } from "../../../transcripts/import/assign-roles.ts";
import {
  importRemovedSchema,
  qualityImportQuerySchema,
  qualityImportSchema,
  qualityImportsSchema,
} from "../../protocol/quality-reviews.ts";
import { staffRoute, type Route } from "../route.ts";
import { noteQuality } from "./note-quality.ts";

const importPath = z.object({ importId: z.uuid() });
/** The last moment of the year 9999, as a date of a record can have it. */
const modifiedAtMax = Date.UTC(10_000, 0) - 1;

const nameSchema = z.string().trim().min(1).max(200);

/** Recordings and transcripts of other systems, made into calls that are scored like any. */
export const qualityImportRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/quality/imports",
    summary: "Lists the files that were given, how far each is, and what of it is lost.",
    access: "quality.manage",
    query: qualityImportQuerySchema,
    reply: qualityImportsSchema,
    handle: ({ query, services }) => services.quality.recordings.list(query),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/imports",
    summary:
      "Takes a recording or transcript as the raw body (application/octet-stream, at most 1 GiB).",
    access: "quality.manage",
    query: z.object({
      name: nameSchema,
      locale: z.enum(LOCALES).optional(),
      jurisdiction: z.enum(JURISDICTIONS).optional(),
      agentSide: z.enum(AGENT_SIDES).optional(),
      /** Who spoke for the creditor, and in which group they are counted. */
      agent: nameSchema.default("unknown"),
      group: nameSchema.default("imported"),
      /** When the file was last changed where it comes from, in milliseconds since 1970. */
      modifiedAt: z.coerce.number().int().min(0).max(modifiedAtMax).optional(),
    }),
    reply: qualityImportSchema,
    status: 201,
    errors: ["RECORDING_TOO_LARGE", "INPUT_EMPTY", "RATE_LIMITED"],
    async handle({ query: { name, modifiedAt, ...options }, member, services, request }) {
      const stream: AsyncIterable<Uint8Array> = request;
      const file = { name, options, modifiedAt, by: member.name };
      const added = await services.quality.recordings.upload(stream, file);
      await noteQuality(services, member, { action: "recording-import", subject: added.id });
      return added;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/imports/:importId/stop",
    summary: "Stops the reading of a file; its calls so far stay.",
    access: "quality.manage",
    path: importPath,
    reply: qualityImportSchema,
    errors: ["NOT_FOUND", "IMPORT_STATE"],
    handle: ({ path, services }) => services.quality.recordings.stop(path.importId),
  }),
  staffRoute({
    method: "post",
    url: "/api/quality/imports/:importId/resume",
    summary: "Goes on with a file that was stopped or failed; no call is made twice.",
    access: "quality.manage",
    path: importPath,
    reply: qualityImportSchema,
    errors: ["NOT_FOUND", "IMPORT_STATE"],
    handle: ({ path, services }) => services.quality.recordings.resume(path.importId),
  }),
  staffRoute({
    method: "delete",
    url: "/api/quality/imports/:importId",
    summary:
      "Takes a file back with its calls and their sound; calls that were drawn, reviewed or objected to stay.",
    access: "quality.manage",
    path: importPath,
    reply: importRemovedSchema,
    errors: ["NOT_FOUND", "IMPORT_STATE"],
    async handle({ path, member, services }) {
      const removed = await services.quality.recordings.remove(path.importId);
      const deed = { action: "recording-import-remove", subject: path.importId } as const;
      await noteQuality(services, member, deed);
      return removed;
    },
  }),
];
