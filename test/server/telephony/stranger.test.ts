import { describe, expect, it } from "vitest";
import { scriptedVoice } from "../../../providers/scripted/scripted-voice.ts";
import {
  askNumber,
  numberAsksMax,
  numberWaitMs,
} from "../../../server/telephony/stranger/ask-number.ts";
import { ReheardLine } from "../../../server/telephony/stranger/reheard-line.ts";
import { strangerWords } from "../../../server/telephony/stranger/stranger-words.ts";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import { CallVoice } from "../../../server/voice/call-voice.ts";
import { frameMs, SimulatedLine } from "../voice/faults/simulated-line.ts";

/** Time that passes with the line. */
class LineTime implements TimeSource {
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

/** Somebody who calls from a number that belongs to no case. */
class Scene {
  readonly time = new LineTime();
  readonly line = new SimulatedLine();
  readonly reheard = new ReheardLine(this.line);
  readonly looked: string[] = [];
  readonly spoken: string[] = [];
  found: string | undefined;
  isOver = false;

  constructor(cases: Readonly<Record<string, string>>) {
    const engine = scriptedVoice({ msPerChar: 1 });
    const voices = [
      {
        ...engine,
        speaks: () => true,
        open: (options: Parameters<typeof engine.open>[0]) => engine.open(options),
      },
    ];
    const voice = { locale: "en-US", sampleRate: 8_000, voices, onFault: () => undefined } as const;
    const asking = askNumber({
      line: this.reheard,
      voice: new CallVoice(voice),
      words: strangerWords({ locale: "en-US", jurisdiction: "us" }, "+1 617 555 0199"),
      time: this.time,
      caseOf: (digits) => {
        this.looked.push(digits);
        return Promise.resolve(cases[digits]);
      },
    });
    void this.#follow(asking);
  }

  async #follow(asking: Promise<string | undefined>): Promise<void> {
    this.found = await asking;
    this.isOver = true;
  }

  async pass(ms: number): Promise<void> {
    for (let left = ms; left > 0; left -= frameMs) {
      this.time.pass(frameMs);
      this.line.tick();
      for (let turn = 0; turn < 3; turn += 1) await new Promise((done) => void setImmediate(done));
    }
  }

  async key(keys: string): Promise<void> {
    for (const key of keys) {
      this.line.press(key);
      await this.pass(frameMs);
    }
  }
}

describe("a caller whose number nobody knows", () => {
  it("keys in the number that we have, and is led to its case", async () => {
    const scene = new Scene({ "6175550100": "C-1002" });
    await scene.pass(2_000);
    await scene.key("6175550100#");
    await scene.pass(200);
    expect(scene).toMatchObject({ found: "C-1002", isOver: true });
    expect(scene.line.hangUps).toEqual([]);
  });

  it("need not hear us out, nor find the hash key", async () => {
    const scene = new Scene({ "6175550100": "C-1002" });
    await scene.pass(frameMs * 4);
    await scene.key("999*6175550100");
    await scene.pass(numberWaitMs - 400);
    expect(scene.isOver).toBe(false);
    await scene.pass(800);
    expect(scene.found).toBe("C-1002");
  });

  it("is asked three times, told how to reach a person, and nothing else", async () => {
    const scene = new Scene({});
    for (let asks = 0; asks < numberAsksMax; asks += 1) {
      await scene.pass(1_000);
      await scene.key("5551234#");
    }
    await scene.pass(3_000);
    expect(scene.looked).toEqual(["5551234", "5551234", "5551234"]);
    expect(scene).toMatchObject({ found: undefined, isOver: true });
    expect(scene.line.hangUps).toMatchObject([{ afterPlayout: true }]);
  });

  it("hangs up, and nobody goes on asking", async () => {
    const scene = new Scene({});
    await scene.pass(200);
    scene.line.end();
    await scene.pass(200);
    expect(scene).toMatchObject({ found: undefined, isOver: true, looked: [] });
  });

  it("is heard by the call from where the question ended", async () => {
    const scene = new Scene({ "1": "C-1" });
    await scene.pass(2_000);
    await scene.key("1#");
    await scene.pass(200);
    const played: number[] = [];
    const keys: string[] = [];
    scene.reheard.listen({
      onAudio: () => undefined,
      onPlayed: (ms) => played.push(ms),
      onKey: (key) => keys.push(key),
      onClose: () => undefined,
    });
    scene.reheard.play(new Int16Array(800).fill(9_000));
    await scene.pass(300);
    await scene.key("7");
    expect(Math.max(...played)).toBeLessThanOrEqual(100);
    expect(Math.max(...played)).toBeGreaterThan(0);
    expect(keys).toEqual(["7"]);
  });

  it.each([
    ["zh-CN", "cn"],
    ["en-US", "us"],
    ["en-GB", "uk"],
  ] as const)("hears words that the guard lets pass, all of them (%s)", (locale, jurisdiction) => {
    const withPhone = strangerWords({ locale, jurisdiction }, "400-000-1001");
    const without = strangerWords({ locale, jurisdiction }, null);
    expect([withPhone.ask, withPhone.again].map(({ length }) => length)).toEqual([3, 2]);
    expect(withPhone.farewell).toHaveLength(3);
    expect(withPhone.farewell.join(" ")).toContain("400-000-1001");
    expect(without.farewell).toHaveLength(3);
  });
});
