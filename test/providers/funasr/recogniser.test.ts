import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { Resampler } from "../../../audio/resample.ts";
import { createFunasrRecogniser } from "../../../providers/funasr/create-funasr-recogniser.ts";
import { scriptedRecognise } from "../../emulators/vendor/recognise.ts";
import {
  startFunasrEmulator,
  type FunasrEmulator,
} from "../../emulators/funasr/start-funasr-emulator.ts";
import type { FunasrServer } from "../../emulators/funasr/funasr-session.ts";
import { CallEars, until } from "../streaming/call-ears.ts";
import { mandarin } from "../streaming/mandarin.ts";
import { printOf } from "../streaming/print-of.ts";

const open: FunasrEmulator[] = [];
const ears: CallEars[] = [];

/** A lost connection is replaced at once; answers may take as long as a busy machine does. */
const limits = { answerWithinMs: 2_500, readyWithinMs: 2_500, reconnectAfterMs: [5, 10] };
/** Where there will be no answer, nobody waits for it. */
const hasty = { ...limits, answerWithinMs: 200, readyWithinMs: 200 };

async function server(sentences: readonly string[], accent: FunasrServer = "cpp") {
  const emulator = await startFunasrEmulator({
    recognise: scriptedRecognise(sentences),
    server: accent,
  });
  open.push(emulator);
  return emulator;
}

function listen(
  { url }: { url: string },
  options: Parameters<typeof createFunasrRecogniser>[0] | object = {},
  call: ConstructorParameters<typeof CallEars>[1] = {},
): CallEars {
  const heard = new CallEars(createFunasrRecogniser({ url, limits, ...options }), call);
  ears.push(heard);
  return heard;
}

afterEach(async () => {
  for (const call of ears.splice(0)) call.stream.close();
  for (const emulator of open.splice(0)) {
    emulator.wake();
    expect(emulator.violations).toEqual([]);
    await until(() => emulator.openCount() === 0, "all connections closed");
    await emulator.close();
  }
});

describe.each(["cpp", "python"] as const)("FunASR's 2pass server in %s", (accent) => {
  it("tells partial text as it grows, and the whole sentence when it is flushed", async () => {
    const emulator = await server(["我这个月手头紧。"], accent);
    const call = listen(emulator);
    call.say(mandarin("我这个月手头紧"));
    call.quiet(200);
    const answer = await call.flushed();
    expect(answer.text).toBe("我这个月手头紧。");
    expect(answer.isSettled).toBe(true);
    const partials = call.transcripts.slice(0, -1).map(({ text }) => text);
    expect(partials.length).toBeGreaterThan(1);
    for (const text of partials.slice(0, -1)) expect("我这个月手头紧。").toContain(text);
    expect(call.hints[0]).toBe("turn-start");
  });

  it("joins the sentences of a turn without spaces, and begins anew after its end", async () => {
    const emulator = await server(["我失业了。", "下个月还两千。", "好的。"], accent);
    const call = listen(emulator);
    call.say(mandarin("我失业了"));
    call.quiet(1_000);
    call.say(mandarin("下个月还两千"));
    const first = await call.flushed();
    expect(first.text).toBe("我失业了。下个月还两千。");
    call.stream.endTurn();
    call.quiet(100);
    call.say(mandarin("好的"));
    expect((await call.flushed()).text).toBe("好的。");
  });

  it("a flush within a turn does not end it", async () => {
    const emulator = await server(["我想想。", "周五还。"], accent);
    const call = listen(emulator);
    call.say(mandarin("我想想"));
    expect((await call.flushed()).text).toBe("我想想。");
    call.quiet(300);
    call.say(mandarin("周五还"));
    expect((await call.flushed()).text).toBe("我想想。周五还。");
  });

  it("answers a flush of silence with nothing", async () => {
    const call = listen(await server([], accent));
    call.quiet(300);
    const answer = await call.flushed();
    expect(answer).toMatchObject({ text: "", isSettled: true, throughMs: 300, words: [] });
  });

  it("answers a flush before any sound, and a second one without a sound between", async () => {
    const call = listen(await server(["喂。"], accent));
    expect(await call.flushed()).toMatchObject({ text: "", throughMs: 0 });
    call.say(mandarin("喂"));
    await call.flushed();
    expect((await call.flushed()).text).toBe("喂。");
  });

  it("gives each of many flushes its answer, the last of them settled", async () => {
    const emulator = await server(["一。", "二。", "三。"], accent);
    const call = listen(emulator);
    for (const word of ["一", "二", "三"]) {
      call.say(mandarin(word));
      call.stream.flush();
      call.quiet(60);
    }
    expect((await call.flushed()).text).toBe("一。二。三。");
    expect(call.settled).toHaveLength(1);
  });

  it("what comes after the end of a turn, but is of it, is not told in the next", async () => {
    const emulator = await server(["旧的一句。", "新的一句。"], accent);
    const call = listen(emulator);
    call.say(mandarin("旧的一句"));
    await until(() => call.transcripts.length > 0, "partial text");
    call.stream.endTurn();
    const told = call.transcripts.length;
    call.say(mandarin("新的一句"));
    expect((await call.flushed()).text).toBe("新的一句。");
    for (const { text } of call.transcripts.slice(told)) expect(text).not.toContain("旧");
  });

  it("hears again over a new connection what the lost one had not answered", async () => {
    const emulator = await server(["我上个月就还了。", "我上个月就还了。"], accent);
    const call = listen(emulator);
    const speech = mandarin("我上个月就还了");
    call.say(speech);
    await until(() => call.transcripts.length > 0, "partial text");
    emulator.fault({ type: "drop" }, "now");
    call.quiet(100);
    expect((await call.flushed()).text).toBe("我上个月就还了。");
    expect(emulator.connections).toHaveLength(2);
    const again = emulator.connections[1]?.audio() ?? new Int16Array(0);
    expect(printOf(again)).toBe(printOf(whole(speech, new Int16Array(1_600))));
  });

  it("hears only what was not answered: settled text is not said twice", async () => {
    const emulator = await server(["第一句。", "第二句。"], accent);
    const call = listen(emulator);
    call.say(mandarin("第一句"));
    await call.flushed();
    emulator.fault({ type: "drop" }, "now");
    call.say(mandarin("第二句"));
    expect((await call.flushed()).text).toBe("第一句。第二句。");
    expect(printOf(emulator.connections[1]?.audio())).toBe(printOf(mandarin("第二句")));
  });
});

it("a sentence whose place a server in Python does not tell is not said twice either", async () => {
  const emulator = await server(["第一句。", "第一句。", "第二句。"], "python");
  const call = listen(emulator);
  call.say(mandarin("第一句"));
  call.quiet(1_000);
  await until(() => call.last?.text === "第一句。", "the first sentence");
  emulator.fault({ type: "drop" }, "now");
  call.say(mandarin("第二句"));
  expect((await call.flushed()).text).toBe("第一句。第二句。");
});

const whole = (...pieces: Int16Array[]): Int16Array =>
  new Int16Array(pieces.flatMap((piece) => [...piece]));

describe("FunASR over the wire", () => {
  it("what arrives is sample for sample what was said, in messages of 60 ms", async () => {
    const emulator = await server(["您好。"]);
    const call = listen(emulator);
    const speech = mandarin("您好，我是贷款公司的");
    call.say(speech);
    await call.flushed();
    expect(printOf(emulator.connections[0]?.audio())).toBe(printOf(speech));
  });

  it("a telephone's 8 kHz arrive as 16 kHz, resampled without seams", async () => {
    const emulator = await server(["您好。"]);
    const call = listen(emulator, {}, { sampleRate: 8_000 });
    const speech = mandarin("您好，我是贷款公司的", 8_000);
    call.say(speech);
    const answer = await call.flushed();
    const resampled = new Resampler(8_000, 16_000).push(speech);
    expect(printOf(emulator.connections[0]?.audio())).toBe(printOf(resampled));
    expect(emulator.connections[0]?.messages[0]).toMatchObject({ audio_fs: 16_000 });
    expect(answer.throughMs).toBe(Math.round(speech.length / 8));
  });

  it("says hello as the protocol wants it; keyterms are hotwords, in a string", async () => {
    const emulator = await server([]);
    const call = listen(emulator, { hotwords: { 征信: 40 } }, { keyterms: ["安信消费金融"] });
    call.quiet(100);
    await call.flushed();
    expect(emulator.connections[0]?.messages[0]).toEqual({
      mode: "2pass",
      wav_name: "call",
      wav_format: "pcm",
      audio_fs: 16_000,
      is_speaking: true,
      chunk_size: [5, 10, 5],
      chunk_interval: 10,
      itn: true,
      hotwords: '{"安信消费金融":20,"征信":40}',
    });
  });

  it("words have their times in the call, also after a flush has set the server's clock back", async () => {
    const emulator = await server(["一二。", "三四。"]);
    const call = listen(emulator);
    call.quiet(500);
    call.say(mandarin("一二"));
    await call.flushed();
    call.quiet(600);
    const beforeMs = 1_100 + Math.round(mandarin("一二").length / 16);
    call.say(mandarin("三四"));
    const { words } = await call.flushed();
    expect(words.map(({ text }) => text)).toEqual(["一", "二", "三", "四"]);
    expect(words[0]?.startMs).toBeGreaterThanOrEqual(500);
    expect(words[2]?.startMs).toBeGreaterThanOrEqual(beforeMs);
    expect(words[2]?.startMs).toBeLessThan(beforeMs + 200);
  });

  it("trusts a server that signed its own certificate where it is given it, and else does not", async () => {
    const tls = selfSigned();
    const emulator = await startFunasrEmulator({ recognise: scriptedRecognise(["喂。"]), tls });
    open.push(emulator);
    const trusting = listen(emulator, { ca: tls.cert });
    trusting.say(mandarin("喂"));
    expect((await trusting.flushed()).text).toBe("喂。");
    const wary = await listen(emulator).fault();
    expect(wary).toMatchObject({ code: "VENDOR_UNREACHABLE" });
    expect(wary.message).toContain("not trusted");
  });

  it("check says whether it can be used, and leaves nothing open", async () => {
    const emulator = await server([]);
    const recogniser = createFunasrRecogniser({ url: emulator.url, limits });
    await recogniser.check(AbortSignal.timeout(2_000));
    emulator.fault({ type: "status", status: 500 }, "handshake");
    await expect(recogniser.check(AbortSignal.timeout(2_000))).rejects.toMatchObject({
      code: "VENDOR_FAILED",
    });
    emulator.fault({ type: "mute" }, "handshake");
    await expect(recogniser.check(AbortSignal.timeout(50))).rejects.toMatchObject({
      code: "VENDOR_STALLED",
    });
  });

  it("closing the recogniser closes the streams of all calls, and tells nothing", async () => {
    const emulator = await server(["喂。"]);
    const recogniser = createFunasrRecogniser({ url: emulator.url, limits });
    const calls = [new CallEars(recogniser), new CallEars(recogniser), new CallEars(recogniser)];
    await until(() => emulator.connections.length === 3, "three connections");
    await recogniser.close();
    await until(() => emulator.openCount() === 0, "no connection");
    for (const call of calls) {
      call.say(mandarin("喂"));
      call.stream.flush();
      expect([...call.transcripts, ...call.faults]).toEqual([]);
    }
  });
});

describe("FunASR that fails", () => {
  const faults = [
    ["refuses the handshake", { type: "status", status: 403 }, "VENDOR_REFUSED"],
    ["limits us", { type: "status", status: 429 }, "VENDOR_LIMITED"],
    ["is broken", { type: "status", status: 500 }, "VENDOR_FAILED"],
    ["never opens", { type: "stall" }, "VENDOR_STALLED"],
    ["talks nonsense", { type: "garbage" }, "VENDOR_FAILED"],
    ["closes with an error", { type: "close", code: 1011 }, "VENDOR_FAILED"],
    ["never answers", { type: "mute" }, "VENDOR_STALLED"],
  ] as const;

  it.each(faults)(
    "one that %s is told as a fault with a code, once",
    async (_what, fault, code) => {
      const emulator = await server(["喂。"]);
      emulator.fault(fault, "handshake");
      const call = listen(emulator, { limits: hasty });
      call.say(mandarin("喂"));
      call.stream.flush();
      expect((await call.fault()).code).toBe(code);
      call.say(mandarin("喂"));
      call.stream.flush();
      expect(call.faults).toHaveLength(1);
    },
  );

  const later = faults.filter(([, { type }]) => type !== "status" && type !== "stall");
  it.each(later)("one that %s in the middle of an answer, too", async (_what, fault, code) => {
    const emulator = await server(["喂。"]);
    const call = listen(emulator, { limits: hasty });
    await until(() => emulator.connections.length === 1, "a connection");
    emulator.fault(fault, "answer");
    call.say(mandarin("喂"));
    call.stream.flush();
    expect((await call.fault()).code).toBe(code);
  });

  it("one that vanishes without a word is noticed by its pings", async () => {
    const emulator = await server([]);
    const call = listen(emulator, { limits: { ...limits, pingEveryMs: 30 } });
    call.quiet(100);
    await call.flushed();
    emulator.fault({ type: "stall" }, "now");
    expect((await call.fault()).code).toBe("VENDOR_STALLED");
  });

  it("one that lives but is silent is left alone: nobody says anything in a pause", async () => {
    const emulator = await server([]);
    const call = listen(emulator, { limits: { ...limits, pingEveryMs: 10 } });
    call.quiet(100);
    await call.flushed();
    const from = performance.now();
    await until(() => performance.now() - from > 100, "ten pings");
    expect(call.faults).toEqual([]);
  });

  it("one that drops every connection is given up after two more", async () => {
    const emulator = await server([]);
    for (let count = 0; count < 4; count += 1) {
      emulator.fault({ type: "drop" }, "handshake");
    }
    const call = listen(emulator);
    expect((await call.fault()).code).toBe("VENDOR_UNREACHABLE");
  });

  it("one that is slow within its deadline is only slow", async () => {
    const emulator = await server(["慢慢来。"]);
    emulator.fault({ type: "drip", ms: 20 }, "handshake");
    const call = listen(emulator);
    call.say(mandarin("慢慢来"));
    expect((await call.flushed()).text).toBe("慢慢来。");
  });

  it("a port where nobody listens is unreachable", async () => {
    const emulator = await server([]);
    await emulator.close();
    open.pop();
    const call = listen(emulator);
    expect((await call.fault()).code).toBe("VENDOR_UNREACHABLE");
    const nowhere = new CallEars(createFunasrRecogniser({ url: "not an address", limits }));
    expect((await nowhere.fault()).code).toBe("VENDOR_UNREACHABLE");
  });

  it("sixteen flushes may wait for an answer; the seventeenth is too many", async () => {
    const emulator = await server([]);
    emulator.fault({ type: "mute" }, "handshake");
    const call = listen(emulator);
    for (let count = 0; count < 16; count += 1) {
      call.quiet(20);
      call.stream.flush();
    }
    expect(call.faults).toEqual([]);
    call.quiet(20);
    call.stream.flush();
    expect((await call.fault()).message).toContain("too many flushes");
  });
});

function selfSigned(): { key: string; cert: string } {
  const folder = mkdtempSync(join(tmpdir(), "kindline-funasr-"));
  try {
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    execFileSync(
      "openssl",
      // prettier-ignore
      ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
       "-keyout", key, "-out", cert, "-days", "2", "-subj", "/CN=funasr",
       "-addext", "subjectAltName=IP:127.0.0.1"],
      { stdio: "ignore" },
    );
    return { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
