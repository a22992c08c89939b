import { z } from "zod";
import type { CallRecord } from "../../domain/call-record.ts";
import { HANDOFF_REASONS, type HandoffReason } from "../../domain/handoff.ts";
import type { HandoffLabel } from "./sweep-case.ts";

/** What an expectation of handoffs says: undefined where nobody said. */
export function handoffLabel(
  expected: HandoffReason | null | readonly (HandoffReason | null)[] | undefined,
): HandoffLabel {
  if (expected === undefined) return "either";
  const reasons = [expected].flat();
  if (reasons.every((reason) => reason === null)) return "none";
  if (reasons.includes(null)) return "either";
  return reasons.includes("emotion_streak") ? "emotion" : "other";
}

/** The part of a reviewer's labels that names handoffs which the recorded agent missed. */
const missedSchema = z.looseObject({
  findings: z.array(
    z.looseObject({ kind: z.string(), detail: z.string().optional(), turn: z.int().optional() }),
  ),
});

/**
 * What whoever labelled a call says of its handoff, and the debtor turn (from 1) by which it was due: its
 * expectation, or else the handoffs that a reviewer found missing. A call without either says nothing: that no
 * handoff was missed does not tell that none was needed.
 */
export function labelledHandoff(record: CallRecord): {
  readonly label: HandoffLabel;
  readonly byTurn: number | undefined;
} {
  const { expect } = record;
  if (expect?.handoff !== undefined) {
    return { label: handoffLabel(expect.handoff), byTurn: expect.handoffByTurn };
  }
  const labels = missedSchema.safeParse(record["labels"]);
  const missed = (labels.data?.findings ?? []).filter(({ kind }) => kind === "missed_handoff");
  const reasons = missed.flatMap(({ detail }) => HANDOFF_REASONS.filter((each) => each === detail));
  if (reasons.length === 0) return { label: "either", byTurn: undefined };
  return { label: handoffLabel(reasons), byTurn: debtorTurnAt(record, missed[0]?.turn) };
}

/** The place of a turn among the debtor's own, from 1. @param index its place among all, from 0. */
function debtorTurnAt({ turns }: CallRecord, index: number | undefined): number | undefined {
  if (index === undefined || turns[index]?.speaker !== "debtor") return undefined;
  return turns.slice(0, index + 1).filter(({ speaker }) => speaker === "debtor").length;
}
