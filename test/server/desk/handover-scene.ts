import { callId as toCallId, type CallId } from "../../../domain/ids.ts";
import type { Config } from "../../../server/config.ts";
import { instantAt, systemClock } from "../../../server/clock.ts";
import { exampleCase } from "../../../server/example-cases.ts";
import type { HandoverRoute } from "../../../server/telephony/handover/handover-route.ts";
import type { Callee } from "../../emulators/carrier/callee.ts";
import type { EmulatedCall } from "../../emulators/carrier/emulated-call.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { TwilioEmulator } from "../../emulators/carrier/twilio-emulator.ts";
import { runService } from "../running-service.ts";
import { frameMs, SimulatedLine } from "../voice/faults/simulated-line.ts";
import { forgetHolds } from "../forget-holds.ts";
import { afterFile } from "../../after-file.ts";

const account = { accountSid: `AC${"1".repeat(32)}`, authToken: "token-of-the-emulator" };
export const freeSwitchSecret = "a-secret-of-the-dial-plan";
export const ownNumber = "+16175550100";
export const queueNumber = "+16175550199";

/** A debtor's line passes its time ten times as fast as the machine, so that greetings are soon over. */
const pumpMs = frameMs / 10;

/** Waits until that holds; for as long as a busy machine may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const endMs = performance.now() + 45_000;
  while (!(await holds())) {
    if (performance.now() > endMs) throw new Error(`Expected in time: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A carrier on loopback with the people of a queue behind its numbers; whoever keeps the map may change who is there. */
export async function openCarrier(callees: ReadonlyMap<string, Callee>): Promise<TwilioEmulator> {
  const emulator = await new TwilioEmulator({
    ...account,
    time: scaledTime(1),
    ownNumbers: [ownNumber],
    callees,
  }).open();
  afterFile(() => emulator.close());
  return emulator;
}

/** The settings of a service that hands over through that carrier. */
export const handingOver = (
  emulator: TwilioEmulator,
  route: Partial<HandoverRoute> = {},
): Config["telephony"] => ({
  twilio: { ...account, from: ownNumber, baseUrl: emulator.url },
  freeSwitchSecret,
  handover: {
    routes: [{ to: queueNumber, when: "desk-empty", languages: [], reasons: [], ...route }],
    sipLogin: { user: "kindline", password: "of-the-pbx" },
  },
});

type Running = Awaited<ReturnType<typeof runService>>;

export const openService = (
  telephony: Config["telephony"],
  more: Omit<NonNullable<Parameters<typeof runService>[0]>, "telephony" | "clock"> = {},
): Promise<Running> => runService({ ...more, clock: systemClock, telephony });

let cases = 0;

/** A debtor on the telephone, who has asked for nothing yet. */
export class Debtor {
  readonly line: SimulatedLine;
  readonly callId: CallId;
  readonly #running: Running;
  #pump: NodeJS.Timeout | undefined;

  private constructor(running: Running, callId: CallId, line: SimulatedLine) {
    this.#running = running;
    this.callId = callId;
    this.line = line;
    this.#turn();
  }

  /** Their line was lost, and comes back to that server. */
  static async callsAgain(running: Running, callId: CallId): Promise<Debtor> {
    const line = new SimulatedLine();
    const { services } = running.ready;
    await services.voice.speakOn(services, callId, { line, view: {} });
    return new Debtor(running, callId, line);
  }

  static async call(running: Running, line = new SimulatedLine()): Promise<Debtor> {
    const { calls, store, voice } = running.ready.services;
    const at = instantAt(systemClock());
    const example = exampleCase("en-US", at);
    cases += 1;
    const caseId = `H-${Date.now()}-${cases}` as typeof example.caseId;
    await forgetHolds(store);
    await store.cases.add({ ...example, caseId }, { at, isExample: false });
    const id = calls.newCallId();
    const how = { id, channel: "voice", direction: "inbound", locale: "en-US" } as const;
    await voice.speak(running.ready.services, await calls.setUp(caseId, how), { line, view: {} });
    const debtor = new Debtor(running, toCallId(id), line);
    await until(() => line.heard.length > 10);
    return debtor;
  }

  /** Has the agent hand the call over, as a supervisor may. */
  async asksForPerson(): Promise<void> {
    const hint = { hint: "hand_over", user: "boss" } as const;
    await this.#running.ready.services.desk.hint(this.callId, hint);
  }

  async log(): Promise<readonly string[]> {
    const { store } = this.#running.ready.services;
    return (await store.events.read(this.callId)).map(({ event }) =>
      event.type === "person-leave" ? `person-leave ${event.cause}` : event.type,
    );
  }

  async countOf(type: string): Promise<number> {
    return (await this.log()).filter((one) => one === type).length;
  }

  /** Resolves once the agent has begun to say that line. */
  async untilSaid(line: string): Promise<void> {
    const { store } = this.#running.ready.services;
    const lines = async (): Promise<readonly string[]> =>
      (await store.events.read(this.callId)).flatMap(({ event }) =>
        event.type === "sentence-approve" ? [event.line] : [],
      );
    await until(async () => (await lines()).includes(line));
  }

  /** Resolves once that stands in the log. */
  async untilLogged(type: string): Promise<void> {
    await until(async () => (await this.log()).includes(type));
  }

  hangUp(): void {
    this.line.end();
    clearTimeout(this.#pump);
  }

  #turn(): void {
    this.line.tick();
    if (!this.line.isClosed) this.#pump = setTimeout(() => this.#turn(), pumpMs);
  }
}

/** What the debtor has heard last. */
export const lastHeard = ({ line }: Debtor, ms: number): Int16Array =>
  Int16Array.from(line.heard.slice(-ms / frameMs).flatMap((frame) => [...frame]));

/** The newest call to the queue, once somebody there hears us. @param before a call that is not meant. */
export async function legOf(
  emulator: TwilioEmulator,
  before?: EmulatedCall,
): Promise<EmulatedCall> {
  const newest = (): EmulatedCall | undefined => [...emulator.calls.values()].at(-1);
  await until(() => (newest()?.stream?.ear.speechMs ?? 0) > 0 && newest() !== before);
  const leg = newest();
  if (leg === undefined) throw new Error("Expected a call to the queue.");
  return leg;
}

/** How much of the loudness is of that tone, 0 to 1 (Goertzel). */
export function toneShare(samples: Int16Array, hertz: number, sampleRate = 8_000): number {
  const turn = 2 * Math.cos((2 * Math.PI * hertz) / sampleRate);
  let [before, last, energy] = [0, 0, 0];
  for (const sample of samples) {
    [before, last] = [last, sample + turn * last - before];
    energy += sample * sample;
  }
  const power = before * before + last * last - turn * before * last;
  return energy === 0 ? 0 : (2 * power) / (samples.length * energy);
}
