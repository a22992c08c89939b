import { readTranscript } from "../../agent/voice/turn-taking/read-transcript.ts";
import { takeTurns } from "../../agent/voice/turn-taking/take-turns.ts";
import {
  initialTurnState,
  type TurnEffect,
  type TurnEvent,
} from "../../agent/voice/turn-taking/turn-state.ts";
import type { FloorLine } from "./floor-line.ts";
import type { FloorTrace, Told } from "./trace-line.ts";

/** What the machine ordered, and when, in milliseconds of the line. */
export type Ordered = TurnEffect & { readonly atMs: number };

const frameMs = 20;
const day = { now: "2026-11-20T10:00:00.000Z", timezone: "Europe/London" };

/**
 * Who had the floor in a line that was heard: what turn-taking orders up to the first end of a turn, since ears that
 * were told of it would have heard the rest differently. Murmurs and interruptions fall into words of ours.
 */
export function takeFloor({ kind, asked, locale }: FloorLine, trace: FloorTrace): Ordered[] {
  const isOver = kind === "sign" || kind === "interrupt";
  const sentence = { isInterruptible: true, remainingMs: 6_000 };
  const ordered: Ordered[] = [];
  let state = initialTurnState(locale);
  const step = (event: TurnEvent, atMs: number): void => {
    const [next, effects] = takeTurns(state, event);
    state = next;
    ordered.push(...effects.map((effect) => ({ ...effect, atMs })));
  };
  step({ type: "question-change", asked }, 0);
  if (isOver) step({ type: "speech-start", sentence }, 0);
  const rest = [...trace.told];
  for (let nowMs = 0; nowMs <= trace.untilMs; nowMs += frameMs) {
    while ((rest[0]?.toldMs ?? Infinity) <= nowMs) {
      const told = rest.shift();
      if (told !== undefined) step(eventOf(told, { asked, locale }), nowMs);
    }
    step({ type: "audio-advance", atMs: nowMs }, nowMs);
    if (ordered.some(({ type }) => type === "turn-end")) return ordered;
  }
  return ordered;
}

function eventOf(told: Told, { asked, locale }: Pick<FloorLine, "asked" | "locale">): TurnEvent {
  if (told.type !== "transcript-change") return { type: told.type, atMs: told.atMs };
  const { type, text, isSettled } = told;
  return { type, text, isSettled, ...readTranscript(text, { asked, locale, ...day }) };
}
