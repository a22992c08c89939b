import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/, "Expected 64 hexadecimal digits.");

/**
 * The log of one call as it leaves the store: every entry, and the head as the store knows it apart from the entries.
 * `kindline verify` reads it. It is not signed: it shows that nothing in it was changed since, to whoever knows the head
 * from elsewhere, and not who wrote it.
 */
export const evidenceBundleSchema = z
  .object({
    kindlineEvidence: z.literal(1),
    callId: z.string().min(1),
    exportedAt: z.iso.datetime(),
    head: z.object({ sequence: z.int().min(1), hash }),
    /** Entries as they were written; what each may hold is the event schema's to say. */
    entries: z.array(z.record(z.string(), z.unknown())).min(1),
  })
  .meta({
    id: "EvidenceBundle",
    description: "The whole log of one call, with its chain of hashes; not signed.",
  });
export type EvidenceBundle = z.output<typeof evidenceBundleSchema>;
