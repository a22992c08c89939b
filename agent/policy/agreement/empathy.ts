import { say, type Line, type LineKey } from "../../../domain/lines.ts";
import type { ReasonCode } from "../../../domain/vocabulary.ts";
import { means, type HeardTurn } from "../heard-turn.ts";
import type { ConversationState } from "../state.ts";
import { wantNamed } from "./owed-options.ts";

const empathyLines: Partial<Record<ReasonCode, LineKey & `empathy_${string}`>> = {
  forgot: "empathy_forgot",
  cash_flow: "empathy_cash_flow",
  job_loss: "empathy_job_loss",
  illness: "empathy_illness",
  family: "empathy_family",
  business: "empathy_business",
  unwilling: "empathy_unwilling",
  other: "empathy_other",
};

/** The reason just given is named once, and nothing is promised for it. */
export function empathy(
  before: ConversationState,
  state: ConversationState,
  turn: HeardTurn,
): readonly Line[] {
  const isNew =
    state.reason.status === "given" && (before.reason.status !== "given" || !before.overdueSaid);
  if (isNew && state.reason.code !== undefined) {
    const key = empathyLines[state.reason.code];
    return wantNamed(turn) ?? (key === undefined ? [] : [say(key)]);
  }
  const declinedNow = state.reason.status === "declined" && before.reason.status === "asked";
  return declinedNow && means(turn, "disagree") && state.proposal === undefined
    ? [say("reason_declined")]
    : [];
}

/** What befell them, told now, is named whatever they had given as their reason before. */
export function empathyOf({ understanding: { reason } }: HeardTurn): Line | undefined {
  const key =
    reason === undefined || reason.code === "other" ? undefined : empathyLines[reason.code];
  return key === undefined ? undefined : say(key);
}
