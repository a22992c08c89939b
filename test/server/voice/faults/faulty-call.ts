import { settleMsMax, unsureWaitMsMax } from "../../../../agent/voice/turn-taking/limits.ts";
import { firstAudioMsMax, playoutCheckMs } from "../../../../server/voice/voice-limits.ts";
import { StagedCall, type CallStudio } from "./call-stage.ts";
import { FaultProxy, type WireFault } from "./fault-proxy.ts";
import { spareEars } from "./spare-ears.ts";
import { words, type Vendor } from "./vendors.ts";

/** When in a call the vendor's wire breaks. */
export const phases = [
  "before the first word",
  "while they speak",
  "in the silence",
  "while the agent speaks",
] as const;
export type Phase = (typeof phases)[number];

export interface FaultCase {
  readonly vendor: Vendor;
  readonly fault: WireFault;
  readonly phase: Phase;
}

/** Silence that nothing explains, beyond the deadline of the port, in milliseconds. */
export const unexplainedMsMax = 2_000;

/** How long ears may take for what was said: the turn ends then with what is known. */
const earsDeadlineMs = settleMsMax + unsureWaitMsMax;
/** How long a voice may take to begin. */
const voiceDeadlineMs = firstAudioMsMax + playoutCheckMs;

/** What came of one call with a fault in it. */
export interface FaultyCall {
  readonly name: string;
  /** Empty where all went as it must. */
  readonly complaints: readonly string[];
  /** The longest silence in which the agent was expected to speak, in milliseconds. */
  readonly silenceMs: number;
  /** From the end of the line until the call had let go of everything, in milliseconds. */
  readonly closeMs: number;
}

/** One call whose debtor says who they are, while the wire to a vendor breaks. */
export async function runFaultyCall(
  studio: CallStudio,
  { vendor, fault, phase }: FaultCase,
): Promise<FaultyCall> {
  const proxy = new FaultProxy(vendor.port);
  const port = await proxy.listen();
  const recogniser = vendor.recogniser?.(port);
  const voice = vendor.voice?.(port);
  const ears = [recogniser, spareEars(words[vendor.locale])].filter((one) => one !== undefined);
  const call = new StagedCall(studio, {
    locale: vendor.locale,
    isRealTime: true,
    engines: { recognisers: ears },
    first: { recogniser: undefined, voice },
  });
  const complaints: string[] = [];
  let silenceMs = 0;
  const expectVoice = async (deadlineMs: number, what: string): Promise<void> => {
    const fromMs = call.line.nowMs;
    const heardBefore = call.line.playedMs;
    const isHeard = (): boolean => call.line.playedMs > heardBefore || call.isClosed;
    await call.until(isHeard, 3 * (deadlineMs + unexplainedMsMax)).catch(() => undefined);
    const waitedMs = call.line.nowMs - fromMs;
    silenceMs = Math.max(silenceMs, waitedMs);
    if (waitedMs > deadlineMs + unexplainedMsMax)
      complaints.push(`${what}: ${waitedMs} ms of silence`);
  };
  if (phase === "before the first word") proxy.break(fault);
  await call.begin();
  await expectVoice(voiceDeadlineMs, "the opening");
  if (phase === "while the agent speaks") proxy.break(fault);
  await expectQuiet(call, complaints);
  call.say(words[vendor.locale], 600);
  await call.pass(300);
  if (phase === "while they speak") proxy.break(fault);
  await call.pass(320);
  if (phase === "in the silence") proxy.break(fault);
  await expectVoice(
    earsDeadlineMs + (vendor.voice === undefined ? 0 : voiceDeadlineMs),
    "the answer",
  );
  await call.pass(300);
  if (call.isClosed) complaints.push("the call ended by itself");
  const closeMs = await close(call);
  if (!call.isClosed) complaints.push("the call did not close");
  await Promise.all([recogniser?.close(), voice?.close()]);
  await waitFor(() => proxy.openCount === 0);
  if (proxy.openCount > 0) complaints.push(`${proxy.openCount} sockets are left open`);
  if (call.detector.openCount > 0) complaints.push("a detector is left open");
  await proxy.close();
  return { name: `${vendor.name} × ${fault} × ${phase}`, complaints, silenceMs, closeMs };
}

/** The agent ends what it says. */
async function expectQuiet(call: StagedCall, complaints: string[]): Promise<void> {
  let silentMs = 0;
  const startMs = call.line.nowMs;
  let longestMs = 0;
  while (call.activity === "speaking" || call.line.isSounding) {
    await call.pass(20);
    silentMs = call.line.isSounding ? 0 : silentMs + 20;
    longestMs = Math.max(longestMs, silentMs);
    if (call.line.nowMs - startMs > 30_000) return void complaints.push("the opening did not end");
  }
  if (longestMs > voiceDeadlineMs + unexplainedMsMax)
    complaints.push(`in the opening: ${longestMs} ms of silence`);
}

async function close(call: StagedCall): Promise<number> {
  const startMs = performance.now();
  call.line.end();
  await waitFor(() => call.isClosed);
  return performance.now() - startMs;
}

async function waitFor(holds: () => boolean): Promise<void> {
  const endMs = performance.now() + 3_000;
  while (!holds() && performance.now() < endMs)
    await new Promise((resolve) => void setTimeout(resolve, 2));
}
