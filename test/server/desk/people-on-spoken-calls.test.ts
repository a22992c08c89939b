import { beforeAll, describe, expect, it } from "vitest";
import { joinCall, leaveCall } from "../../../server/calls/person-acts.ts";
import type { LiveCall } from "../../../server/calls/live-call.ts";
import type { CallListener } from "../../../server/voice/call-audience.ts";
import type { CallPeople } from "../../../server/voice/call-people.ts";
import { openStudio, StagedCall, type CallStudio } from "../voice/faults/call-stage.ts";
import { frameMs } from "../voice/faults/simulated-line.ts";

const person = "li";
/** A loud tone of the person's own: nothing of the agent's voice has this value. */
const loud = 12_345;

const tone = (rate: number, ms: number): Int16Array =>
  new Int16Array((rate * ms) / 1_000).fill(loud);

const has = (frames: readonly Int16Array[], value: number): boolean =>
  frames.some((frame) => frame.includes(value));

/** Somebody at a desk, with everything they heard. */
class Desk implements CallListener {
  readonly debtorHeard: Int16Array[] = [];
  readonly agentHeard: Int16Array[] = [];
  clears = 0;
  isClosed = false;
  debtor(samples: Int16Array): void {
    this.debtorHeard.push(samples);
  }
  agent(samples: Int16Array): void {
    this.agentHeard.push(samples);
  }
  clear(): void {
    this.clears += 1;
  }
  close(): void {
    this.isClosed = true;
  }
}

describe("people on a spoken call", () => {
  let studio: CallStudio;
  beforeAll(async () => {
    studio = await openStudio();
  }, 60_000);

  async function begun(): Promise<{ stage: StagedCall; live: LiveCall; people: CallPeople }> {
    const stage = await new StagedCall(studio).begin();
    const live = await studio.services.calls.get(stage.callId);
    const { people } = stage.call ?? {};
    if (people === undefined) throw new Error("Expected a call that has begun.");
    return { stage, live, people };
  }

  const logOf = async ({ callId }: StagedCall) =>
    (await studio.services.store.events.read(callId)).map(({ event }) => event);

  it("are introduced at once: the agent's sentence gives way, and the join is in the log before it ends", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    await stage.answering("Who are you?");
    let isIn = false;
    const joined = people.letIn(() => joinCall(live, person)).then(() => (isIn = true));
    await stage.pass(frameMs * 10);
    await joined;
    expect(isIn).toBe(true);
    expect(live.person).toBe("joined");
    await stage.untilQuiet();
    expect(stage.said.at(-1)).toMatch(/go on with them/);
    expect((await logOf(stage)).some(({ type }) => type === "sentence-interrupt")).toBe(true);
  });

  it("lead it: what they say is heard, and the agent says nothing to the debtor's turns", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    const said = stage.said.length;
    people.speak(tone(stage.line.sampleRate, 400), undefined);
    await stage.pass(600);
    expect(has(stage.line.heard, loud)).toBe(true);
    await stage.understood("I lost my job last month.");
    await stage.pass(4_000);
    expect(stage.said).toHaveLength(said);
    expect(live.state.hardship || live.state.reason.status === "given").toBe(true);
  });

  it("are not heard before they lead, nor after", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    people.speak(tone(stage.line.sampleRate, 400), undefined);
    await stage.pass(600);
    expect(has(stage.line.heard, loud)).toBe(false);
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    const gone = { personId: person, cause: "give-back" } as const;
    await Promise.all([people.letIn(() => leaveCall(live, gone)), stage.pass(frameMs * 4)]);
    people.speak(tone(stage.line.sampleRate, 400), undefined);
    await stage.pass(600);
    expect(has(stage.line.heard, loud)).toBe(false);
  });

  it("hand it back: the agent speaks again, and what it says is known to be heard whole", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    people.speak(tone(stage.line.sampleRate, 3_000), undefined);
    await stage.pass(3_200);
    const gone = { personId: person, cause: "give-back" } as const;
    await Promise.all([people.letIn(() => leaveCall(live, gone)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    const log = await logOf(stage);
    const back = log.findLast((event) => event.type === "sentence-hear");
    expect(back).toMatchObject({ line: "agent_back" });
    expect(back?.playbackMs).toBeGreaterThan(200);
    const answer = await stage.exchange("Who are you?");
    expect(answer.length).toBeGreaterThan(0);
  });

  it("cut the introduction short by their first word, and are not kept behind it by their silence", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.until(() => stage.line.isSounding);
    const silence = new Int16Array((stage.line.sampleRate * frameMs) / 1_000);
    for (let frame = 0; frame < 20; frame += 1) {
      people.speak(silence, undefined);
      await stage.pass(frameMs);
    }
    expect(has(stage.line.heard, loud)).toBe(false);
    people.speak(tone(stage.line.sampleRate, 200), undefined);
    await stage.pass(100);
    expect(has(stage.line.heard, loud)).toBe(true);
  });

  it("hear both sides, and not themselves", async () => {
    const { stage, live, people } = await begun();
    const desk = new Desk();
    people.listen(desk);
    await stage.exchange("Who are you?");
    expect(desk.debtorHeard.length).toBeGreaterThan(0);
    expect(desk.agentHeard.length).toBeGreaterThan(0);
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    people.speak(tone(stage.line.sampleRate, 200), desk);
    await stage.pass(300);
    expect(has(desk.agentHeard, loud)).toBe(false);
    expect(has(stage.line.heard, loud)).toBe(true);
  });

  it("are in the recording as the agent's side", async () => {
    const { stage, live, people } = await begun();
    await stage.untilQuiet();
    await Promise.all([people.letIn(() => joinCall(live, person)), stage.pass(frameMs * 4)]);
    await stage.untilQuiet();
    const beforeMs = stage.line.nowMs;
    people.speak(tone(stage.line.sampleRate, 1_000), undefined);
    await stage.pass(1_200);
    stage.line.end();
    await stage.closed();
    expect(stage.kept?.durationMs ?? 0).toBeGreaterThan(beforeMs);
    const { readFileSync } = await import("node:fs");
    const bytes = readFileSync(stage.recording);
    const audio = Uint8Array.from(bytes.subarray(bytes.indexOf("data") + 8));
    const samples = new Int16Array(audio.buffer);
    expect(samples.some((sample, index) => index % 2 === 1 && sample === loud)).toBe(true);
  });

  it("are told when the debtor hangs up", async () => {
    const { stage, people } = await begun();
    const desk = new Desk();
    people.listen(desk);
    await stage.untilQuiet();
    stage.line.end();
    await stage.closed();
    expect(desk.isClosed).toBe(true);
  });
});
