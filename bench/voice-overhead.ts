import { setImmediate, setTimeout as pause } from "node:timers/promises";
import { KindlinePeer } from "./voice/kindline-peer.ts";
import { LiveKitPeer } from "./voice/livekit-peer.ts";
import { logNowhere } from "./voice/log-nowhere.ts";
import { cpuMs, keptBytes, mean, quantile, slope } from "./voice/numbers.ts";
import {
  frameSamples,
  type SpokenCall,
  type SpokenPeer,
  type TurnTimes,
} from "./voice/spoken-peer.ts";
import { startKindline } from "./voice/start-kindline.ts";
import { wireCost } from "./voice/wire-cost.ts";

/**
 * What a spoken call costs apart from its vendors, ours beside `@livekit/agents` in one interleaved run: every
 * vendor answers at once. `npm ci --prefix bench/voice && node --expose-gc bench/voice-overhead.ts [part…]`,
 * parts `turns`, `frames`, `wire`, `idle`, `slope`, `close`; all by default.
 */
const parts = new Set(process.argv.slice(2));
const wants = (part: string): boolean => parts.size === 0 || parts.has(part);

const rounds = 4;
const callsEach = 4;
/** A conversation whose answers have two sentences on average. */
const texts = [
  "Yes, this is Alex Morgan.",
  "Who is calling?",
  "Can I pay in three instalments?",
  "I lost my job last month",
  "Can I pay in three instalments?",
  "Yes, that works for me",
  "Who is calling?",
  "Can you repeat that?",
  "Can I pay in three instalments?",
  "Thank you",
];

const kindline = await startKindline();
const { services, dir } = kindline;
const { events } = services.store;
const ours = (name: string, change: Partial<ConstructorParameters<typeof KindlinePeer>[0]> = {}) =>
  new KindlinePeer({ name, services, events, isPrepared: true, ...change });
const livekit = new LiveKitPeer();
const durable = ours("ours, durable");
const unkept = ours("ours, log kept nowhere", { events: logNowhere });
const cold = ours("ours, durable, answer not made ready", { isPrepared: false });
const unkeptCold = ours("ours, log kept nowhere, answer not made ready", {
  events: logNowhere,
  isPrepared: false,
});
const recorded = ours("ours, durable, recorded", { recordingsDir: `${dir}/calls` });
const peers: readonly SpokenPeer[] = [livekit, durable, recorded, unkept, cold, unkeptCold];

const show = (peer: SpokenPeer, row: string): void => console.log(`${peer.name}: ${row}`);

async function turns(): Promise<void> {
  const all = new Map(
    peers.map((peer) => [peer, { times: [] as TurnTimes[], cpu: [] as number[] }]),
  );
  for (let round = 0; round <= rounds; round += 1) {
    for (const [peer, kept] of all) {
      const times: TurnTimes[] = [];
      let cpu = 0;
      for (let n = 0; n < callsEach; n += 1) {
        const call = await peer.open();
        const before = process.cpuUsage();
        for (const text of texts) times.push(await call.turn(text));
        cpu += cpuMs(before);
        await call.close();
      }
      // The first round is for the compiler.
      if (round === 0) continue;
      kept.times.push(...times);
      kept.cpu.push(cpu / times.length);
    }
  }
  for (const [peer, { times, cpu }] of all) {
    const [fromText, fromEnd] = [
      times.map((each) => each.fromTranscriptMs),
      times.map((each) => each.fromTurnEndMs),
    ];
    const both = (values: readonly number[]): string =>
      `p50 ${quantile(values, 0.5).toFixed(2)} p99 ${quantile(values, 0.99).toFixed(1)} ms`;
    show(
      peer,
      `final transcript → first frame ${both(fromText)}; end of turn → first frame ${both(fromEnd)}; ` +
        `of it the store p50 ${quantile(
          times.map((each) => each.storeMs),
          0.5,
        ).toFixed(2)} ms; ` +
        `CPU ${Math.min(...cpu).toFixed(2)} ms a turn (rounds ${cpu.map((each) => each.toFixed(1)).join(" ")}); ` +
        `${mean(times.map((each) => each.frames)).toFixed(1)} frames a turn`,
    );
  }
}

/** Distinct noise, 20 ms. */
function noise(seed: number): Int16Array {
  const samples = new Int16Array(frameSamples);
  for (let n = 0; n < frameSamples; n += 1) samples[n] = ((seed * 7_919 + n * 104_729) % 400) - 200;
  return samples;
}

const batch = 25;
const frameMs = 20;

/** In the time that the audio takes: whoever wakes up for every frame pays for it. */
async function frames(): Promise<void> {
  const best = new Map<SpokenPeer, number>();
  const [callCount, seconds] = [25, 4];
  for (let round = 0; round < rounds; round += 1) {
    for (const peer of [livekit, durable, recorded]) {
      const calls = await Promise.all(Array.from({ length: callCount }, () => peer.open()));
      const before = process.cpuUsage();
      const startMs = performance.now();
      let n = 0;
      for (; n * frameMs < seconds * 1_000; n += 1) {
        const waitMs = startMs + n * frameMs - performance.now();
        if (waitMs > 0) await pause(waitMs);
        for (const call of calls) call.hear(noise(n));
      }
      const us = (1_000 * cpuMs(before)) / (n * callCount);
      best.set(peer, Math.min(us, best.get(peer) ?? Infinity));
      await Promise.all(calls.map((call) => call.close()));
    }
  }
  for (const [peer, us] of best) {
    show(peer, `${us.toFixed(1)} µs CPU a frame of 20 ms, one way, without a wire`);
  }
}

const wireCalls = 25;

async function wire(): Promise<void> {
  const modes = ["relay", "listens", "speaks"] as const;
  const best = new Map<string, number>();
  for (let round = 0; round < 2; round += 1) {
    for (const recordingsDir of [undefined, `${dir}/wire`]) {
      for (const mode of modes) {
        if (mode === "relay" && recordingsDir !== undefined) continue;
        const us = await wireCost(
          { services, ...(recordingsDir === undefined ? {} : { recordingsDir }) },
          mode,
          wireCalls,
        );
        const name = `${mode}${recordingsDir === undefined ? "" : ", recorded"}`;
        best.set(name, Math.min(us, best.get(name) ?? Infinity));
      }
    }
  }
  for (const [name, us] of best) {
    console.log(
      `Media Streams, ${wireCalls} calls, ${name}: ${us.toFixed(1)} µs CPU a frame of 20 ms`,
    );
  }
}

async function idle(): Promise<void> {
  for (const peer of [livekit, durable, recorded]) {
    for (let n = 0; n < 30; n += 1) await (await peer.open()).close();
    await pause(600);
    const count = 100;
    const before = keptBytes();
    const calls: SpokenCall[] = [];
    for (let n = 0; n < count; n += 1) calls.push(await peer.open());
    await pause(300);
    const open = keptBytes();
    await Promise.all(calls.map((call) => call.close()));
    calls.length = 0;
    await pause(600);
    const left = keptBytes();
    const kb = (bytes: number): string => (bytes / count / 1_024).toFixed(1);
    show(
      peer,
      `${kb(open.heap - before.heap)} KB of heap and ${kb(open.buffers - before.buffers)} KB of audio an idle call; ` +
        `${kb(left.heap - before.heap)} and ${kb(left.buffers - before.buffers)} KB left of each closed one`,
    );
  }
}

/** Audio as fast as it goes, ten minutes of it in our calls, in which somebody coughs every five seconds. */
async function growth(): Promise<void> {
  await growthOf(livekit, 180);
  await growthOf(recorded, 600);
}

async function growthOf(peer: SpokenPeer, measuredSeconds: number): Promise<void> {
  const [warmUpSeconds, framesASecond, coughSeconds] = [120, 50, 5];
  const call = await peer.open();
  const points: (readonly [number, number])[] = [];
  for (let second = 1; second <= warmUpSeconds + measuredSeconds; second += 1) {
    for (let n = 0; n < framesASecond; n += 1) {
      call.hear(noise(second * framesASecond + n));
      if (n % batch === 0) await setImmediate();
    }
    if (second % coughSeconds === 0) call.cough();
    if (second < warmUpSeconds || second % 30 !== 0) continue;
    await setImmediate();
    const { heap, buffers } = keptBytes();
    points.push([second, (heap + buffers) / 1_024]);
  }
  const growing = `${slope(points).toFixed(2)} KB of heap and audio a second`;
  show(peer, `${growing}, over ${measuredSeconds} s of audio`);
  await call.close();
}

async function close(): Promise<void> {
  for (const peer of [livekit, durable, recorded]) {
    const times: number[] = [];
    for (let n = 0; n < 20; n += 1) {
      const call = await peer.open();
      await call.turn("I lost my job last month");
      const fromMs = performance.now();
      await call.close();
      times.push(performance.now() - fromMs);
    }
    show(
      peer,
      `close p50 ${quantile(times, 0.5).toFixed(1)} max ${Math.max(...times).toFixed(1)} ms`,
    );
  }
}

const all = { turns, frames, wire, idle, slope: growth, close };
for (const [name, measure] of Object.entries(all)) if (wants(name)) await measure();
await kindline.stop();
// What a peer leaves running must not keep the process.
process.exit(0);
