import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { FreeSwitchLine } from "../../../server/telephony/freeswitch-line.ts";
import {
  freeSwitchSubprotocol,
  openFreeSwitchLine,
} from "../../../server/telephony/open-freeswitch-line.ts";
import { scaledTime } from "../../emulators/carrier/scaled-time.ts";
import { tone } from "../../emulators/carrier/mouth.ts";
import { AudioFork, type AudioForkOptions } from "../../emulators/freeswitch/audio-fork.ts";
import { LineDiary, LineServer } from "./telephone.ts";
import { until } from "./until.ts";

const time = scaledTime(10);
const lines: FreeSwitchLine[] = [];
const failures: unknown[] = [];
const forks: AudioFork[] = [];
let server: LineServer;
beforeAll(async () => {
  server = await new LineServer((socket) => {
    openFreeSwitchLine(socket, { time }).then(
      (line) => lines.push(line),
      (error: unknown) => failures.push(error),
    );
  }, freeSwitchSubprotocol).open();
});
afterEach(() => {
  for (const fork of forks.splice(0)) fork.cut();
});
afterAll(() => server.close());

async function dial(options: Partial<AudioForkOptions> = {}): Promise<AudioFork> {
  const fork = new AudioFork({ url: server.url, time, ...options });
  forks.push(fork);
  return await fork.open({ isStarted: false });
}

async function call(
  options: Partial<AudioForkOptions> = {},
): Promise<{ fork: AudioFork; line: FreeSwitchLine; diary: LineDiary }> {
  const fork = await dial(options);
  const before = lines.length;
  fork.start();
  await until(() => lines.length > before);
  const line = lines.at(-1);
  if (line === undefined) throw new Error("Expected a line.");
  return { fork, line, diary: new LineDiary(line) };
}

describe("a FreeSWITCH line", () => {
  it("knows its call, its rate and what the dial plan sent along", async () => {
    const { line } = await call({ sampleRate: 16_000, parameters: { token: "t-1" } });
    expect(line.callId).toBe("f3a1");
    expect(line.sampleRate).toBe(16_000);
    expect(line.parameters).toEqual({ token: "t-1" });
  });

  it("hears what was said, sample by sample, however the bytes are cut", async () => {
    for (const messageBytes of [320, 333, 37]) {
      const { fork, diary } = await call({ messageBytes });
      const said = tone(200);
      fork.mouth.say(said);
      await until(() => diary.heard.some((sample) => sample !== 0) && fork.mouth.isSilent);
      await until(() => diary.heard.at(-1) === 0);
      const heard = diary.heard;
      const first = heard.findIndex((sample) => sample !== 0);
      expect(heard.subarray(first, first + said.length)).toEqual(said);
    }
  });

  it("plays what it is given, all of it and nothing in between", async () => {
    const { fork, line, diary } = await call({ sampleRate: 16_000 });
    const said = tone(1_300, 440, 16_000);
    for (let from = 0; from < said.length; from += 700) line.play(said.subarray(from, from + 700));
    await until(() => diary.playedMs === 1_300);
    const first = fork.ear.firstSoundMs(0, 0) ?? 0;
    expect(fork.ear.recording(first, first + 1_200)).toEqual(said.subarray(0, 19_200));
    // The rest comes in time if this machine is not too busy, and completely in any case.
    const isSound = (sample: number): boolean => sample !== 0;
    const recording = fork.ear.recording();
    expect(recording.filter(isSound)).toEqual(said.filter(isSound));
  });

  it("tells what was heard, never before it was", async () => {
    const { fork, line, diary } = await call();
    line.play(tone(1_000));
    while (diary.playedMs < 1_000) {
      fork.catchUp();
      expect(diary.playedMs).toBeLessThanOrEqual(fork.ear.speechMs + 20);
      await pause(2);
    }
    expect(diary.played).toEqual([240, 480, 720, 960, 1_000]);
  });

  it("is not taken in by a module whose marks come early", async () => {
    const { fork, line, diary } = await call({ marksEarly: true });
    line.play(tone(2_000));
    while (diary.playedMs < 2_000) {
      fork.catchUp();
      expect(diary.playedMs).toBeLessThanOrEqual(fork.ear.speechMs + 60);
      await pause(2);
    }
  });

  it("gives more than the module keeps marks for, without losing one", async () => {
    const { fork, line, diary } = await call();
    line.play(tone(9_000));
    await until(() => diary.playedMs >= 8_990);
    expect(fork.marksDropped).toBe(0);
  });

  it("silences it at once, and never claims more than was heard", async () => {
    const { fork, line, diary } = await call();
    let last = 0;
    for (const waitMs of [100, 300, 650]) {
      const beforeMs = fork.ear.speechMs;
      line.play(new Int16Array(16_000).fill(1_000));
      await until(() => fork.ear.speechMs >= beforeMs + waitMs);
      const answerMs = line.clear();
      expect(answerMs).toBeGreaterThanOrEqual(last);
      fork.catchUp();
      expect(answerMs).toBeLessThanOrEqual(fork.ear.speechMs + 20);
      expect(line.clear()).toBe(answerMs);
      last = answerMs;
    }
    line.play(new Int16Array(2_000).fill(-1_000));
    await until(() => diary.playedMs === last + 250);
    const sounds = fork.ear.recording().filter((sample) => sample !== 0);
    const first = sounds.findIndex((sample) => sample < 0);
    expect(sounds.length - first).toBe(2_000);
    expect(sounds.subarray(first).every((sample) => sample < 0)).toBe(true);
    expect(fork.types("killAudio")).toHaveLength(3);
  });

  it("sends no kill when nothing can be heard", async () => {
    const { fork, line, diary } = await call();
    expect(line.clear()).toBe(0);
    line.play(tone(240));
    await until(() => diary.playedMs === 240);
    expect(line.clear()).toBe(240);
    fork.press("5");
    await until(() => diary.keys.join("") === "5");
    expect(fork.types("killAudio")).toEqual([]);
  });

  it("hangs up when everything was heard, and tells the dial plan", async () => {
    const { fork, line, diary } = await call();
    line.play(tone(500));
    line.hangUp({ afterPlayout: true });
    await until(() => fork.isClosed);
    expect(fork.ear.speechMs).toBeGreaterThanOrEqual(480);
    expect(fork.types("disconnect")).toHaveLength(1);
    expect(diary.closes).toEqual([undefined]);
  });

  it("is over when they hang up, and broken when it is cut or says nothing", async () => {
    const [over, cut, frozen] = [await call(), await call(), await call()];
    over.fork.hangUp();
    cut.fork.cut();
    frozen.fork.freeze();
    await until(() => [over, cut, frozen].every(({ diary }) => diary.closes.length === 1));
    expect(over.diary.closes[0]).toBeUndefined();
    expect(cut.diary.closes[0]?.code).toBe("VENDOR_UNREACHABLE");
    expect(frozen.diary.closes[0]?.code).toBe("VENDOR_STALLED");
  });

  it("ends when marks do not come back", async () => {
    const { line, diary } = await call({ marksNever: true });
    line.play(tone(240));
    await until(() => diary.closes.length === 1);
    expect(diary.closes[0]?.code).toBe("VENDOR_STALLED");
  });

  it.each([
    ["audio before its metadata", (f: AudioFork) => f.send(Buffer.alloc(320)), "MESSAGE_INVALID"],
    ["no JSON", (f: AudioFork) => f.send("{"), "MESSAGE_INVALID"],
    ["another rate", (f: AudioFork) => f.start({ sampleRate: 24_000 }), "MESSAGE_INVALID"],
    ["no call", (f: AudioFork) => f.start({ callId: "" }), "MESSAGE_INVALID"],
    ["a message of 10 MB", (f: AudioFork) => f.send(Buffer.alloc(10_000_000)), "AUDIO_INVALID"],
    ["silence", () => undefined, "VENDOR_STALLED"],
  ])("is refused for %s", async (_what, act, code) => {
    const before = failures.length;
    const fork = await dial();
    act(fork);
    await until(() => failures.length > before && fork.isClosed);
    expect((failures.at(-1) as { code?: unknown }).code).toBe(code);
  });

  it("takes what is new to it, and is closed for what is no JSON or too much audio at once", async () => {
    const { fork, diary } = await call();
    fork.send({ type: "weather" });
    fork.send("{");
    await until(() => diary.closes.length === 1);
    expect(diary.closes[0]?.code).toBe("MESSAGE_INVALID");
    const second = await call();
    second.fork.send(Buffer.alloc(32_002));
    await until(() => second.diary.closes.length === 1);
    expect(second.diary.closes[0]?.code).toBe("AUDIO_INVALID");
  });
});
