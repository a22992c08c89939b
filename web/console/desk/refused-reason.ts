import type { CallSummaryText } from "../../../server/protocol/call-summaries.ts";
import type { RefusedReason } from "./model-words.ts";

/** Why a model that is set up has no words in this; undefined where it has, or where none are missing. */
export function refusedReason({ source, why }: CallSummaryText): RefusedReason | undefined {
  if (source === "model" || why === "not_configured" || why === "nothing_said") return undefined;
  return why;
}
