import { setTimeout as sleep } from "node:timers/promises";
import type { CallEngines } from "../../server/voice/engine.ts";
import { CallHearing } from "../../server/voice/call-hearing.ts";
import { joined, lineHz, silence } from "../speech/say.ts";
import type { Utterance } from "../voice-calls/utterance.ts";
import type { FloorLine } from "./floor-line.ts";

/** What the ears told, and when, in milliseconds of the line. */
export type Told =
  | { readonly type: "sound-start" | "sound-end"; readonly toldMs: number; readonly atMs: number }
  | {
      readonly type: "transcript-change";
      readonly toldMs: number;
      readonly text: string;
      readonly isSettled: boolean;
    };

/** One line as it was heard, by ears that nobody told that a turn was over. */
export interface FloorTrace {
  readonly id: string;
  /** Where each part sounds; the pauses are between them. */
  readonly parts: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly told: readonly Told[];
  /** The line was listened to for so long. */
  readonly untilMs: number;
}

/** Quiet before the words and behind them: longer than any silence that ends a turn. */
const leadMs = 400;
const tailMs = 3_200;
const frameMs = 20;
const frameLength = (lineHz * frameMs) / 1000;

/** The line is spoken in real time to the ears of a call. */
export async function traceLine(
  { id, locale }: FloorLine,
  { samples, parts }: Utterance,
  engines: CallEngines,
): Promise<FloorTrace> {
  const told: Told[] = [];
  let nowMs = 0;
  const fail = (): never => {
    throw new Error(`Expected ears that hear: ${id}`);
  };
  const hearing = new CallHearing({
    locale,
    engines,
    sampleRate: lineHz,
    keyterms: [],
    onTranscript: ({ text, isSettled }) =>
      told.push({ type: "transcript-change", toldMs: nowMs, text, isSettled }),
    onSoundStart: (atMs) => told.push({ type: "sound-start", toldMs: nowMs, atMs }),
    onSoundEnd: (atMs) => {
      told.push({ type: "sound-end", toldMs: nowMs, atMs });
      hearing.flush();
    },
    onStall: fail,
    onDeaf: fail,
  });
  const audio = joined([silence(leadMs), samples, silence(tailMs)]);
  const began = performance.now();
  for (let at = 0; at < audio.length; at += frameLength) {
    nowMs = (at * 1000) / lineHz;
    await sleep(Math.max(0, began + nowMs - performance.now()));
    hearing.write(audio.slice(at, at + frameLength));
  }
  hearing.close();
  const placed = parts.map(({ startMs, endMs }) => ({
    startMs: leadMs + startMs,
    endMs: leadMs + endMs,
  }));
  return { id, parts: placed, told, untilMs: nowMs };
}
