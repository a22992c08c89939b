import { isWaiting } from "../../agent/policy/people/is-waiting.ts";
import type { ConversationState } from "../../agent/policy/state.ts";
import type { Instant } from "../../domain/calendar.ts";
import type { Outcome } from "../../domain/outcome.ts";
import type { EmotionLabel } from "../../domain/vocabulary.ts";
import type { StoredEvent } from "../../transcripts/index.ts";
import type { CallSummary } from "../protocol/calls.ts";
import { riskOf } from "./risk.ts";

/** What lists tell of a call beside its state: folded from the log, entry by entry. */
export interface CallProgress {
  readonly entries: number;
  readonly lastAt: Instant;
  readonly endedAt: Instant | null;
  readonly act: string | null;
  readonly emotion: { readonly label: EmotionLabel; readonly abnormal: boolean } | null;
  readonly blocked: number;
}

/** The progress after these further entries of the log. */
export function progressAfter(
  before: CallProgress | undefined,
  entries: readonly StoredEvent[],
): CallProgress {
  const last = entries.at(-1);
  if (last === undefined) {
    if (before === undefined) throw new RangeError("Expected entries of a call, got none.");
    return before;
  }
  let { endedAt, act, emotion, blocked } = before ?? nothingYet;
  for (const { at, event } of entries) {
    if (event.type === "line-end") endedAt = at;
    else if (event.type === "move-decide") act = event.move.act;
    else if (event.type === "sentence-block") blocked += 1;
    else if (event.type === "turn-understand") {
      const { label, abnormal } = event.understanding.emotion;
      emotion = { label, abnormal };
    }
  }
  return { entries: last.sequence, lastAt: last.at, endedAt, act, emotion, blocked };
}

const nothingYet: Pick<CallProgress, "endedAt" | "act" | "emotion" | "blocked"> = {
  endedAt: null,
  act: null,
  emotion: null,
  blocked: 0,
};

/** The call as lists show it. */
export function summaryOf(
  state: ConversationState,
  outcome: Outcome,
  progress: CallProgress,
): CallSummary {
  const { call, debt } = state;
  const { handoff, hold, frozen, verified, disposition } = outcome;
  const { entries, lastAt, endedAt, act, emotion, blocked } = progress;
  const streak = state.emotionStreak;
  const { personJoined } = state;
  const waitsForPerson = isWaiting(state);
  const isOver = endedAt !== null;
  return {
    ...call,
    caseId: debt.caseId,
    debtorName: debt.debtor.name,
    lastAt,
    endedAt,
    turns: state.turns,
    verified,
    act,
    emotion: emotion === null ? null : { ...emotion, streak },
    triggers: [...state.triggers],
    handoff,
    personJoined,
    waitsForPerson,
    frozen,
    hold,
    disposition,
    blocked,
    risk: riskOf({ handoff, waitsForPerson, isOver, hold, frozen, streak, blocked }),
    entries,
    isTestCase: false,
  };
}
