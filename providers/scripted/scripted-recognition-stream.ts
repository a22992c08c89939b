import type {
  RecognisedWord,
  RecognitionListener,
  RecognitionOptions,
  RecognitionStream,
  Transcript,
} from "../../agent/ports/speech.ts";
import { languageOf, type Language } from "../../domain/locale.ts";
import { updateMsDefault, type RecognitionScript } from "./recognition-script.ts";
import { scriptedFault } from "./scripted-fault.ts";
import { spreadWords } from "./scripted-speech.ts";

/** Something that the script has happen at a place of the audio. */
interface Happening {
  readonly atMs: number;
  readonly run: () => void;
}

/** A stream of the script: what has been written moves its time, and nothing else does. */
export class ScriptedRecognitionStream implements RecognitionStream {
  readonly #script: RecognitionScript;
  readonly #listener: RecognitionListener;
  readonly #language: Language;
  readonly #sampleRate: number;
  readonly #onCall: (type: "flush" | "end-turn" | "close", atMs: number) => void;
  #samples = 0;
  #isOver = false;
  #turnFromMs = 0;
  #settledMs = 0;
  #nextUpdateMs: number;
  #answer: Happening | undefined;
  #toldText = "";
  /** Hints and the fault, by time; those that are over are gone. */
  #happenings: Happening[];

  constructor(
    script: RecognitionScript,
    options: RecognitionOptions & {
      readonly onCall: (type: "flush" | "end-turn" | "close", atMs: number) => void;
    },
    listener: RecognitionListener,
  ) {
    this.#script = script;
    this.#listener = listener;
    this.#language = languageOf(options.locale);
    this.#sampleRate = options.sampleRate;
    this.#onCall = options.onCall;
    this.#nextUpdateMs = script.updateMs ?? updateMsDefault;
    const hints = (script.hints ?? []).map(({ atMs, hint }) => ({
      atMs,
      run: () => listener.onHint?.(hint),
    }));
    const { fault } = script;
    const faults = fault === undefined ? [] : [{ atMs: fault.atMs, run: () => this.#fail() }];
    this.#happenings = [...hints, ...faults].sort((a, b) => a.atMs - b.atMs);
  }

  write(samples: Int16Array): void {
    if (this.#isOver) return;
    this.#samples += samples.length;
    this.#catchUp();
  }

  flush(): void {
    if (this.#isOver) return;
    this.#onCall("flush", this.#nowMs);
    if (this.#script.isDeaf === true) return;
    const throughMs = this.#nowMs;
    this.#answer = {
      atMs: throughMs + (this.#script.settleMs ?? 0),
      run: () => this.#settle(throughMs),
    };
    this.#catchUp();
  }

  endTurn(): void {
    if (this.#isOver) return;
    this.#onCall("end-turn", this.#nowMs);
    this.#turnFromMs = this.#nowMs;
    this.#answer = undefined;
    this.#toldText = "";
  }

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#onCall("close", this.#nowMs);
  }

  get #nowMs(): number {
    return (this.#samples * 1_000) / this.#sampleRate;
  }

  /** Everything up to now happens, in its order. */
  #catchUp(): void {
    for (let next = this.#next(); next !== undefined; next = this.#next()) next.run();
  }

  #next(): Happening | undefined {
    if (this.#isOver) return undefined;
    const update = { atMs: this.#nextUpdateMs, run: () => this.#update() };
    const first = [this.#happenings[0], this.#answer, update]
      .filter((each) => each !== undefined)
      .reduce((earliest, each) => (each.atMs < earliest.atMs ? each : earliest));
    if (first.atMs > this.#nowMs) return undefined;
    if (first === this.#happenings[0]) this.#happenings.shift();
    if (first === this.#answer) this.#answer = undefined;
    return first;
  }

  #update(): void {
    const atMs = this.#nextUpdateMs;
    this.#nextUpdateMs += this.#script.updateMs ?? updateMsDefault;
    const transcript = this.#transcript(atMs - (this.#script.latencyMs ?? 0), false);
    if (transcript.text === this.#toldText) return;
    this.#toldText = transcript.text;
    this.#listener.onTranscript(transcript);
  }

  #settle(throughMs: number): void {
    this.#settledMs = throughMs;
    const transcript = this.#transcript(throughMs, true);
    this.#toldText = transcript.text;
    this.#listener.onTranscript(transcript);
  }

  #fail(): void {
    const { fault } = this.#script;
    this.#isOver = true;
    if (fault !== undefined) this.#listener.onFault(scriptedFault(fault.code));
  }

  /** What of this turn was said by then. */
  #transcript(throughMs: number, isSettled: boolean): Transcript {
    const words = this.#script.speech.flatMap((speech) => {
      const isFinal = speech.endMs <= this.#settledMs;
      const text = isFinal ? speech.text : (speech.misheard ?? speech.text);
      return spreadWords(speech, text, this.#language).filter(
        ({ endMs }) => endMs > this.#turnFromMs && endMs <= throughMs,
      );
    });
    const known = words.flatMap(({ confidence }) => confidence ?? []);
    return {
      text: join(words, this.#language),
      words,
      confidence: known.length === 0 ? undefined : Math.min(...known),
      throughMs: Math.max(0, throughMs),
      isSettled,
    };
  }
}

const join = (words: readonly RecognisedWord[], language: Language): string =>
  words.map(({ text }) => text).join(language === "zh" ? "" : " ");
