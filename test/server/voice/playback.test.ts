import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { OutgoingSentence, Playout } from "../../../agent/ports/words.ts";
import { heardPart } from "../../../agent/voice/heard-part.ts";
import type { ApprovedText } from "../../../domain/approved-text.ts";
import type { KindlineError } from "../../../domain/errors.ts";
import { sentenceId } from "../../../domain/ids.ts";
import {
  scriptedVoice,
  type ScriptedVoiceOptions,
} from "../../../providers/scripted/scripted-voice.ts";
import { CallVoice } from "../../../server/voice/call-voice.ts";
import { Playback } from "../../../server/voice/playback.ts";
import {
  firstAudioMsMax,
  playoutCheckMs,
  playoutGraceMs,
  resumeRewindMs,
} from "../../../server/voice/voice-limits.ts";
import { markedVoice, markOf } from "./faults/marked-voice.ts";
import { frameMs, SimulatedLine } from "./faults/simulated-line.ts";

const texts = ["Thank you for taking the time to talk.", "What has happened since we spoke?"];
const msPerChar = 40;
const durationOf = (text: string): number => text.length * msPerChar;

/** Everything that was promised is done. */
const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** A reply of two sentences on a simulated line, and what became of each. */
class Stage {
  readonly line: SimulatedLine;
  readonly playback: Playback;
  readonly voice: CallVoice;
  readonly playouts: (Playout | undefined)[] = [];
  readonly faults: string[] = [];
  readonly voices: ReturnType<typeof scriptedVoice>[];
  mutes = 0;
  kept = 0;
  /** Samples that were given to the line before what they say was kept. */
  givenUnkept = 0;
  keep: () => Promise<void> = () => Promise.resolve();
  readonly reply: Promise<void>;

  constructor(
    voices: readonly Partial<ScriptedVoiceOptions>[] = [{}],
    { reportMs = frameMs }: { readonly reportMs?: number } = {},
  ) {
    this.line = new SimulatedLine({ reportMs });
    this.voices = voices.map((options) => scriptedVoice({ msPerChar, chunks: 9, ...options }));
    this.voice = new CallVoice({
      locale: "en-US",
      sampleRate: this.line.sampleRate,
      voices: this.voices.map((voice, place) => markedVoice(voice, { place, sentences: texts })),
      onFault: (name: string, { code }: KindlineError) => void this.faults.push(`${name} ${code}`),
    });
    const given = this.line.play.bind(this.line);
    this.line.play = (samples) => {
      if (this.kept <= this.playouts.filter((one) => one !== undefined).length) {
        this.givenUnkept += samples.length;
      }
      given(samples);
    };
    this.playback = new Playback({
      line: this.line,
      voice: this.voice,
      locale: "en-US",
      keep: async () => {
        await this.keep();
        this.kept += 1;
      },
      onSentence: () => undefined,
      onProgress: () => undefined,
      onFirstAudio: () => undefined,
      onMute: () => {
        this.mutes += 1;
      },
      clock: () => this.line.nowMs,
    });
    this.line.listen({
      onAudio: () => undefined,
      onKey: () => undefined,
      onPlayed: (ms) => this.playback.progress(ms),
      onClose: () => this.playback.close(),
    });
    this.reply = Promise.resolve();
  }

  /** Says both sentences, as a reply is said: after one that was cut off nothing more is. */
  async say(): Promise<void> {
    const sentences = texts.map(outgoing);
    this.playback.beginReply();
    this.playback.prepare(sentences);
    for (const sentence of sentences) {
      this.playouts.push(undefined);
      const playout = await this.playback.play(sentence);
      this.playouts[this.playouts.length - 1] = playout;
      if (playout.type !== "heard") return;
    }
  }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += frameMs) {
      this.line.tick();
      vi.advanceTimersByTime(frameMs);
      await settle();
    }
  }

  close(): void {
    this.playback.close();
    this.voice.close();
  }

  /** Every millisecond that was audible, in order: what it was of. */
  get marks(): readonly ReturnType<typeof markOf>[] {
    return this.line.heard.flatMap((frame) =>
      Array.from({ length: Math.ceil(frame.length / 8) }, (_, n) => markOf(frame[8 * n] ?? 0)),
    );
  }

  /** The furthest millisecond of that sentence that was audible, by any voice. */
  reached(sentence: number): number {
    const own = this.marks.filter((mark) => mark.sentence === sentence);
    return own.reduce((most, { ms }) => Math.max(most, ms + 1), 0);
  }
}

const outgoing = (text: string, index: number): OutgoingSentence => ({
  id: sentenceId(`s${index + 1}`),
  text: text as ApprovedText,
  line: "silence",
  tone: "plain",
});

/** What can happen to a reply. */
type Happening =
  | { readonly type: "pass"; readonly ms: number }
  | { readonly type: "pause" | "resume" | "stop" | "cut" | "step" };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: 1, max: 60 })
      .map((n) => ({ type: "pass", ms: n * frameMs }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ type: "pause" } as const) },
  { weight: 4, arbitrary: fc.constant({ type: "resume" } as const) },
  { weight: 4, arbitrary: fc.constant({ type: "step" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "stop" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "cut" } as const) },
);

async function happen(stage: Stage, one: Happening): Promise<void> {
  switch (one.type) {
    case "pass":
      return await stage.pass(one.ms);
    case "pause":
      return stage.playback.pause();
    case "resume":
      return stage.playback.resume();
    case "stop":
      return stage.playback.stop();
    case "cut":
      return stage.line.break();
    case "step":
      for (const voice of stage.voices) voice.step();
  }
}

/** What the debtor heard is what the ledger says, however the reply went. */
function expectTrueLedger(stage: Stage): void {
  for (const [index, playout] of stage.playouts.entries()) {
    const text = texts[index] ?? "";
    const reached = stage.reached(index);
    if (playout?.type === "heard") expect(reached).toBe(durationOf(text));
    if (playout?.type === "discarded") expect(reached).toBe(0);
    if (playout?.type !== "interrupted") continue;
    expect(text.startsWith(playout.heardText)).toBe(true);
    expect(playout.heardText.length).toBeLessThanOrEqual(
      (text.length * reached) / durationOf(text),
    );
    expect(playout.playbackMs).toBeLessThanOrEqual(reached);
  }
  expectNothingTwice(stage);
  expect(stage.givenUnkept).toBe(0);
}

/** Of one voice's sentence nothing is heard twice but the word before a pause, and nothing is left out. */
function expectNothingTwice({ marks }: Stage): void {
  const furthest = new Map<string, number>();
  let last: { voice: number; sentence: number } = { voice: 0, sentence: 0 };
  for (const { voice, sentence, ms } of marks) {
    expect(sentence).toBeGreaterThanOrEqual(last.sentence);
    last = { voice, sentence };
    const key = `${voice} ${sentence}`;
    const before = furthest.get(key) ?? -1;
    expect(ms).toBeLessThanOrEqual(before + 1);
    expect(ms).toBeGreaterThan(before - resumeRewindMs - frameMs * 5);
    furthest.set(key, Math.max(before, ms));
  }
}

describe("the ledger of what was played", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] }));
  afterEach(() => void vi.useRealTimers());

  it("is true after any pauses, stops and losses of the line, for a line that reports late, too", async () => {
    const faultAt = fc.option(fc.integer({ min: 0, max: 8 }), { nil: undefined });
    const plan = fc.record({
      isStepped: fc.boolean(),
      reportMs: fc.constantFrom(frameMs, 100),
      faultAt,
      happenings: fc.array(happening, { maxLength: 30 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ isStepped, reportMs, faultAt, happenings }) => {
        const faultOf = () =>
          faultAt === undefined
            ? undefined
            : { afterChunks: faultAt, code: "VENDOR_FAILED" as const };
        const stage = new Stage([{ isStepped, faultOf }, {}], { reportMs });
        const said = stage.say();
        await settle();
        for (const one of happenings) {
          await happen(stage, one);
          await settle();
        }
        stage.close();
        await said;
        expectTrueLedger(stage);
        const silentFrom = stage.line.heard.length;
        await stage.pass(200);
        const isOver = stage.line.isClosed || stage.playouts.at(-1)?.type === "heard";
        if (isOver) expect(stage.line.heard.length).toBe(silentFrom);
      }),
      { numRuns: 150 },
    );
  });

  it("says of every moment of a sentence exactly what had been heard of it by then", async () => {
    const [text = ""] = texts;
    for (let ms = 0; ms < durationOf(text); ms += 100) {
      const stage = new Stage();
      const said = stage.say();
      await settle();
      await stage.pass(ms);
      stage.playback.stop();
      await said;
      const heardText = heardPart(text, ms / durationOf(text), "en-US");
      expect(stage.playouts).toEqual([{ type: "interrupted", heardText, playbackMs: ms }]);
      stage.close();
    }
  });

  it("adds up: what was played is what was heard of each sentence", async () => {
    const stage = new Stage();
    const said = stage.say();
    await settle();
    await stage.pass(durationOf(texts.join("")) + 100);
    await said;
    const total = stage.playouts.reduce(
      (sum, one) => sum + (one && "playbackMs" in one ? one.playbackMs : 0),
      0,
    );
    expect(stage.playouts.map((one) => one?.type)).toEqual(["heard", "heard"]);
    expect(total).toBe(stage.line.playedMs);
    stage.close();
  });

  it("does not take back what was heard when only the rewound word was said again", async () => {
    const stage = new Stage();
    const said = stage.say();
    await settle();
    await stage.pass(1_000);
    for (let times = 0; times < 5; times += 1) {
      stage.playback.pause();
      stage.playback.resume();
    }
    stage.playback.stop();
    await said;
    expect(stage.playouts).toMatchObject([{ type: "interrupted", playbackMs: 1_000 }]);
    expectTrueLedger(stage);
    stage.close();
  });

  it("does not take back what an earlier voice had said when the next one is cut off sooner", async () => {
    const stage = new Stage([
      { isStepped: true, faultOf: () => ({ afterChunks: 8, code: "VENDOR_FAILED" }) },
      {},
    ]);
    const said = stage.say();
    await settle();
    for (let steps = 0; steps < 8; steps += 1) stage.voices[0]?.step();
    await stage.pass(1_200);
    stage.voices[0]?.step();
    await stage.pass(100);
    stage.playback.stop();
    await said;
    const [playout] = stage.playouts;
    expect(stage.faults).toEqual(["marked-0 VENDOR_FAILED"]);
    const first = texts[0] ?? "";
    const known = heardPart(first, 1_200 / durationOf(first), "en-US");
    expect(playout).toMatchObject({ type: "interrupted" });
    const heardText = playout?.type === "interrupted" ? playout.heardText : "";
    // While not all of it is made its length is guessed, on the careful side.
    expect(heardText.length).toBeGreaterThan(0);
    expect(known.startsWith(heardText)).toBe(true);
    expectTrueLedger(stage);
    stage.close();
  });

  it("gives nothing to the line before it is kept, nor anything of what was cut off meanwhile", async () => {
    const stage = new Stage();
    const kept = Promise.withResolvers<undefined>();
    stage.keep = () => kept.promise;
    const said = stage.say();
    await stage.pass(300);
    expect(stage.line.playedMs).toBe(0);
    stage.playback.stop();
    kept.resolve(undefined);
    await said;
    await stage.pass(100);
    expect(stage.playouts).toEqual([{ type: "discarded" }]);
    expect(stage.line.playedMs).toBe(0);
    stage.close();
  });

  it("goes on being made while it is held back and other words are thrown away", async () => {
    const stage = new Stage([{ isStepped: true }]);
    const said = stage.say();
    await settle();
    stage.voices[0]?.step();
    await stage.pass(100);
    stage.playback.pause();
    stage.voice.forget();
    stage.playback.resume();
    for (let passed = 0; passed < durationOf(texts.join("")) + 2 * firstAudioMsMax; passed += 500) {
      while (stage.voices[0]?.step() === true);
      await stage.pass(500);
    }
    await said;
    expect(stage.faults).toEqual([]);
    expect(stage.playouts.map((one) => one?.type)).toEqual(["heard", "heard"]);
    stage.close();
  });

  it("replaces a voice that does not begin in time, or stops in mid-sentence, by the next", async () => {
    for (const steps of [0, 3]) {
      const stage = new Stage([{ isStepped: true }, {}]);
      const said = stage.say();
      await settle();
      for (let step = 0; step < steps; step += 1) stage.voices[0]?.step();
      const givenMs = (durationOf(texts[0] ?? "") * steps) / 9;
      await stage.pass(givenMs + firstAudioMsMax - playoutCheckMs);
      expect(stage.faults).toEqual([]);
      await stage.pass(3 * playoutCheckMs);
      expect(stage.faults).toEqual(["marked-0 VENDOR_STALLED"]);
      await stage.pass(durationOf(texts.join("")) + 500);
      await said;
      expect(stage.playouts.map((one) => one?.type)).toEqual(["heard", "heard"]);
      expectTrueLedger(stage);
      stage.close();
    }
  });

  it("gives a single voice that failed another chance, and tells when none is left", async () => {
    let faults = 0;
    const once = new Stage([
      {
        faultOf: () =>
          (faults += 1) === 1 ? { afterChunks: 1, code: "VENDOR_FAILED" } : undefined,
      },
    ]);
    const first = once.say();
    await once.pass(durationOf(texts.join("")) + 500);
    await first;
    expect(once.playouts.map((one) => one?.type)).toEqual(["heard", "heard"]);
    expect(once.mutes).toBe(0);
    once.close();
    const never = new Stage([{ faultOf: () => ({ afterChunks: 0, code: "VENDOR_REFUSED" }) }]);
    const second = never.say();
    await never.pass(200);
    await second;
    expect(never.playouts).toEqual([{ type: "interrupted", heardText: "", playbackMs: 0 }]);
    expect(never.mutes).toBe(1);
    never.close();
  });

  it("hangs up a line that does not play what it was given", async () => {
    const stage = new Stage();
    const said = stage.say();
    await settle();
    // Nothing is played while nobody ticks; only our own clock goes on.
    stage.line.nowMs += durationOf(texts[0] ?? "") + playoutGraceMs + 1;
    vi.advanceTimersByTime(playoutCheckMs);
    await said;
    expect(stage.line.hangUps).toMatchObject([{ afterPlayout: false }]);
    expect(stage.playouts).toEqual([{ type: "interrupted", heardText: "", playbackMs: 0 }]);
    stage.close();
  });
});
