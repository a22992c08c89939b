import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { SpeechSynthesiser, SynthesisStream } from "../../../agent/ports/speech.ts";
import { createFliteVoice } from "../../../providers/flite/create-flite-voice.ts";
import { endMs, leadMs } from "../../../providers/flite/finish-piece.ts";
import { sentencesWaitingMax } from "../../../providers/flite/flite-stream.ts";
import { pieceWaitMsMax } from "../../../providers/flite/flite-worker-thread.ts";
import { hearing, levelOf, say, utterance, type Heard } from "./heard.ts";

const long =
  "Let me read that back: three monthly payments of nine hundred dollars, the first on Friday, through our official app.";

let voice: SpeechSynthesiser;
const open = (sampleRate: 8_000 | 16_000 = 16_000): SynthesisStream =>
  voice.open({ locale: "en-US", sampleRate });

beforeAll(async () => {
  voice = createFliteVoice();
  await voice.check(AbortSignal.timeout(10_000));
});
afterAll(() => voice.close());

it("speaks English alone", () => {
  expect(voice.speaks("en-US")).toBe(true);
  expect(voice.speaks("en-GB")).toBe(true);
  expect(voice.speaks("zh-CN")).toBe(false);
});

it("says a sentence in about the time that a person needs, at either rate", async () => {
  const wide = await say(open(16_000), "Could you tell me your full name?");
  const narrow = await say(open(8_000), "Could you tell me your full name?");
  expect(wide.samples.length / 16_000).toBeGreaterThan(1.2);
  expect(wide.samples.length / 16_000).toBeLessThan(3);
  expect(Math.abs(narrow.samples.length * 2 - wide.samples.length)).toBeLessThan(200);
});

it.each(["slt", "rms"] as const)("is as loud as other voices with %s", async (name) => {
  const other = createFliteVoice({ voice: name });
  const stream = other.open({ locale: "en-US", sampleRate: 16_000 });
  const { samples } = await say(stream, long);
  expect(levelOf(samples)).toBeGreaterThan(-22);
  expect(levelOf(samples)).toBeLessThan(-18);
  expect(samples.every((sample) => Math.abs(sample) < 32_000)).toBe(true);
  await other.close();
});

it("begins at once and ends with a breath", async () => {
  const { samples } = await say(open(), "Thank you, goodbye.");
  const isLoud = (sample: number): boolean => Math.abs(sample) > 300;
  expect(samples.findIndex(isLoud) / 16).toBeLessThan(leadMs + 80);
  const silence = (samples.length - 1 - samples.findLastIndex(isLoud)) / 16;
  expect(silence).toBeGreaterThan(endMs - 10);
  expect(silence).toBeLessThan(endMs + 120);
});

it("gives the first words of a long sentence before the rest is made", async () => {
  const { chunks, samples } = await say(open(), long);
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks[0]?.length).toBeLessThan(samples.length / 2);
});

it("speaks slower where it is asked to", async () => {
  const stream = open();
  const [plain, slow] = [await say(stream, long), await say(stream, long, 0.8)];
  expect(slow.samples.length / plain.samples.length).toBeGreaterThan(1.12);
  expect(slow.samples.length / plain.samples.length).toBeLessThan(1.35);
});

it("gives sentences in their order", async () => {
  const stream = open();
  const ended: number[] = [];
  await Promise.all(
    ["One.", long, "Three."].map((text, index) => say(stream, text).then(() => ended.push(index))),
  );
  expect(ended).toEqual([0, 1, 2]);
});

it("gives nothing more of a cancelled sentence, and goes on with the next", async () => {
  const stream = open();
  const heard: Heard[] = [];
  const first = stream.speak(
    utterance(long),
    hearing((each) => heard.push(each)),
  );
  const second = stream.speak(
    utterance(long),
    hearing((each) => heard.push(each)),
  );
  const third = say(stream, "Three.");
  first.cancel();
  second.cancel();
  expect((await third).samples.length).toBeGreaterThan(0);
  expect(heard).toEqual([]);
});

it("may be cancelled by what hears it", async () => {
  const stream = open();
  let chunks = 0;
  const speech = stream.speak(utterance(long), {
    onAudio: () => {
      chunks += 1;
      speech.cancel();
    },
    onEnd: () => expect.unreachable(),
    onFault: () => expect.unreachable(),
  });
  await say(stream, "Two.");
  expect(chunks).toBe(1);
});

it("tells nothing before the caller has what stops it, nor after the stream is closed", async () => {
  const stream = open();
  const told: string[] = [];
  const listener = {
    onAudio: () => told.push("audio"),
    onEnd: () => told.push("end"),
    onFault: () => told.push("fault"),
  };
  stream.speak(utterance("…"), listener);
  stream.speak(utterance(long), listener);
  expect(told).toEqual([]);
  stream.close();
  stream.speak(utterance("One."), listener);
  await say(open(), "Two.");
  expect(told).toEqual([]);
});

it("ends at once where there is nothing to say aloud", async () => {
  const heard = await say(open(), "“…” 你好");
  expect(heard.error).toBeUndefined();
  expect(heard.samples.length).toBe(0);
});

it("lets calls take turns", async () => {
  const busy = open();
  const ended: string[] = [];
  const talk = Array.from({ length: 8 }, () => say(busy, long).then(() => ended.push("busy")));
  await say(open(), "Yes.").then(() => ended.push("short"));
  expect(ended.indexOf("short")).toBeLessThan(2);
  busy.close();
  expect(talk.length).toBe(8);
});

it.each([
  [sentencesWaitingMax, undefined],
  [sentencesWaitingMax + 1, "VENDOR_LIMITED"],
])("with %d sentences in one call the last one is told %s", async (count, code) => {
  const stream = open();
  const streams = Array.from({ length: count - 1 }, () =>
    stream.speak(
      utterance("…"),
      hearing(() => {}),
    ),
  );
  const last = await say(stream, "…");
  expect(streams.length).toBe(count - 1);
  expect(last.error?.code).toBe(code);
});

it("gives up a worker that does not answer in time, and goes on with another", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const slow = createFliteVoice();
  const stream = slow.open({ locale: "en-US", sampleRate: 8_000 });
  const first = say(stream, "One.");
  const second = say(stream, "Two.");
  // The worker has not even started yet.
  await Promise.resolve();
  vi.advanceTimersByTime(pieceWaitMsMax);
  vi.useRealTimers();
  expect((await first).error?.code).toBe("VENDOR_STALLED");
  expect((await second).samples.length).toBeGreaterThan(0);
  await slow.close();
});

describe("a check", () => {
  it("ends with its signal", async () => {
    await expect(voice.check(AbortSignal.abort())).rejects.toThrow("abort");
    const busy = open();
    void say(busy, long);
    const controller = new AbortController();
    const check = voice.check(controller.signal);
    controller.abort();
    await expect(check).rejects.toThrow("abort");
    busy.close();
  });

  it("fails once the voice is closed", async () => {
    const closed = createFliteVoice();
    await closed.close();
    await expect(closed.check(AbortSignal.timeout(1_000))).rejects.toMatchObject({
      code: "VENDOR_LIMITED",
    });
  });
});
