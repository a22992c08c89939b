import { expect, it } from "vitest";
import {
  scriptedSampleCount,
  scriptedVoice,
  type ScriptedVoiceOptions,
} from "../../../providers/scripted/scripted-voice.ts";
import { utterance } from "../flite/heard.ts";

function open(options: Partial<ScriptedVoiceOptions> = {}) {
  const voice = scriptedVoice({ msPerChar: 50, ...options });
  const stream = voice.open({ locale: "en-US", sampleRate: 8_000 });
  const told: string[] = [];
  const speak = (spoken: string, pace = 1) =>
    stream.speak(utterance(spoken, pace), {
      onAudio: (samples) => told.push(`${spoken} ${samples.length}`),
      onEnd: () => told.push(`${spoken} end`),
      onFault: ({ code }) => told.push(`${spoken} ${code}`),
    });
  return { voice, stream, told, speak };
}

it("gives all of a sentence at once, as long as its characters are many", () => {
  const { told, speak } = open();
  speak("four");
  speak("four", 0.8);
  expect(told).toEqual(["four 1600", "four end", "four 2000", "four end"]);
  expect(
    scriptedSampleCount({ spoken: "four", pace: 0.8 }, { msPerChar: 50, sampleRate: 8_000 }),
  ).toBe(2_000);
});

it("gives it in so many parts", () => {
  const { told, speak } = open({ chunks: 3 });
  speak("four");
  expect(told).toEqual(["four 533", "four 533", "four 534", "four end"]);
});

it("gives the next part when it is told to, sentence after sentence", () => {
  const { voice, told, speak } = open({ chunks: 2, isStepped: true });
  speak("a");
  speak("b");
  expect(told).toEqual([]);
  voice.step();
  expect(told).toEqual(["a 200"]);
  while (voice.step());
  expect(told).toEqual(["a 200", "a 200", "a end", "b 200", "b 200", "b end"]);
});

it("gives nothing more of what is cancelled, nor once it is closed", () => {
  const { voice, stream, told, speak } = open({ chunks: 2, isStepped: true });
  const first = speak("a");
  speak("b");
  voice.step();
  first.cancel();
  voice.step();
  stream.close();
  speak("c");
  expect(voice.step()).toBe(false);
  expect(told).toEqual(["a 200", "b 200"]);
  expect(voice.calls.map(({ type }) => type)).toEqual([
    "open",
    "speak",
    "speak",
    "cancel",
    "close",
  ]);
  expect(voice.calls.every(Object.isFrozen)).toBe(true);
});

it("fails where the script has it", () => {
  const { told, speak } = open({
    chunks: 2,
    faultOf: (spoken) => (spoken === "b" ? { afterChunks: 1, code: "VENDOR_FAILED" } : undefined),
  });
  speak("b");
  speak("a");
  expect(told).toEqual(["b 200", "b VENDOR_FAILED", "a 200", "a 200", "a end"]);
});

it("has a tone where it is asked for, without a step between parts", () => {
  const voice = scriptedVoice({ msPerChar: 100, chunks: 7, toneHz: 250 });
  const samples: number[] = [];
  voice.open({ locale: "zh-CN", sampleRate: 8_000 }).speak(utterance("您好"), {
    onAudio: (chunk) => samples.push(...chunk),
    onEnd: () => {},
    onFault: () => {},
  });
  expect(samples).toHaveLength(1_600);
  expect(Math.max(...samples)).toBe(4_600);
  const step = Math.max(...samples.slice(1).map((each, at) => Math.abs(each - (samples[at] ?? 0))));
  expect(step).toBeLessThan(950);
});
