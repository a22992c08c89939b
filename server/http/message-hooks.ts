import express, { Router, type RequestHandler } from "express";
import { KindlineError } from "../../domain/errors.ts";
import { hookAgeMaxMs, hookBytesMax } from "../messages/message-limits.ts";
import type { MessageConfig } from "../messages/message-settings.ts";
import type { Services } from "../services.ts";

type Hooked = Pick<Services, "messages" | "messageConfig" | "publicUrl" | "clock">;

/** Where carriers tell what came in and what became of messages. They sign what they send. */
export function messageHooks(services: Hooked): Router {
  const router = Router();
  const form = express.urlencoded({ extended: false, limit: hookBytesMax });
  router.post("/twilio/inbound", form, twilioInbound(services));
  router.post("/twilio/status", form, twilioStatus(services));
  const bytes = express.raw({ type: () => true, limit: hookBytesMax });
  router.post("/webhook", bytes, gateway(services));
  return router;
}

const twilioInbound =
  ({ messages, messageConfig, publicUrl }: Hooked): RequestHandler =>
  async (request, response) => {
    const params = await checkedForm({ messageConfig, publicUrl }, request);
    const { readInboundForm } = await import("../../providers/twilio/read-message-form.ts");
    await messages.receive("sms", readInboundForm(params));
    // The answer, where there is one, goes its own way: an empty document says nothing here.
    response.type("text/xml").send("<Response/>");
  };

const twilioStatus =
  ({ messages, messageConfig, publicUrl }: Hooked): RequestHandler =>
  async (request, response) => {
    const params = await checkedForm({ messageConfig, publicUrl }, request);
    const { readReportForm } = await import("../../providers/twilio/read-message-form.ts");
    const { message } = request.query;
    if (typeof message === "string") {
      const report = readReportForm(params, message);
      if (report !== undefined) await messages.report(report);
    }
    response.status(204).end();
  };

/** @throws KindlineError NOT_FOUND where Twilio is not set up, SIGNATURE_INVALID. */
async function checkedForm(
  { messageConfig, publicUrl }: Pick<Hooked, "messageConfig" | "publicUrl">,
  request: Parameters<RequestHandler>[0],
): Promise<Readonly<Record<string, string>>> {
  const { twilio } = messageConfig;
  if (twilio === undefined) throw notSetUp("TWILIO_SMS_FROM");
  const { checkTwilioSignature } = await import("../../providers/twilio/signature.ts");
  const params = (request.body ?? {}) as Readonly<Record<string, string>>;
  const url = `${publicUrl}${request.originalUrl}`;
  const signature = request.get("X-Twilio-Signature");
  checkTwilioSignature({ params, signature, url }, twilio.authToken);
  return params;
}

const gateway =
  ({ messages, messageConfig, clock }: Hooked): RequestHandler =>
  async (request, response) => {
    const secret = secretOf(messageConfig);
    const { readSignedMessage } = await import("../../providers/webhook/read-signed-message.ts");
    const body: unknown = request.body;
    const signed = {
      body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
      timestamp: request.get("x-kindline-timestamp"),
      signature: request.get("x-kindline-signature"),
    };
    const news = readSignedMessage(signed, { secret, nowMs: clock(), ageMaxMs: hookAgeMaxMs });
    if (news.type === "report") await messages.report(news.report);
    else await messages.receive(news.channel, news.message);
    response.status(204).end();
  };

function secretOf({ webhook }: MessageConfig): string {
  if (webhook === undefined) throw notSetUp("MESSAGE_WEBHOOK_SECRET");
  return webhook.secret;
}

const notSetUp = (setting: string): KindlineError =>
  new KindlineError({ code: "NOT_FOUND", message: `Expected ${setting} to be set.` });
