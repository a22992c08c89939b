import { z } from "zod";
import { callId, type CallId } from "../../../domain/ids.ts";
import { instantAt } from "../../clock.ts";
import { saveWrapUp } from "../../desk/save-wrap-up.ts";
import { savedWrapUp } from "../../desk/saved-wrap-up.ts";
import { draftWrapUp } from "../../desk/wrap-up-draft.ts";
import { callSummaryOf } from "../../llm/offline/call-summaries.ts";
import { callSummaryTextSchema } from "../../protocol/call-summaries.ts";
import {
  deskStateSchema,
  deskWordsResultSchema,
  deskWordsSchema,
  handoffPackSchema,
  hintRequestSchema,
  seatChangeSchema,
  skillsSchema,
  wrapUpDraftSchema,
  wrapUpSchema,
} from "../../protocol/desk.ts";
import type { Services } from "../../services.ts";
import type { AuditAction } from "../../storage/audit-store.ts";
import { staffRoute, type Route } from "../route.ts";

const callPath = z.object({
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => callId(id)),
});

/** The desk: who waits for a person, and what people do in calls. */
export const deskRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/desk",
    summary: "Shows who waits for a person, who leads which call, and who sits at the desk.",
    access: "calls.read",
    reply: deskStateSchema,
    handle: ({ services }) => services.desk.state(),
  }),
  staffRoute({
    method: "put",
    url: "/api/desk/seat",
    summary: "Says what somebody at the desk is doing: only who is available is rung.",
    access: "calls.lead",
    body: seatChangeSchema,
    async handle({ body, member, services }) {
      await services.desk.sit(member.name, body.status);
      return undefined;
    },
  }),
  staffRoute({
    method: "put",
    url: "/api/desk/seats/:user/skills",
    summary: "Sets what somebody can take; empty lists mean everything.",
    access: "desk.manage",
    path: z.object({ user: z.string().min(1).max(64) }),
    body: skillsSchema,
    async handle({ path, body, member, services }) {
      await services.store.desk.setSkills(path.user, body, instantAt(services.clock()));
      await note(services, { user: member.name, action: "skills-change", subject: path.user });
      services.desk.refresh();
      return undefined;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/desk/calls/:callId/pack",
    summary: "Shows what the person who takes this call should know before the first word.",
    access: "calls.read",
    path: callPath,
    reply: handoffPackSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => services.desk.pack(path.callId),
  }),
  staffRoute({
    method: "post",
    url: "/api/desk/calls/:callId/accept",
    summary: "Takes a call over; of two who do so at once one gets it.",
    access: "calls.lead",
    path: callPath,
    reply: handoffPackSchema,
    errors: ["NOT_FOUND", "CALL_TAKEN", "CALL_ELSEWHERE", "CHAT_OVER"],
    async handle({ path, member, services }) {
      await services.desk.accept(path.callId, member.name);
      await note(services, { user: member.name, action: "call-lead", subject: path.callId });
      return await services.desk.pack(path.callId);
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/desk/calls/:callId/give-back",
    summary: "Gives a call back to the agent.",
    access: "calls.lead",
    path: callPath,
    errors: ["NOT_FOUND", "CALL_NOT_YOURS"],
    async handle({ path, member, services }) {
      await services.desk.giveBack(path.callId, member.name);
      return undefined;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/desk/calls/:callId/end",
    summary: "Ends a call that one leads.",
    access: "calls.lead",
    path: callPath,
    errors: ["NOT_FOUND", "CALL_NOT_YOURS"],
    async handle({ path, member, services }) {
      await services.desk.hangUp(path.callId, member.name);
      return undefined;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/desk/calls/:callId/say",
    summary: "Sends words to the debtor, if the guard lets them pass.",
    access: "calls.lead",
    path: callPath,
    body: deskWordsSchema,
    reply: deskWordsResultSchema,
    errors: ["NOT_FOUND", "CALL_NOT_YOURS", "CHAT_OVER"],
    handle: ({ path, body, member, services }) => services.desk.say(path.callId, member.name, body),
  }),
  staffRoute({
    method: "post",
    url: "/api/desk/calls/:callId/hints",
    summary: "Steers the agent in a call that it leads, by one of a fixed list of hints.",
    access: "calls.lead",
    path: callPath,
    body: hintRequestSchema,
    errors: ["NOT_FOUND", "CALL_TAKEN", "CALL_ELSEWHERE", "CHAT_OVER"],
    async handle({ path, body, member, services }) {
      await services.desk.hint(path.callId, { hint: body.hint, user: member.name });
      return undefined;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/desk/calls/:callId/wrap-up",
    summary: "Drafts what is noted after a call, from its log, and shows what was saved.",
    access: "calls.read",
    path: callPath,
    reply: wrapUpDraftSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, services }) {
      const { store, desk } = services;
      const [{ outcome }, pack, saved] = await Promise.all([
        store.calls.get(path.callId),
        desk.pack(path.callId),
        store.desk.wrapUpOf(path.callId),
      ]);
      return { ...draftWrapUp(outcome, pack), saved: savedWrapUp(saved) };
    },
  }),
  staffRoute({
    method: "put",
    url: "/api/desk/calls/:callId/wrap-up",
    summary: "Saves what a person notes after a call that they led.",
    access: "calls.lead",
    path: callPath,
    body: wrapUpSchema,
    errors: ["NOT_FOUND", "CALL_NOT_YOURS"],
    async handle({ path, body, member, services }) {
      await saveWrapUp(services, { callId: path.callId, user: member.name, wrapUp: body });
      await note(services, { user: member.name, action: "wrap-up", subject: path.callId });
      return undefined;
    },
  }),
  staffRoute({
    method: "get",
    url: "/api/desk/calls/:callId/summary",
    summary:
      "Sums a call up for people at the desk: in a model's checked words, else from its log.",
    access: "calls.read",
    path: callPath,
    reply: callSummaryTextSchema,
    errors: ["NOT_FOUND"],
    handle: ({ path, services }) => callSummaryOf(services, path.callId),
  }),
];

async function note(
  { store, clock }: Services,
  record: { readonly user: string; readonly action: AuditAction; readonly subject: string },
): Promise<void> {
  await store.audit.add({ at: instantAt(clock()), ...record });
}
