import { describe, expect, it } from "vitest";
import { FunasrWire } from "../../../providers/funasr/funasr-wire.ts";
import { joinText } from "../../../providers/streaming/join-text.ts";
import type { RecognitionWire } from "../../../providers/streaming/recognition-wire.ts";
import { TurnText } from "../../../providers/streaming/turn-text.ts";
import { UnansweredAudio } from "../../../providers/streaming/unanswered-audio.ts";
import { until } from "./call-ears.ts";

describe("joining recognised text", () => {
  it.each([
    ["我失业了。", "下个月还", "我失业了。下个月还"],
    ["我用", "Alipay", "我用Alipay"],
    ["I lost my job.", "I can pay", "I lost my job. I can pay"],
    ["pay", "500", "pay 500"],
    ["两千", "500", "两千500"],
    ["", "好", "好"],
    ["好", "", "好"],
    ["a ", " b", "a b"],
  ])("%j and %j", (before, after, joined) => {
    expect(joinText(before, after)).toBe(joined);
  });
});

describe("the text of a turn", () => {
  const segment = (text: string, confidence?: number) => ({ text, words: [], confidence });

  it("is as sure as its least certain part", () => {
    const turn = new TurnText();
    turn.addFinal(segment("一", 0.9), true);
    turn.setPartial(segment("二", 0.4));
    expect(turn.transcript(10, false)).toMatchObject({ text: "一二", confidence: 0.4 });
    turn.clear();
    turn.addFinal(segment("三"), true);
    expect(turn.transcript(10, false).confidence).toBeUndefined();
  });

  it("takes 10,000 characters, and not one more", () => {
    const turn = new TurnText();
    turn.addFinal(segment("好".repeat(9_999)), true);
    turn.addFinal(segment("的"), true);
    turn.addFinal(segment("啊"), true);
    expect(turn.transcript(0, false).text).toHaveLength(10_000);
  });
});

describe("audio that is not answered yet", () => {
  /** A wire that notes how much it was sent. */
  function wire() {
    const sent: number[] = [];
    const noted: RecognitionWire = {
      open: () => undefined,
      receive: () => undefined,
      audio: (samples) => sent.push(samples.length),
      boundary: () => sent.push(-1),
      close: () => undefined,
    };
    return { noted, total: () => sent.filter((n) => n > 0).reduce((a, b) => a + b, 0), sent };
  }

  function spoken(seconds: number): UnansweredAudio {
    const audio = new UnansweredAudio(8_000, 5);
    for (let at = 0; at < seconds * 50; at += 1) audio.push(new Int16Array(160));
    audio.pump(wire().noted);
    return audio;
  }

  it("is heard again whole up to five seconds, and beyond them not at all", () => {
    const five = spoken(5);
    expect(five.canReplay()).toBe(true);
    five.restart();
    const again = wire();
    five.pump(again.noted);
    expect(again.total()).toBe(40_000);
    const more = spoken(5.02);
    expect(more.canReplay()).toBe(false);
    more.restart();
    const nothing = wire();
    more.pump(nothing.noted);
    expect(nothing.total()).toBe(0);
  });

  it("has its boundaries sent again in their places", () => {
    const audio = new UnansweredAudio(8_000, 5);
    audio.push(new Int16Array(160));
    audio.mark(false);
    audio.push(new Int16Array(80));
    audio.pump(wire().noted);
    audio.restart();
    const again = wire();
    audio.pump(again.noted);
    expect(again.sent).toEqual([160, -1, 80]);
    expect(audio.takeAnswer()).toEqual({ at: 160, endsTurn: false });
    expect(audio.takeAnswer()).toBeUndefined();
  });
});

describe("a FunASR server that does not say which one it is", () => {
  function connection() {
    const told: string[] = [];
    const wire = new FunasrWire(
      { sampleRate: 16_000, hotwords: new Map() },
      {
        send: () => undefined,
        onReady: () => undefined,
        onSegmentStart: () => undefined,
        onPartial: () => undefined,
        onFinal: ({ text }) => told.push(text),
        onAnswered: () => told.push("answered"),
        onFailed: () => undefined,
      },
    );
    const hear = (message: object) => wire.receive(JSON.stringify(message));
    return { wire, told, hear };
  }
  const final = (text: string) => ({ mode: "2pass-offline", text, is_final: true });

  it("has answered when nothing follows its final for a moment", async () => {
    const { wire, told, hear } = connection();
    wire.boundary();
    hear(final("一。"));
    expect(told).toEqual(["一。"]);
    await until(() => told.length === 2, "the answer");
    expect(told).toEqual(["一。", "answered"]);
    wire.close();
  });

  it("an end that comes late after all answers nothing twice", async () => {
    const { wire, told, hear } = connection();
    wire.boundary();
    hear(final("一。"));
    await until(() => told.length === 2, "the answer");
    wire.boundary();
    hear({ mode: "2pass", is_final: true, is_end: true });
    expect(told).toEqual(["一。", "answered"]);
    hear({ mode: "2pass", is_final: true, is_end: true });
    expect(told).toEqual(["一。", "answered", "answered"]);
    wire.close();
  });

  it("an error of it is no text", () => {
    const { wire, hear } = connection();
    wire.boundary();
    const refusal = { text: "ERROR. Real-time transcription service ONLY SUPPORT PCM stream." };
    for (const message of [refusal, { is_end: true, is_final: false, error: "asr failed" }]) {
      expect(() => hear(message)).toThrow(expect.objectContaining({ code: "VENDOR_FAILED" }));
    }
  });
});
