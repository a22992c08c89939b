import { performance } from "node:perf_hooks";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallId } from "../domain/ids.ts";
import { joinCall, leaveCall } from "../server/calls/person-acts.ts";
import { instantAt, systemClock } from "../server/clock.ts";
import { exampleCases } from "../server/example-cases.ts";
import { createLogger } from "../server/logger.ts";
import { startService } from "../server/start.ts";

/**
 * What the desk costs: from accepting to being in the call, and the queue with a hundred who wait. `node bench/desk.ts`
 */
const waitingCount = 100;

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const row = (name: string, times: readonly number[]): string => {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p95] = [percentile(sorted, 0.5), percentile(sorted, 0.95)];
  return `| ${name} | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${times.length} |`;
};

async function timed(act: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await act();
  return performance.now() - startMs;
}

/** Nothing but what comes with the package hears and speaks, and nothing does here. */
const noSpeech = {
  order: undefined,
  callsMax: undefined,
  modelDir: undefined,
  deepgram: undefined,
  openai: undefined,
  funasr: undefined,
  aliyun: undefined,
};

const folder = await mkdtemp(join(tmpdir(), "kindline-bench-desk-"));
const service = await startService(
  {
    host: "127.0.0.1",
    port: 0,
    store: { kind: "embedded", dataDir: folder },
    publicUrl: undefined,
    packsDir: join(folder, "packs"),
    recordingsDir: join(folder, "recordings"),
    trustedProxies: 0,
    logLevel: "silent",
    speech: noSpeech,
    telephony: { twilio: undefined, freeSwitchSecret: undefined },
  },
  { clock: systemClock, log: createLogger("silent") },
);
const { calls, desk, store } = (await service.ready).services;
const at = instantAt(systemClock());
const [example] = exampleCases(at);
if (example === undefined) throw new Error("Expected an example case.");

async function waitingCall(index: number): Promise<CallId> {
  const caseId = `B-${index}` as NonNullable<typeof example>["caseId"];
  await store.cases.add({ ...example, caseId } as NonNullable<typeof example>, {
    at,
    isExample: false,
  });
  const live = await calls.begin(caseId, calls.newCallId(), "zh-CN");
  await calls.hear(live.id, { id: `turn-${index}-0001`, n: 1, text: "我要找人工" });
  return live.id;
}

const ids: CallId[] = [];
for (let index = 0; index < waitingCount; index += 1) ids.push(await waitingCall(index));

const board: number[] = [];
for (let index = 0; index < 50; index += 1) board.push(await timed(() => desk.state()));

const accepts: number[] = [];
const packs: number[] = [];
for (const id of ids) {
  accepts.push(await timed(() => calls.act(id, (live) => joinCall(live, "li"))));
  packs.push(await timed(() => desk.pack(id)));
  await calls.act(id, (live) => leaveCall(live, { personId: "li", cause: "give-back" }));
}

console.log("| what | p50 | p95 | times |\n| --- | --- | --- | --- |");
console.log(row("accept → in the call, durable (embedded store)", accepts));
console.log(row("the pack, read from the log", packs));
console.log(row(`the queue with ${waitingCount} who wait`, board));
await service.stop();
await rm(folder, { recursive: true });
