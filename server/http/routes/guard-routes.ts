import { instantAt } from "../../clock.ts";
import { checkTextForCall } from "../../guard/check-text-for-call.ts";
import { diffPack } from "../../guard/diff-pack.ts";
import { familiesView } from "../../guard/families-view.ts";
import { packsView } from "../../guard/packs-view.ts";
import { trySentence } from "../../guard/try-sentence.ts";
import { packDiffRequestSchema, packDiffSchema } from "../../protocol/guard-diff.ts";
import {
  familiesViewSchema,
  guardedLineSchema,
  packsViewSchema,
  trySchema,
  typedTextCheckSchema,
  typedTextSchema,
} from "../../protocol/guard.ts";
import { staffRoute, type Route } from "../route.ts";

/** What may be said: the rules in use, and what they make of a sentence. */
export const guardRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/guard/packs",
    summary: "Shows the rules in use, those that are off and why, and what was refused.",
    access: "login",
    reply: packsViewSchema,
    handle: ({ services }) => Promise.resolve(packsView(services.packs)),
  }),
  staffRoute({
    method: "get",
    url: "/api/guard/families",
    summary: "Lists the families of what is never said.",
    access: "login",
    reply: familiesViewSchema,
    handle: () => Promise.resolve({ families: familiesView() }),
  }),
  staffRoute({
    method: "post",
    url: "/api/guard/try",
    summary: "Judges a sentence as `kindline guard` does, and keeps nothing of it.",
    access: "cases.read",
    body: trySchema,
    reply: guardedLineSchema,
    errors: ["NOT_FOUND"],
    async handle({ body, member, services }) {
      const verdict = await trySentence(services, body);
      // What a number should have been is a fact of the case: whoever tries it has looked at the case.
      if (body.caseId !== undefined) {
        const at = instantAt(services.clock());
        const subject = body.caseId;
        await services.store.audit.add({ at, user: member.name, action: "case-view", subject });
      }
      return verdict;
    },
  }),
  staffRoute({
    method: "post",
    url: "/api/guard/check-text",
    summary: "Judges what somebody is about to send into a call, and keeps nothing of it.",
    access: "calls.read",
    body: typedTextSchema,
    reply: typedTextCheckSchema,
    errors: ["NOT_FOUND"],
    handle: ({ body, services }) => checkTextForCall(services, body),
  }),
  staffRoute({
    method: "post",
    url: "/api/guard/diff",
    summary: "Shows what a pack would have changed on past calls; it does not come into use by it.",
    access: "settings.read",
    body: packDiffRequestSchema,
    reply: packDiffSchema,
    errors: ["PACK_INVALID", "RATE_LIMITED"],
    async handle({ body, member, services }) {
      await services.limits.packDiffs(member.name);
      const { jurisdiction, pack, sampleMax } = body;
      const diff = await diffPack(services, { jurisdiction, pack }, { callsMax: sampleMax });
      await services.store.audit.add({
        at: instantAt(services.clock()),
        user: member.name,
        action: "pack-diff",
        subject: jurisdiction,
        reason: diff.candidate.version,
      });
      return diff;
    },
  }),
];
