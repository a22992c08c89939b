import { parseScoredRecord } from "../../evaluation/score/scored-record.ts";
import { scoreCall } from "../../evaluation/score/score-call.ts";
import type { ImportedRecord } from "../../transcripts/import/imported-record.ts";
import { plainWords, wordErrors } from "../speech/word-errors.ts";
import type { MadeCall } from "./make-call.ts";
import type { SampleCall } from "./spoken-samples.ts";

/** What came of one call. */
export interface ImportFigures {
  readonly id: string;
  readonly isLayoutRight: boolean;
  readonly confidence: number;
  readonly saidTurns: number;
  readonly heardTurns: number;
  readonly saidWords: number;
  readonly wordErrors: number;
  /** How far the first sound of each turn that has a counterpart lies from where it was, in milliseconds. */
  readonly startErrorsMs: readonly number[];
  /** Of six. */
  readonly stepsDoneSaid: number;
  readonly stepsDoneHeard: number;
  readonly stepsSame: number;
  /** Names of the steps that are judged differently. */
  readonly stepsLost: string;
  readonly findingsSaid: number;
  readonly findingsHeard: number;
}

/** Compares a call as it was said with what the import made of its recording. */
export function measureImport(
  sample: SampleCall,
  made: MadeCall,
  heard: ImportedRecord,
  agentSide: "left" | "right",
): ImportFigures {
  const said = scored({ ...sample, turns: made.turns });
  const got = scored(heard);
  const words = (turns: readonly { text: string }[]) =>
    turns.flatMap(({ text }) => plainWords(text));
  const both = (["agent", "debtor"] as const).map((speaker) => ({
    said: words(made.turns.filter((turn) => turn.speaker === speaker)),
    heard: words(heard.turns.filter((turn) => turn.speaker === speaker)),
  }));
  const names = Object.keys(said.steps) as (keyof typeof said.steps)[];
  return {
    id: sample.id,
    isLayoutRight: heard.import.layout.agent === agentSide,
    confidence: heard.import.confidence,
    saidTurns: made.turns.length,
    heardTurns: heard.turns.length,
    saidWords: both.reduce((sum, side) => sum + side.said.length, 0),
    wordErrors: both.reduce((sum, side) => sum + wordErrors(side.said, side.heard), 0),
    startErrorsMs: startErrors(made, heard),
    stepsDoneSaid: names.filter((name) => said.steps[name].done === true).length,
    stepsDoneHeard: names.filter((name) => got.steps[name].done === true).length,
    stepsSame: names.filter((name) => said.steps[name].done === got.steps[name].done).length,
    stepsLost: names
      .filter((name) => said.steps[name].done !== got.steps[name].done)
      .map((name) => ` ${name}: ${String(said.steps[name].done)} → ${String(got.steps[name].done)}`)
      .join(","),
    findingsSaid: said.findings.length,
    findingsHeard: got.findings.length,
  };
}

function scored(value: unknown): ReturnType<typeof scoreCall> {
  const parsed = parseScoredRecord(value);
  if (!parsed.success) throw new Error(`Expected a sound record: ${parsed.error[0]?.message}`);
  return scoreCall(parsed.value);
}

/** A turn's counterpart begins within two seconds of it, on the same side. */
function startErrors(made: MadeCall, heard: ImportedRecord): number[] {
  return made.turns.flatMap(({ speaker, startMs }) => {
    const distances = heard.turns
      .filter((turn) => turn.speaker === speaker)
      .map((turn) => Math.abs((turn.startMs ?? 0) - startMs));
    const nearest = Math.min(...distances);
    return nearest < 2_000 ? [nearest] : [];
  });
}
