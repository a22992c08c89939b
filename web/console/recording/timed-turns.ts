import type { TurnView } from "../../../server/protocol/calls.ts";
import type { Finding } from "../data/protocol-types.ts";
import type { Speech } from "./find-speech.ts";

/** An exchange in the time of the recording. */
export interface TimedTurn {
  /** The turn's place in the log. */
  readonly sequence: number;
  /** Where listening to it begins, in milliseconds: with the debtor's words, or else with the answer. */
  readonly fromMs: number;
  readonly debtor: string | null;
  /** What was heard of the agent's sentences. */
  readonly agent: string;
  /** From the end of the debtor's words to the agent's first sound; null where that cannot be told. */
  readonly latencyMs: number | null;
  /** What the guard noted in it or held back. */
  readonly findings: readonly Finding[];
}

/** The recording's own clock, and who speaks where in it. */
export interface RecordingTime {
  /** The moment that is zero in the recording, milliseconds since 1970. */
  readonly zeroMs: number;
  readonly durationMs: number;
  readonly debtor: readonly Speech[];
  readonly agent: readonly Speech[];
}

/** How much later than its sound a turn may stand in the log, in milliseconds: it is written once it is understood. */
const writtenLateMaxMs = 8_000;
/** How much earlier it may stand: clocks differ a little. */
const writtenEarlyMaxMs = 300;
/** An answer after this long is no answer to it, in milliseconds. */
const answerMaxMs = 20_000;

/** The exchanges of a call in the time of its recording. How long an answer took is heard, not believed. */
export function timedTurns(
  turns: readonly TurnView[],
  { zeroMs, durationMs, debtor, agent }: RecordingTime,
): readonly TimedTurn[] {
  return turns.flatMap((turn): TimedTurn[] => {
    const heard = heardOf(turn);
    if (turn.debtor === null && heard === "") return [];
    const writtenMs = Date.parse(turn.at) - zeroMs;
    const words = turn.debtor === null ? undefined : lastBefore(debtor, writtenMs);
    const answer = words === undefined ? undefined : answerTo(agent, words);
    return [
      {
        sequence: turn.sequence,
        fromMs: Math.max(0, Math.min(durationMs, words?.startMs ?? writtenMs)),
        debtor: turn.debtor,
        agent: heard,
        latencyMs: words === undefined || answer === undefined ? null : answer - words.endMs,
        findings: [...turn.findings, ...turn.blocked.flatMap(({ findings }) => findings)],
      },
    ];
  });
}

/** The turn that is under way at that moment: the last that began before it. */
export const turnAt = (turns: readonly TimedTurn[], ms: number): TimedTurn | undefined =>
  turns.findLast(({ fromMs }) => fromMs <= ms);

const heardOf = ({ sentences }: TurnView): string =>
  sentences
    .map(({ state, text, heardText }) => {
      if (state === "heard") return text;
      return state === "cut_off" ? (heardText ?? "") : "";
    })
    .filter((text) => text !== "")
    .join(" ");

/** What was said just before a moment of the log. */
const lastBefore = (speech: readonly Speech[], writtenMs: number): Speech | undefined =>
  speech.findLast(
    ({ startMs, endMs }) =>
      startMs <= writtenMs + writtenEarlyMaxMs && writtenMs - endMs <= writtenLateMaxMs,
  );

/** When the agent begins to answer; not where it was speaking already. */
function answerTo(agent: readonly Speech[], words: Speech): number | undefined {
  const isSpeaking = agent.some(
    ({ startMs, endMs }) => startMs < words.endMs && endMs > words.endMs,
  );
  if (isSpeaking) return undefined;
  const answer = agent.find(({ startMs }) => startMs >= words.endMs);
  return answer !== undefined && answer.startMs - words.endMs <= answerMaxMs
    ? answer.startMs
    : undefined;
}
