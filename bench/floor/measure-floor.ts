import { takeBackMs } from "../../agent/voice/turn-taking/limits.ts";
import { plainWords, wordErrors } from "../speech/word-errors.ts";
import { percentile } from "../speech/percentile.ts";
import { wordsOf } from "../voice-calls/utterance.ts";
import { FLOOR_KINDS, type FloorKind, type FloorLine } from "./floor-line.ts";
import { takeFloor, type Ordered } from "./take-floor.ts";
import type { FloorTrace } from "./trace-line.ts";

/** What one line shows; times in milliseconds. */
export interface FloorFigure {
  readonly line: FloorLine;
  readonly heard: string;
  readonly errors: number;
  readonly words: number;
  /** The turn was taken for over before they had ended. */
  readonly isCut: boolean;
  /** They went on soon enough for it to be taken back, unless what they had said must stand (`withdraw-turn.ts`). */
  readonly isTakenBack: boolean;
  /** Last sound to the end of the turn; undefined where they were cut off, or the floor was not theirs. */
  readonly waitMs: number | undefined;
  /** First sound until our voice was held back, and until it was given up. */
  readonly heldMs: number | undefined;
  readonly stoppedMs: number | undefined;
}

/** A sound is noticed so long after it began. */
const noticeMs = 160;

export function measureFloor(line: FloorLine, trace: FloorTrace): FloorFigure {
  const ordered = takeFloor(line, trace);
  const [startMs, endMs] = [trace.parts[0]?.startMs ?? 0, trace.parts.at(-1)?.endMs ?? 0];
  const end = ordered.find(({ type }) => type === "turn-end");
  const lastStartMs = trace.parts.at(-1)?.startMs ?? 0;
  const isCut = end !== undefined && end.atMs < lastStartMs + noticeMs;
  const goesOnMs = isCut ? lastStartMs + noticeMs - end.atMs : 0;
  const heard = trace.told.findLast((told) => told.type === "transcript-change");
  const text = heard?.type === "transcript-change" ? heard.text : "";
  const said = plainWords(wordsOf(line.say));
  const since = (type: Ordered["type"]): number | undefined => {
    const at = ordered.find((each) => each.type === type)?.atMs;
    return at === undefined ? undefined : at - startMs;
  };
  return {
    line,
    heard: text,
    words: said.length,
    errors: wordErrors(said, plainWords(text)),
    isCut,
    isTakenBack: isCut && goesOnMs <= takeBackMs,
    waitMs: end === undefined || isCut ? undefined : end.atMs - endMs,
    heldMs: since("speech-pause"),
    stoppedMs: since("speech-stop") ?? since("turn-end"),
  };
}

/** Rows of a table: what came of each kind, and of each question. */
export function floorTable(figures: readonly FloorFigure[]): string {
  const rows = FLOOR_KINDS.map((kind) => row(kind, ofKind(figures, kind)));
  return ["| kind | lines | figures |", "| --- | --: | --- |", ...rows].join("\n");
}

const ofKind = (figures: readonly FloorFigure[], kind: FloorKind): readonly FloorFigure[] =>
  figures.filter(({ line }) => line.kind === kind);

function row(kind: FloorKind, figures: readonly FloorFigure[]): string {
  const given = figures.filter(({ stoppedMs }) => stoppedMs !== undefined);
  const cut = figures.filter(({ isCut }) => isCut);
  const errors = figures.reduce((sum, each) => sum + each.errors, 0);
  const words = figures.reduce((sum, each) => sum + each.words, 0);
  const wrong = `word errors ${((100 * errors) / Math.max(1, words)).toFixed(1)} %`;
  const waits = `waited p50 / p95 ${spread(figures.map(({ waitMs }) => waitMs))}`;
  const takenBack = figures.filter((each) => each.isTakenBack);
  const begun = `we began in ${share(cut, figures)}, taken back ${share(takenBack, cut)}`;
  const outcomes: Readonly<Record<FloorKind, string>> = {
    pause: `${begun}, ${waits}`,
    between: `${begun}, ${waits}`,
    whole: waits,
    sign: `given up for ${share(given, figures)}`,
    interrupt: `given up for ${share(given, figures)}, held back after ${spread(figures.map(({ heldMs }) => heldMs))}`,
  };
  return `| ${kind} | ${figures.length} | ${outcomes[kind]}, ${wrong} |`;
}

const share = (some: readonly unknown[], all: readonly unknown[]): string =>
  `${some.length} (${((100 * some.length) / Math.max(1, all.length)).toFixed(1)} %)`;

function spread(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return "none";
  return `${percentile(known, 0.5).toFixed(0)} / ${percentile(known, 0.95).toFixed(0)} ms (${known.length})`;
}
