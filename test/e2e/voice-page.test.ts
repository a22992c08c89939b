import { rm } from "node:fs/promises";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SpeechOutput } from "../../agent/ports/words.ts";
import { exampleCase } from "../../server/example-cases.ts";
import { nextStepWords } from "../../web/chat/words/next-step-words.ts";
import { chatWords } from "../../web/chat/words/words-in.ts";
import { callWords } from "../../web/voice/words/words-in.ts";
import { emptyStore } from "../server/storage/test-databases.ts";
import { axeFindings, hasBrowser, launchBrowser, watchedPage } from "./browser.ts";
import { speak, writeWav } from "./spoken-wav.ts";
import { VoiceServer, type HeardCall } from "./voice-server.ts";

/** A small telephone, in portrait. */
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const toneHz = 1_000;
const samplesPerMs = 16;

const tone = (ms: number): Int16Array =>
  Int16Array.from({ length: ms * samplesPerMs }, (_, index) =>
    Math.round(16_000 * Math.sin((2 * Math.PI * toneHz * index) / 16_000)),
  );

/** Listens to whatever goes to the loudspeaker, as an ear would: how loud at which moment, and which pitch. */
const ear = `{
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode) {
      const analyser = new AnalyserNode(this.context, { fftSize: 256, smoothingTimeConstant: 0 });
      connect.call(this, analyser);
      const wave = new Float32Array(256);
      const bins = new Float32Array(128);
      window.ear = { rateHz: this.context.sampleRate, heard: [] };
      setInterval(() => {
        analyser.getFloatTimeDomainData(wave);
        analyser.getFloatFrequencyData(bins);
        const level = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) / wave.length);
        const hz = (bins.indexOf(Math.max(...bins)) * this.context.sampleRate) / 256;
        window.ear.heard.push({ atMs: Date.now(), level, hz });
      }, 4);
    }
    return connect.call(this, to, ...rest);
  };
}`;

/** A browser whose sound has the rate of its device, whatever a page asks for. */
const ownRate = `window.AudioContext = class extends AudioContext {
  constructor() { super({ sampleRate: 44100 }); }
};`;

interface Ear {
  readonly rateHz: number;
  readonly heard: readonly { readonly atMs: number; readonly level: number; readonly hz: number }[];
}
const earOf = (page: Page): Promise<Ear> => page.evaluate("window.ear");

/** How loud each 20 ms are. */
function envelope(samples: Int16Array): number[] {
  const frame = 20 * samplesPerMs;
  return Array.from({ length: Math.floor(samples.length / frame) }, (_, index) => {
    const part = samples.subarray(index * frame, (index + 1) * frame);
    return Math.sqrt(part.reduce((sum, value) => sum + value * value, 0) / frame);
  });
}

/** Pearson's correlation where both lie over each other best. */
function bestCorrelation(whole: readonly number[], part: readonly number[]): number {
  let best = 0;
  for (let lag = 0; lag + part.length <= whole.length; lag += 1) {
    best = Math.max(best, correlation(whole.slice(lag, lag + part.length), part));
  }
  return best;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, onlyA, onlyB] = [0, 0, 0];
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    both += (value - meanA) * (other - meanB);
    onlyA += (value - meanA) ** 2;
    onlyB += (other - meanB) ** 2;
  }
  return both / Math.sqrt(onlyA * onlyB || 1);
}

const joined = (frames: readonly Int16Array[]): Int16Array =>
  Int16Array.from(frames.flatMap((frame) => [...frame]));

const soon = { timeout: 30_000, interval: 10 };

/** A voice whose every sentence is heard as soon as it is said. */
const heardAtOnce: SpeechOutput = {
  play: () => Promise.resolve({ type: "heard", playbackMs: 1 }),
};

describe.runIf(hasBrowser)("the page of a call", () => {
  const server = new VoiceServer();
  const visits: { page: Page; faults: string[] }[] = [];
  let browser: Browser;
  let folder: string;
  let speech: Int16Array;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kindline-microphone-"));
    speech = await speak("Good morning. I have lost my job.", 1_500);
    const file = join(folder, "microphone.wav");
    await writeWav(file, speech);
    await server.start(await emptyStore("embedded"));
    browser = await launchBrowser([
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-audio-capture=${file}%noloop`,
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await server.end();
    await rm(folder, { recursive: true });
  });

  /** Opens the link of the case, and goes as far as the words before a call. */
  async function visit(language: "en" | "zh", more: object = {}): Promise<Page> {
    const locale = language === "zh" ? "zh-CN" : "en-US";
    const context = await browser.newContext({ ...phone, locale, ...more });
    const one = await watchedPage(context);
    visits.push(one);
    await one.page.addInitScript(ear);
    if (language === "zh") await one.page.addInitScript(ownRate);
    await one.page.goto(server.link(locale));
    await one.page.getByRole("button", { name: chatWords[language].byVoice }).click();
    await one.page.getByRole("button", { name: callWords[language].call }).waitFor();
    return one.page;
  }

  async function call(page: Page, language: "en" | "zh"): Promise<HeardCall> {
    const before = server.calls.length;
    await page.getByRole("button", { name: callWords[language].call }).click();
    await page.getByRole("button", { name: callWords[language].hangUp }).waitFor();
    const heard = server.calls[before];
    if (heard === undefined) throw new Error("Expected a call.");
    return heard;
  }

  /** All of the page is inside its width. */
  const overflow = (page: Page): Promise<number> =>
    page.evaluate("document.documentElement.scrollWidth - innerWidth");

  // A link belongs to one device: all calls in a language come from the same page.
  let english: Page;
  let chinese: Page;

  it("says who hears and what is kept before it asks for the microphone", async () => {
    english = await visit("en");
    await english.evaluate(
      "window.asked = 0; { const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);" +
        "navigator.mediaDevices.getUserMedia = (wish) => { window.asked += 1; return ask(wish); }; }",
    );
    for (const point of callWords.en.points) await english.getByText(point).waitFor();
    expect(await english.evaluate("window.asked")).toBe(0);
    expect(await axeFindings(english)).toEqual([]);
    expect(await overflow(english)).toBe(0);
  });

  it("sends what the microphone says, at 16 kHz and in frames of 20 ms", async () => {
    const heard = await call(english, "en");
    expect(await axeFindings(english)).toEqual([]);
    expect(await overflow(english)).toBe(0);
    const lengthMs = speech.length / samplesPerMs;
    await expect
      .poll(() => heard.frames.length * 20, { timeout: lengthMs + 5_000 })
      .toBeGreaterThan(lengthMs);
    expect(new Set(heard.frames.map((frame) => frame.length))).toEqual(new Set([320]));
    const said = envelope(speech.subarray(1_400 * samplesPerMs, -1_400 * samplesPerMs));
    const similarity = bestCorrelation(envelope(joined(heard.frames)), said);
    expect(similarity).toBeGreaterThan(0.85);
  }, 30_000);

  it("plays what it is sent, and reports to the sample how much was heard", async () => {
    const heard = server.calls.at(-1);
    if (heard === undefined) throw new Error("Expected a call.");
    heard.line.play(tone(2_000));
    await expect.poll(() => heard.played.at(-1), soon).toBe(2_000);
    const steps = heard.played.map((ms, index) => ms - (heard.played[index - 1] ?? 0));
    expect(Math.max(...steps)).toBeLessThanOrEqual(200);
    expect(heard.played.length).toBeGreaterThanOrEqual(19);
    const { heard: sounds } = await earOf(english);
    const loud = sounds.filter(({ level }) => level > 0.2);
    expect(loud.length).toBeGreaterThan(50);
    const right = loud.filter(({ hz }) => Math.abs(hz - toneHz) < 100);
    expect(right.length / loud.length).toBeGreaterThan(0.9);
  }, 30_000);

  it("is silent within 100 ms of a clear, and goes on with the next generation", async () => {
    const heard = server.calls.at(-1);
    if (heard === undefined) throw new Error("Expected a call.");
    const before = heard.played.at(-1) ?? 0;
    heard.line.play(tone(5_000));
    await expect.poll(() => (heard.played.at(-1) ?? 0) - before, soon).toBeGreaterThan(700);
    const reported = heard.played.at(-1) ?? 0;
    const clearedMs = Date.now();
    const answer = heard.line.clear();
    expect(answer).toBeGreaterThanOrEqual(reported);
    expect(answer).toBeLessThanOrEqual(reported + 150);
    await english.waitForTimeout(400);
    const { heard: sounds } = await earOf(english);
    const last = sounds.findLast(({ level }) => level > 0.05)?.atMs ?? 0;
    expect(last - clearedMs).toBeLessThan(250);
    heard.line.play(tone(300));
    await expect.poll(() => heard.played.at(-1), soon).toBe(answer + 300);
  }, 30_000);

  it("shows what both sides say, takes keys from page and keyboard, and mutes", async () => {
    const heard = server.calls.at(-1);
    if (heard === undefined) throw new Error("Expected a call.");
    const words = callWords.en;
    heard.view.onActivity("speaking");
    heard.view.onCaption({ speaker: "agent", text: "How are", id: "a", isPartial: true });
    heard.view.onCaption({ speaker: "agent", text: "How are you?", id: "a", isPartial: false });
    heard.view.onCaption({ speaker: "debtor", text: "Not well.", id: "d", isPartial: false });
    await english.getByText("Not well.").waitFor();
    await english.getByText("How are you?").waitFor();
    await english.getByText(words.activity.speaking).waitFor();
    expect(await english.getByRole("listitem").count()).toBe(2);
    await english.getByRole("button", { name: words.keypad }).click();
    await english.getByRole("button", { name: "7", exact: true }).click();
    await english.keyboard.press("3");
    await english.keyboard.press("#");
    await expect.poll(() => heard.keys.join(""), soon).toBe("73#");
    expect(await axeFindings(english)).toEqual([]);
    expect(await overflow(english)).toBe(0);
    await english.getByRole("button", { name: words.mute }).click();
    await english.getByText(words.muted).waitFor();
    const from = heard.frames.length + 10;
    await expect.poll(() => heard.frames.length, soon).toBeGreaterThan(from + 10);
    expect(Math.max(...joined(heard.frames.slice(from)))).toBe(0);
  }, 30_000);

  it("plays the last words to their end before the call is over", async () => {
    const heard = server.calls.at(-1);
    if (heard === undefined) throw new Error("Expected a call.");
    const before = heard.played.at(-1) ?? 0;
    heard.line.play(tone(1_500));
    heard.view.onEnd("agent");
    heard.line.hangUp({ afterPlayout: true });
    await english.getByRole("heading", { name: callWords.en.over.agent.title }).waitFor();
    await expect.poll(() => heard.ends, soon).toEqual([undefined]);
    expect(heard.played.at(-1)).toBe(before + 1_500);
    await english.getByText("How are you?").waitFor();
    expect(await axeFindings(english)).toEqual([]);
  }, 30_000);

  it("says so when the line breaks, when all lines are busy, and when the microphone is not allowed", async () => {
    const words = callWords.en;
    await english.getByRole("button", { name: words.again }).click();
    await english.getByRole("button", { name: words.hangUp }).waitFor();
    server.breakLines();
    await english.getByRole("heading", { name: words.over.lost.title }).waitFor();
    server.refusal = "LINES_FULL";
    await english.getByRole("button", { name: words.again }).click();
    await english.getByRole("heading", { name: words.over.full.title }).waitFor();
    server.refusal = undefined;
    for (const [name, trouble] of [
      ["NotAllowedError", "denied"],
      ["NotFoundError", "missing"],
    ] as const) {
      await english.evaluate(
        `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "${name}"))`,
      );
      await english
        .getByRole("button", { name: trouble === "denied" ? words.again : "Try again" })
        .click();
      await english.getByRole("heading", { name: words.noMicrophone[trouble].title }).waitFor();
      expect(await axeFindings(english)).toEqual([]);
    }
  }, 30_000);

  it("goes on by typing with the same link", async () => {
    await english.getByRole("button", { name: callWords.en.type }).click();
    await english.getByRole("textbox").waitFor();
    await english.getByRole("log").getByText("AI").first().waitFor();
  }, 30_000);

  it("does it in Chinese, by keyboard, without motion, and at the device's own rate", async () => {
    chinese = await visit("zh", { reducedMotion: "reduce", colorScheme: "dark" });
    expect(await axeFindings(chinese)).toEqual([]);
    await chinese.getByRole("button", { name: callWords.zh.call }).focus();
    const before = server.calls.length;
    await chinese.keyboard.press("Enter");
    await chinese.getByRole("button", { name: callWords.zh.hangUp }).waitFor();
    expect(await axeFindings(chinese)).toEqual([]);
    expect(await overflow(chinese)).toBe(0);
    const heard = server.calls[before];
    heard?.line.play(tone(1_000));
    await expect.poll(() => heard?.played.at(-1), soon).toBe(1_000);
    const { rateHz, heard: sounds } = await earOf(chinese);
    expect(rateHz).toBe(44_100);
    const loud = sounds.filter(({ level }) => level > 0.2);
    expect(loud.filter(({ hz }) => Math.abs(hz - toneHz) < 180).length).toBeGreaterThan(50);
    const seconds = (heard?.frames.length ?? 0) / 50;
    expect(seconds).toBeGreaterThan(1);
    await chinese.getByRole("button", { name: callWords.zh.hangUp }).focus();
    await chinese.keyboard.press("Space");
    await chinese.getByRole("heading", { name: callWords.zh.over.debtor.title }).waitFor();
    await expect.poll(() => server.calls[before]?.ends, soon).toEqual([undefined]);
  }, 30_000);

  it("offers the receipt of a verified call once it is over, and of no other", async () => {
    const { idLast4, name } = exampleCase("en-GB", "2026-11-20T02:05:00.000Z").debtor;
    const said = ["I'd rather not say.", `Yes, this is ${name}, the last four are ${idLast4}.`];
    server.recorded = async ({ link, view, services }) => {
      const { calls, store } = services;
      const text = said.shift() ?? "";
      const id = calls.newCallId();
      const how = { id, channel: "voice", direction: "inbound", locale: "en-GB" } as const;
      const live = calls.speak(await calls.setUp(link.caseId, how), heardAtOnce);
      await live.open();
      await store.links.begin(link.id, { before: link.callId, next: id });
      await live.hear({ id: "turn-0001", n: 1, text });
      view.onCaption({ speaker: "debtor", text, id: "turn-0001", isPartial: false });
      return () => live.notice({ type: "line-end", cause: "hang-up" });
    };
    const visited = await watchedPage(await browser.newContext({ ...phone, locale: "en-GB" }));
    visits.push(visited);
    const { page } = visited;
    await page.goto(server.link("en-GB"));
    await page.getByRole("button", { name: chatWords.en.byVoice }).click();
    const receipt = page.getByRole("button", { name: nextStepWords.en.receipt });
    const call = page.getByRole("button", { name: callWords.en.call });
    for (const isVerified of [false, true]) {
      await (isVerified ? page.getByRole("button", { name: callWords.en.again }) : call).click();
      await page.locator(".caption-debtor").waitFor();
      await page.getByRole("button", { name: callWords.en.hangUp }).click();
      await page.getByRole("heading", { name: callWords.en.over.debtor.title }).waitFor();
      if (!isVerified) await page.waitForResponse(/next-steps/);
      else await receipt.waitFor();
      expect(await receipt.count()).toBe(isVerified ? 1 : 0);
    }
    expect(await axeFindings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    const [opened] = await Promise.all([page.context().waitForEvent("page"), receipt.click()]);
    await opened.waitForURL(/\/receipt/);
    await opened.getByRole("heading", { level: 1 }).waitFor();
    server.recorded = undefined;
  }, 40_000);

  it("did nothing that the policy of the pages refuses", () => {
    expect(visits.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
