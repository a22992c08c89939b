import type { Request } from "express";
import { z } from "zod";
import { KindlineError } from "../../../domain/errors.ts";
import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import { hashOf, newSecret } from "../../auth/secrets.ts";
import { instantAt } from "../../clock.ts";
import { chatTokenSchema } from "../../protocol/payments.ts";
import {
  newReceiptSchema,
  personLinkSchema,
  receiptDoorSchema,
  receiptLinkSchema,
  receiptMessageSchema,
  receiptOpenSchema,
  receiptSchema,
  receiptSendingOfSchema,
  receiptTokenSchema,
  surveyAnswerSchema,
  surveySummarySchema,
} from "../../protocol/receipts.ts";
import type { Holder } from "../../receipts/receipt-service.ts";
import type { Services } from "../../services.ts";
import { cookieOf, deviceCookie, setDevice } from "../cookies.ts";
import { publicRoute, staffRoute, type Route } from "../route.ts";
import { sendErrors } from "./message-routes.ts";
import { lookAsOwner } from "./look-as-owner.ts";

const callPath = z.object({
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => toCallId(id)),
});

const doorErrors = ["NOT_FOUND", "LINK_EXPIRED", "LINK_USED", "RATE_LIMITED"] as const;
const ownErrors = [...doorErrors, "COOKIE_REQUIRED"] as const;

/** Who holds the link; nobody may ask too often with one. @throws KindlineError RATE_LIMITED. */
async function holderOf(
  { limits }: Pick<Services, "limits">,
  { token, request }: { readonly token: string; readonly request: Request },
): Promise<Holder> {
  await limits.door(`receipt ${hashOf(token)}`);
  return { token, device: cookieOf(request.headers, deviceCookie) };
}

/** What the debtor's page asks and does. */
const debtorRoutes: readonly Route[] = [
  publicRoute({
    method: "post",
    url: "/api/chat/receipt",
    summary: "Gives the receipt of the chat that this device has had.",
    body: chatTokenSchema,
    reply: receiptLinkSchema,
    errors: [...ownErrors, "LINK_INVALID"],
    async handle({ body: { token }, services, request }) {
      const holder = await holderOf(services, { token, request });
      const link = await lookAsOwner(services, holder);
      if (holder.device === undefined) {
        const message = "Expected the cookie of the device that has chatted.";
        throw new KindlineError({ code: "COOKIE_REQUIRED", message });
      }
      return await services.receipts.forChat(link, holder.device);
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/door",
    summary: "Tells what a receipt link opens, before anything private is told.",
    body: receiptTokenSchema,
    reply: receiptDoorSchema,
    errors: doorErrors,
    async handle({ body: { token }, services, request, response }) {
      const holder = await holderOf(services, { token, request });
      const door = await services.receipts.door(holder);
      if (holder.device === undefined) setDevice(response, newSecret(), services);
      return door;
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/open",
    summary: "Shows the receipt of a call.",
    body: receiptOpenSchema,
    reply: receiptSchema,
    errors: [...ownErrors, "PROOF_WRONG"],
    async handle({ body: { token, ...how }, services, request }) {
      const holder = await holderOf(services, { token, request });
      return await services.receipts.open(holder, how);
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/stop",
    summary: "Stops contact on every channel until a person lifts it.",
    body: receiptTokenSchema,
    errors: ownErrors,
    async handle({ body: { token }, services, request }) {
      await services.receipts.stop(await holderOf(services, { token, request }));
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/recording",
    summary: "Asks a person for the recording of the call.",
    body: receiptTokenSchema,
    errors: ownErrors,
    async handle({ body: { token }, services, request }) {
      await services.receipts.askRecording(await holderOf(services, { token, request }));
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/person",
    summary: "Makes a link to a chat of this device, in which a person can be asked for.",
    body: receiptTokenSchema,
    reply: personLinkSchema,
    errors: ownErrors,
    async handle({ body: { token }, services, request }) {
      return await services.receipts.personLink(await holderOf(services, { token, request }));
    },
  }),
  publicRoute({
    method: "post",
    url: "/api/receipts/survey",
    summary: "Answers the two questions, once a call.",
    body: surveyAnswerSchema,
    errors: ownErrors,
    async handle({ body: { token, ...answer }, services, request }) {
      await services.receipts.answer(await holderOf(services, { token, request }), answer);
    },
  }),
];

/** What the staff do with receipts. */
const deskRoutes: readonly Route[] = [
  staffRoute({
    method: "post",
    url: "/api/calls/:callId/receipt",
    summary: "Makes a link to the receipt of a call, to be sent to the debtor on that channel.",
    access: "links.create",
    path: callPath,
    body: newReceiptSchema,
    reply: receiptLinkSchema,
    status: 201,
    errors: ["NOT_FOUND", "RECEIPT_REFUSED"],
    async handle({ path, body, member, services }) {
      const by = member.name;
      const link = await services.receipts.forStaff(path.callId, { by, channel: body.channel });
      const at = instantAt(services.clock());
      const note = { at, user: by, action: "receipt-create", subject: path.callId } as const;
      await services.store.audit.add({ ...note, reason: body.channel });
      return link;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/calls/:callId/receipt/message",
    summary: "Sends the receipt of a call by a message, if the contact policy allows one now.",
    access: "links.create",
    path: callPath,
    body: receiptMessageSchema,
    errors: ["NOT_FOUND", "RECEIPT_REFUSED", ...sendErrors],
    async handle({ path, body, member, services }) {
      const by = member.name;
      const { caseId, kind, link } = await services.receipts.forMessage(path.callId, by);
      const order = { channel: body.channel, purpose: kind, link };
      await services.messages.sendReceipt(caseId, order, by);
      const at = instantAt(services.clock());
      const note = { at, user: by, action: "receipt-create", subject: path.callId } as const;
      await services.store.audit.add({ ...note, reason: `message ${body.channel}` });
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/calls/:callId/receipt/sending",
    summary:
      "Tells whether the receipt of a telephone call went out by itself, or by which rule it did not.",
    access: "calls.read",
    path: callPath,
    reply: receiptSendingOfSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, services }) {
      await services.store.calls.get(path.callId);
      return { sending: (await services.store.receipts.sendingOf(path.callId)) ?? null };
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/receipts/survey-summary",
    summary: "Sums up the answers on receipts, always with how many answered of how many.",
    access: "calls.read",
    reply: surveySummarySchema,
    handle: ({ services }) => services.store.receipts.surveySummary(),
  }),
];

/** Receipts: the debtor's page behind a signed link, and what the staff do with it. */
export const receiptRoutes: readonly Route[] = [...debtorRoutes, ...deskRoutes];
