import type {
  FreeSpeaker,
  FreeSpeakerFault,
  StartTimer,
} from "../../../../agent/ports/free-speaker.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import type { CallRecord } from "../../../../domain/call-record.ts";
import { driveCall } from "../../../agent/speaker/sample-records.ts";
import { createOpenAiSpeaker } from "../../../../providers/openai/chat/create-openai-speaker.ts";
import { loadLlmPrompt } from "../../../../prompts/load-llm-prompt.ts";

/** A speaker that asks the model at that address. @param waitMs for its words; the product's own waits if left out. */
export const speakerAt = (baseUrl: string, waitMs?: number) =>
  createOpenAiSpeaker({
    apiKey: "test-key",
    baseUrl,
    model: "gpt-4.1-mini",
    prompt: (locale) => loadLlmPrompt("word-move", locale),
    firstWordsWaitMs: waitMs,
    wordsStallMs: waitMs,
  });

/** The same with all the time in the world, for a machine that is busy. */
export const patientSpeakerAt = (baseUrl: string) => speakerAt(baseUrl, 60_000);

const realTimer: StartTimer = (ms, onTime) => {
  const timer = setTimeout(onTime, ms);
  return () => clearTimeout(timer);
};

/** What came of a call in which a model words the lines. */
export interface DrivenCall {
  readonly events: readonly CallEvent[];
  readonly said: readonly string[];
  readonly outcome: unknown;
  readonly faults: readonly FreeSpeakerFault[];
  /** The longest that a turn took from its words to the last of the answer, milliseconds. */
  readonly slowestTurnMs: number;
}

/** A sample call again; with a model if there is one, in the scripted words if not. */
export async function driveWithModel(
  record: CallRecord,
  speaker?: FreeSpeaker,
  startTimer = realTimer,
): Promise<DrivenCall> {
  const events: CallEvent[] = [];
  const faults: FreeSpeakerFault[] = [];
  let startMs = performance.now();
  let slowestTurnMs = 0;
  const call = await driveCall(record, {
    onEvent: (event) => {
      events.push(event);
      if (event.type === "turn-end") startMs = performance.now();
      slowestTurnMs = Math.max(slowestTurnMs, performance.now() - startMs);
    },
    freeWords: speaker && {
      speaker,
      startTimer,
      now: () => performance.now(),
      onFault: (fault) => void faults.push(fault),
    },
  });
  const said = events.flatMap((event) => (event.type === "sentence-approve" ? [event.text] : []));
  return { events, said, outcome: call.outcome(), faults, slowestTurnMs };
}
