import { draftWrapUp } from "../../desk/wrap-up-draft.ts";
import type { CallSummaryText, SummaryReason } from "../../protocol/call-summaries.ts";
import type { SummaryParts } from "./told-of-call.ts";

/**
 * The texts without a model: only what the log shows, in short lines of codes, sums, days and the debtor's words, which
 * read the same in both languages. @param why there is no model's text.
 */
export function summaryFromLog(
  { outcome, pack }: Omit<SummaryParts, "entries">,
  why: SummaryReason,
): CallSummaryText {
  const draft = draftWrapUp(outcome, pack);
  const { whyNow, identity, arrears, care } = pack;
  const checked = identity.verified ? `verified: ${identity.by.join(", ")}` : "not_verified";
  const result =
    outcome.handoff === null ? draft.disposition : `${draft.disposition} → ${outcome.handoff}`;
  const brief = [
    whyNow.reason ?? undefined,
    whyNow.triggers.length === 0 ? undefined : whyNow.triggers.join(", "),
    whyNow.quote === null ? undefined : `“${whyNow.quote}”`,
    care.length === 0 ? undefined : care.join(", "),
  ];
  const text = [result, checked, arrears.code ?? undefined, draft.note, draft.nextAction];
  return { text: joined(text), brief: joined(brief), note: draft.note, source: "log", why };
}

const joined = (lines: readonly (string | undefined)[]): string =>
  lines.filter((line) => line !== undefined && line !== "").join("\n");
