import { describe, expect, it, test } from "vitest";
import type { SpeechRecogniser } from "../../../agent/ports/speech.ts";
import { LossLog } from "../../../transcripts/import/loss-log.ts";
import { transcribeRecording } from "../../../server/recordings-import/transcribe-recording.ts";
import { earsThatHear, spans, talk } from "./scripted-ears.ts";
import { codeOf, inPieces, tones, wavOf, type WavOptions } from "./wav-files.ts";

const odd = spans.filter((_, at) => at % 2 === 0);
const even = spans.filter((_, at) => at % 2 === 1);

async function transcribe(file: Uint8Array, ears: SpeechRecogniser = earsThatHear(talk)) {
  const losses = new LossLog();
  const options = {
    locale: "en-US",
    keyterms: ["Northwind"],
    recognisers: [ears],
    losses,
  } as const;
  return { ...(await transcribeRecording(inPieces(file), options)), losses: losses.report() };
}

const stereo = (options: WavOptions & { swapped?: boolean } = {}) => {
  const rate = { sampleRate: options.sampleRate ?? 8_000 };
  const sides = [tones(9_000, odd, rate), tones(9_000, even, rate)];
  return wavOf(options.swapped === true ? sides.reverse() : sides, options);
};

describe("a stereo recording", () => {
  test.each([
    ["pcm16", 8_000],
    ["pcm16", 16_000],
    ["mulaw", 8_000],
    ["alaw", 8_000],
    ["alaw", 16_000],
  ] as const)(
    "in %s at %i Hz becomes pieces with side, words and times",
    async (encoding, sampleRate) => {
      const { call, isMono, transcribedBy } = await transcribe(stereo({ encoding, sampleRate }));
      expect(
        call.segments.map(({ speaker, text, startMs, endMs }) => [speaker, text, startMs, endMs]),
      ).toEqual(
        talk.map((text, at) => [
          at % 2 === 0 ? "left" : "right",
          text,
          spans[at]?.[0],
          spans[at]?.[1],
        ]),
      );
      expect({ isMono, transcribedBy }).toEqual({ isMono: false, transcribedBy: "scripted" });
    },
  );

  it("of another rate is brought to one that is recognised", async () => {
    const ears = earsThatHear([]);
    await transcribe(
      wavOf([tones(9_000, odd, { sampleRate: 44_100 })], { sampleRate: 44_100 }),
      ears,
    );
    expect(ears.calls[0]).toMatchObject({
      type: "open",
      options: { sampleRate: 16_000, keyterms: ["Northwind"] },
    });
  });

  it("says who is on which side where its header does", async () => {
    const comment = "left: debtor; right: agent, synthetic voice (AI)";
    const { call } = await transcribe(stereo({ comment }));
    expect(call.segments.map(({ role }) => role)).toEqual(["debtor", "agent", "debtor", "agent"]);
    expect((await transcribe(stereo())).call.segments[0]?.role).toBeUndefined();
  });

  it("with the same on both sides is one channel", async () => {
    const both = tones(9_000, spans);
    const quieter = both.map((sample) => Math.round(sample / 2));
    const texts = talk.flatMap((text) => [text, text]);
    const { call, isMono } = await transcribe(wavOf([both, quieter]), earsThatHear(texts));
    expect(isMono).toBe(true);
    expect(call.segments.map(({ text }) => text)).toEqual([...talk]);
  });

  it("with one side empty is one channel, and with one side silent it is not", async () => {
    const both = tones(9_000, spans);
    const empty = new Int16Array(both.length);
    const line = Int16Array.from(empty, (_, at) => at % 3);
    expect((await transcribe(wavOf([both, empty]))).isMono).toBe(true);
    expect((await transcribe(wavOf([both, line]))).isMono).toBe(false);
  });

  it("in which one side is faintly on the other as well loses only the echo, and counts it", async () => {
    const left = tones(9_000, odd);
    const echo = tones(9_000, odd, { level: 800 });
    const right = tones(9_000, even).map((sample, at) => sample + (echo[at] ?? 0));
    const [one, two, three, four] = talk;
    // Tones that end together are heard left first.
    const ears = earsThatHear([one, one, two, three, three, four]);
    const { call, losses } = await transcribe(wavOf([left, right]), ears);
    expect(call.segments.map(({ text }) => text)).toEqual([...talk]);
    expect(losses.segments).toEqual([{ path: "audio", reason: "echo", count: 2 }]);
  });

  it("in which both say the same as loudly keeps both", async () => {
    const left = tones(4_000, [[1_000, 2_000]]);
    const { call } = await transcribe(
      wavOf([left, left.map((sample, at) => (at % 2 === 0 ? sample : 0))]),
      earsThatHear(["Yes.", "Yes."]),
    );
    expect(call.segments).toHaveLength(2);
  });
});

describe("a recording", () => {
  it("on one channel says so", async () => {
    expect((await transcribe(wavOf([tones(9_000, spans)]))).isMono).toBe(true);
  });

  it("with sound in which nobody speaks has no turn, and the sound is counted", async () => {
    const { call, losses } = await transcribe(stereo(), earsThatHear([]));
    expect(call.segments).toEqual([]);
    expect(losses.segments).toEqual([{ path: "audio", reason: "no-words", count: 4 }]);
  });

  it("that is cut off is refused, whatever was heard before", async () => {
    const file = stereo();
    expect(await codeOf(transcribe(file.subarray(0, file.length - 2)))).toBe("RECORDING_TRUNCATED");
  });

  it("an hour long and silent has no turn, and nothing of it reaches the recogniser", async () => {
    async function* silence(): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(wavOf([], { dataBytes: 0 }).subarray(0, 0));
      const header = wavOf([new Int16Array(0), new Int16Array(0)], { dataBytes: 3_600 * 32_000 });
      yield header;
      for (let second = 0; second < 3_600; second += 1) yield new Uint8Array(32_000);
    }
    const ears = earsThatHear(talk);
    const losses = new LossLog();
    const heard = await transcribeRecording(silence(), {
      locale: "en-US",
      keyterms: [],
      recognisers: [ears],
      losses,
    });
    expect(heard.call.segments).toEqual([]);
    expect(ears.calls).toEqual([]);
    expect(losses.report().segmentCount).toBe(0);
  });

  it("is let go of when it cannot be read", async () => {
    let isClosed = false;
    async function* file(): AsyncGenerator<Uint8Array> {
      try {
        yield await Promise.resolve(Buffer.alloc(100));
        yield Buffer.alloc(100);
      } finally {
        isClosed = true;
      }
    }
    const options = {
      locale: "en-US",
      keyterms: [],
      recognisers: [],
      losses: new LossLog(),
    } as const;
    expect(await codeOf(transcribeRecording(file(), options))).toBe("RECORDING_INVALID");
    expect(isClosed).toBe(true);
  });
});
