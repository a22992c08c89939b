import { z } from "zod";
import { callId, type CallId } from "../../../domain/ids.ts";
import { instantAt } from "../../clock.ts";
import { listFindings } from "../../guard/list-findings.ts";
import { mustFitVerdict } from "../../guard/must-fit-verdict.ts";
import {
  findingMarkSchema,
  findingQuerySchema,
  guardFindingPageSchema,
  newFindingMarkSchema,
} from "../../protocol/guard-findings.ts";
import { staffRoute, type Route } from "../route.ts";

const placePath = z.object({
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => callId(id)),
  /** In an address everything is text; no log is longer than what an integer column holds. */
  sequence: z.coerce.number().int().min(1).max(2_147_483_647),
});

/** What the guard found in past calls, and what people say of it. */
export const guardFindingRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/guard/findings",
    summary: "Lists what the guard held back or noted in past calls, the newest first.",
    access: "calls.read",
    query: findingQuerySchema,
    reply: guardFindingPageSchema,
    handle: ({ query, services }) => listFindings(services.store, query),
  }),
  staffRoute({
    method: "put",
    url: "/api/guard/findings/:callId/:sequence/mark",
    summary: "Marks the judgement of one sentence as right, as a false block, or as a missed one.",
    access: "findings.mark",
    path: placePath,
    body: newFindingMarkSchema,
    reply: findingMarkSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, body, member, services }) {
      const { store } = services;
      const { verdict, note = "" } = body;
      await mustFitVerdict(store, path, verdict);
      const [at, by] = [instantAt(services.clock()), member.name];
      const mark = { verdict, note: note === "" ? null : note, by, at };
      await store.findings.mark(path, mark);
      const subject = `${path.callId}/${path.sequence}`;
      await store.audit.add({ at, user: by, action: "finding-mark", subject, reason: verdict });
      return mark;
    },
  }),
  staffRoute({
    method: "delete",
    url: "/api/guard/findings/:callId/:sequence/mark",
    summary: "Takes such a mark back.",
    access: "findings.mark",
    path: placePath,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services }) {
      const { store } = services;
      await store.findings.unmark(path);
      const at = instantAt(services.clock());
      const subject = `${path.callId}/${path.sequence}`;
      await store.audit.add({ at, user: member.name, action: "finding-unmark", subject });
      return undefined;
    },
  }),
];
