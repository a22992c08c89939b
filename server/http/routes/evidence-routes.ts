import { z } from "zod";
import { KindlineError } from "../../../domain/errors.ts";
import { callId, type CallId } from "../../../domain/ids.ts";
import {
  evidenceBundleSchema,
  type EvidenceBundle,
} from "../../../transcripts/evidence/evidence-bundle.ts";
import { instantAt } from "../../clock.ts";
import { staffRoute, type Route } from "../route.ts";

const callPath = z.object({
  callId: z
    .string()
    .min(1)
    .max(200)
    .transform((id): CallId => callId(id)),
});

/** The log of a call as it leaves the house; what it is worth is for `kindline verify` to say. */
export const evidenceRoutes: readonly Route[] = [
  staffRoute({
    method: "get",
    url: "/api/calls/:callId/evidence",
    summary: "Gives the whole log of a call with its chain of hashes, for kindline verify.",
    access: "calls.export",
    path: callPath,
    reply: evidenceBundleSchema,
    errors: ["NOT_FOUND"],
    async handle({ path, member, services, response }) {
      const { store, clock } = services;
      const at = instantAt(clock());
      // The head first: what is added meanwhile only makes the entries more.
      const head = await store.events.head(path.callId);
      const entries = await store.events.read(path.callId);
      if (head === undefined) {
        throw new KindlineError({ code: "NOT_FOUND", message: "Expected the id of a call." });
      }
      await store.audit.add({
        at,
        user: member.name,
        action: "call-export",
        subject: path.callId,
        reason: "evidence",
      });
      response.attachment(`${path.callId}.evidence.json`);
      // A log that was changed is told as it is: the verifier names the place.
      const written = entries.filter(({ sequence }) => sequence <= head.sequence);
      return {
        kindlineEvidence: 1 as const,
        callId: path.callId,
        exportedAt: at,
        head,
        entries: written.map((entry): EvidenceBundle["entries"][number] => ({ ...entry })),
      };
    },
  }),
];
