import { z } from "zod";
import { hashOf } from "../../auth/secrets.ts";
import { instantAt } from "../../clock.ts";
import {
  casePaymentsSchema,
  chatTokenSchema,
  manualPaymentSchema,
  nextStepsSchema,
  paymentLinkSchema,
  sandboxActSchema,
  sandboxPaymentSchema,
  webhookAnswerSchema,
} from "../../protocol/payments.ts";
import { cookieOf, deviceCookie } from "../cookies.ts";
import { publicRoute, staffRoute, type Route } from "../route.ts";
import { lookAsOwner } from "./look-as-owner.ts";

const casePath = z.object({ caseId: z.string().min(1).max(200) });
const linkErrors = ["LINK_INVALID", "LINK_EXPIRED", "LINK_USED", "RATE_LIMITED"] as const;

/** Payments: links, the sandbox's page, and what the staff see and book. The webhook is in `payment-hooks.ts`. */
export const paymentRoutes: readonly Route[] = [
  publicRoute({
    method: "post",
    url: "/api/chat/next-steps",
    summary: "Tells a chat's own device what it may offer besides the talk: payment, receipt.",
    body: chatTokenSchema,
    reply: nextStepsSchema,
    errors: linkErrors,
    async handle({ body, services, request }) {
      await services.limits.door(`steps ${hashOf(body.token)}`);
      const device = cookieOf(request.headers, deviceCookie);
      const link = await lookAsOwner(services, { token: body.token, device });
      const [pay, hasReceipt] = await Promise.all([
        services.payments.dueInChat(link),
        services.receipts.isForChat(link),
      ]);
      return { pay, hasReceipt };
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/chat/payment-link",
    summary: "Makes a payment link for what was agreed in the chat of this device.",
    body: chatTokenSchema,
    reply: paymentLinkSchema,
    status: 201,
    errors: [...linkErrors, "PAYMENT_NOT_DUE", "PAYMENT_OFF"],
    async handle({ body, services, request }) {
      await services.limits.door(`pay ${hashOf(body.token)}`);
      const device = cookieOf(request.headers, deviceCookie);
      const link = await lookAsOwner(services, { token: body.token, device });
      return await services.payments.linkInChat(link);
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/payments/sandbox/look",
    summary: "Shows what a link of the sandbox asks for. No money moves there.",
    body: chatTokenSchema,
    reply: sandboxPaymentSchema,
    errors: ["LINK_INVALID", "RATE_LIMITED"],
    async handle({ body, services }) {
      await services.limits.door(`sandbox ${hashOf(body.token)}`);
      return await services.payments.lookAtSandbox(body.token);
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/payments/sandbox",
    summary: "Pays, fails or leaves on the sandbox's page.",
    body: sandboxActSchema,
    reply: webhookAnswerSchema,
    errors: ["LINK_INVALID", "LINK_EXPIRED", "RATE_LIMITED"],
    async handle({ body, services }) {
      await services.limits.door(`sandbox ${hashOf(body.token)}`);
      return { verdict: await services.payments.actInSandbox(body.token, body.act) };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/cases/:caseId/payments",
    summary: "Lists the payments of a case, and what a link would ask for now.",
    access: "cases.read",
    path: casePath,
    reply: casePaymentsSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => services.payments.ofCase(path.caseId),
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/:caseId/payment-links",
    summary: "Makes a payment link for the next payment that was agreed to.",
    access: "links.create",
    path: casePath,
    reply: paymentLinkSchema,
    status: 201,
    errors: ["NOT_FOUND", "PAYMENT_NOT_DUE", "PAYMENT_OFF"],
    async handle({ path, member, services }) {
      const link = await services.payments.createLink(path.caseId, member.name);
      const at = instantAt(services.clock());
      const note = { at, user: member.name, action: "payment-link-create" } as const;
      await services.store.audit.add({ ...note, subject: path.caseId });
      return link;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/cases/:caseId/payments",
    summary: "Books a payment by hand, with a reason.",
    access: "cases.write",
    path: casePath,
    body: manualPaymentSchema,
    reply: casePaymentsSchema,
    status: 201,
    errors: ["NOT_FOUND", "PAYMENT_CONFLICT", "CARD_NUMBER_FOUND", "FIELD_INVALID"],
    async handle({ path, body, member, services }) {
      await services.payments.book(path.caseId, body, member.name);
      const at = instantAt(services.clock());
      const { reason } = body;
      const note = { at, user: member.name, action: "payment-book", reason } as const;
      await services.store.audit.add({ ...note, subject: path.caseId });
      return await services.payments.ofCase(path.caseId);
    },
  }),
];
