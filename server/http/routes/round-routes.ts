import { z } from "zod";
import { KindlineError } from "../../../domain/errors.ts";
import { instantAt } from "../../clock.ts";
import {
  diallingSchema,
  roundCasePageSchema,
  roundCaseQuerySchema,
  roundChangeSchema,
  roundListSchema,
  roundPlanSchema,
  roundProgressSchema,
  roundSchema,
  stopRequestSchema,
  type Dialling,
  type RoundPlan,
  type RoundProgress,
} from "../../protocol/rounds.ts";
import { roundLiftSchema } from "../../protocol/round-figures.ts";
import { listRoundCases } from "../../rounds/view/list-round-cases.ts";
import { rescoreRound } from "../../rounds/treatment/rescore-round.ts";
import { roundLift } from "../../rounds/view/round-lift.ts";
import { roundProgress } from "../../rounds/view/round-progress.ts";
import type { Services } from "../../services.ts";
import { staffRoute, type Route } from "../route.ts";

const roundPath = z.object({ roundId: z.string().min(1).max(200) });

/** Outbound rounds: what they are to do, how they go, and the stop of all of them. */
export const roundRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/rounds",
    summary: "Lists rounds, the newest first, and whether anything may be dialled.",
    access: "rounds.read",
    reply: roundListSchema,
    handle: async ({ services }) => ({
      rounds: [...(await services.store.rounds.list())],
      dialling: await diallingOf(services),
    }),
  }),
  staffRoute({
    method: "post",
    url: "/api/rounds",
    summary: "Makes a round; nobody is called before it is started.",
    access: "rounds.manage",
    body: roundPlanSchema,
    reply: roundSchema,
    status: 201,
    async handle({ body, member, services }) {
      const at = instantAt(services.clock());
      const round = await services.store.rounds.add(body, { by: member.name, at });
      const subject = round.id;
      await services.store.audit.add({ at, user: member.name, action: "round-add", subject });
      return round;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/rounds/:roundId",
    summary: "Shows how a round goes; its cases are accounted for in full.",
    access: "rounds.read",
    path: roundPath,
    reply: roundProgressSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => progressOf(services, path.roundId),
  }),
  staffRoute({
    method: "get",
    url: "/api/rounds/:roundId/cases",
    summary: "Lists the cases that one number of a round stands for.",
    access: "rounds.read",
    path: roundPath,
    query: roundCaseQuerySchema,
    reply: roundCasePageSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, query, services }) {
      const { id } = await services.store.rounds.get(path.roundId);
      return await listRoundCases(services.store.database.db, id, query);
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/rounds/:roundId/lift",
    summary: "Compares who was in a round with who was left alone.",
    access: "rounds.read",
    path: roundPath,
    reply: roundLiftSchema,
    errors: ["NOT_FOUND"],
    handle: async ({ path, services }) =>
      await roundLift(services.store.database.db, await services.store.rounds.get(path.roundId)),
  }),
  staffRoute({
    method: "post",
    url: "/api/rounds/:roundId/state",
    summary: "Starts, pauses, drains or stops a round.",
    access: "rounds.manage",
    path: roundPath,
    body: roundChangeSchema,
    reply: roundSchema,
    errors: ["NOT_FOUND", "ROUND_STATE", "ROUND_CHANNEL_MISSING"],
    async handle({ path, body: { to, reason }, member, services }) {
      const { store, rounds } = services;
      if (to === "running") mustReach(rounds.channels, (await store.rounds.get(path.roundId)).plan);
      const at = instantAt(services.clock());
      const note = to === "running" ? await rehearsalNote(services, path.roundId) : "";
      const round = await store.rounds.change(path.roundId, to, { by: member.name, at, reason });
      await rounds.heedStop();
      await store.audit.add({
        at,
        user: member.name,
        action: "round-change",
        subject: round.id,
        reason: `${reason ?? to}${note}`,
      });
      return round;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/rounds/:roundId/rescore",
    summary: "Looks at every waiting case of a round anew, as is done each night.",
    access: "rounds.manage",
    path: roundPath,
    reply: roundProgressSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services }) {
      const { id } = await services.store.rounds.get(path.roundId);
      await rescoreRound(services.rounds.deciding, id);
      const at = instantAt(services.clock());
      const note = { at, user: member.name, action: "round-rescore", subject: id } as const;
      await services.store.audit.add(note);
      return await progressOf(services, id);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/dialling/stop",
    summary: "Stops all rounds on all servers at once.",
    access: "rounds.stop",
    body: stopRequestSchema,
    reply: diallingSchema,
    async handle({ body: { reason }, member, services }) {
      const at = instantAt(services.clock());
      await services.rounds.stopAll({ by: member.name, at, reason });
      await services.store.audit.add({ at, user: member.name, action: "dialling-stop", reason });
      return await diallingOf(services);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/dialling/resume",
    summary: "Lets rounds go on after such a stop.",
    access: "rounds.manage",
    body: stopRequestSchema,
    reply: diallingSchema,
    async handle({ body: { reason }, member, services }) {
      await services.rounds.liftStop();
      const at = instantAt(services.clock());
      await services.store.audit.add({ at, user: member.name, action: "dialling-resume", reason });
      return await diallingOf(services);
    },
  }),
];

const diallingOf = async ({ store, rounds }: Services): Promise<Dialling> => ({
  stopped: await store.rounds.stopped(),
  channels: [...rounds.channels],
});

async function progressOf({ store, rounds }: Services, roundId: string): Promise<RoundProgress> {
  const round = await store.rounds.get(roundId);
  const { db } = store.database;
  const nowMs = await rounds.deciding.clock(db);
  return await roundProgress(db, round, { nowMs, pace: await rounds.runner.pace(round) });
}

/** @throws KindlineError ROUND_CHANNEL_MISSING if a treatment has a channel that nothing is set up for. */
function mustReach(channels: readonly string[], { treatments }: RoundPlan): void {
  const missing = treatments.find(
    ({ assign, channel }) => assign === "ai" && !channels.includes(channel),
  );
  if (missing === undefined) return;
  const message = `Expected a provider for ${missing.channel}; none is set up.`;
  throw new KindlineError({ code: "ROUND_CHANNEL_MISSING", message, field: "channel" });
}

/** The audit tells whether somebody had seen what the round would do before it began. */
async function rehearsalNote({ rehearsals }: Services, roundId: string): Promise<string> {
  const latest = await rehearsals.latest(roundId);
  if (latest?.state !== "done") return " (not rehearsed)";
  if (!latest.isCurrent) return " (rehearsed with another plan)";
  return (latest.result?.violations.length ?? 0) > 0 ? " (violations in its rehearsal)" : "";
}
