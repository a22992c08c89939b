import type { z } from "zod";
import { guardLine } from "../../guardrails/index.ts";
import type { GuardedLineView, trySchema } from "../protocol/guard.ts";
import type { Services } from "../services.ts";
import { whereaboutsOf } from "./whereabouts-of.ts";

/**
 * What the guard says of a sentence under the rules in use; nothing of it is kept.
 * @throws KindlineError NOT_FOUND without the case.
 */
export async function trySentence(
  { store, packs }: Pick<Services, "store" | "packs">,
  request: z.output<typeof trySchema>,
): Promise<GuardedLineView> {
  const { text, jurisdiction, locale, verified, debtorText, caseId } = request;
  const debt = caseId === undefined ? undefined : await store.cases.forCall(caseId);
  const pack = packs.registry.bookFor(whereaboutsOf(jurisdiction, debt));
  const { allowed, families, findings, facts, rewritten } = guardLine({
    text,
    verified,
    pack,
    locale,
    ...(debt === undefined ? {} : { case: debt }),
    ...(debtorText === undefined ? {} : { debtorText }),
  });
  return { text, allowed, families: [...families], findings: [...findings], facts, rewritten };
}
