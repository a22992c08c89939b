import { createSileroDetector } from "../../providers/sherpa/create-silero-detector.ts";
import { EnergyGate } from "../../providers/sherpa/energy-gate.ts";
import { loadSherpaAddon } from "../../providers/sherpa/sherpa-addon.ts";
import { Silero, sileroPath, sileroWindow } from "../../providers/sherpa/silero.ts";
import { Resampler } from "../../audio/resample.ts";
import type { Line } from "./accuracy.ts";
import { joined, lineHz, silence } from "./say.ts";
import type { Clip } from "./say-all.ts";

/** What one frame of 20 ms costs, piece by piece, in microseconds of a core. */
export function measureFrameCost(): object {
  const frames = 5_000;
  const frame = Int16Array.from({ length: 160 }, (_, at) => 3_000 * Math.sin(at / 5));
  const window = Int16Array.from({ length: sileroWindow }, (_, at) => 3_000 * Math.sin(at / 9));
  const silero = new Silero(loadSherpaAddon(), sileroPath());
  const gate = new EnergyGate(lineHz);
  const resampler = new Resampler(lineHz, 16_000);
  return {
    gateUs: each(frames, () => gate.isLoud(frame, false)),
    resampleUs: each(frames, () => resampler.push(frame)),
    // A window has 32 ms.
    sileroUs: (Number(each(frames, () => silero.isSpeech(window))) * 0.625).toFixed(1),
  };
}

function each(count: number, work: () => unknown): string {
  for (let n = 0; n < count / 5; n += 1) work();
  const cpu = process.cpuUsage();
  for (let n = 0; n < count; n += 1) work();
  const { user, system } = process.cpuUsage(cpu);
  return ((user + system) / count).toFixed(1);
}

/** How much of what is said is found, and what else is taken for speech, by length of silence and by line. */
export async function* measureActivity(
  clips: readonly Clip[],
  lines: readonly Line[],
): AsyncGenerator<object> {
  for (const [line, carry] of lines) {
    for (const silenceMs of [200, 300, 500]) {
      yield { line, silenceMs, ...(await countEdges(clips, carry, silenceMs)) };
    }
  }
}

/** Milliseconds after an end in which another start would have been told; and after which nothing comes. */
const settleMs = 150;
const lostMs = 3_000;

async function countEdges(
  clips: readonly Clip[],
  carry: Line[1],
  silenceMs: number,
): Promise<object> {
  const detector = createSileroDetector();
  const tally = { clips: clips.length, missed: 0, split: 0 };
  for (const clip of clips) {
    let starts = 0;
    const audio = carry(joined([silence(1_500), clip.samples, silence(1_500)]));
    const done = Promise.withResolvers<void>();
    let over = setTimeout(done.resolve, lostMs);
    const stream = detector.open(
      { sampleRate: lineHz, silenceMs },
      {
        onSpeechStart: () => void (starts += 1),
        onSpeechEnd: () => {
          clearTimeout(over);
          over = setTimeout(done.resolve, settleMs);
        },
        onFault: done.reject,
      },
    );
    for (let at = 0; at < audio.length; at += 160) stream.write(audio.slice(at, at + 160));
    await done.promise;
    clearTimeout(over);
    stream.close();
    if (starts === 0) tally.missed += 1;
    if (starts > 1) tally.split += 1;
  }
  await detector.close();
  return tally;
}
