import express, { Router, type RequestHandler } from "express";
import { z } from "zod";
import { KindlineError } from "../../domain/errors.ts";
import { deskActSchema, type DeskAct } from "../peers/desk-act.ts";
import { bodyBytesMax } from "../protocol/limits.ts";
import type { Services } from "../services.ts";

type Asked = Pick<Services, "peers" | "desk" | "handover">;

const bodySchema = z.object({ ticket: z.string() });

/** Where other servers of the same store ask for what only the server of a line can do. */
export function peerHooks(services: Asked): Router {
  const router = Router();
  router.post("/acts", express.json({ limit: bodyBytesMax }), hook(services));
  return router;
}

const hook =
  (services: Asked): RequestHandler =>
  async (request, response) => {
    const body = bodySchema.safeParse(request.body);
    if (!body.success) throw unsigned();
    const act = deskActSchema.safeParse(await services.peers.read(body.data.ticket));
    if (!act.success) throw unsigned();
    response.json({ result: (await perform(services, act.data)) ?? null });
  };

async function perform({ desk, handover }: Asked, act: DeskAct): Promise<unknown> {
  if (act.type !== "leg-progress") return await desk.perform(act);
  handover.progress(act);
  return undefined;
}

const unsigned = (): KindlineError =>
  new KindlineError({
    code: "SIGNATURE_INVALID",
    message: "Expected a ticket of another server of this store.",
  });
