import express, { Router, type RequestHandler } from "express";
import { webhookBytesMax } from "../payments/payment-limits.ts";
import type { Services } from "../services.ts";

type Hooked = Pick<Services, "payments">;

/** Where the payment provider tells what has come in. Its signature is over the very bytes, so they stay as they came. */
export function paymentHooks(services: Hooked): Router {
  const router = Router();
  router.post("/", express.raw({ type: () => true, limit: webhookBytesMax }), hook(services));
  return router;
}

const hook =
  ({ payments }: Hooked): RequestHandler =>
  async (request, response) => {
    const body: unknown = request.body;
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    const verdict = await payments.receive(request.headers, bytes);
    // What does not fit is kept and looked at: sending it again would change nothing.
    response.json({ verdict });
  };
