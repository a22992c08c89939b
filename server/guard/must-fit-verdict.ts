import { KindlineError } from "../../domain/errors.ts";
import type { Verdict } from "../protocol/guard-findings.ts";
import type { SentencePlace } from "../storage/quality/finding-store.ts";
import type { Store } from "../storage/store.ts";

/**
 * Checks that a verdict can be meant of that sentence: only what was said can have been missed, and only
 * what was found can be right or false.
 * @throws KindlineError NOT_FOUND without such a sentence, FIELD_INVALID for a verdict that does not fit.
 */
export async function mustFitVerdict(
  { events }: Pick<Store, "events">,
  { callId, sequence }: SentencePlace,
  verdict: Verdict,
): Promise<void> {
  const [entry] = await events.read(callId, sequence);
  const event = entry?.sequence === sequence ? entry.event : undefined;
  if (event?.type !== "sentence-approve" && event?.type !== "sentence-block") {
    throw new KindlineError({ code: "NOT_FOUND", message: "Expected a sentence of a call." });
  }
  const fits = verdict === "missed" ? event.type === "sentence-approve" : event.findings.length > 0;
  if (fits) return;
  const message =
    verdict === "missed"
      ? "Expected a sentence that was let through."
      : "Expected a sentence that the guard found something in.";
  throw new KindlineError({ code: "FIELD_INVALID", message, field: "verdict" });
}
