import { STEPS, type Step } from "../../domain/vocabulary.ts";
import { KindlineError } from "../../domain/errors.ts";
import { parseCallRecord } from "../../domain/parse/parse-call-record.ts";
import { formatCallRecord } from "../../domain/parse/format-call-record.ts";
import { redactCall, redactValue } from "../../transcripts/redact/index.ts";
import type { Store } from "../storage/store.ts";
import type { ScoredCall } from "../storage/quality/quality-call-store.ts";
import type { CallToScore } from "./call-to-score.ts";
import { labelsOfReviews, type CallLabels } from "./labels-of-reviews.ts";

/**
 * The review set, one call a line, redacted, with labels as docs/scoring.md measures the scorers by: calls with a
 * finished review. What reviewers did not agree on is in `disputed` and in no label.
 */
export async function* reviewSet(
  store: Pick<Store, "quality" | "settings">,
  read: (call: ScoredCall) => Promise<CallToScore>,
): AsyncGenerator<string> {
  const finished = await store.quality.reviews.finished();
  const secret = await store.settings.secret("pseudonyms");
  const pseudonymKey = Buffer.from(secret).toString("base64url");
  for (const [callId, reviews] of Map.groupBy(finished, (review) => review.callId)) {
    const found = await store.quality.calls.get(callId);
    const { record } = await read(found);
    const labels = labelsOfReviews(reviews);
    const line = {
      ...redacted(record, pseudonymKey),
      labels: { steps: stepsOf(found, labels), findings: labels.findings.map(toWire) },
      reviewers: reviews.length,
      disputed: [...labels.left],
    };
    yield `${JSON.stringify(line)}\n`;
  }
}

/** Labels leave out what there is not. */
const toWire = ({ kind, turn, detail }: CallLabels["findings"][number]) => ({
  kind,
  turn,
  ...(detail === null ? {} : { detail }),
});

/** A call without a case has no names to look for: what looks like personal data is taken out of every text. */
function redacted(record: CallToScore["record"], pseudonymKey: string): object {
  const { agentKind } = record;
  const parsed = parseCallRecord(record);
  const twin = parsed.success
    ? formatCallRecord(redactCall(parsed.value, { pseudonymKey }))
    : withoutNotes(redactValue(record));
  return { ...twin, ...(agentKind === undefined ? {} : { agentKind }) };
}

/** How a file was named can say who is in it. */
function withoutNotes(value: unknown): object {
  if (typeof value !== "object" || value === null) {
    throw new KindlineError({ code: "INTERNAL", message: "Expected a call record." });
  }
  const { import: _note, ...rest } = value as Record<string, unknown>;
  return rest;
}

/** As reviewers say; of the steps that nobody said anything of, as the scorers do. */
function stepsOf({ score }: ScoredCall, labels: CallLabels): Record<Step, object> {
  return Object.fromEntries(
    STEPS.map((step) => {
      const scored = score?.steps[step];
      const done = labels.steps[step] ?? scored?.done ?? "cannot_tell";
      return [step, { done, turn: done === true ? (scored?.turn ?? null) : null }];
    }),
  ) as Record<Step, object>;
}
