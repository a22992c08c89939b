import type { CallEvent } from "../../domain/events.ts";
import type { Outcome } from "../../domain/outcome.ts";
import { checkExpectations } from "../../evaluation/replay/check-expectations.ts";
import type { CallCentre } from "./call-centre.ts";
import type { Deed, PhoneDebtor } from "./phone-debtor.ts";
import { audible } from "./utterance.ts";

/** A stretch of time on the line, in milliseconds. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** All that is known of one call that was talked through; times are the line's, in milliseconds. */
export interface TalkedCall {
  readonly id: string;
  readonly deeds: readonly Deed[];
  readonly clearsMs: readonly number[];
  /** When the agent could be heard, at the ear; gaps that a voice makes inside words are left out. */
  readonly heard: readonly Stretch[];
  readonly events: readonly (CallEvent & { readonly lineMs: number })[];
  readonly outcome: Outcome | undefined;
  /** Expectations that were not met, and what went wrong with the line. */
  readonly failed: readonly string[];
}

/** A gap in the sound that is shorter belongs to the words, in milliseconds. */
const voiceGapMs = 60;

/** What came of a call that is over. */
export async function talkedCall(centre: CallCentre, debtor: PhoneDebtor): Promise<TalkedCall> {
  const { script, log, wire, deeds, clearsMs, faults, call } = debtor;
  const outcome =
    log.callId === undefined ? undefined : (await centre.services.calls.view(log.callId)).outcome;
  const unmet = outcome === undefined ? [] : checkExpectations(script.expect, outcome);
  const [start] = log.all("call-start");
  // The clock of the log, and that of the line, both run with this process.
  const startedMs = Date.parse(start?.call.startedAt ?? "") - centre.clock() + performance.now();
  return {
    id: script.id,
    deeds,
    clearsMs,
    heard: stretchesOf(call?.stream?.ear.recording() ?? new Int16Array(0)),
    events: log.events.map((event) => ({ ...event, lineMs: wire.lineMs(startedMs + event.atMs) })),
    outcome,
    failed: [
      ...faults,
      ...(call?.stream?.faults ?? []),
      ...unmet.map(
        ({ key, expected, actual }) =>
          `${key}: ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`,
      ),
    ],
  };
}

function stretchesOf(samples: Int16Array): Stretch[] {
  const stretches: { startMs: number; endMs: number }[] = [];
  for (const [at, sample] of samples.entries()) {
    if (Math.abs(sample) <= audible) continue;
    const ms = at / 8;
    const last = stretches.at(-1);
    if (last !== undefined && ms - last.endMs <= voiceGapMs) last.endMs = ms;
    else stretches.push({ startMs: ms, endMs: ms });
  }
  return stretches;
}
