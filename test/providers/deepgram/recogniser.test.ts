import { describe, expect, it } from "vitest";
import { createDeepgramRecogniser } from "../../../providers/deepgram/create-deepgram-recogniser.ts";
import { eventually, hasHeard, key, openEars, spelled, startEars } from "./listening.ts";

describe("Deepgram's Nova as the ears of a call", () => {
  it("asks for what it needs, and keeps the debtor's voice out of the vendor's training", async () => {
    const emulator = await startEars({ apiKey: key });
    const ears = openEars(emulator, { keyterms: ["Anxin Bank", "instalment"] });
    ears.said("I can");
    const { query, headers } = await eventually(() => emulator.connections[0]);
    expect(headers["authorization"]).toBe(`Token ${key}`);
    expect(Object.fromEntries(query)).toMatchObject({
      model: "nova-3",
      language: "en-US",
      encoding: "linear16",
      sample_rate: "8000",
      interim_results: "true",
      mip_opt_out: "true",
    });
    expect(query.getAll("keyterm")).toEqual(["Anxin Bank", "instalment"]);
    expect(query.has("keywords")).toBe(false);
  });

  it("gives the whole turn each time: finals joined, and what may still change behind them", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator);
    ears.said("I can pay _ _ two hundred _");
    await eventually(() => ears.latest()?.text === "I can pay two hundred" || undefined);
    ears.said("on Friday");
    ears.flush();
    const settled = await ears.settled();
    expect(settled.text).toBe("I can pay two hundred on Friday");
    expect(ears.transcripts.filter(({ isSettled }) => !isSettled).length).toBeGreaterThan(0);
    for (const { text } of ears.transcripts) expect(settled.text.startsWith(text)).toBe(true);
  });

  it("tells words with their times since the stream was opened, and the least confidence", async () => {
    const ears = openEars(await startEars(), { sampleRate: 16_000 });
    ears.said("_ I can _ _ _ pay");
    ears.flush();
    const { words, confidence, throughMs } = await ears.settled();
    expect(words.map(({ text, startMs, endMs }) => [text, startMs, endMs])).toEqual([
      ["I", 200, 320],
      ["can", 360, 480],
      ["pay", 1_120, 1_240],
    ]);
    expect(confidence).toBe(0.9);
    expect(throughMs).toBe(1_280);
  });

  it("settles what was said before a flush, and goes on after it", async () => {
    const ears = openEars(await startEars(), { timing: { settleMs: 30_000 } });
    ears.said("I can pay _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay");
    ears.said("on Friday _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay on Friday");
  });

  it("settles by its own deadline when the vendor does not answer a Finalize", async () => {
    const traps = { isFinalizeMute: true, isSlowToFinalise: true };
    const emulator = await startEars({ traps });
    const ears = openEars(emulator);
    ears.said("I can pay two hundred _");
    await eventually(() => ears.latest()?.text.endsWith("two hundred") || undefined);
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay two hundred");
    expect(emulator.connections[0]?.messages).toEqual([{ type: "Finalize" }]);
  });

  it("settles with no text where nothing was said", async () => {
    const ears = openEars(await startEars());
    ears.write(new Int16Array(8_000));
    ears.flush();
    expect(await ears.settled()).toMatchObject({ text: "", words: [], isSettled: true });
  });

  it("settles at once when all was final before the flush was answered", async () => {
    const traps = { isFinalizeMute: true };
    const ears = openEars(await startEars({ traps }), { timing: { settleMs: 30_000 } });
    ears.said("I can pay _");
    ears.flush();
    ears.said("_ _");
    expect((await ears.settled()).text).toBe("I can pay");
  });

  it("takes UtteranceEnd as an answer where noise keeps the vendor from ending a segment", async () => {
    const traps = { isFinalizeMute: true, isNoisy: true };
    const ears = openEars(await startEars({ traps }), { timing: { settleMs: 30_000 } });
    ears.said("I can pay _");
    ears.flush();
    ears.said("_ _ _ _ _");
    expect((await ears.settled()).text).toBe("I can pay");
  });

  it("begins each turn anew, and leaves out what the vendor tells late of the one before", async () => {
    const emulator = await startEars({ traps: { isSlowToFinalise: true } });
    const ears = openEars(emulator);
    ears.said("no it is not me");
    await hasHeard(emulator, 12_000);
    ears.endTurn();
    ears.said("ask someone else");
    ears.flush();
    const { text, words } = await ears.settled();
    expect(text).toBe("ask someone else");
    expect(words[0]?.startMs).toBe(800);
    const after = ears.transcripts.slice(ears.transcripts.findIndex((one) => one.text === "ask"));
    expect(after.map((one) => one.text).join(" ")).not.toContain("not");
  });

  it("hears two minutes of speech in their order, turn by turn", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator);
    ears.said("_");
    // What is written before there is a connection is kept for 5 s only.
    await hasHeard(emulator, 1);
    for (let turn = 0; turn < 20; turn += 1) {
      const text = Array.from({ length: 40 }, (_, place) => `w${(turn * 7 + place) % 200}`).join(
        " ",
      );
      ears.said(`${text} _`);
      ears.flush();
      const settled = await ears.settled();
      expect(settled.text).toBe(text);
      expect(settled.words[0]?.startMs).toBe(200 + turn * 6_600);
      ears.endTurn();
    }
    expect(emulator.connections).toHaveLength(1);
  });

  it("writes Chinese without spaces between its words", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator, { locale: "zh-CN" });
    ears.said("我 周五 还 两百 _");
    ears.flush();
    expect((await ears.settled()).text).toBe("我周五还两百");
    expect(emulator.connections[0]?.query.get("language")).toBe("zh-CN");
  });

  it("stays connected while no audio flows, by saying that it is there", async () => {
    const emulator = await startEars({ timeScale: 50 });
    const ears = openEars(emulator, { timing: { keepAliveMs: 80 } });
    ears.said("I can pay _");
    await hasHeard(emulator, 1);
    await eventually(() => (emulator.connections[0]?.messages.length ?? 0) > 4 || undefined);
    expect(emulator.connections).toHaveLength(1);
    expect(emulator.connections[0]?.messages[0]).toEqual({ type: "KeepAlive" });
  });

  it("says nothing more once it is closed, and leaves no socket behind", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator);
    ears.said("I can pay");
    await eventually(() => ears.latest());
    const told = ears.transcripts.length;
    ears.said("two hundred _");
    ears.flush();
    ears.close();
    ears.said("on Friday");
    ears.flush();
    ears.endTurn();
    await eventually(() => emulator.openCount === 0 || undefined);
    expect(ears.transcripts).toHaveLength(told);
    expect(ears.faults).toEqual([]);
    expect(emulator.connections[0]?.messages.at(-1)).toEqual({ type: "CloseStream" });
    expect(emulator.connections[0]?.closeCode).toBe(1000);
  });

  it("keeps many calls apart", async () => {
    const emulator = await startEars();
    const calls = Array.from({ length: 20 }, (_, call) => {
      const ears = openEars(emulator);
      return { ears, text: `w${call} w${call + 50} w${call + 100}` };
    });
    for (const place of [0, 1, 2]) {
      for (const { ears, text } of calls) ears.said(text.split(" ")[place] ?? "");
    }
    for (const { ears } of calls) ears.flush();
    for (const { ears, text } of calls) expect((await ears.settled()).text).toBe(text);
  });

  it("knows which language which model understands", () => {
    const flux = createDeepgramRecogniser({ apiKey: key, model: "flux-general-en" });
    expect(flux.understands("zh-CN")).toBe(true);
    const english = createDeepgramRecogniser({ apiKey: key, models: { "zh-CN": null } });
    expect([english.understands("zh-CN"), english.understands("en-GB")]).toEqual([false, true]);
  });

  it("asks an older model by the older name of its likely words", async () => {
    const emulator = await startEars();
    const ears = openEars(emulator, { model: "nova-2", keyterms: ["Anxin"] });
    ears.said("I can pay _");
    ears.flush();
    expect((await ears.settled()).text).toBe("I can pay");
    expect(emulator.connections[0]?.query.getAll("keywords")).toEqual(["Anxin"]);
  });

  it("can be checked without a call", async () => {
    const emulator = await startEars({ apiKey: key });
    const right = createDeepgramRecogniser({ apiKey: key, baseUrl: emulator.url });
    await right.check(new AbortController().signal);
    expect(emulator.openCount).toBe(0);
    const wrong = createDeepgramRecogniser({ apiKey: "other", baseUrl: emulator.url });
    await expect(wrong.check(new AbortController().signal)).rejects.toMatchObject({
      code: "VENDOR_REFUSED",
    });
    emulator.fault("stall", { phase: "handshake" });
    await expect(right.check(AbortSignal.timeout(50))).rejects.toMatchObject({
      code: "VENDOR_STALLED",
    });
  });

  it("reads its own spelling back, so that these tests can fail", () => {
    const samples = spelled.say("I can _ pay", 8_000);
    expect(spelled.read(samples, 8_000).map(({ text }) => text)).toEqual(["I", "can", "pay"]);
    expect(spelled.read(samples.subarray(0, 500), 8_000)).toEqual([]);
  });
});
