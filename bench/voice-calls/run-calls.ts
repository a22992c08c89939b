import { loadavg } from "node:os";
import type { CallCentre } from "./call-centre.ts";
import type { CallScript } from "./call-script.ts";
import { prepareDebtor } from "./prepare-debtor.ts";
import { talkedCall, type TalkedCall } from "./call-record-of.ts";

interface RunOptions {
  readonly scripts: readonly CallScript[];
  readonly parallel: number;
  readonly noiseDb: number | undefined;
  readonly onCall?: (call: TalkedCall) => void;
}

/** What was talked, and how busy the machine was meanwhile. */
export interface CallRun {
  readonly noise: string;
  readonly parallel: number;
  readonly calls: readonly TalkedCall[];
  /** Processor seconds of this process for each second: service, emulator and debtors together. */
  readonly cores: number;
  /** Load averages of the machine over a minute, taken at the end of each call. */
  readonly loads: readonly number[];
}

/** Talks through these calls, so many at a time. */
export async function runCalls(centre: CallCentre, options: RunOptions): Promise<CallRun> {
  const { scripts, parallel, noiseDb, onCall } = options;
  const debtors = [];
  for (const [seed, script] of scripts.entries()) {
    debtors.push(await prepareDebtor(script, { noiseDb, seed }));
  }
  const calls: TalkedCall[] = [];
  const loads: number[] = [];
  const [cpu, startMs] = [process.cpuUsage(), performance.now()];
  const waiting = [...debtors];
  const talk = async (): Promise<void> => {
    for (let debtor = waiting.shift(); debtor !== undefined; debtor = waiting.shift()) {
      await centre.talkWith(debtor);
      const call = await talkedCall(centre, debtor);
      calls.push(call);
      loads.push(loadavg()[0] ?? 0);
      onCall?.(call);
    }
  };
  await Promise.all(Array.from({ length: parallel }, talk));
  const { user, system } = process.cpuUsage(cpu);
  const cores = (user + system) / 1000 / (performance.now() - startMs);
  const noise = noiseDb === undefined ? "clean" : String(noiseDb);
  return { noise, parallel, calls, cores, loads };
}
