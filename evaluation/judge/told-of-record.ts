import type { CallRecord, RecordedTurn } from "../../domain/call-record.ts";
import { languageOf } from "../../domain/locale.ts";
import { redactCall, redactText } from "../../transcripts/redact/index.ts";
import type { ScoredRecord } from "../score/scored-record.ts";

/** Turns of a call that a model is told, the first ones: a rule is broken early, and an index stays an index. */
export const toldTurnsMax = 200;

/**
 * A recorded call as it may leave the house: its turns with their indices, redacted, and of the case the sums, days and
 * offers that a figure can be compared with.
 */
export function toldOfRecord(record: ScoredRecord): Readonly<Record<string, unknown>> {
  const { jurisdiction, channel, direction, startedAt, case: debt } = record;
  return {
    jurisdiction,
    channel,
    direction,
    startedAt,
    case:
      debt === undefined
        ? null
        : {
            currency: debt.currency,
            principal: debt.principal,
            interest: debt.interest,
            lateFee: debt.lateFee,
            balance: debt.balance,
            dueDate: debt.dueDate,
            offers: debt.offers,
          },
    turns: redactedTurns(record)
      .slice(0, toldTurnsMax)
      .map((turn, index) =>
        turn.speaker === "system"
          ? { turn: index, speaker: turn.speaker, event: turn.event }
          : { turn: index, speaker: turn.speaker, text: turn.text },
      ),
  };
}

function redactedTurns(record: ScoredRecord): readonly RecordedTurn[] {
  if (hasCase(record)) return redactCall(record).turns;
  const language = languageOf(record.locale);
  return record.turns.map((turn) =>
    turn.speaker === "system" ? turn : { ...turn, text: redactText(turn.text, { language }).text },
  );
}

const hasCase = (record: ScoredRecord): record is ScoredRecord & CallRecord =>
  record.case !== undefined;
