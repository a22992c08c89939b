import { monitorEventLoopDelay, PerformanceObserver } from "node:perf_hooks";
import type { SpeechRecogniser, VoiceActivityDetector } from "../../agent/ports/speech.ts";
import { lineHz } from "./say.ts";
import type { Clip } from "./say-all.ts";
import { percentile } from "./percentile.ts";

/** One frame of a telephone line. */
const frameMs = 20;
const frameLength = (lineHz * frameMs) / 1000;

/** Silence after which a turn is taken to pause. */
const silenceMs = 500;

interface Told {
  readonly flushDelays: number[];
  readonly firstPartials: number[];
  readonly startDelays: number[];
  readonly faults: string[];
}

/** Calls in real time, each speaking two fifths of it: what they wait for, and what they cost. */
export async function measureCalls(
  engines: { readonly recogniser: SpeechRecogniser; readonly detector: VoiceActivityDetector },
  calls: { readonly count: number; readonly seconds: number; readonly clips: readonly Clip[] },
): Promise<object> {
  const told: Told = { flushDelays: [], firstPartials: [], startDelays: [], faults: [] };
  const loop = monitorEventLoopDelay({ resolution: 5 });
  let gcMs = 0;
  const watcher = new PerformanceObserver((list) => {
    gcMs += list.getEntries().reduce((sum, entry) => sum + entry.duration, 0);
  });
  watcher.observe({ entryTypes: ["gc"] });
  const open = Array.from({ length: calls.count }, (_, at) =>
    openCall(engines, { calls, at, told }),
  );
  loop.enable();
  const cpu = process.cpuUsage();
  const startMs = performance.now();
  for (let frame = 0; frame * frameMs < calls.seconds * 1000; frame += 1) {
    const waitMs = startMs + frame * frameMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => void setTimeout(resolve, waitMs));
    for (const call of open) call.tick();
  }
  const { user, system } = process.cpuUsage(cpu);
  const wallMs = performance.now() - startMs;
  loop.disable();
  watcher.disconnect();
  for (const call of open) call.close();
  const both = (values: readonly number[]): string =>
    `${percentile(values, 0.5).toFixed(0)} / ${percentile(values, 0.95).toFixed(0)} (${values.length})`;
  return {
    calls: calls.count,
    cores: ((user + system) / 1000 / wallMs).toFixed(2),
    pauseToTextMs: both(told.flushDelays),
    onsetToFirstPartialMs: both(told.firstPartials),
    onsetToStartToldMs: both(told.startDelays),
    loopDelayMs: `${(loop.percentile(50) / 1e6 - 5).toFixed(1)} / ${(loop.percentile(99) / 1e6 - 5).toFixed(1)}`,
    gcShare: `${((100 * gcMs) / wallMs).toFixed(2)} %`,
    rssMb: Math.round(process.memoryUsage.rss() / 1e6),
    faults: told.faults.length,
  };
}

function openCall(
  { recogniser, detector }: Parameters<typeof measureCalls>[0],
  { calls, at, told }: { calls: Parameters<typeof measureCalls>[1]; at: number; told: Told },
): { tick(): void; close(): void } {
  let flushedAt: number | undefined;
  let isFirst = true;
  let onsetAt = 0;
  const onFault = (error: Error): void => void told.faults.push(error.message);
  const ears = recogniser.open(
    { locale: "en-US", sampleRate: lineHz, keyterms: [] },
    {
      onTranscript: ({ isSettled }) => {
        const now = performance.now();
        if (isSettled && flushedAt !== undefined) {
          told.flushDelays.push(now - flushedAt);
          flushedAt = undefined;
          ears.endTurn();
        } else if (isFirst) {
          isFirst = false;
          told.firstPartials.push(now - onsetAt);
        }
      },
      onFault,
    },
  );
  const activity = detector.open(
    { sampleRate: lineHz, silenceMs },
    {
      onSpeechStart: () => void told.startDelays.push(performance.now() - onsetAt),
      onSpeechEnd: () => {
        flushedAt = performance.now();
        ears.flush();
      },
      onFault,
    },
  );
  const script = scriptOf(calls.clips, at, calls.seconds);
  let frame = 0;
  return {
    tick: () => {
      const from = frame * frameLength;
      frame += 1;
      const samples = script.audio.slice(from, from + frameLength);
      if (script.onsets.some((onset) => onset >= from && onset < from + frameLength)) {
        onsetAt = performance.now();
        isFirst = true;
      }
      ears.write(samples);
      activity.write(samples);
    },
    close: () => {
      ears.close();
      activity.close();
    },
  };
}

/** A sentence, then quiet half as long again, over and over; every call begins elsewhere. */
function scriptOf(
  clips: readonly Clip[],
  at: number,
  seconds: number,
): { audio: Int16Array; onsets: number[] } {
  const audio = new Int16Array(lineHz * (seconds + 1));
  const onsets: number[] = [];
  let position = Math.round(lineHz * (0.5 + ((at * 0.37) % 3)));
  for (let turn = 0; ; turn += 1) {
    const samples = clips[(at * 17 + turn * 5) % clips.length]?.samples ?? new Int16Array(0);
    if (position + samples.length > audio.length) return { audio, onsets };
    audio.set(samples, position);
    onsets.push(position + samples.findIndex((each) => Math.abs(each) > 500));
    position += Math.round(samples.length * 2.5);
  }
}
