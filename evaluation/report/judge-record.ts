import type { CallRecord } from "../../domain/call-record.ts";
import type { ReplayRow } from "../replay/replay-row.ts";
import { scoreCall, type CallScore } from "../score/score-call.ts";
import type { ScoredRecord } from "../score/scored-record.ts";
import type { CallComparison } from "./compare-call.ts";
import type { ReportRow, ReportTurn } from "./report-row.ts";

/** Where a record stands. */
export interface RecordPlace {
  readonly file: string;
  readonly line: number;
}

/** A call as it is printed and as it is reported. */
export interface JudgedCall {
  readonly printed: (ScoreRow | ReplayRow) & { readonly comparison?: CallComparison };
  readonly report: ReportRow;
  /** What was driven anew, for who wants to tell people of it. */
  readonly record?: CallRecord;
}

/** One call of `replay --mode score`, as `--json` prints it. */
export interface ScoreRow {
  readonly id: string;
  /** No finding. */
  readonly ok: boolean;
  readonly failed: readonly [];
  readonly score: CallScore;
}

/** Judges the recorded turns of a call as they stand. */
export function judgeRecorded(record: ScoredRecord, place: RecordPlace): JudgedCall {
  const score = scoreCall(record);
  const ok = score.findings.every(({ verdict }) => verdict !== "found");
  const report = { ...reportOf(record, place, score), ok, turns: recordedTurns(record) };
  return { printed: { id: record.id, ok, failed: [], score }, report };
}

/** A judged call as reports have it, but for its turns. */
export function reportOf(
  { id, locale, jurisdiction, channel }: ScoredRecord,
  { file, line }: RecordPlace,
  score: CallScore,
): Omit<ReportRow, "ok" | "turns"> {
  const { points, steps, findings, evidence, phases, measures } = score;
  const { emotions, ...rest } = measures;
  return {
    id,
    file,
    line,
    locale,
    jurisdiction,
    channel,
    points,
    steps,
    findings,
    hasExpectations: false,
    failed: [],
    divergence: null,
    evidence,
    phases,
    measures: rest,
    emotions,
    comparison: null,
  };
}

const recordedTurns = ({ turns }: ScoredRecord): ReportTurn[] =>
  turns.map((turn, index) =>
    turn.speaker === "system"
      ? {
          turn: index,
          speaker: turn.speaker,
          text: turn.event,
          startMs: turn.atMs ?? null,
          endMs: null,
        }
      : {
          turn: index,
          speaker: turn.speaker,
          text: turn.text,
          startMs: turn.startMs ?? null,
          endMs: turn.endMs ?? null,
        },
  );
