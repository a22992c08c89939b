import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { accountSid, authToken } from "./voice/carrier-account.ts";
import { cpuMs, quantile } from "./voice/numbers.ts";
import { startKindline } from "./voice/start-kindline.ts";

/**
 * How many telephone calls one service carries, with everything that belongs to them on the same machine: the
 * carrier and Deepgram are emulated in processes of their own. `node bench/voice-capacity.ts <talking>
 * <silent> [seconds]`; the turns' latency is measured at the caller's ear.
 */
const [talking = 30, silent = 60, seconds = 40] = process.argv.slice(2).map(Number);

interface Told {
  readonly gaps: readonly number[];
  readonly calls: number;
  readonly failed: number;
  readonly reasons: readonly string[];
  readonly cpu: NodeJS.CpuUsage;
  readonly wireFaults: number;
}

const file = (name: string): URL => new URL(`voice/${name}.ts`, import.meta.url);
const next = async <T>(child: ChildProcess): Promise<T> =>
  ((await once(child, "message")) as [T])[0];

const vendors = fork(file("vendors"));
const { url: baseUrl } = await next<{ url: string }>(vendors);
const kindline = await startKindline({
  speech: {
    order: ["deepgram"],
    callsMax: 1_000,
    modelDir: undefined,
    deepgram: { apiKey: "a-key-of-the-benchmark", baseUrl },
    openai: undefined,
    funasr: undefined,
    aliyun: undefined,
  },
  telephony: {
    twilio: { accountSid, authToken, from: undefined, baseUrl: undefined },
    freeSwitchSecret: undefined,
  },
});
const loop = monitorEventLoopDelay({ resolution: 5 });
const callers = fork(file("callers"), [kindline.url, talking, silent, seconds].map(String));
await next(callers);
loop.enable();
const before = process.cpuUsage();
const vendorsCpu = async (): Promise<NodeJS.CpuUsage> => {
  vendors.send("cpu");
  return (await next<{ cpu: NodeJS.CpuUsage }>(vendors)).cpu;
};
const vendorsBefore = await vendorsCpu();
const told = await next<Told>(callers);
const own = cpuMs(before);
const vendorsAfter = await vendorsCpu();
const share = (ms: number): string => (ms / 1_000 / seconds).toFixed(2);
const sum = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1_000;
const gaps = told.gaps;
console.log(
  `${talking} talking, ${silent} silent, ${seconds} s: ${told.failed} of ${told.calls} calls failed, ` +
    `${gaps.length} turns, gap p50 ${quantile(gaps, 0.5).toFixed(0)} p95 ${quantile(gaps, 0.95).toFixed(0)} ms; ` +
    `cores: service ${share(own)}, vendors ${share(sum(vendorsAfter) - sum(vendorsBefore))}, ` +
    `carrier ${share(sum(told.cpu))}; event loop p50 ${(loop.percentile(50) / 1e6 - 5).toFixed(1)} ` +
    `p99 ${(loop.percentile(99) / 1e6 - 5).toFixed(1)} ms; ${Math.round(process.memoryUsage.rss() / 1e6)} MB; ` +
    `wire faults ${told.wireFaults}; load of the machine ${loadavg()[0]?.toFixed(1)}`,
);
for (const reason of new Set(told.reasons)) console.log(`  failed: ${reason}`);
vendors.kill();
await kindline.stop();
process.exit(0);
