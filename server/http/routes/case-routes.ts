import { z } from "zod";
import { parseCase } from "../../../domain/parse/parse-case.ts";
import type { DebtCase } from "../../../domain/case.ts";
import { KindlineError } from "../../../domain/errors.ts";
import { exampleCases } from "../../example-cases.ts";
import { instantAt } from "../../clock.ts";
import { callPageSchema } from "../../protocol/calls.ts";
import {
  caseBodySchema,
  caseChangeSchema,
  casePageSchema,
  caseViewSchema,
  chatLinkSchema,
  liftRequestSchema,
  newLinkSchema,
} from "../../protocol/cases.ts";
import { errorBodySchema } from "../../protocol/error-body.ts";
import { RecordError } from "../error-response.ts";
import { staffRoute, type Route } from "../route.ts";
import { afterSchema, searchSchema } from "./list-queries.ts";

const casePath = z.object({ caseId: z.string().min(1).max(200) });
const markPath = casePath.extend({ markId: z.string().min(1).max(300) });

const issuesSchema = z
  .object({ issues: errorBodySchema.shape.issues.unwrap() })
  .meta({ id: "CaseIssues" });

/** Cases: list, import of one, change, marks, and links to their chat. */
export const caseRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/cases",
    summary: "Lists cases, the newest first.",
    access: "cases.read",
    query: searchSchema.extend({ state: z.enum(["all", "quiet", "chatting"]).optional() }),
    reply: casePageSchema,
    handle: ({ query, services }) => services.store.cases.list(query),
  }),
  staffRoute({
    method: "post",
    url: "/api/cases",
    summary: "Imports one case.",
    access: "cases.write",
    body: caseBodySchema,
    reply: caseViewSchema,
    status: 201,
    errors: ["CASE_EXISTS", "FIELD_MISSING", "FIELD_INVALID"],
    async handle({ body, member, services }) {
      const debt = caseOf(body);
      const at = instantAt(services.clock());
      await services.store.cases.add(debt, { at });
      const subject = debt.caseId;
      await services.store.audit.add({ at, user: member.name, action: "case-add", subject });
      return await services.store.cases.view(debt.caseId);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/check",
    summary: "Checks a case without importing it.",
    access: "cases.write",
    body: caseBodySchema,
    reply: issuesSchema,
    handle({ body }) {
      const parsed = parseCase(body);
      return Promise.resolve({ issues: parsed.success ? [] : parsed.error });
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/examples",
    summary: "Adds invented cases to try the service with.",
    access: "cases.write",
    reply: casePageSchema,
    async handle({ member, services }) {
      const at = instantAt(services.clock());
      for (const debt of exampleCases(at)) {
        await services.store.cases.add(debt, { at, isExample: true }).catch(ignoreExisting);
      }
      await services.store.audit.add({ at, user: member.name, action: "examples-add" });
      return await services.store.cases.list({});
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/cases/:caseId",
    summary: "Shows one case.",
    access: "cases.read",
    path: casePath,
    reply: caseViewSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services }) {
      const found = await services.store.cases.view(path.caseId);
      await services.store.audit.add({
        at: instantAt(services.clock()),
        user: member.name,
        action: "case-view",
        subject: path.caseId,
      });
      return found;
    },
  }),
  staffRoute({
    method: "put",
    url: "/api/cases/:caseId",
    summary: "Changes a case.",
    access: "cases.write",
    path: casePath,
    body: caseChangeSchema,
    reply: caseViewSchema,
    errors: ["NOT_FOUND", "VERSION_CONFLICT", "FIELD_MISSING", "FIELD_INVALID"],
    async handle({ path, body, member, services }) {
      const debt = caseOf(body.case);
      if (debt.caseId !== path.caseId) {
        const message = "Expected the id of the case that is changed.";
        throw new KindlineError({ code: "FIELD_INVALID", message, field: "caseId" });
      }
      const at = instantAt(services.clock());
      await services.store.cases.change(debt, { at, version: body.version });
      const subject = path.caseId;
      await services.store.audit.add({ at, user: member.name, action: "case-change", subject });
      return await services.store.cases.view(path.caseId);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/:caseId/links",
    summary: "Makes a link that opens the chat of this case on one device.",
    access: "links.create",
    path: casePath,
    body: newLinkSchema,
    reply: chatLinkSchema,
    status: 201,
    errors: ["NOT_FOUND"],
    async handle({ path, body, member, services }) {
      const { settings } = await services.store.settings.read();
      const hours = body.hours ?? settings.chatLinkHours;
      const by = member.name;
      const { token, expiresAt } = await services.links.create(path.caseId, { hours, by });
      const at = instantAt(services.clock());
      const subject = path.caseId;
      await services.store.audit.add({ at, user: by, action: "link-create", subject });
      return { url: `${services.publicUrl}/chat#${token}`, expiresAt };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/:caseId/marks/:markId/lift",
    summary: "Lifts a hold, a freeze or another mark.",
    access: "marks.lift",
    path: markPath,
    body: liftRequestSchema,
    reply: caseViewSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, body: { reason }, member, services }) {
      const at = instantAt(services.clock());
      const { caseId, markId } = path;
      await services.store.cases.lift({ id: markId, caseId, by: member.name, reason, at });
      await services.store.audit.add({
        at,
        user: member.name,
        action: "mark-lift",
        subject: caseId,
        reason,
      });
      return await services.store.cases.view(caseId);
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/cases/:caseId/calls",
    summary: "Lists the calls of a case, the newest first.",
    access: "calls.read",
    path: casePath,
    query: afterSchema,
    reply: callPageSchema,
    handle: ({ path, query, services }) =>
      services.store.calls.list({ caseId: path.caseId, after: query.after }),
  }),
];

/** @throws RecordError with every fault of the case. */
function caseOf(body: unknown): DebtCase {
  const parsed = parseCase(body);
  if (!parsed.success) throw new RecordError(parsed.error);
  return parsed.value;
}

function ignoreExisting(error: unknown): void {
  if (!KindlineError.isInstance(error) || error.code !== "CASE_EXISTS") throw error;
}
