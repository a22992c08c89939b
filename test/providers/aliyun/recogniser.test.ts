import { afterEach, describe, expect, it } from "vitest";
import { Resampler } from "../../../audio/resample.ts";
import {
  createAliyunRecogniser,
  type AliyunRecogniserOptions,
} from "../../../providers/aliyun/create-aliyun-recogniser.ts";
import { scriptedRecognise } from "../../emulators/vendor/recognise.ts";
import {
  startAliyunEmulator,
  type AliyunEmulator,
} from "../../emulators/aliyun/start-aliyun-emulator.ts";
import { account } from "../../emulators/aliyun/token-office.ts";
import { CallEars, until } from "../streaming/call-ears.ts";
import { mandarin } from "../streaming/mandarin.ts";
import { printOf } from "../streaming/print-of.ts";

const open: AliyunEmulator[] = [];
const ears: CallEars[] = [];

/** A lost connection is replaced at once; answers may take as long as a busy machine does. */
const limits = {
  answerWithinMs: 2_500,
  readyWithinMs: 2_500,
  reconnectAfterMs: [5, 10],
  quietMs: 40,
};
/** Where there will be no answer, nobody waits for it. */
const hasty = { ...limits, answerWithinMs: 200, readyWithinMs: 200 };

async function gateway(sentences: readonly string[], timeScale = 1): Promise<AliyunEmulator> {
  const emulator = await startAliyunEmulator({
    recognise: scriptedRecognise(sentences),
    timeScale,
  });
  open.push(emulator);
  return emulator;
}

const recogniser = ({ url }: AliyunEmulator, options: Partial<AliyunRecogniserOptions> = {}) =>
  createAliyunRecogniser({
    url,
    appkey: account.appkey,
    credentials: { token: account.token },
    limits,
    ...options,
  });

function listen(
  emulator: AliyunEmulator,
  options: Partial<AliyunRecogniserOptions> = {},
  call: ConstructorParameters<typeof CallEars>[1] = {},
): CallEars {
  const heard = new CallEars(recogniser(emulator, options), call);
  ears.push(heard);
  return heard;
}

/** Audio of a connection without the silence that was put in behind it. */
const audioOf = (emulator: AliyunEmulator, connection: number, length: number): Int16Array =>
  (emulator.connections[connection]?.audio() ?? new Int16Array(0)).slice(0, length);

const namesOf = (emulator: AliyunEmulator): string[] =>
  emulator.connections.flatMap((peer) =>
    peer.messages.map((message) => (message["header"] as { name: string }).name),
  );

let expectsViolation = false;

afterEach(async () => {
  for (const call of ears.splice(0)) call.stream.close();
  for (const emulator of open.splice(0)) {
    emulator.wake();
    if (!expectsViolation) expect(emulator.violations).toEqual([]);
    await until(() => emulator.openCount() === 0, "all connections closed");
    await emulator.close();
  }
  expectsViolation = false;
});

describe("Aliyun's transcriber", () => {
  it("tells partial text as it grows, and the whole sentence when it is flushed", async () => {
    const emulator = await gateway(["我这个月手头紧。"]);
    const call = listen(emulator);
    const speech = mandarin("我这个月手头紧");
    call.say(speech);
    call.quiet(200);
    const answer = await call.flushed();
    expect(answer).toMatchObject({ text: "我这个月手头紧。", isSettled: true, confidence: 0.9 });
    expect(answer.throughMs).toBe(200 + Math.round(speech.length / 16));
    expect(call.transcripts.length).toBeGreaterThan(2);
    expect(call.hints[0]).toBe("turn-start");
  });

  it("joins the sentences of a turn without spaces, and begins anew after its end", async () => {
    const emulator = await gateway(["我失业了。", "下个月还两千。", "好的。"]);
    const call = listen(emulator);
    call.say(mandarin("我失业了"));
    call.quiet(1_000);
    await until(() => call.hints.includes("turn-may-end"), "the vendor's own end of a sentence");
    call.say(mandarin("下个月还两千"));
    expect((await call.flushed()).text).toBe("我失业了。下个月还两千。");
    expect(call.hints).toContain("turn-resumes");
    call.stream.endTurn();
    call.quiet(100);
    call.say(mandarin("好的"));
    expect((await call.flushed()).text).toBe("好的。");
  });

  it("words have their times in the call, whatever silence was put in before", async () => {
    const emulator = await gateway(["一二。", "三四。"]);
    const call = listen(emulator);
    call.quiet(500);
    call.say(mandarin("一二"));
    await call.flushed();
    call.quiet(600);
    const beforeMs = 1_100 + mandarin("一二").length / 16;
    call.say(mandarin("三四"));
    const { words } = await call.flushed();
    expect(words.map(({ text }) => text)).toEqual(["一", "二", "三", "四"]);
    expect(words[0]?.startMs).toBeGreaterThanOrEqual(500);
    expect(words[2]?.startMs).toBeGreaterThanOrEqual(Math.floor(beforeMs));
    expect(words[2]?.startMs).toBeLessThan(beforeMs + 200);
  });

  it("answers a flush of silence with nothing, and is sure of it: the task was ended", async () => {
    const emulator = await gateway(["喂。"]);
    const call = listen(emulator);
    call.quiet(300);
    expect(await call.flushed()).toMatchObject({ text: "", isSettled: true, throughMs: 300 });
    const speech = mandarin("喂");
    call.say(speech);
    const answer = await call.flushed();
    expect(answer.text).toBe("喂。");
    expect(answer.throughMs).toBe(300 + Math.round(speech.length / 16));
    expect(answer.words[0]?.startMs).toBeGreaterThanOrEqual(300);
    expect(emulator.connections).toHaveLength(1);
    expect(namesOf(emulator)).toEqual([
      "StartTranscription",
      "StopTranscription",
      "StartTranscription",
    ]);
  });

  it("what is said while a task ends and another begins is heard whole", async () => {
    const emulator = await gateway(["我说完了吗？"]);
    emulator.fault({ type: "drip", ms: 30 }, "handshake");
    const call = listen(emulator);
    call.quiet(100);
    call.stream.flush();
    await until(() => namesOf(emulator).includes("StopTranscription"), "the end of the task");
    const speech = mandarin("我说完了吗");
    call.say(speech);
    expect((await call.flushed()).text).toBe("我说完了吗？");
    // Behind the silence, and the silence that was put in.
    const from = 1_600 + 16_000;
    const heard = emulator.connections[0]?.audio().slice(from, from + speech.length);
    expect(printOf(heard)).toBe(printOf(speech));
  });

  it("what comes after the end of a turn, but is of it, is not told in the next", async () => {
    const emulator = await gateway(["旧的一句。", "新的一句。"]);
    const call = listen(emulator);
    call.say(mandarin("旧的一句"));
    await until(() => call.transcripts.length > 0, "partial text");
    call.stream.endTurn();
    const told = call.transcripts.length;
    call.say(mandarin("新的一句"));
    expect((await call.flushed()).text).toBe("新的一句。");
    for (const { text } of call.transcripts.slice(told)) expect(text).not.toContain("旧");
  });

  it("begins the task as the protocol wants it, and ends it when the call is over", async () => {
    const emulator = await gateway(["喂。"]);
    const call = listen(emulator, { vocabularyId: "words-1", sentenceSilenceMs: 600 });
    call.say(mandarin("喂"));
    await call.flushed();
    call.stream.close();
    const messages = (): unknown[] => emulator.connections.flatMap((peer) => peer.messages);
    await until(() => messages().length === 2, "the end of the task");
    const header = { appkey: account.appkey, namespace: "SpeechTranscriber" };
    expect(messages()).toMatchObject([
      {
        header: { ...header, name: "StartTranscription" },
        payload: {
          format: "pcm",
          sample_rate: 16_000,
          enable_intermediate_result: true,
          enable_punctuation_prediction: true,
          enable_inverse_text_normalization: true,
          enable_words: true,
          max_sentence_silence: 600,
          vocabulary_id: "words-1",
        },
      },
      { header: { ...header, name: "StopTranscription" } },
    ]);
    expect(emulator.connections[0]?.request.url).not.toContain("token");
  });

  it("what arrives is sample for sample what was said; then silence that ends the sentence", async () => {
    const emulator = await gateway(["您好。"]);
    const call = listen(emulator);
    const speech = mandarin("您好，我是贷款公司的");
    call.say(speech);
    await call.flushed();
    expect(printOf(audioOf(emulator, 0, speech.length))).toBe(printOf(speech));
    const behind = emulator.connections[0]?.audio().slice(speech.length);
    expect(printOf(behind)).toBe(printOf(new Int16Array(16_000)));
  });

  it("a telephone's 8 kHz go to a telephone's model as they are, and to another one resampled", async () => {
    const emulator = await gateway(["您好。", "您好。"]);
    const speech = mandarin("您好，我是贷款公司的", 8_000);
    const resampled = new Resampler(8_000, 16_000).push(speech);
    for (const modelRate of [8_000, 16_000] as const) {
      const call = listen(emulator, { modelRate }, { sampleRate: 8_000 });
      call.say(speech);
      expect((await call.flushed()).text).toBe("您好。");
    }
    expect(printOf(audioOf(emulator, 0, speech.length))).toBe(printOf(speech));
    expect(printOf(audioOf(emulator, 1, resampled.length))).toBe(printOf(resampled));
  });

  it("hears again over a new connection what the lost one had not answered", async () => {
    const emulator = await gateway(["我上个月就还了。", "我上个月就还了。"]);
    const call = listen(emulator);
    const speech = mandarin("我上个月就还了");
    call.say(speech);
    await until(() => call.transcripts.length > 0, "partial text");
    emulator.fault({ type: "drop" }, "now");
    call.quiet(100);
    expect((await call.flushed()).text).toBe("我上个月就还了。");
    expect(printOf(audioOf(emulator, 1, speech.length))).toBe(printOf(speech));
  });

  it("an idle call is kept with silence, and its times stay those of the call", async () => {
    const emulator = await gateway(["喂。"], 100);
    const call = listen(emulator, { limits: { ...limits, keepAliveMs: 30 } });
    await until(() => (emulator.connections[0]?.audio().length ?? 0) > 8_000, "five signs of life");
    expect(emulator.connections).toHaveLength(1);
    call.say(mandarin("喂"));
    const answer = await call.flushed();
    expect(answer.words[0]?.startMs).toBeLessThan(200);
  });

  it("a session that ended for its silence is replaced, and nobody notices", async () => {
    const emulator = await gateway(["喂。"], 200);
    const call = listen(emulator);
    await until(() => emulator.connections.length === 2, "the second connection");
    call.say(mandarin("喂"));
    expect((await call.flushed()).text).toBe("喂。");
    expect(call.faults).toEqual([]);
  });

  it("check says whether it can be used", async () => {
    const emulator = await gateway([]);
    await recogniser(emulator).check(AbortSignal.timeout(2_000));
    expectsViolation = true;
    await expect(
      recogniser(emulator, { appkey: "another" }).check(AbortSignal.timeout(2_000)),
    ).rejects.toMatchObject({ code: "VENDOR_REFUSED" });
    await expect(
      recogniser(emulator, { credentials: { token: "expired" } }).check(AbortSignal.timeout(2_000)),
    ).rejects.toMatchObject({ code: "VENDOR_REFUSED" });
  });
});

describe("Aliyun's transcriber that fails", () => {
  const faults = [
    ["does not take the token", { type: "task", status: 40_000_001 }, "VENDOR_REFUSED"],
    ["has no trial left", { type: "task", status: 40_000_010 }, "VENDOR_REFUSED"],
    ["does not know the project", { type: "task", status: 40_020_105 }, "VENDOR_REFUSED"],
    ["has too many requests", { type: "task", status: 40_000_005 }, "VENDOR_LIMITED"],
    ["has a broken engine", { type: "task", status: 50_000_000 }, "VENDOR_FAILED"],
    ["got a message out of turn", { type: "task", status: 40_010_005 }, "VENDOR_FAILED"],
    ["talks nonsense", { type: "garbage" }, "VENDOR_FAILED"],
    ["never answers", { type: "mute" }, "VENDOR_STALLED"],
  ] as const;

  it.each(faults)(
    "one that %s at the start is a fault with a code, once",
    async (_, fault, code) => {
      const emulator = await gateway(["喂。"]);
      emulator.fault(fault, "handshake");
      const call = listen(emulator, { limits: hasty });
      call.say(mandarin("喂"));
      call.stream.flush();
      const error = await call.fault();
      expect(error.code).toBe(code);
      expect(error.message).not.toContain(account.token);
      expect(call.faults).toHaveLength(1);
    },
  );

  it.each(faults)("one that %s in the middle of a call, too", async (_, fault, code) => {
    const emulator = await gateway(["喂。"]);
    const call = listen(emulator, { limits: hasty });
    await until(() => emulator.connections.length === 1, "a connection");
    // The answer to the beginning is not the one that fails.
    await until(() => (emulator.connections[0]?.messages.length ?? 0) > 0, "the task");
    emulator.fault(fault, "answer");
    call.say(mandarin("喂"));
    call.stream.flush();
    expect((await call.fault()).code).toBe(code);
  });

  it.each([
    [403, "VENDOR_REFUSED"],
    [429, "VENDOR_LIMITED"],
    [500, "VENDOR_FAILED"],
  ] as const)("a handshake that is answered with %i is a fault", async (status, code) => {
    const emulator = await gateway([]);
    emulator.fault({ type: "status", status }, "handshake");
    expect((await listen(emulator).fault()).code).toBe(code);
  });
});
