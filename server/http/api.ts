import express, { Router } from "express";
import { bodyBytesMax } from "../protocol/limits.ts";
import type { Services } from "../services.ts";
import { carrierHooks } from "./carrier-hooks.ts";
import { asyncApiDocument } from "./async-api.ts";
import { messageHooks } from "./message-hooks.ts";
import { mountRoutes } from "./mount-routes.ts";
import { openApiDocument } from "./open-api.ts";
import { paymentHooks } from "./payment-hooks.ts";
import { peerHooks } from "./peer-hooks.ts";
import { routes } from "./routes/index.ts";

/** The routes of an open service, and the documents that describe them. */
export function createApi(services: Services): Router {
  const api = Router();
  let openApi: object | undefined;
  let asyncApi: object | undefined;
  api.get("/openapi.json", (_request, response) => {
    openApi ??= openApiDocument(routes);
    response.json(openApi);
  });
  api.get("/asyncapi.json", (_request, response) => {
    asyncApi ??= asyncApiDocument();
    response.json(asyncApi);
  });
  // Carriers sign what they send.
  api.use("/api/telephony/twilio", carrierHooks(services));
  api.use("/api/payments/webhook", paymentHooks(services));
  api.use("/api/messages", messageHooks(services));
  // Servers of the same store sign with a key that is in it.
  api.use("/api/peer", peerHooks(services));
  api.get("/metrics", async (_request, response) => {
    const { registry } = services.voice.metrics;
    response.type(registry.contentType).send(await registry.metrics());
  });
  api.use("/api", express.json({ limit: bodyBytesMax }), mountRoutes(routes, services));
  return api;
}
