import { z } from "zod";
import { instantAt } from "../../clock.ts";
import { rehearsalReplySchema, rehearsalRequestSchema } from "../../protocol/rehearsals.ts";
import type { Services } from "../../services.ts";
import { staffRoute, type Route } from "../route.ts";

const roundPath = z.object({ roundId: z.string().min(1).max(200) });

/** Rehearsals: a round against simulated debtors, before anybody is called. */
export const rehearsalRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/rounds/:roundId/rehearsal",
    summary: "Shows the last rehearsal of a round: how far it is, or what it showed.",
    access: "rounds.read",
    path: roundPath,
    reply: rehearsalReplySchema,
    errors: ["NOT_FOUND"],
    handle: async ({ path, services }) => await replyOf(services, path.roundId),
  }),
  staffRoute({
    method: "post",
    url: "/api/rounds/:roundId/rehearsal",
    summary: "Plays a sample of a round against simulated debtors; nobody is contacted.",
    access: "rounds.manage",
    path: roundPath,
    body: rehearsalRequestSchema,
    reply: rehearsalReplySchema,
    status: 201,
    errors: ["NOT_FOUND", "ROUND_STATE"],
    async handle({ path, body, member, services }) {
      const rehearsal = await services.rehearsals.start(path.roundId, body, member.name);
      const at = instantAt(services.clock());
      const note = {
        at,
        user: member.name,
        action: "round-rehearse",
        subject: path.roundId,
      } as const;
      await services.store.audit.add(note);
      return { rehearsal };
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/rounds/:roundId/rehearsal/stop",
    summary: "Ends the rehearsal of a round that is under way.",
    access: "rounds.manage",
    path: roundPath,
    reply: rehearsalReplySchema,
    errors: ["NOT_FOUND"],
    async handle({ path, services }) {
      await services.rehearsals.stop(path.roundId);
      return await replyOf(services, path.roundId);
    },
  }),
];

const replyOf = async ({ rehearsals }: Services, roundId: string) => ({
  rehearsal: (await rehearsals.latest(roundId)) ?? null,
});
