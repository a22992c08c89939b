import type { LiveCallServices } from "../../server/calls/live-call-services.ts";
import { LiveCall } from "../../server/calls/live-call.ts";
import { createLogger } from "../../server/logger.ts";
import type { VoiceActivity } from "../../server/protocol/voice.ts";
import type { Services } from "../../server/services.ts";
import { CallRecording } from "../../server/voice/recording/call-recording.ts";
import type { CallEngines } from "../../server/voice/engine.ts";
import type { VoiceLine } from "../../server/voice/voice-line.ts";
import { VoiceCall } from "../../server/voice/voice-call.ts";

export interface CallParts {
  readonly services: Services;
  /** Where calls are recorded; nowhere unless given. */
  readonly recordingsDir?: string;
}

/** One of our spoken calls, to the American example debtor, on engines and a line of the benchmark's own. */
export async function beginCall(
  { services, recordingsDir }: CallParts,
  own: {
    readonly events: LiveCallServices["events"];
    readonly line: VoiceLine;
    readonly engines: CallEngines;
    readonly onActivity?: (activity: VoiceActivity) => void;
  },
): Promise<VoiceCall> {
  const { calls, store, packs, clock, voice } = services;
  const id = calls.newCallId();
  const how = { id, locale: undefined, channel: "voice", direction: "outbound" } as const;
  const setup = await calls.setUp("C-1002", how);
  const parts: LiveCallServices = {
    events: own.events,
    cases: store.cases,
    news: store.news,
    hub: calls.hub,
    guardRules: ({ jurisdiction }, { place }) =>
      packs.registry.bookFor({ jurisdiction, places: place === undefined ? [] : [place] }),
    freeWords: () => undefined,
    clock,
  };
  const record = (live: LiveCall): CallRecording =>
    new CallRecording({
      path: `${recordingsDir ?? ""}/${live.id}.wav`,
      sampleRate: own.line.sampleRate,
      onKept: (kept) => void live.noteRecording(kept),
      onFault: (error) => {
        throw error;
      },
    });
  const call = new VoiceCall({
    line: own.line,
    view: own.onActivity === undefined ? {} : { onActivity: own.onActivity },
    engines: own.engines,
    locale: setup.call.locale,
    timezone: setup.case.debtor.timezone,
    keyterms: [setup.case.creditor],
    log: createLogger("silent"),
    clock: () => performance.now(),
    onLatency: (latency) => voice.metrics.turn(latency),
    begin: (output) => Promise.resolve(LiveCall.prepare(parts, { ...setup, output })),
    isResumed: false,
    onClose: () => undefined,
    ...(recordingsDir === undefined ? {} : { record }),
  });
  await call.start();
  return call;
}
