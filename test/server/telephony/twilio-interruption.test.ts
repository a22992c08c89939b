import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { tone } from "../../emulators/carrier/mouth.ts";
import { TwilioCalls } from "./twilio-call.ts";
import { until } from "./until.ts";

describe("an interruption on a Twilio line", () => {
  let calls: TwilioCalls;
  beforeAll(async () => void (calls = await new TwilioCalls().open()));
  afterEach(() => calls.hangUpAll());
  afterAll(() => calls.close());

  it("sends no clear before anything was given", async () => {
    const { stream, line } = await calls.call();
    expect(line.clear()).toBe(0);
    line.play(tone(20));
    await until(() => stream.events("mark").length === 1);
    expect(stream.events("clear")).toEqual([]);
  });

  it("counts nothing as heard before the first mark", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(1_000));
    await until(() => stream.ear.speechMs >= 60);
    expect(diary.played).toEqual([]);
    expect(line.clear()).toBe(0);
    await until(() => stream.events("clear").length === 1);
  });

  it("counts up to the last mark, and on from there while the next piece surely plays", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(2_000));
    await until(() => diary.playedMs >= 400);
    const markedMs = diary.playedMs;
    await until(() => stream.ear.speechMs >= markedMs + 120);
    const answerMs = line.clear();
    stream.catchUp();
    expect(answerMs).toBeGreaterThanOrEqual(markedMs);
    // The ear is at most a frame behind the clock.
    expect(answerMs).toBeLessThanOrEqual(stream.ear.speechMs + 20);
    expect(answerMs).toBeLessThanOrEqual(diary.playedMs + 200);
  });

  it("never claims more than the ear has heard, however long the way is", async () => {
    for (const wayMs of [0, 60, 150]) {
      const { stream, line, diary } = await calls.call({ wayMs });
      for (const waitMs of [90, 250, 430]) {
        const beforeMs = stream.ear.speechMs;
        const givenAtMs = diary.playedMs;
        line.play(tone(900));
        await until(() => stream.ear.speechMs >= beforeMs + waitMs);
        const answerMs = line.clear();
        stream.catchUp();
        expect(answerMs, `${wayMs} ms away`).toBeLessThanOrEqual(stream.ear.speechMs + 20);
        expect(answerMs).toBeGreaterThanOrEqual(givenAtMs);
        await until(() => stream.events("mark").length === stream.marksTold.length);
      }
    }
  });

  it("answers with everything, and sends no clear, when everything was heard", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(500));
    await until(() => diary.playedMs === 500);
    expect(line.clear()).toBe(500);
    line.play(tone(20));
    await until(() => diary.playedMs === 520);
    expect(stream.events("clear")).toEqual([]);
  });

  it("answers the same when it is asked twice, and clears once", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(1_000));
    await until(() => diary.playedMs >= 200);
    const answerMs = line.clear();
    expect(line.clear()).toBe(answerMs);
    line.play(tone(20));
    await until(() => diary.playedMs === answerMs + 20);
    expect(stream.events("clear")).toHaveLength(1);
  });

  it("ignores the marks that a clear echoes", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(3_000));
    await until(() => diary.playedMs >= 200);
    const answerMs = line.clear();
    await until(() => stream.marksTold.length === 15);
    line.play(tone(100));
    await until(() => diary.playedMs > answerMs);
    expect(diary.playedMs).toBe(answerMs + 100);
  });

  it("counts what is given after a clear from the clear's answer", async () => {
    const { line, diary } = await calls.call();
    line.play(tone(1_000));
    await until(() => diary.playedMs >= 400);
    const answerMs = line.clear();
    line.play(tone(300));
    await until(() => diary.playedMs === answerMs + 300);
    expect(diary.played.filter((playedMs) => playedMs > answerMs)).toEqual([
      answerMs + 200,
      answerMs + 300,
    ]);
  });

  it("silences what was cleared: the ear hears none of it later", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(new Int16Array(16_000).fill(1_000));
    await until(() => diary.playedMs >= 200);
    const answerMs = line.clear();
    line.play(new Int16Array(1_600).fill(-1_000));
    await until(() => diary.playedMs === answerMs + 200);
    await until(() => stream.ear.nowMs >= stream.ear.speechMs + 100);
    const sounds = stream.ear.recording().filter((sample) => sample !== 0);
    const first = sounds.findIndex((sample) => sample < 0);
    expect(sounds.subarray(first).every((sample) => sample < 0)).toBe(true);
    expect(sounds.length - first).toBe(1_600);
  });

  it("cuts into the second of several things that were given", async () => {
    const { line, diary } = await calls.call();
    line.play(tone(300));
    line.play(tone(700));
    line.play(tone(500));
    await until(() => diary.playedMs >= 500);
    const answerMs = line.clear();
    expect(answerMs).toBeGreaterThanOrEqual(500);
    expect(answerMs).toBeLessThan(1_000);
  });

  it("believes no mark that it did not send, twice, or after its clear", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(400));
    await until(() => diary.playedMs === 400);
    const told = stream.marksTold.at(-1) ?? "";
    for (const name of [told, "g0:99999", "g7:400", "", "nonsense"]) {
      const { streamSid } = stream;
      stream.send({ event: "mark", sequenceNumber: "1", streamSid, mark: { name } });
    }
    line.play(tone(100));
    await until(() => diary.playedMs === 500);
    expect(diary.played).toEqual([200, 400, 500]);
  });

  it("believes marks that come too early only when their audio can be over", async () => {
    const { stream, line, diary } = await calls.call({ marksEarly: true });
    line.play(tone(1_000));
    await until(() => stream.marksTold.length === 5);
    expect(diary.playedMs).toBeLessThan(400);
    await until(() => diary.playedMs >= 400);
    stream.catchUp();
    expect(diary.playedMs).toBeLessThanOrEqual(stream.ear.speechMs + 60);
    await until(() => diary.playedMs === 1_000);
    expect(diary.played).toEqual([200, 400, 600, 800, 1_000]);
  });

  it("never goes back", async () => {
    const { line, diary } = await calls.call();
    let last = 0;
    for (let round = 0; round < 5; round += 1) {
      line.play(tone(450));
      await until(() => diary.playedMs > last);
      last = line.clear();
    }
    expect(diary.played).toEqual([...diary.played].sort((a, b) => a - b));
    expect(diary.playedMs).toBeLessThanOrEqual(last);
  });

  it("tells exactly what was given, whatever its length", async () => {
    const { line, diary } = await calls.call();
    const lengths = [1, 7, 159, 160, 161, 1_599, 1_600, 1_601, 3_333];
    let samples = 0;
    for (const length of lengths) {
      line.play(tone(length / 8));
      samples += length;
    }
    await until(() => diary.playedMs === samples / 8);
  });

  it("is over with the call: nothing is told or sent, and nothing throws", async () => {
    const { stream, line, diary } = await calls.call();
    line.play(tone(1_000));
    await until(() => diary.playedMs >= 200);
    stream.cut();
    await until(() => diary.closes.length === 1);
    const told = diary.played.length;
    const answerMs = line.clear();
    line.play(tone(1_000));
    line.hangUp({ afterPlayout: true });
    await until(() => stream.isClosed);
    expect(answerMs).toBeGreaterThanOrEqual(200);
    expect(diary.played).toHaveLength(told);
    expect(diary.closes).toHaveLength(1);
  });

  it("ends a line whose marks do not come back", async () => {
    const { line, diary } = await calls.call({ marksNever: true });
    line.play(tone(200));
    await until(() => diary.closes.length === 1);
    expect(diary.closes[0]?.code).toBe("VENDOR_STALLED");
  });
});
