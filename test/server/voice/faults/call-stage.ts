import { mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SpeechRecogniser, SpeechSynthesiser } from "../../../../agent/ports/speech.ts";
import type { SpeechOutput } from "../../../../agent/ports/words.ts";
import type { CallEvent } from "../../../../domain/events.ts";
import type { CallId } from "../../../../domain/ids.ts";
import type { Locale } from "../../../../domain/locale.ts";
import { scriptedRecogniser } from "../../../../providers/scripted/scripted-recogniser.ts";
import type { ScriptedSpeech } from "../../../../providers/scripted/scripted-speech.ts";
import { scriptedVoice } from "../../../../providers/scripted/scripted-voice.ts";
import type { LiveCall } from "../../../../server/calls/live-call.ts";
import { systemClock } from "../../../../server/clock.ts";
import { exampleCase } from "../../../../server/example-cases.ts";
import type { Services } from "../../../../server/services.ts";
import {
  CallRecording,
  type KeptRecording,
} from "../../../../server/voice/recording/call-recording.ts";
import { VoiceCall } from "../../../../server/voice/voice-call.ts";
import type { CallEngines } from "../../../../server/voice/engine.ts";
import { runService, silentLog, TestClock } from "../../running-service.ts";
import { frameMs, SimulatedLine, type SimulatedLineOptions } from "./simulated-line.ts";
import { SpokenDetector } from "./spoken-detector.ts";
import { forgetHolds } from "../../forget-holds.ts";
import { afterFile } from "../../../after-file.ts";

/** How long one character of the agent's words takes, in milliseconds: five times as fast as people speak. */
export const msPerChar = 12;
const toneHz = 440;

/** A service and its time, for calls on simulated lines. */
export interface CallStudio {
  readonly services: Services;
  readonly clock: TestClock;
  readonly recordingsDir: string;
}

/** @param isRealTime for calls that are timed by the machine's own clock. */
export async function openStudio({ isRealTime = false } = {}): Promise<CallStudio> {
  const clock = new TestClock();
  const { ready } = await runService({ clock: isRealTime ? systemClock : clock.now });
  const recordingsDir = mkdtempSync(join(tmpdir(), "kindline-recordings-"));
  afterFile(() => rm(recordingsDir, { recursive: true }));
  return { services: ready.services, clock, recordingsDir };
}

export interface StagedCallOptions {
  readonly line?: SimulatedLineOptions;
  readonly engines?: Partial<CallEngines>;
  readonly voice?: SpeechSynthesiser;
  readonly locale?: Locale;
  readonly direction?: "inbound" | "outbound";
  /** Engines before the scripted ones, which stand behind them. */
  readonly first?: {
    readonly recogniser: SpeechRecogniser | undefined;
    readonly voice: SpeechSynthesiser | undefined;
  };
  /** Real engines take their real time. */
  readonly isRealTime?: boolean;
}

const listOf = <T>(one: T | undefined): readonly T[] => (one === undefined ? [] : [one]);

let caseCount = 0;

/** Time for what was promised: the store writes in a thread of its own. */
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1)
    await new Promise((resolve) => void setImmediate(resolve));
};

/** One spoken call with scripted ears and voice on a simulated line, in simulated time. */
export class StagedCall {
  readonly studio: CallStudio;
  line: SimulatedLine;
  detector = new SpokenDetector();
  readonly faults: string[] = [];
  readonly captions: { readonly speaker: string; readonly text: string; readonly atMs: number }[] =
    [];
  readonly ends: string[] = [];
  kept: KeptRecording | undefined;
  lost: LiveCall | undefined;
  isClosed = false;
  callId = "" as CallId;
  caseId = "";
  recording = "";
  activity = "";
  call: VoiceCall | undefined;
  readonly #options: StagedCallOptions;
  #speech: ScriptedSpeech[] = [];
  #lines = 0;
  #startedMs = performance.now();

  constructor(studio: CallStudio, options: StagedCallOptions = {}) {
    this.studio = studio;
    this.#options = options;
    this.line = new SimulatedLine(options.line);
  }

  get locale(): Locale {
    return this.#options.locale ?? "en-US";
  }

  /** A case of its own, and its call. */
  async begin(): Promise<this> {
    const { calls, store } = this.studio.services;
    caseCount += 1;
    const at = new Date(this.studio.clock.nowMs).toISOString();
    const debt = exampleCase(this.locale, at);
    this.caseId = `C-9${caseCount}`;
    await forgetHolds(store);
    await store.cases.add(
      { ...debt, caseId: this.caseId as typeof debt.caseId },
      { at: at as never },
    );
    this.callId = calls.newCallId();
    const direction = this.#options.direction ?? "outbound";
    const how = { id: this.callId, channel: "voice", direction, locale: this.locale } as const;
    const setup = await calls.setUp(this.caseId, how);
    await this.#start(false, (output) => Promise.resolve(calls.speak(setup, output)));
    return this;
  }

  /** The same call on another line. */
  async resume(): Promise<this> {
    this.line = new SimulatedLine(this.#options.line);
    this.detector = new SpokenDetector();
    this.#speech = [];
    this.isClosed = false;
    this.lost = undefined;
    const { calls } = this.studio.services;
    await this.#start(true, (output) => calls.speakOn(this.callId, output));
    return this;
  }

  async #start(
    isResumed: boolean,
    begin: (output: SpeechOutput) => Promise<LiveCall>,
  ): Promise<void> {
    const { recordingsDir } = this.studio;
    const { line, locale, faults } = this;
    const { first } = this.#options;
    const ears = scriptedRecogniser([{ speech: this.#speech }, { speech: this.#speech }]);
    const voice = this.#options.voice ?? scriptedVoice({ msPerChar, toneHz, chunks: 4 });
    this.#lines += 1;
    this.#startedMs = performance.now();
    this.recording = join(recordingsDir, `${this.callId}-${this.#lines}.wav`);
    const call = new VoiceCall({
      line,
      locale,
      timezone: "America/New_York",
      keyterms: [],
      log: silentLog,
      clock: () => line.nowMs,
      isResumed,
      begin,
      view: {
        onCaption: ({ speaker, text, isPartial }) => {
          if (!isPartial) this.captions.push({ speaker, text, atMs: line.nowMs });
        },
        onActivity: (activity) => {
          this.activity = activity;
        },
        onEnd: (reason) => void this.ends.push(reason),
      },
      engines: {
        recognisers: [...listOf(first?.recogniser), ears],
        voices: [...listOf(first?.voice), voice],
        detector: this.detector,
        onFault: (name, { code }) => void faults.push(`${name} ${code}`),
        ...this.#options.engines,
      },
      onLatency: () => undefined,
      record: (live) =>
        new CallRecording({
          path: this.recording,
          sampleRate: line.sampleRate,
          onKept: (kept) => {
            this.kept = kept;
            live.noteRecording(kept).catch((error: unknown) => void faults.push(String(error)));
          },
          onFault: (error) => void faults.push(String(error)),
        }),
      onLost: (live) => {
        this.lost = live;
      },
      onClose: () => {
        this.isClosed = true;
      },
    });
    this.call = call;
    await call.start();
  }

  async pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += frameMs) {
      this.line.tick();
      if (this.#options.isRealTime === true) {
        const dueMs = this.#startedMs + this.line.nowMs - performance.now();
        // Never at once, even when we are late: answers that have come are heard before the next frame.
        await new Promise((resolve) => void setTimeout(resolve, Math.max(0, dueMs)));
      } else {
        this.studio.clock.pass(frameMs);
        await turns(2);
      }
    }
  }

  async until(holds: () => boolean, withinMs = 60_000): Promise<void> {
    for (let passed = 0; !holds(); passed += frameMs) {
      if (passed > withinMs) {
        throw new Error(
          `Expected in time: ${holds.toString()}; said: ${this.said.slice(-3).join(" | ")}`,
        );
      }
      await this.pass(frameMs);
    }
  }

  /** Until the agent has said what it had to say. */
  async untilQuiet(): Promise<void> {
    const before = this.said.length;
    await this.until(
      () =>
        this.isClosed ||
        (this.activity !== "speaking" &&
          this.activity !== "thinking" &&
          !this.line.isSounding &&
          (this.said.length > before || this.said.length > 0)),
    );
  }

  /** Until the agent says something that it has not said so far, and it is audible. */
  async untilSpeaking(): Promise<void> {
    const before = this.said.length;
    await this.until(() => this.said.length > before && this.line.isSounding);
    await this.pass(200);
  }

  /** Says it, and waits until it is a turn. */
  async understood(text: string, lengthMs = 1_000): Promise<void> {
    const before = this.understoodCount;
    this.say(text, lengthMs);
    await this.until(() => this.understoodCount > before);
  }

  /** Says it, and waits until the answer has begun to sound. */
  async answering(text: string, lengthMs = 1_000): Promise<void> {
    const before = this.captions.length;
    await this.understood(text, lengthMs);
    await this.until(() => this.captions.length > before + 1 && this.line.isSounding);
    await this.pass(200);
  }

  get understoodCount(): number {
    return this.captions.filter(({ speaker }) => speaker === "debtor").length;
  }

  /** The debtor begins to say that; it takes so long. */
  say(text: string, lengthMs = 1_000): void {
    const startMs = this.line.nowMs + frameMs;
    const span = { startMs, endMs: startMs + lengthMs };
    this.#speech.push({ text, ...span });
    this.detector.spans.push(span);
    this.line.say(new Int16Array((this.line.sampleRate * lengthMs) / 1_000).fill(3_000));
  }

  /** A sound without words. */
  sound(lengthMs: number): void {
    const startMs = this.line.nowMs + frameMs;
    this.detector.spans.push({ startMs, endMs: startMs + lengthMs });
  }

  /** Says it, and hears the answer to its end. @returns the answer. */
  async exchange(text: string, lengthMs = 1_000): Promise<readonly string[]> {
    const from = this.captions.length;
    await this.understood(text, lengthMs);
    await this.until(() => this.isClosed || this.captions.length > from + 1);
    await this.untilQuiet();
    return this.captions.slice(from + 1).map((caption) => caption.text);
  }

  /** Keys, and the answer to its end. */
  async key(digits: string): Promise<readonly string[]> {
    const from = this.captions.length;
    this.line.press(digits);
    await this.until(() => this.captions.slice(from).length > 0);
    await this.untilQuiet();
    return this.captions.slice(from).map((caption) => caption.text);
  }

  /** The agent's sentences. */
  get said(): readonly string[] {
    return this.captions.flatMap(({ speaker, text }) => (speaker === "agent" ? [text] : []));
  }

  async closed(): Promise<void> {
    for (let tries = 0; !this.isClosed && tries < 5_000; tries += 1) await turns(1);
    await turns(10);
  }

  /** What stands in the store. */
  async events(): Promise<readonly CallEvent[]> {
    const entries = await this.studio.services.store.events.read(this.callId);
    return entries.map(({ event }) => event);
  }

  async eventsOf<T extends CallEvent["type"]>(type: T): Promise<Extract<CallEvent, { type: T }>[]> {
    const events = await this.events();
    return events.filter((event): event is Extract<CallEvent, { type: T }> => event.type === type);
  }
}
