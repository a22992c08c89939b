import type { Response } from "express";
import { z } from "zod";
import { callId, type CallId } from "../../../domain/ids.ts";
import { instantAt } from "../../clock.ts";
import { exportCall } from "../../calls/export-call.ts";
import {
  callPageSchema,
  callSummarySchema,
  callViewSchema,
  testCaseMarkSchema,
} from "../../protocol/calls.ts";
import type { AuditAction } from "../../storage/audit-store.ts";
import type { Services } from "../../services.ts";
import { may, type StaffMember } from "../../auth/staff-auth.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { staffRoute, type Route } from "../route.ts";
import { searchSchema } from "./list-queries.ts";

const callPath = z.object({
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => callId(id)),
});

/** Sends a recording, or the part of it that was asked for. */
async function sendAudio(response: Response, path: string): Promise<void> {
  response.set({ "Cache-Control": "private, no-store", "Content-Type": "audio/wav" });
  await new Promise<void>((resolve, reject) => {
    response.sendFile(path, { cacheControl: false, dotfiles: "allow" }, (error?: Error) => {
      if (error === undefined || response.headersSent) resolve();
      else reject(error);
    });
  });
}

/** Calls: list, one with everything in it, export. */
export const callRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/calls",
    summary: "Lists calls, the newest first.",
    access: "calls.read",
    query: searchSchema.extend({ state: z.enum(["open", "ended", "all"]).optional() }),
    reply: callPageSchema,
    handle: ({ query, services }) => services.store.calls.list(query),
  }),
  staffRoute({
    method: "get",
    url: "/api/calls/:callId",
    summary: "Shows one call, and whether its log is what was written.",
    access: "calls.read",
    path: callPath,
    reply: callViewSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services }) {
      const view = await services.calls.view(path.callId);
      await note(services, { member, action: "call-view", subject: path.callId });
      return view;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/calls/:callId/recording",
    summary: "Plays the recording of a call: stereo, the debtor left and the agent right.",
    access: "calls.read",
    path: callPath,
    media: "audio/wav",
    errors: ["NOT_FOUND"],
    async handle({ path, member, services, request, response }) {
      const file = await services.voice.recordingOf(path.callId);
      // Players ask for it piece by piece; it is listened to once.
      if (request.headers.range === undefined || request.headers.range.startsWith("bytes=0-")) {
        await note(services, { member, action: "recording-play", subject: path.callId });
      }
      await sendAudio(response, file);
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/calls/:callId/record",
    summary:
      "Exports a call as a record that `kindline replay` reads; without personal data by default.",
    access: "calls.read",
    path: callPath,
    query: z.object({ redacted: z.enum(["true", "false"]).default("true") }),
    reply: z
      .looseObject({ kindline: z.literal(1) })
      .meta({ id: "CallRecord", description: "docs/call-record.md" }),
    errors: ["NOT_FOUND"],
    async handle({ path, query, member, services, response }) {
      const isRedacted = query.redacted === "true";
      if (!isRedacted && !may(member, "calls.export")) {
        const message = "Expected a role that may export personal data.";
        throw new KindlineError({ code: "FORBIDDEN", message });
      }
      const record = await exportCall(services.store, path.callId, { isRedacted });
      await note(services, {
        member,
        action: "call-export",
        subject: path.callId,
        reason: isRedacted ? "redacted" : "in clear",
      });
      response.attachment(`${record.id}.json`);
      return record;
    },
  }),
  staffRoute({
    method: "put",
    url: "/api/calls/:callId/test-case",
    summary: "Keeps a call as a case for tests, in this store and nowhere else.",
    access: "tests.mark",
    path: callPath,
    body: testCaseMarkSchema,
    reply: callSummarySchema,
    errors: ["NOT_FOUND"],
    async handle({ path, body, member, services }) {
      const summary = await services.store.calls.markTestCase(path.callId, body.isTestCase);
      await note(services, { member, action: "test-case-mark", subject: path.callId });
      return summary;
    },
  }),
];

async function note(
  services: Services,
  {
    member,
    ...record
  }: {
    readonly member: StaffMember;
    readonly action: AuditAction;
    readonly subject: string;
    readonly reason?: string;
  },
): Promise<void> {
  const at = instantAt(services.clock());
  await services.store.audit.add({ at, user: member.name, ...record });
}
