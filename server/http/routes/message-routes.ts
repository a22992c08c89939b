import { z } from "zod";
import { instantAt } from "../../clock.ts";
import { caseMessagesSchema, newMessageSchema } from "../../protocol/messages.ts";
import { staffRoute, type Route } from "../route.ts";

const casePath = z.object({ caseId: z.string().min(1).max(200) });

/** What can be in the way of any message that a person has sent. */
export const sendErrors = [
  "MESSAGE_OFF",
  "MESSAGE_REFUSED",
  "MESSAGE_TOO_LONG",
  "GUARD_FAILED",
  "VENDOR_REFUSED",
  "VENDOR_LIMITED",
  "VENDOR_STALLED",
  "VENDOR_UNREACHABLE",
  "VENDOR_FAILED",
  "FIELD_INVALID",
] as const;

/** Messages of a case: what went out, what came in, and one that a person has sent. */
export const messageRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/cases/:caseId/messages",
    summary: "Lists the latest messages of a case, and where its debtor wants none.",
    access: "calls.read",
    path: casePath,
    reply: caseMessagesSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => services.messages.ofCase(path.caseId),
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/:caseId/messages",
    summary: "Sends a message to the debtor, if the contact policy allows one now.",
    access: "links.create",
    path: casePath,
    body: newMessageSchema,
    reply: caseMessagesSchema,
    status: 201,
    errors: ["NOT_FOUND", ...sendErrors, "PAYMENT_NOT_DUE", "PAYMENT_OFF"],
    async handle({ path, body, member, services }) {
      await services.messages.send(path.caseId, body, member.name);
      const at = instantAt(services.clock());
      const note = { at, user: member.name, subject: path.caseId, reason: body.purpose };
      await services.store.audit.add({ ...note, action: "message-send" });
      return await services.messages.ofCase(path.caseId);
    },
  }),
];
