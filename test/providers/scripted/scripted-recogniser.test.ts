import { expect, it } from "vitest";
import type { RecognitionStream, Transcript } from "../../../agent/ports/speech.ts";
import type { RecognitionScript } from "../../../providers/scripted/recognition-script.ts";
import {
  scriptedRecogniser,
  type ScriptedRecogniser,
} from "../../../providers/scripted/scripted-recogniser.ts";

const hello = { text: "I can pay on Friday", startMs: 1_000, endMs: 2_000 };

interface Ear {
  readonly recogniser: ScriptedRecogniser;
  readonly stream: RecognitionStream;
  readonly transcripts: Transcript[];
  readonly told: string[];
  /** Writes so many milliseconds of audio, in frames of 20. */
  readonly pass: (ms: number) => void;
}

function open(script: Partial<RecognitionScript> = {}, locale: "en-US" | "zh-CN" = "en-US"): Ear {
  const recogniser = scriptedRecogniser([{ speech: [hello], ...script }]);
  const transcripts: Transcript[] = [];
  const told: string[] = [];
  const stream = recogniser.open(
    { locale, sampleRate: 8_000, keyterms: [] },
    {
      onTranscript: (transcript) => transcripts.push(transcript),
      onFault: ({ code }) => told.push(code),
      onHint: (hint) => told.push(hint),
    },
  );
  const pass = (ms: number): void => {
    for (let at = 0; at < ms; at += 20) stream.write(new Int16Array(160));
  };
  return { recogniser, stream, transcripts, told, pass };
}

it("understands words as their audio passes, the whole turn each time", () => {
  const { transcripts, pass } = open();
  pass(1_000);
  expect(transcripts).toEqual([]);
  pass(1_200);
  expect(transcripts.map(({ text }) => text)).toEqual([
    "I",
    "I can pay",
    "I can pay on",
    hello.text,
  ]);
  expect(transcripts.every(({ isSettled }) => !isSettled)).toBe(true);
  expect(transcripts.at(-1)?.words.at(-1)).toEqual({
    text: "Friday",
    startMs: 1_600,
    endMs: 2_000,
    confidence: undefined,
  });
});

it("says the same however the audio was cut", () => {
  const [one, other] = [open(), open()];
  one.pass(2_500);
  other.stream.write(new Int16Array(8 * 2_500));
  expect(other.transcripts).toEqual(one.transcripts);
});

it("settles at a flush what was misheard before", () => {
  const { stream, transcripts, pass } = open({
    speech: [{ ...hello, misheard: "I can play on Friday", confidence: 0.6 }],
  });
  pass(2_100);
  expect(transcripts.at(-1)).toMatchObject({ text: "I can play on Friday", isSettled: false });
  stream.flush();
  expect(transcripts.at(-1)).toMatchObject({
    text: hello.text,
    isSettled: true,
    throughMs: 2_100,
    confidence: 0.6,
  });
});

it("answers a flush when its audio has passed, and the latest one alone", () => {
  const { stream, transcripts, pass } = open({ settleMs: 300 });
  pass(2_100);
  stream.flush();
  pass(200);
  stream.flush();
  pass(299);
  expect(transcripts.filter(({ isSettled }) => isSettled)).toHaveLength(1);
  pass(100);
  expect(
    transcripts.filter(({ isSettled }) => isSettled).map(({ throughMs }) => throughMs),
  ).toEqual([2_300]);
});

it("never answers where the script is deaf", () => {
  const { stream, transcripts, pass } = open({ speech: [], isDeaf: true });
  stream.flush();
  pass(10_000);
  expect(transcripts).toEqual([]);
});

it("begins anew after the end of a turn", () => {
  const later = { text: "Thank you", startMs: 3_000, endMs: 3_500 };
  const { stream, transcripts, pass } = open({ speech: [hello, later] });
  pass(2_500);
  stream.endTurn();
  pass(1_500);
  stream.flush();
  expect(transcripts.at(-1)?.text).toBe("Thank you");
});

it("hears characters in Chinese", () => {
  const { transcripts, pass } = open(
    { speech: [{ text: "我 星期五还AI", startMs: 0, endMs: 500 }] },
    "zh-CN",
  );
  pass(500);
  expect(transcripts.at(-1)?.text).toBe("我星期五还AI");
  expect(transcripts.at(-1)?.words).toHaveLength(6);
});

it("hints and breaks where the script has it, and tells nothing after that", () => {
  const { stream, told, transcripts, pass } = open({
    hints: [
      { atMs: 1_000, hint: "turn-start" },
      { atMs: 9_000, hint: "turn-end" },
    ],
    fault: { atMs: 1_300, code: "VENDOR_STALLED" },
  });
  pass(10_000);
  stream.flush();
  expect(told).toEqual(["turn-start", "VENDOR_STALLED"]);
  expect(transcripts.length).toBe(1);
});

it("tells nothing once it is closed", () => {
  const { stream, transcripts, pass } = open();
  stream.close();
  pass(5_000);
  stream.flush();
  expect(transcripts).toEqual([]);
});

it("keeps what was asked of it, and nobody can change that", () => {
  const { recogniser, stream, pass } = open();
  pass(100);
  stream.flush();
  stream.endTurn();
  stream.close();
  expect(recogniser.calls.slice(1)).toEqual([
    { type: "flush", stream: 0, atMs: 100 },
    { type: "end-turn", stream: 0, atMs: 100 },
    { type: "close", stream: 0, atMs: 100 },
  ]);
  expect(Object.isFrozen(recogniser.calls)).toBe(true);
  expect(Object.isFrozen(recogniser.calls[0])).toBe(true);
});

it("has the next script in the next stream, and hears nothing beyond the last", () => {
  const recogniser = scriptedRecogniser([{ speech: [] }, { speech: [hello] }]);
  const texts = [0, 1, 2].map(() => {
    const heard: string[] = [];
    const stream = recogniser.open(
      { locale: "en-GB", sampleRate: 16_000, keyterms: [] },
      { onTranscript: ({ text }) => heard.push(text), onFault: () => {} },
    );
    stream.write(new Int16Array(16 * 2_100));
    stream.flush();
    return heard.at(-1);
  });
  expect(texts).toEqual(["", hello.text, ""]);
});
