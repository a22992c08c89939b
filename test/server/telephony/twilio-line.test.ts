// oxlint-disable-next-line import/default -- Node reads `main` of this package
import alawmulaw from "alawmulaw";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { carrierMessageBytesMax, unheardMaxMs } from "../../../server/telephony/limits.ts";
import type { MediaStream } from "../../emulators/carrier/media-stream.ts";
import { Mouth, tone } from "../../emulators/carrier/mouth.ts";
import {
  duplicates,
  jitterBursts,
  losses,
  swaps,
  type WireFault,
} from "../../emulators/carrier/wire-faults.ts";
import { TwilioCalls } from "./twilio-call.ts";
import { until } from "./until.ts";

const { mulaw } = alawmulaw;

let calls: TwilioCalls;
beforeAll(async () => void (calls = await new TwilioCalls().open()));
afterEach(() => calls.hangUpAll());
afterAll(() => calls.close());

/** What a line hears of a rising tone that goes through that fault. */
async function hearThrough(fault: WireFault): Promise<{ said: Int16Array; heard: Int16Array }> {
  const mouth = new Mouth();
  const said = mulaw.decode(mulaw.encode(tone(600)));
  mouth.say(said);
  const { stream, diary } = await calls.call({ mouth, fault });
  await until(() => mouth.isSilent && stream.ear.nowMs > 700);
  await until(() => diary.heard.length >= 5_200);
  stream.hangUp();
  await until(() => diary.closes.length === 1);
  return { said, heard: diary.heard.subarray(0, said.length) };
}

describe("what a Twilio line hears", () => {
  it("is what was said, sample by sample", async () => {
    const { said, heard } = await hearThrough((frame) => [frame]);
    expect(heard).toEqual(said);
  });

  it("is the same through bursts, reordered and doubled frames", async () => {
    for (const fault of [
      jitterBursts(6),
      swaps((number) => number % 5 === 2),
      duplicates((number) => number % 3 === 0),
    ]) {
      const { said, heard } = await hearThrough(fault);
      expect(heard).toEqual(said);
    }
  });

  it("has silence where frames were lost, and everything else in its place", async () => {
    const isLost = (number: number): boolean => number === 5 || (number > 10 && number < 18);
    const { said, heard } = await hearThrough(losses(isLost));
    const expected = said.map((sample, at) => (isLost(Math.floor(at / 160)) ? 0 : sample));
    expect(heard).toEqual(expected);
  });

  it("is kept until somebody listens", async () => {
    const mouth = new Mouth();
    mouth.say(tone(100));
    const stream = await calls.dial({ mouth });
    const before = calls.lines.length;
    stream.start();
    stream.press("7");
    await until(() => stream.ear.nowMs > 300 && calls.lines.length > before);
    const line = calls.lines.at(-1);
    const heard: number[] = [];
    const keys: string[] = [];
    line?.listen({
      onAudio: (samples) => void heard.push(...samples),
      onKey: (digit) => void keys.push(digit),
      onPlayed: () => undefined,
      onClose: () => undefined,
    });
    expect(heard.slice(0, 800)).toEqual([...mulaw.decode(mulaw.encode(tone(100)))]);
    expect(keys).toEqual(["7"]);
  });
});

describe("a Twilio line", () => {
  it("knows its call and what our TwiML sent along", async () => {
    const { stream, line } = await calls.call({ parameters: { token: "t-1" } });
    expect(line.callSid).toBe(stream.callSid);
    expect(line.parameters).toEqual({ token: "t-1" });
    expect(line.sampleRate).toBe(8_000);
  });

  it("tells keys", async () => {
    const { stream, diary } = await calls.call();
    for (const digit of "12*#0") stream.press(digit);
    await until(() => diary.keys.join("") === "12*#0");
  });

  it("sends what is heard sample by sample, in pieces of at most 200 ms with a mark each", async () => {
    const { stream, line, diary } = await calls.call();
    const said = mulaw.decode(mulaw.encode(tone(500)));
    line.play(said);
    await until(() => diary.playedMs === 500);
    const first = stream.ear.firstSoundMs(0, 0) ?? 0;
    expect(stream.ear.recording(first, first + 500)).toEqual(said);
    const payloads = stream
      .events("media")
      .map(({ media }) => (media as { readonly payload: string }).payload);
    expect(payloads.map((payload) => Buffer.from(payload, "base64").length)).toEqual([
      1_600, 1_600, 800,
    ]);
    expect(stream.events("mark").map(({ mark }) => (mark as { name: string }).name)).toEqual([
      "g0:200",
      "g0:400",
      "g0:500",
    ]);
    expect(stream.faults).toEqual([]);
  });

  it("hangs up at once, or when everything was heard", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(700));
    line.hangUp({ afterPlayout: true });
    line.play(tone(700));
    await until(() => stream.isClosed);
    expect(stream.ear.speechMs).toBe(700);
    expect(diary.closes).toEqual([undefined]);
    const second = await calls.call();
    second.line.play(tone(700));
    second.line.hangUp({ afterPlayout: false });
    await until(() => second.stream.isClosed);
    expect(second.stream.ear.speechMs).toBeLessThan(200);
  });

  it("takes ten minutes of audio, and not a sample more", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(new Int16Array((8_000 * unheardMaxMs) / 1000));
    line.clear();
    await until(() => stream.events("clear").length === 1);
    expect(diary.closes).toEqual([]);
    line.play(new Int16Array((8_000 * unheardMaxMs) / 1000 + 1));
    await until(() => diary.closes.length === 1);
    expect(diary.closes[0]?.code).toBe("INTERNAL");
  });

  it("hangs up in the end even if marks do not come back", async () => {
    const { stream, line } = await calls.call({ marksNever: true });
    line.play(tone(200));
    line.hangUp({ afterPlayout: true });
    await until(() => stream.isClosed);
  });

  it("is over when they hang up, with or without a close", async () => {
    for (const half of [{}, { withClose: false }]) {
      const { stream, diary } = await calls.call();
      stream.hangUp(half);
      await until(() => diary.closes.length === 1 && stream.isClosed);
      expect(diary.closes).toEqual([undefined]);
    }
  });

  it("is broken when the socket closes without a goodbye, or is cut", async () => {
    const closed = await calls.call();
    closed.stream.hangUp({ withStop: false });
    const cut = await calls.call();
    cut.stream.cut();
    for (const { diary } of [closed, cut]) {
      await until(() => diary.closes.length === 1);
      expect(diary.closes[0]?.code).toBe("VENDOR_UNREACHABLE");
    }
  });

  it("is broken when nothing comes any more", async () => {
    const { stream, diary } = await calls.call();
    stream.freeze();
    await until(() => diary.closes.length === 1 && stream.isClosed);
    expect(diary.closes[0]?.code).toBe("VENDOR_STALLED");
  });
});

describe("a Twilio socket that is none", () => {
  /** What became of it: the code of the line's end, or of the line that never was. */
  async function codeAfter(
    act: (stream: MediaStream) => void,
    isStarted: boolean,
  ): Promise<unknown> {
    const failures = calls.failures.length;
    if (isStarted) {
      const { stream, diary } = await calls.call();
      act(stream);
      await until(() => diary.closes.length === 1 && stream.isClosed);
      return diary.closes[0]?.code;
    }
    const stream = await calls.dial();
    act(stream);
    await until(() => calls.failures.length > failures && stream.isClosed);
    return (calls.failures.at(-1) as { code?: unknown }).code;
  }
  const media = (stream: MediaStream, change: object): object => ({
    event: "media",
    sequenceNumber: "2",
    media: { track: "inbound", chunk: "1", timestamp: "0", payload: "////", ...change },
    streamSid: stream.streamSid,
  });

  it.each([
    ["media before start", (s: MediaStream) => s.send(media(s, {})), "MESSAGE_INVALID"],
    ["no JSON", (s: MediaStream) => s.send("{"), "MESSAGE_INVALID"],
    ["an array", (s: MediaStream) => s.send("[1]"), "MESSAGE_INVALID"],
    ["null", (s: MediaStream) => s.send("null"), "MESSAGE_INVALID"],
    ["no event", (s: MediaStream) => s.send({ start: {} }), "MESSAGE_INVALID"],
    ["binary data", (s: MediaStream) => s.send(Buffer.alloc(160)), "MESSAGE_INVALID"],
    ["a start without its call", (s: MediaStream) => s.start({ callSid: "" }), "MESSAGE_INVALID"],
    [
      "a stream id that breaks out",
      (s: MediaStream) => s.start({ streamSid: '"},{"' }),
      "MESSAGE_INVALID",
    ],
    [
      "another coding",
      (s: MediaStream) =>
        s.start({ mediaFormat: { encoding: "audio/x-l16", sampleRate: 16000, channels: 1 } }),
      "AUDIO_INVALID",
    ],
    ["a hang-up at once", (s: MediaStream) => s.hangUp({ withStop: false }), "VENDOR_UNREACHABLE"],
    ["silence", () => undefined, "VENDOR_STALLED"],
  ])("is refused for %s", async (_what, act, code) => {
    expect(await codeAfter(act, false)).toBe(code);
  });

  it.each([
    ["a second start", (s: MediaStream) => s.start(), "MESSAGE_INVALID"],
    [
      "garbage for base64",
      (s: MediaStream) => s.send(media(s, { payload: "a$b=" })),
      "AUDIO_INVALID",
    ],
    ["base64 cut off", (s: MediaStream) => s.send(media(s, { payload: "/////" })), "AUDIO_INVALID"],
    [
      "a payload that is no text",
      (s: MediaStream) => s.send(media(s, { payload: 7 })),
      "MESSAGE_INVALID",
    ],
    [
      "a second of audio and more",
      (s: MediaStream) => s.send(media(s, { payload: "//8A".repeat(6_000) })),
      "AUDIO_INVALID",
    ],
    [
      "a time before the call",
      (s: MediaStream) => s.send(media(s, { timestamp: "-20" })),
      "MESSAGE_INVALID",
    ],
    [
      "a time beyond all time",
      (s: MediaStream) => s.send(media(s, { timestamp: "9e99" })),
      "MESSAGE_INVALID",
    ],
    [
      "media of another stream",
      (s: MediaStream) => s.send({ ...media(s, {}), streamSid: "MZother" }),
      "MESSAGE_INVALID",
    ],
    ["a frame of 10 MB", (s: MediaStream) => s.send("x".repeat(10_000_000)), "AUDIO_INVALID"],
    [
      "one byte more than a message may have",
      (s: MediaStream) => s.send("x".repeat(carrierMessageBytesMax + 1)),
      "AUDIO_INVALID",
    ],
    ["a key that no telephone has", (s: MediaStream) => s.press("A"), "MESSAGE_INVALID"],
  ])("is closed for %s", async (_what, act, code) => {
    expect(await codeAfter(act, true)).toBe(code);
  });

  it("takes odd sizes, empty frames, numbers as numbers, escapes, and events that are new", async () => {
    const { stream, diary } = await calls.call({ fault: () => [] });
    stream.send(media(stream, { payload: "" }));
    stream.send(media(stream, { payload: "fw==", timestamp: 0 }));
    stream.send(
      JSON.stringify(media(stream, { payload: "//8=", timestamp: "1" })).replaceAll("/", "\\/"),
    );
    stream.send(media(stream, { track: "outbound", timestamp: "900" }));
    stream.send({ event: "weather", streamSid: stream.streamSid });
    await until(() => diary.heard.length === 3);
    expect(diary.closes).toEqual([]);
  });

  it("disturbs no other line", async () => {
    const mouth = new Mouth();
    const said = mulaw.decode(mulaw.encode(tone(400)));
    mouth.say(said);
    const { line, diary } = await calls.call({ mouth });
    line.play(tone(600));
    for (const bad of ["x".repeat(10_000_000), "{", "null"]) (await calls.dial()).send(bad);
    await until(() => diary.playedMs === 600);
    expect(diary.heard.subarray(0, said.length)).toEqual(said);
    expect(diary.closes).toEqual([]);
  });
});
