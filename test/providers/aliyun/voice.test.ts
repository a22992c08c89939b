import { afterEach, describe, expect, it } from "vitest";
import type { SampleRate, SynthesisStream } from "../../../agent/ports/speech.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { KindlineError } from "../../../domain/errors.ts";
import {
  createAliyunVoice,
  type AliyunVoiceOptions,
} from "../../../providers/aliyun/create-aliyun-voice.ts";
import { speechRate } from "../../../providers/aliyun/speech-rate.ts";
import {
  startAliyunEmulator,
  type AliyunEmulator,
} from "../../emulators/aliyun/start-aliyun-emulator.ts";
import { tone } from "../../emulators/aliyun/synthesiser-session.ts";
import { account } from "../../emulators/aliyun/token-office.ts";
import { until } from "../streaming/call-ears.ts";
import { printOf } from "../streaming/print-of.ts";

const open: AliyunEmulator[] = [];
const streams: SynthesisStream[] = [];
const limits = { openWithinMs: 300, soundWithinMs: 150, stallWithinMs: 150 };
let expectsViolation = false;

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close();
  for (const emulator of open.splice(0)) {
    emulator.wake();
    if (!expectsViolation) expect(emulator.violations).toEqual([]);
    await until(() => emulator.openCount() === 0, "all connections closed");
    await emulator.close();
  }
  expectsViolation = false;
});

async function gateway(timeScale = 1): Promise<AliyunEmulator> {
  const emulator = await startAliyunEmulator({ timeScale });
  open.push(emulator);
  return emulator;
}

const voiceOf = ({ url }: AliyunEmulator, options: Partial<AliyunVoiceOptions> = {}) =>
  createAliyunVoice({
    url,
    appkey: account.appkey,
    credentials: { token: account.token },
    limits,
    ...options,
  });

/** One sentence, and what became of it. */
class Spoken {
  readonly pieces: Int16Array[] = [];
  readonly told: string[] = [];
  fault: KindlineError | undefined;
  readonly #order: { cancel(): void };

  constructor(stream: SynthesisStream, spoken: string, pace = 1) {
    const utterance = { text: spoken as ApprovedText, spoken, pace };
    this.#order = stream.speak(utterance, {
      onAudio: (samples) => {
        this.pieces.push(samples);
        if (this.told.at(-1) !== "audio") this.told.push("audio");
      },
      onEnd: () => this.told.push("end"),
      onFault: (error) => {
        this.fault = error;
        this.told.push("fault");
      },
    });
  }

  cancel(): void {
    this.#order.cancel();
  }

  get audio(): Int16Array {
    return new Int16Array(this.pieces.flatMap((piece) => Array.from(piece)));
  }

  async over(): Promise<void> {
    await until(() => this.told.includes("end") || this.told.includes("fault"), "the end");
  }
}

function lineOf(emulator: AliyunEmulator, sampleRate: SampleRate = 16_000): SynthesisStream {
  const stream = voiceOf(emulator).open({ locale: "zh-CN", sampleRate });
  streams.push(stream);
  return stream;
}

/** All that a sentence is made of, whatever the vendor's own sentences are. */
const toneOf = (text: string, sampleRate: number): Int16Array =>
  new Int16Array(
    (text.match(/[^，。？！]+[，。？！]*/gu) ?? []).flatMap((part) =>
      Array.from(tone(part, { sampleRate, speechRate: 0 })),
    ),
  );

describe("Aliyun's voice", () => {
  it.each([8_000, 16_000] as const)("gives a sentence sample for sample, at %i", async (rate) => {
    const said = new Spoken(lineOf(await gateway(), rate), "您好，我是安信的智能助理。");
    await said.over();
    expect(said.told).toEqual(["audio", "end"]);
    expect(printOf(said.audio)).toBe(printOf(toneOf("您好，我是安信的智能助理。", rate)));
  });

  it("gives several sentences in their order over one connection, each to its own end", async () => {
    const emulator = await gateway();
    const stream = lineOf(emulator);
    const texts = ["第一句。", "第二，句。", "第三句？"];
    const said = texts.map((text) => new Spoken(stream, text));
    for (const [at, sentence] of said.entries()) {
      await sentence.over();
      expect(printOf(sentence.audio)).toBe(printOf(toneOf(texts[at] ?? "", 16_000)));
    }
    expect(emulator.connections).toHaveLength(1);
    const names = emulator.connections[0]?.messages.map(
      (message) => (message["header"] as { name: string }).name,
    );
    const task = ["StartSynthesis", "RunSynthesis", "StopSynthesis"];
    expect(names).toEqual([...task, ...task, ...task]);
  });

  it("speaks slower or faster as it is told, sentence by sentence", async () => {
    const emulator = await gateway();
    const stream = lineOf(emulator);
    await new Spoken(stream, "慢一点。", 0.8).over();
    await new Spoken(stream, "照常。").over();
    const rates = emulator.connections[0]?.messages.flatMap((message) => {
      const { speech_rate: rate } = (message["payload"] ?? {}) as { speech_rate?: number };
      return rate ?? [];
    });
    expect(rates).toEqual([-125, 0]);
    expect([0.1, 0.5, 1, 1.25, 2, 9].map(speechRate)).toEqual([-500, -500, 0, 200, 500, 500]);
  });

  it("says nothing of a sentence of marks alone, and tells its end in its order", async () => {
    const stream = lineOf(await gateway());
    const order: string[] = [];
    const first = new Spoken(stream, "好。");
    const empty = new Spoken(stream, "……");
    await empty.over();
    if (first.told.includes("end")) order.push("first");
    order.push("empty");
    expect(order).toEqual(["first", "empty"]);
    expect(empty.told).toEqual(["end"]);
  });

  it("a cancelled sentence says nothing more, and the next one is whole", async () => {
    const emulator = await gateway();
    emulator.fault({ type: "drip", ms: 5 }, "handshake");
    const stream = lineOf(emulator);
    const cut = new Spoken(stream, "这一句很长很长很长很长很长很长很长很长。");
    const next = new Spoken(stream, "下一句。");
    await until(() => cut.pieces.length > 1, "some sound");
    cut.cancel();
    const heard = cut.pieces.length;
    await next.over();
    expect(cut.pieces).toHaveLength(heard);
    expect(cut.told).toEqual(["audio"]);
    expect(printOf(next.audio)).toBe(printOf(toneOf("下一句。", 16_000)));
    expect(emulator.connections).toHaveLength(2);
  });

  it("a sentence that is cancelled before its turn never begins", async () => {
    const emulator = await gateway();
    const stream = lineOf(emulator);
    const first = new Spoken(stream, "第一句。");
    const never = new Spoken(stream, "不说的。");
    never.cancel();
    const last = new Spoken(stream, "第三句。");
    await last.over();
    expect(first.told).toEqual(["audio", "end"]);
    expect(never.told).toEqual([]);
    expect(JSON.stringify(emulator.connections[0]?.messages)).not.toContain("不说的");
  });

  it("stays right under many interruptions", async () => {
    const emulator = await gateway();
    const stream = lineOf(emulator);
    for (let round = 0; round < 20; round += 1) {
      const cut = new Spoken(stream, "被打断的一句话，还没有说完。");
      if (round % 3 !== 0) await until(() => cut.pieces.length > 0 || round % 3 === 1, "sound");
      cut.cancel();
    }
    const last = new Spoken(stream, "最后一句。");
    await last.over();
    expect(printOf(last.audio)).toBe(printOf(toneOf("最后一句。", 16_000)));
  });

  it("a connection that ended in a pause is replaced, and nobody notices", async () => {
    const emulator = await gateway(200);
    const stream = lineOf(emulator);
    await new Spoken(stream, "一。").over();
    await until(() => emulator.openCount() === 0, "the end of the idle session");
    const said = new Spoken(stream, "二。");
    await said.over();
    expect(said.told).toEqual(["audio", "end"]);
  });

  it("a connection that is lost before the first sound is replaced, once", async () => {
    const emulator = await gateway();
    emulator.fault({ type: "drop" }, "handshake");
    const said = new Spoken(lineOf(emulator), "再来。");
    await said.over();
    expect(printOf(said.audio)).toBe(printOf(toneOf("再来。", 16_000)));
    for (let count = 0; count < 3; count += 1) emulator.fault({ type: "drop" }, "handshake");
    const lost = new Spoken(lineOf(emulator), "没有了。");
    await lost.over();
    expect(lost.fault?.code).toBe("VENDOR_UNREACHABLE");
  });

  it.each([
    ["does not take the token", { type: "task", status: 40_000_001 }, "VENDOR_REFUSED"],
    ["has too many requests", { type: "task", status: 40_000_005 }, "VENDOR_LIMITED"],
    ["has a broken engine", { type: "task", status: 51_020_001 }, "VENDOR_FAILED"],
    ["talks nonsense", { type: "garbage" }, "VENDOR_FAILED"],
    ["makes no sound", { type: "mute" }, "VENDOR_STALLED"],
  ] as const)(
    "one that %s is a fault of the sentence, and the next one is said",
    async (_, fault, code) => {
      const emulator = await gateway();
      const stream = lineOf(emulator);
      await until(() => emulator.connections.length === 1, "a connection");
      emulator.fault(fault, "answer");
      const failed = new Spoken(stream, "没说出来。");
      const next = new Spoken(stream, "说出来了。");
      await failed.over();
      await next.over();
      expect(failed.told).toEqual(["fault"]);
      expect(failed.fault?.code).toBe(code);
      expect(next.told).toEqual(["audio", "end"]);
    },
  );

  it("a voice that breaks off within a sentence is a fault: what was heard is not said again", async () => {
    const emulator = await gateway();
    emulator.fault({ type: "drip", ms: 5 }, "handshake");
    const said = new Spoken(lineOf(emulator), "这一句很长很长很长很长很长很长很长很长。");
    await until(() => said.pieces.length > 1, "some sound");
    emulator.fault({ type: "drop" }, "now");
    await said.over();
    expect(said.told).toEqual(["audio", "fault"]);
    expect(said.fault?.code).toBe("VENDOR_UNREACHABLE");
  });

  it("a voice that falls silent within a sentence is given up after its deadline", async () => {
    const emulator = await gateway();
    emulator.fault({ type: "drip", ms: 5 }, "handshake");
    const said = new Spoken(lineOf(emulator), "这一句很长很长很长很长很长很长很长很长。");
    await until(() => said.pieces.length > 1, "some sound");
    emulator.fault({ type: "stall" }, "now");
    await said.over();
    expect(said.fault?.code).toBe("VENDOR_STALLED");
  });

  it("sixty-four sentences may wait; the next one is too many", async () => {
    const stream = lineOf(await gateway());
    const said = Array.from({ length: 65 }, () => new Spoken(stream, "好。"));
    await until(() => said[64]?.fault !== undefined, "the refusal");
    expect(said.slice(0, 64).every(({ fault }) => fault === undefined)).toBe(true);
  });

  it("check says whether it can be used, and says nothing aloud", async () => {
    const emulator = await gateway();
    await voiceOf(emulator).check(AbortSignal.timeout(2_000));
    expect(JSON.stringify(emulator.connections[0]?.messages)).not.toContain("RunSynthesis");
    expectsViolation = true;
    await expect(
      voiceOf(emulator, { voice: "nobody" }).check(AbortSignal.timeout(2_000)),
    ).rejects.toMatchObject({ code: "VENDOR_REFUSED" });
    emulator.fault({ type: "mute" }, "handshake");
    await expect(voiceOf(emulator).check(AbortSignal.timeout(50))).rejects.toMatchObject({
      code: "VENDOR_STALLED",
    });
  });

  it("closing the voice ends the lines of all calls, and tells nothing", async () => {
    const emulator = await gateway();
    const voice = voiceOf(emulator);
    const lines = [1, 2].map(() => voice.open({ locale: "zh-CN", sampleRate: 8_000 }));
    const said = lines.map((line) => new Spoken(line, "还没说。"));
    await voice.close();
    await until(() => emulator.openCount() === 0, "no connection");
    expect(said.flatMap(({ told }) => told)).toEqual([]);
  });
});
