import express, { Router, type RequestHandler } from "express";
import { KindlineError } from "../../domain/errors.ts";
import type { Services } from "../services.ts";
import { twilioWebhookUrls } from "../telephony/twilio-webhook-urls.ts";

/** Bytes of one form of a carrier; they have a few dozen short fields. */
const formBytesMax = "32kb";

/** Where Twilio asks what a call is to do, and tells how it goes. */
export function carrierHooks(services: Pick<Services, "telephone" | "publicUrl">): Router {
  const router = Router();
  router.use(express.urlencoded({ extended: false, limit: formBytesMax }));
  for (const name of ["voice", "status", "answerer"] as const) {
    const path = twilioWebhookUrls[name].split("/").at(-1) ?? "";
    router.post(`/${path}`, hook(name, services));
  }
  return router;
}

function hook(
  name: "voice" | "status" | "answerer",
  { telephone, publicUrl }: Pick<Services, "telephone" | "publicUrl">,
): RequestHandler {
  return async (request, response) => {
    const webhooks = await telephone.webhooks();
    if (webhooks === undefined) {
      const message = "Expected TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN to be set.";
      throw new KindlineError({ code: "NOT_FOUND", message });
    }
    const { status, contentType, body } = await webhooks[name]({
      params: (request.body ?? {}) as Readonly<Record<string, string>>,
      signature: request.get("X-Twilio-Signature"),
      url: `${publicUrl}${request.originalUrl}`,
    });
    response.status(status);
    if (contentType === undefined) response.end();
    else response.type(contentType).send(body);
  };
}
