import { describe, expect, it } from "vitest";
import type { RecognitionOptions, Transcript } from "../../../agent/ports/speech.ts";
import type { KindlineError } from "../../../domain/errors.ts";
import {
  createOpenAiRecogniser,
  type OpenAiRecogniserOptions,
} from "../../../providers/openai/create-openai-recogniser.ts";
import type { FaultKind, FaultOptions } from "../../emulators/openai/faults.ts";
import type { OpenAiEmulator } from "../../emulators/openai/start-openai-emulator.ts";
import type { TranscribeAnswer } from "../../emulators/openai/transcription-endpoint.ts";
import { closedAfterwards, emulated } from "./emulated.ts";
import { until } from "./until.ts";

const rate = 8_000;

/** What sounds like speech to who looks at levels: bursts of a tone with pauses, at about −20 dB. */
const speech = (ms: number): Int16Array =>
  Int16Array.from({ length: (ms * rate) / 1_000 }, (_, index) =>
    index % 2_000 < 1_400 ? 3_000 * Math.sin(index / 3) : 12 * Math.sin(index),
  );

const silence = (ms: number): Int16Array => new Int16Array((ms * rate) / 1_000);

/** White noise of that level, the same each time. */
function noise(ms: number, level: number): Int16Array {
  let state = 1;
  return Int16Array.from({ length: (ms * rate) / 1_000 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return ((state / 1_073_741_824 - 1) * level * Math.sqrt(3)) | 0;
  });
}

function listen(
  emulator: OpenAiEmulator,
  options: Partial<OpenAiRecogniserOptions & RecognitionOptions> = {},
) {
  const { locale = "en-US", keyterms = [], sampleRate = rate } = options;
  const recogniser = closedAfterwards(
    createOpenAiRecogniser({
      apiKey: "sk-test",
      baseUrl: emulator.url,
      model: "whisper-1",
      ...options,
    }),
  );
  const told: Transcript[] = [];
  const faults: KindlineError[] = [];
  const stream = recogniser.open(
    { locale, keyterms, sampleRate },
    {
      onTranscript: (transcript) => told.push(transcript),
      onFault: (error) => faults.push(error),
    },
  );
  const write = (...parts: readonly Int16Array[]): void => {
    // As a line gives it: 20 ms at a time, in an array that is used again.
    for (const part of parts) {
      for (let at = 0; at < part.length; at += 160) {
        const frame = part.slice(at, at + 160);
        stream.write(frame);
        frame.fill(0);
      }
    }
  };
  const settled = async (): Promise<Transcript | undefined> => {
    const count = told.length;
    stream.flush();
    await until(() => told.slice(count).some(({ isSettled }) => isSettled));
    return told.at(-1);
  };
  return { recogniser, stream, told, faults, write, settled };
}

const says = (answer: TranscribeAnswer | string) => ({
  transcribe: (): TranscribeAnswer => (typeof answer === "string" ? { text: answer } : answer),
});

describe("the ears of OpenAI", () => {
  it("send the turn as a WAV file from shortly before the first word", async () => {
    const emulator = await emulated(says("I lost my job."));
    const { write, settled } = listen(emulator);
    const said = speech(1_000);
    write(silence(2_000), said, silence(400));
    const transcript = await settled();
    expect(transcript).toMatchObject({ text: "I lost my job.", throughMs: 3_400, isSettled: true });
    const { transcription } = emulator.requests[0] ?? {};
    expect(transcription).toMatchObject({
      sampleRate: rate,
      model: "whisper-1",
      language: "en",
      responseFormat: "verbose_json",
    });
    // 300 ms of silence, then what was said, bit by bit.
    expect([...(transcription?.samples ?? [])]).toEqual([
      ...silence(300),
      ...said,
      ...silence(400),
    ]);
  });

  it("place the words of the Whisper model in the call, and say how sure it was", async () => {
    const emulator = await emulated(
      says({
        text: "Next Friday.",
        words: [
          { word: "Next", start: 0.3, end: 0.6 },
          { word: "Friday", start: 0.6, end: 1.1 },
        ],
        segments: [{ text: " Next Friday.", start: 0.3, end: 1.1, avg_logprob: -0.5 }],
      }),
    );
    const { write, settled } = listen(emulator);
    write(silence(2_000), speech(1_000));
    expect(await settled()).toEqual({
      text: "Next Friday.",
      words: [
        { text: "Next", startMs: 2_000, endMs: 2_300, confidence: undefined },
        { text: "Friday", startMs: 2_300, endMs: 2_800, confidence: undefined },
      ],
      confidence: Math.exp(-0.5),
      throughMs: 3_000,
      isSettled: true,
    });
  });

  it("stream from gpt-4o-transcribe: text as it comes, and the least sure word counts", async () => {
    const emulator = await emulated(
      says({
        text: "两百块可以",
        pieceMs: 5,
        logprobs: [
          { token: "两百", logprob: -0.1 },
          { token: "块", logprob: -0.7 },
          { token: "可以", logprob: -0.2 },
          { token: "。", logprob: -4 },
        ],
      }),
    );
    const { write, settled, told } = listen(emulator, {
      model: "gpt-4o-transcribe",
      locale: "zh-CN",
      keyterms: ["晨星银行"],
    });
    write(speech(1_000));
    expect(await settled()).toMatchObject({ text: "两百块可以", confidence: Math.exp(-0.7) });
    const partial = told.slice(0, -1);
    expect(partial.length).toBeGreaterThan(1);
    expect(partial.every(({ isSettled }) => !isSettled)).toBe(true);
    expect(partial[0]?.text).toBe("两");
    expect(emulator.requests[0]?.transcription).toMatchObject({
      language: "zh",
      prompt: "以下是普通话的句子。晨星银行",
    });
  });

  it("give gpt-transcribe the likely words as a list", async () => {
    const emulator = await emulated(says("Northwind Bank?"));
    const { write, settled } = listen(emulator, {
      model: "gpt-transcribe",
      keyterms: ["Northwind Bank", "x".repeat(500)],
    });
    write(speech(500));
    expect(await settled()).toMatchObject({ text: "Northwind Bank?", confidence: undefined });
    expect(emulator.requests[0]?.transcription).toMatchObject({
      languages: ["en"],
      keywords: ["Northwind Bank"],
      prompt: undefined,
    });
  });

  it("ask a model nothing is known of for plain text", async () => {
    const emulator = await emulated(says("Yes."));
    const { write, settled } = listen(emulator, { model: "gpt-4o-transcribe", format: "plain" });
    write(speech(500));
    expect(await settled()).toMatchObject({ text: "Yes.", words: [], confidence: undefined });
  });

  it("let a later pause replace an earlier one", async () => {
    const emulator = await emulated({
      transcribe: ({ samples }) => ({
        text: `heard ${Math.round(samples.length / (rate / 1_000) / 100)}`,
        answerMs: samples.length < 16_000 ? 2_000 : 0,
      }),
    });
    const { stream, write, told, settled, faults } = listen(emulator);
    write(speech(1_000));
    stream.flush();
    await until(() => emulator.requests.length === 1);
    write(speech(1_500));
    expect(await settled()).toMatchObject({ text: "heard 25", throughMs: 2_500 });
    await until(() => emulator.requests[0]?.state === "abandoned");
    expect(told).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it("do not ask twice for the same audio", async () => {
    const emulator = await emulated({ transcribe: () => ({ text: "Once.", answerMs: 30 }) });
    const { stream, write, told, settled } = listen(emulator);
    write(speech(500));
    stream.flush();
    stream.flush();
    await settled();
    await settled();
    expect(told.map(({ text }) => text)).toEqual(["Once.", "Once."]);
    expect(emulator.requests).toHaveLength(1);
  });

  it("begin anew after the turn, and drop what comes too late for it", async () => {
    let count = 0;
    const emulator = await emulated({
      transcribe: () => ({ text: `turn ${(count += 1)}`, answerMs: count === 1 ? 2_000 : 0 }),
    });
    const { stream, write, told, settled } = listen(emulator);
    write(speech(1_000));
    stream.flush();
    await until(() => emulator.requests.length === 1);
    stream.endTurn();
    await until(() => emulator.requests[0]?.state === "abandoned");
    write(silence(500), speech(400));
    expect(await settled()).toMatchObject({ text: "turn 2", throughMs: 1_900 });
    expect(told).toHaveLength(1);
    const second = emulator.requests[1]?.transcription;
    expect(second?.samples).toHaveLength(((300 + 400) * rate) / 1_000);
  });

  it("keep the text of a long turn, and send only what follows", async () => {
    let count = 0;
    const emulator = await emulated({ transcribe: () => ({ text: `Part ${(count += 1)}.` }) });
    const { write, settled, stream } = listen(emulator);
    write(speech(24_900), silence(200));
    expect(await settled()).toMatchObject({ text: "Part 1." });
    write(speech(1_000));
    expect(await settled()).toMatchObject({ text: "Part 1. Part 2.", throughMs: 26_100 });
    expect(emulator.requests[1]?.transcription?.samples.length).toBeLessThan(1.4 * rate);
    write(speech(1_000));
    // Below 25 seconds it is heard again as a whole.
    expect(await settled()).toMatchObject({ text: "Part 1. Part 3." });
    stream.endTurn();
    write(speech(1_000));
    expect(await settled()).toMatchObject({ text: "Part 4." });
  });

  it("write down a part of a turn that has no pause", async () => {
    let count = 0;
    const emulator = await emulated({ transcribe: () => ({ text: `Part ${(count += 1)}.` }) });
    const { write, settled, told } = listen(emulator);
    write(speech(46_000));
    await until(() => told.length === 1);
    expect(told[0]).toMatchObject({ text: "Part 1.", isSettled: false });
    expect(told[0]?.throughMs).toBeGreaterThan(34_000);
    expect(await settled()).toMatchObject({ text: "Part 1. Part 2.", throughMs: 46_000 });
    expect(emulator.requests[1]?.transcription?.samples.length).toBeLessThan(12 * rate);
  });

  it("are of no more use when five minutes wait for an answer", async () => {
    const emulator = await emulated();
    emulator.fault("stall", { times: 10 });
    const { stream, faults } = listen(emulator, { answerWaitMs: 60_000 });
    const second = speech(1_000);
    for (let at = 0; at < 300; at += 1) stream.write(second);
    expect(faults).toEqual([]);
    stream.write(second.subarray(0, 160));
    expect(faults).toMatchObject([{ code: "VENDOR_STALLED" }]);
  });
});

describe("what nobody said", () => {
  it.each([
    ["no audio", silence(0)],
    ["silence", silence(3_000)],
    ["the noise of a line", noise(3_000, 40)],
    ["loud steady noise", noise(3_000, 900)],
    ["a click", Int16Array.from({ length: rate }, (_, index) => (index === 4_000 ? 30_000 : 0))],
  ])("is not asked for: %s", async (_, samples) => {
    const emulator = await emulated(says("Thank you for watching!"));
    const { write, settled } = listen(emulator);
    write(samples);
    expect(await settled()).toMatchObject({ text: "", words: [], isSettled: true });
    expect(emulator.requests).toEqual([]);
  });

  it.each([
    ["a quiet voice", 0.03],
    ["a loud voice", 3],
  ])("is not %s", async (_, gain) => {
    const emulator = await emulated(says("Yes."));
    const { write, settled } = listen(emulator);
    const said = speech(300).map((sample) => sample * gain);
    write(noise(700, 20), said, noise(500, 20));
    expect(await settled()).toMatchObject({ text: "Yes." });
  });

  const segment = { start: 0, end: 1 };
  it.each([
    ["Thank you for watching!", {}],
    ["Subtitles by the Amara.org community", {}],
    ["请不吝点赞 订阅 转发 打赏支持明镜与点点栏目", {}],
    ["字幕由 Amara.org 社群提供", {}],
    ["Thank you.", { no_speech_prob: 0.61 }],
    ["I will pay all of it.", { no_speech_prob: 0.61, avg_logprob: -1.01 }],
    ["no no no no no no no no no", { compression_ratio: 2.41 }],
    [".", {}],
  ])("is not told: %s %o", async (text, figures) => {
    const emulator = await emulated(
      says({ text, segments: [{ text: ` ${text}`, ...segment, ...figures }] }),
    );
    const { write, settled } = listen(emulator);
    write(speech(1_000));
    expect(await settled()).toMatchObject({ text: "", words: [], confidence: undefined });
  });

  it.each([
    ["Thank you.", { no_speech_prob: 0.6 }],
    ["I will pay all of it.", { no_speech_prob: 0.61, avg_logprob: -0.99 }],
    ["I will pay all of it.", { no_speech_prob: 0.1, avg_logprob: -1.5 }],
    ["no no no no no no no no no", { compression_ratio: 2.4 }],
  ])("may yet be what somebody said: %s %o", async (text, figures) => {
    const emulator = await emulated(
      says({ text, segments: [{ text: ` ${text}`, ...segment, ...figures }] }),
    );
    const { write, settled } = listen(emulator);
    write(speech(1_000));
    expect(await settled()).toMatchObject({ text });
  });

  it("is cut off behind what was said, with its words", async () => {
    const emulator = await emulated(
      says({
        text: "I lost my job. Thanks for watching!",
        words: ["I", "lost", "my", "job", "Thanks"].map((word, at) => ({
          word,
          start: at / 4,
          end: at / 4 + 0.2,
        })),
        segments: [
          { text: " I lost my job.", start: 0, end: 1 },
          { text: " Thanks for watching!", start: 1, end: 2 },
        ],
      }),
    );
    const { write, settled } = listen(emulator);
    write(speech(2_000));
    const transcript = await settled();
    expect(transcript?.text).toBe("I lost my job.");
    expect(transcript?.words.map(({ text }) => text)).toEqual(["I", "lost", "my", "job"]);
  });

  it.each(["gpt-4o-transcribe", "gpt-transcribe"])(
    "is cut off where %s gives no figures, and so is an echo of the hint",
    async (model) => {
      const texts = ["Yes. Thanks for watching.", "以下是普通话的句子。"];
      const emulator = await emulated({ transcribe: () => ({ text: texts.shift() ?? "" }) });
      const { write, settled, stream } = listen(emulator, { model, locale: "zh-CN" });
      write(speech(500));
      expect(await settled()).toMatchObject({ text: "Yes." });
      stream.endTurn();
      write(speech(500));
      expect(await settled()).toMatchObject({ text: "" });
    },
  );
});

describe("a failure of the vendor", () => {
  it.each([
    ["stall", {}, "VENDOR_STALLED"],
    ["stall", { afterBytes: 10 }, "VENDOR_STALLED"],
    ["slow-drip", {}, "VENDOR_STALLED"],
    [401, {}, "VENDOR_REFUSED"],
    [404, {}, "VENDOR_REFUSED"],
    [429, { retryAfterSeconds: 3 }, "VENDOR_LIMITED"],
  ] as const satisfies readonly (readonly [FaultKind, FaultOptions, string])[])(
    "%s %o is told as %s, once, and all is let go of",
    async (kind, options, code) => {
      for (const model of ["whisper-1", "gpt-4o-transcribe"]) {
        const emulator = await emulated();
        emulator.fault(kind, { times: 5, ...options });
        const { stream, write, faults, told } = listen(emulator, { model, answerWaitMs: 100 });
        write(speech(500));
        stream.flush();
        await until(() => faults.length > 0);
        stream.flush();
        write(speech(500));
        stream.endTurn();
        stream.close();
        expect(faults).toMatchObject([{ code }]);
        expect(told.filter(({ isSettled }) => isSettled)).toEqual([]);
        expect(emulator.requests).toHaveLength(1);
        await until(() => emulator.requests.every(({ state }) => state !== "open"));
      }
    },
  );

  it.each([
    ["drop", {}, "VENDOR_UNREACHABLE"],
    ["drop", { afterBytes: 10 }, "VENDOR_UNREACHABLE"],
    ["garbage", {}, "VENDOR_FAILED"],
    ["html", {}, "VENDOR_FAILED"],
    ["empty", {}, "VENDOR_FAILED"],
    [500, {}, "VENDOR_FAILED"],
  ] as const satisfies readonly (readonly [FaultKind, FaultOptions, string])[])(
    "%s %o is met with a second request, and told as %s only if that fails, too",
    async (kind, options, code) => {
      for (const model of ["whisper-1", "gpt-4o-transcribe"]) {
        const emulator = await emulated(says("Still here."));
        emulator.fault(kind, { times: 1, ...options });
        const { stream, write, faults, settled } = listen(emulator, { model });
        write(speech(500));
        expect(await settled()).toMatchObject({ text: "Still here." });
        expect(faults).toEqual([]);
        emulator.fault(kind, { times: 2, ...options });
        write(speech(500));
        stream.flush();
        await until(() => faults.length > 0);
        expect(faults).toMatchObject([{ code }]);
        expect(emulator.requests).toHaveLength(4);
      }
    },
  );

  it("is told of a certificate that nobody vouches for", async () => {
    const { stream, write, faults } = listen(await emulated({ isSelfSigned: true }));
    write(speech(500));
    stream.flush();
    await until(() => faults.length > 0);
    expect(faults).toMatchObject([{ code: "VENDOR_UNREACHABLE" }]);
  });
});

describe("closing", () => {
  it("abandons the request, tells nothing more and leaves no connection", async () => {
    const emulator = await emulated();
    emulator.fault("stall", { times: 2 });
    const { recogniser, stream, write, told, faults } = listen(emulator);
    write(speech(500));
    stream.flush();
    await until(() => emulator.requests.length === 1);
    await recogniser.close();
    await until(() => emulator.requests[0]?.state === "abandoned");
    await until(() => emulator.connectionCount === 0);
    expect([told, faults]).toEqual([[], []]);
  });

  it("tells nothing of a pause whose answer needs no request", async () => {
    const { stream, told } = listen(await emulated());
    stream.flush();
    stream.close();
    await new Promise(setImmediate);
    expect(told).toEqual([]);
  });
});
