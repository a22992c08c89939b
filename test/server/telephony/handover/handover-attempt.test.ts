import { describe, expect, it } from "vitest";
import { KindlineError } from "../../../../domain/errors.ts";
import type { PersonLeaveCause } from "../../../../domain/events.ts";
import { loadPack, release } from "../../../../guardrails/index.ts";
import { scriptedVoice } from "../../../../providers/scripted/scripted-voice.ts";
import {
  HandoverAttempt,
  type AttemptEnd,
  type AttemptParts,
} from "../../../../server/telephony/handover/handover-attempt.ts";
import {
  attemptMsMax,
  keyAsksMax,
  keyWaitMs,
  legGraceMs,
  legRingSeconds,
} from "../../../../server/telephony/handover/handover-limits.ts";
import type { TimeSource } from "../../../../server/telephony/time-source.ts";
import { CallAudience } from "../../../../server/voice/call-audience.ts";
import { CallPeople } from "../../../../server/voice/call-people.ts";
import { CallVoice } from "../../../../server/voice/call-voice.ts";
import { frameMs, SimulatedLine } from "../../voice/faults/simulated-line.ts";

/** Time that passes when it is told to. */
class ManualTime implements TimeSource {
  nowMs = 0;
  #timers: { readonly atMs: number; readonly act: () => void }[] = [];
  now(): number {
    return this.nowMs;
  }
  after(delayMs: number, act: () => void): () => void {
    const timer = { atMs: this.nowMs + delayMs, act };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((one) => one !== timer);
    };
  }
  pass(ms: number): void {
    this.nowMs += ms;
    const due = this.#timers.filter(({ atMs }) => atMs <= this.nowMs);
    this.#timers = this.#timers.filter(({ atMs }) => atMs > this.nowMs);
    for (const { act } of due) act();
  }
}

const words = (text: string) => {
  const { approved } = release(text, { pack: loadPack("us"), locale: "en-US", verified: true });
  return approved === undefined ? [] : [approved];
};
const texts = {
  ask: words("Hello, this is an AI assistant."),
  summary: words("They asked for a person."),
  tooLate: words("Thank you."),
};

const refusal = (): KindlineError => new KindlineError({ code: "CALL_TAKEN", message: "Taken." });

/** One attempt with a leg, a call, and everything that came of it. */
class Scene {
  readonly time = new ManualTime();
  readonly leg = Object.assign(new SimulatedLine(), { close: () => this.leg.end() });
  readonly line = new SimulatedLine();
  readonly audience = new CallAudience({});
  readonly heardInCall: Int16Array[] = [];
  readonly ends: AttemptEnd[] = [];
  readonly leaves: PersonLeaveCause[] = [];
  readonly faults: unknown[] = [];
  stops = 0;
  joins = 0;
  people: CallPeople | undefined;
  readonly attempt: HandoverAttempt;

  constructor(change: Partial<AttemptParts> = {}, voices = [scriptedVoice({ msPerChar: 5 })]) {
    this.people = new CallPeople({
      playback: { yieldFloor: () => undefined, relay: (samples) => this.heardInCall.push(samples) },
      audience: this.audience,
      line: this.line,
      reply: (act) => void act(),
      isLed: () => this.joins > 0,
    });
    const voice = { locale: "en-US", sampleRate: 8_000, voices, onFault: () => undefined } as const;
    this.attempt = new HandoverAttempt({
      time: this.time,
      ring: () => Promise.resolve(() => void (this.stops += 1)),
      brief: () => Promise.resolve({ words: texts, voice: new CallVoice(voice) }),
      people: () => this.people,
      join: () => {
        this.joins += 1;
        return Promise.resolve();
      },
      leave: (cause) => {
        this.leaves.push(cause);
        return Promise.resolve();
      },
      takeDown: () => undefined,
      onEnd: (end) => this.ends.push(end),
      onFault: (error) => this.faults.push(error),
      ...change,
    });
    this.attempt.begin();
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= frameMs) {
      this.time.pass(frameMs);
      this.leg.tick();
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => void setImmediate(done));
    }
  }

  async answered(): Promise<this> {
    await this.pass(frameMs);
    this.attempt.take(this.leg);
    await this.pass(frameMs * 4);
    return this;
  }

  async joined(): Promise<this> {
    await this.answered();
    this.leg.press("1");
    await this.pass(1_500);
    return this;
  }
}

describe("an attempt to hand a call over", () => {
  it("joins nobody before the key, and tells nothing of the call before it", async () => {
    const scene = await new Scene().answered();
    await scene.pass(1_000);
    const spokenMs = scene.leg.playedMs;
    await scene.pass(keyWaitMs - 2_000);
    expect([scene.leg.playedMs, scene.joins, scene.attempt.isAccepted]).toEqual([
      spokenMs,
      0,
      false,
    ]);
    scene.leg.press("1");
    expect(scene.attempt.isAccepted).toBe(true);
    await scene.pass(1_500);
    expect(scene.leg.playedMs).toBeGreaterThan(spokenMs);
    expect([scene.joins, scene.ends]).toEqual([1, []]);
  });

  it("is not taken by a voicemail: nobody presses a key, and the line is let go of", async () => {
    const scene = await new Scene().answered();
    await scene.pass(keyAsksMax * (keyWaitMs + 1_000));
    expect([scene.joins, scene.ends, scene.leg.isClosed]).toEqual([0, ["unanswered"], true]);
    expect(scene.stops).toBe(1);
  });

  it("is declined by any other key, and by hanging up", async () => {
    const other = await new Scene().answered();
    other.leg.press("2");
    expect(other.ends).toEqual(["unanswered"]);
    const gone = await new Scene().answered();
    gone.leg.end();
    expect(gone.ends).toEqual(["unanswered"]);
  });

  it("goes on to the call where the key is pressed once more", async () => {
    const scene = await new Scene().answered();
    scene.leg.press("11");
    await scene.pass(frameMs * 6);
    expect(scene.joins).toBe(1);
  });

  it.each(["busy", "no-answer", "failed", "cancelled", "completed"] as const)(
    "is over when the carrier says %s",
    async (status) => {
      const scene = new Scene();
      scene.attempt.progress("ringing");
      await scene.pass(frameMs);
      expect(scene.ends).toEqual([]);
      scene.attempt.progress(status);
      expect(scene.ends).toEqual(["unanswered"]);
    },
  );

  it("waits for news of the ringing up to its limit, and not longer", async () => {
    const scene = new Scene();
    await scene.pass(legRingSeconds * 1_000 + legGraceMs - frameMs);
    expect(scene.ends).toEqual([]);
    await scene.pass(frameMs);
    expect(scene.ends).toEqual(["unanswered"]);
    // Who comes after that is sent away.
    scene.attempt.take(scene.leg);
    expect(scene.leg.isClosed).toBe(true);
  });

  it("is over where the carrier refuses, stalls or breaks", async () => {
    const failure = new KindlineError({ code: "VENDOR_STALLED", message: "Stalled." });
    const scene = new Scene({ ring: () => Promise.reject(failure) });
    await scene.pass(frameMs);
    expect([scene.ends, scene.faults]).toEqual([["unanswered"], [failure]]);
  });

  it("takes the ringing back where it is called off while the order is under way", async () => {
    let isRinging: (stop: () => void) => void = () => undefined;
    let stops = 0;
    const ring = () => new Promise<() => void>((resolve) => (isRinging = resolve));
    const scene = new Scene({ ring });
    scene.attempt.callOff();
    isRinging(() => void (stops += 1));
    await scene.pass(frameMs);
    expect([stops, scene.ends]).toEqual([1, ["off"]]);
  });

  it("tells who presses the key too late that somebody was faster", async () => {
    const scene = new Scene({ join: () => Promise.reject(refusal()) });
    await scene.joined();
    await scene.pass(1_000);
    expect([scene.ends, scene.leg.isClosed]).toEqual([["off"], true]);
  });

  it("has both sides heard by the person, and the person by the debtor", async () => {
    const scene = await new Scene().joined();
    scene.leg.heard.length = 0;
    scene.audience.agent(new Int16Array(160).fill(300));
    scene.audience.debtor(new Int16Array(160).fill(100));
    scene.audience.debtor(new Int16Array(160).fill(100));
    await scene.pass(frameMs * 3);
    expect(scene.leg.heard.map(([first]) => first)).toEqual([400, 100]);
    scene.leg.say(new Int16Array(160).fill(7));
    await scene.pass(frameMs);
    expect(scene.heardInCall.some((samples) => samples[0] === 7)).toBe(true);
  });

  it("gives the call back where the person hangs up, and says that they were lost where their line breaks", async () => {
    const back = await new Scene().joined();
    back.leg.end();
    await back.pass(frameMs);
    expect([back.leaves, back.ends]).toEqual([["give-back"], ["left"]]);
    const lost = await new Scene().joined();
    lost.leg.break();
    await lost.pass(frameMs);
    expect([lost.leaves, lost.ends]).toEqual([["lost"], ["left"]]);
  });

  it("keeps the person while the debtor's line is away for a moment", async () => {
    const scene = await new Scene().joined();
    const { people } = scene;
    scene.people = undefined;
    scene.audience.close();
    await scene.pass(2_000);
    expect(scene.ends).toEqual([]);
    scene.people = people;
    await scene.pass(1_000);
    scene.leg.heard.length = 0;
    scene.audience.debtor(new Int16Array(160).fill(100));
    await scene.pass(frameMs * 2);
    expect(scene.leg.heard.map(([first]) => first)).toEqual([100]);
  });

  it("ends for the person when the call is over", async () => {
    const scene = await new Scene().joined();
    scene.attempt.callOff();
    expect([scene.leg.isClosed, scene.ends, scene.stops]).toEqual([true, ["off"], 1]);
  });

  it("gives up where no voice is left to speak with who answered", async () => {
    const scene = await new Scene({}, []).answered();
    expect(scene.ends).toEqual(["unanswered"]);
  });

  it("is over at its limit, whatever holds it up", async () => {
    const scene = new Scene({ brief: () => new Promise(() => undefined) });
    await scene.answered();
    scene.time.pass(attemptMsMax);
    expect(scene.ends).toEqual(["unanswered"]);
  });
});
