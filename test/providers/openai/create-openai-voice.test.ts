import { describe, expect, it } from "vitest";
import type { SampleRate, SynthesisStream, Utterance } from "../../../agent/ports/speech.ts";
import { Resampler } from "../../../audio/resample.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import { KindlineError } from "../../../domain/errors.ts";
import {
  createOpenAiVoice,
  type OpenAiVoiceOptions,
} from "../../../providers/openai/create-openai-voice.ts";
import { sentencesWaitingMax } from "../../../providers/openai/speech-stream.ts";
import type { FaultKind, FaultOptions } from "../../emulators/openai/faults.ts";
import { speechRate, toneOf, type SpeechRequest } from "../../emulators/openai/speech-endpoint.ts";
import type { OpenAiEmulator } from "../../emulators/openai/start-openai-emulator.ts";
import { closedAfterwards, emulated } from "./emulated.ts";
import { until } from "./until.ts";

const waits = { firstAudioWaitMs: 250, audioStallMs: 200 };

function voiceOf({ url }: OpenAiEmulator, options: Partial<OpenAiVoiceOptions> = {}) {
  return closedAfterwards(
    createOpenAiVoice({
      apiKey: "sk-test",
      baseUrl: url,
      model: "gpt-4o-mini-tts",
      voice: "marin",
      ...options,
    }),
  );
}

const open = (emulator: OpenAiEmulator, sampleRate: SampleRate = 8_000) =>
  voiceOf(emulator, waits).open({ locale: "en-US", sampleRate });

const utterance = (spoken: string, pace = 1): Utterance => ({
  text: spoken as ApprovedText,
  spoken,
  pace,
});

/** What was told of one sentence, and in which place among all. */
class Heard {
  readonly log: string[];
  readonly name: string;
  readonly samples: number[] = [];
  end: "end" | KindlineError | undefined;

  constructor(name = "", log: string[] = []) {
    this.name = name;
    this.log = log;
  }

  readonly onAudio = (samples: Int16Array): void => {
    this.samples.push(...samples);
    if (this.log.at(-1) !== `${this.name} audio`) this.log.push(`${this.name} audio`);
  };
  readonly onEnd = (): void => {
    if (this.end !== undefined) throw new Error("Told twice");
    this.end = "end";
    this.log.push(`${this.name} end`);
  };
  readonly onFault = (error: KindlineError): void => {
    if (this.end !== undefined) throw new Error("Told twice");
    this.end = error;
    this.log.push(`${this.name} ${error.code}`);
  };
}

async function say(stream: SynthesisStream, text: string, pace = 1): Promise<Heard> {
  const heard = new Heard();
  stream.speak(utterance(text, pace), heard);
  await until(() => heard.end !== undefined);
  return heard;
}

/** A voice-like signal: several partials that move. */
const glide = (count: number): Int16Array =>
  Int16Array.from({ length: count }, (_, index) => {
    const t = index / speechRate;
    return 6_000 * Math.sin(2 * Math.PI * (200 * t + 300 * t * t)) + 3_000 * Math.sin(9_000 * t);
  });

describe("the voice of OpenAI", () => {
  it("asks for raw samples with model, voice, instructions and pace", async () => {
    const emulator = await emulated();
    const stream = voiceOf(emulator, { instructions: "Calm and warm." }).open({
      locale: "en-GB",
      sampleRate: 16_000,
    });
    await say(stream, "Good morning.", 0.8);
    expect(emulator.requests[0]).toMatchObject({
      authorization: "Bearer sk-test",
      body: {
        model: "gpt-4o-mini-tts",
        voice: "marin",
        input: "Good morning.",
        instructions: "Calm and warm.",
        response_format: "pcm",
        speed: 0.8,
      },
    });
  });

  it.each([
    [0.249, 0.25],
    [0.25, 0.25],
    [4, 4],
    [4.001, 4],
    [Number.NaN, 1],
  ])("asks for a pace of %d as %d", async (pace, speed) => {
    const emulator = await emulated();
    const heard = await say(open(emulator), "Hello there.", pace);
    expect(heard.end).toBe("end");
    expect(emulator.requests[0]?.body).toMatchObject({ speed });
  });

  it.each([8_000, 16_000] as const)(
    "gives the same %d Hz samples however the bytes were cut",
    async (sampleRate) => {
      for (const packetBytes of [[1, 2, 3, 4_801], [7], [1_000_000]]) {
        const samples = glide(packetBytes[0] === 7 ? 1_300 : speechRate);
        const resampler = new Resampler(speechRate, sampleRate);
        const expected = [...resampler.push(samples), ...resampler.end()];
        const emulator = await emulated({ speech: () => ({ samples, packetBytes }) });
        const stream = voiceOf(emulator).open({ locale: "en-US", sampleRate });
        const heard = await say(stream, "Hello.");
        expect(heard.end).toBe("end");
        expect(heard.samples).toEqual(expected);
      }
    },
  );

  it("gives audio while the rest is still being made", async () => {
    const speech = () => ({ samples: glide(speechRate), packetBytes: [4_800], packetMs: 30 });
    const emulator = await emulated({ speech });
    const heard = new Heard();
    open(emulator).speak(utterance("Hello."), heard);
    await until(() => heard.samples.length > 0);
    expect(emulator.requests[0]?.state).toBe("open");
    await until(() => heard.end === "end");
  });

  it("gives sentences in their order, whichever is there first", async () => {
    const speech = (request: SpeechRequest) => ({
      samples: toneOf(request),
      packetMs: request.input.startsWith("1") ? 8 : 0,
    });
    const emulator = await emulated({ speech });
    const stream = open(emulator);
    const log: string[] = [];
    for (const text of ["1 is slow", "2", "3", "4 ends"]) {
      stream.speak(utterance(text), new Heard(text.slice(0, 1), log));
    }
    await until(() => log.includes("4 end"));
    expect(log).toEqual(["1", "2", "3", "4"].flatMap((n) => [`${n} audio`, `${n} end`]));
  });

  it("never has more requests open than it may", async () => {
    const emulator = await emulated({
      speech: (request) => ({ samples: toneOf(request), packetMs: 5 }),
    });
    const stream = open(emulator);
    const heard = Array.from({ length: 6 }, () => new Heard());
    for (const one of heard) stream.speak(utterance("One of six."), one);
    let openMax = 0;
    await until(() => {
      const count = emulator.requests.filter(({ state }) => state === "open").length;
      openMax = Math.max(openMax, count);
      return heard.every(({ end }) => end === "end");
    });
    expect(openMax).toBe(2);
  });

  it("says nothing of a sentence without a word, in its place", async () => {
    const emulator = await emulated();
    const stream = open(emulator);
    const log: string[] = [];
    for (const text of ["A word.", "……", "", "两百元"]) {
      stream.speak(utterance(text), new Heard(text, log));
    }
    await until(() => log.includes("两百元 end"));
    expect(log.filter((entry) => entry.endsWith("end"))).toEqual([
      "A word. end",
      "…… end",
      " end",
      "两百元 end",
    ]);
    expect(emulator.requests).toHaveLength(2);
  });

  it("tells nothing before the caller can stop it", async () => {
    const stream = open(await emulated());
    const heard = new Heard();
    stream.speak(utterance("…"), heard).cancel();
    stream.close();
    stream.speak(utterance("Too late."), heard);
    await new Promise(setImmediate);
    expect(heard.end).toBeUndefined();
  });

  it(`lets ${sentencesWaitingMax} sentences wait and refuses one more`, async () => {
    const emulator = await emulated();
    emulator.fault("stall", { times: 10 });
    const stream = voiceOf(emulator).open({ locale: "en-US", sampleRate: 8_000 });
    const heard = Array.from({ length: sentencesWaitingMax + 1 }, () => new Heard());
    for (const one of heard) stream.speak(utterance("Wait."), one);
    await until(() => heard.at(-1)?.end !== undefined);
    expect(heard.at(-1)?.end).toMatchObject({ code: "VENDOR_STALLED" });
    expect(heard.at(-2)?.end).toBeUndefined();
  });

  it("refuses a container that plays as noise", async () => {
    const riff = new Int16Array(Uint8Array.from(Buffer.from("RIFF\0\0\0\0WAVEfmt ")).buffer);
    const plan = { samples: Int16Array.of(...riff, ...glide(speechRate)), packetMs: 50 };
    const emulator = await emulated({ speech: () => plan });
    // With the usual deadlines, all of it would have been sent long before they end it.
    const stream = voiceOf(emulator).open({ locale: "en-US", sampleRate: 8_000 });
    const heard = await say(stream, "Hello.");
    expect(heard.end).toMatchObject({ code: "VENDOR_FAILED" });
    await until(() => emulator.requests[0]?.state === "abandoned");
    expect(heard.samples).toEqual([]);
  });

  it("gives up audio that is slower than speech", async () => {
    const speech = () => ({ samples: glide(speechRate), packetBytes: [96], packetMs: 20 });
    const heard = await say(open(await emulated({ speech })), "Hello.");
    expect(heard.end).toMatchObject({ code: "VENDOR_STALLED" });
  });
});

describe("a sentence that is cancelled", () => {
  const slow = { packetMs: 20, packetBytes: [960] };

  it("closes its request and tells nothing more; the next one is heard", async () => {
    const emulator = await emulated({
      speech: (request) => ({ samples: toneOf(request), ...(request.input === "1" ? slow : {}) }),
    });
    const stream = open(emulator);
    const [first, second] = [new Heard(), new Heard()];
    const handle = stream.speak(utterance("1"), first);
    stream.speak(utterance("second"), second);
    await until(() => first.samples.length > 0);
    handle.cancel();
    const count = first.samples.length;
    await until(() => second.end === "end");
    await until(() => emulator.requests[0]?.state === "abandoned");
    expect(first.end).toBeUndefined();
    expect(first.samples).toHaveLength(count);
    handle.cancel();
  });

  it("is never asked for when it waited", async () => {
    const emulator = await emulated({ speech: (r) => ({ samples: toneOf(r), packetMs: 5 }) });
    const stream = open(emulator);
    const heard = [new Heard(), new Heard(), new Heard(), new Heard()];
    const handles = heard.map((one, index) => stream.speak(utterance(`Number ${index}`), one));
    handles[2]?.cancel();
    await until(() => heard[3]?.end === "end");
    expect(emulator.requests.map(({ body }) => (body as { input: string }).input)).toEqual([
      "Number 0",
      "Number 1",
      "Number 3",
    ]);
  });

  it("closes its request before the first byte, too", async () => {
    const emulator = await emulated();
    emulator.fault("stall");
    const handle = open(emulator).speak(utterance("Hello."), new Heard());
    await until(() => emulator.requests.length === 1);
    handle.cancel();
    await until(() => emulator.requests[0]?.state === "abandoned");
  });

  it("may be cancelled, and the stream closed, by whoever hears it", async () => {
    const emulator = await emulated({ speech: () => ({ samples: glide(speechRate), ...slow }) });
    const stream = open(emulator);
    const heard = new Heard();
    stream.speak(utterance("Hello."), {
      onAudio: () => stream.close(),
      onEnd: heard.onEnd,
      onFault: heard.onFault,
    });
    await until(() => emulator.requests[0]?.state === "abandoned");
    expect(heard.end).toBeUndefined();
  });
});

describe("closing", () => {
  it("abandons all requests of all calls, and leaves no connection", async () => {
    const emulator = await emulated();
    emulator.fault("stall", { times: 4, afterBytes: 2_000 });
    const voice = voiceOf(emulator);
    const heard = new Heard();
    for (const sampleRate of [8_000, 16_000] as const) {
      const stream = voice.open({ locale: "en-US", sampleRate });
      stream.speak(utterance("One."), heard);
      stream.speak(utterance("Two."), heard);
    }
    await until(() => emulator.requests.length === 4);
    await voice.close();
    await until(() => emulator.requests.every(({ state }) => state === "abandoned"));
    await until(() => emulator.connectionCount === 0);
    expect(heard.end).toBeUndefined();
  });
});

describe("a failure of the vendor", () => {
  it.each([
    ["drop", {}, "VENDOR_UNREACHABLE"],
    ["drop", { afterBytes: 6_000 }, "VENDOR_UNREACHABLE"],
    ["stall", {}, "VENDOR_STALLED"],
    ["stall", { afterBytes: 6_000 }, "VENDOR_STALLED"],
    ["slow-drip", {}, "VENDOR_STALLED"],
    ["garbage", {}, "VENDOR_FAILED"],
    ["html", {}, "VENDOR_FAILED"],
    ["empty", {}, "VENDOR_FAILED"],
    [400, {}, "VENDOR_REFUSED"],
    [401, {}, "VENDOR_REFUSED"],
    [403, {}, "VENDOR_REFUSED"],
    [404, {}, "VENDOR_REFUSED"],
    [429, { retryAfterSeconds: 20 }, "VENDOR_LIMITED"],
    [500, {}, "VENDOR_FAILED"],
    [503, {}, "VENDOR_FAILED"],
  ] as const satisfies readonly (readonly [FaultKind, FaultOptions, string])[])(
    "%s %o is told as %s, once, and the next sentence is heard",
    async (kind, options, code) => {
      const emulator = await emulated();
      emulator.fault(kind, { where: "speech", ...options });
      const stream = open(emulator);
      const [first, second] = [new Heard(), new Heard()];
      stream.speak(utterance("This one fails, alas."), first);
      stream.speak(utterance("This one does not."), second);
      await until(() => second.end !== undefined);
      expect(first.end).toMatchObject({ code });
      expect(second.end).toBe("end");
      // Nothing is tried twice, and no word of the vendor's is repeated.
      expect(emulator.requests).toHaveLength(2);
      expect(String(first.end)).not.toMatch(/sk-|fails, alas|Log in/u);
      if (kind === 429) expect(String(first.end)).toContain("wait 20 s");
    },
  );

  it("is told in time", async () => {
    const emulator = await emulated();
    emulator.fault("stall");
    const startMs = performance.now();
    await say(open(emulator), "Hello.");
    const tookMs = performance.now() - startMs;
    expect(tookMs).toBeGreaterThan(waits.firstAudioWaitMs - 5);
    expect(tookMs).toBeLessThan(waits.firstAudioWaitMs + 250);
  });

  it("is told of a certificate that nobody vouches for, and of an address where nobody is", async () => {
    const emulator = await emulated({ isSelfSigned: true });
    const heard = await say(open(emulator), "Hello.");
    expect(heard.end).toMatchObject({
      code: "VENDOR_UNREACHABLE",
      message: expect.stringContaining("DEPTH_ZERO_SELF_SIGNED_CERT") as string,
    });
    const gone = await emulated();
    await gone.close();
    const refused = await say(open(gone), "Hello.");
    expect(refused.end).toMatchObject({
      code: "VENDOR_UNREACHABLE",
      message: expect.stringContaining("ECONNREFUSED") as string,
    });
  });
});

describe("the check of the voice", () => {
  const check = async (emulator: OpenAiEmulator, model?: string): Promise<string> => {
    const options = model === undefined ? {} : { model };
    const signal = new AbortController().signal;
    return await voiceOf(emulator, options)
      .check(signal)
      .then(
        () => "fine",
        (error: unknown) => (KindlineError.isInstance(error) ? error.code : String(error)),
      );
  };

  it("passes with a model that is listed, and refuses another", async () => {
    const emulator = await emulated();
    expect(await check(emulator)).toBe("fine");
    expect(await check(emulator, "gpt-9-tts")).toBe("VENDOR_REFUSED");
  });

  it.each([
    ["drop", "VENDOR_UNREACHABLE"],
    ["html", "VENDOR_FAILED"],
    ["garbage", "VENDOR_FAILED"],
    ["empty", "VENDOR_FAILED"],
    [401, "VENDOR_REFUSED"],
    [429, "VENDOR_LIMITED"],
    [500, "VENDOR_FAILED"],
  ] as const)("says that %s means %s", async (kind, code) => {
    const emulator = await emulated();
    emulator.fault(kind);
    expect(await check(emulator)).toBe(code);
  });

  it("ends when nobody waits for it any more", async () => {
    const emulator = await emulated();
    emulator.fault("stall");
    const abort = new AbortController();
    const checked = voiceOf(emulator).check(abort.signal);
    await until(() => emulator.requests.length === 1);
    abort.abort();
    await expect(checked).rejects.toBeInstanceOf(KindlineError);
    await until(() => emulator.requests[0]?.state === "abandoned");
  });
});
