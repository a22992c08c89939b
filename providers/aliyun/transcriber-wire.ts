import type { SampleRate } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import { KindlineError } from "../../domain/errors.ts";
import { parseMessage } from "../streaming/parse-message.ts";
import type { HeardSegment, RecognitionWire, WireLink } from "../streaming/recognition-wire.ts";
import { nlsFailure } from "./nls-failure.ts";
import {
  nlsDirective,
  nlsEventSchema,
  nlsId,
  type NlsEvent,
  type NlsPayload,
  type NlsTask,
} from "./nls-message.ts";
import { PaddedTimeline } from "./padded-timeline.ts";

export interface TranscriberSettings {
  readonly appkey: string;
  /** Samples a second that the project's model was trained for; audio is resampled to it. */
  readonly modelRate: SampleRate;
  readonly callRate: SampleRate;
  /** Milliseconds of silence that end a sentence: 200 to 6,000. */
  readonly sentenceSilenceMs: number;
  readonly vocabularyId: string | undefined;
  /** Milliseconds without a word after a flush until the task is ended, to be sure. */
  readonly quietMs: number;
  /** Milliseconds a new task may take to begin. */
  readonly startWithinMs: number;
  /** Milliseconds without audio until silence is sent for a sign of life. */
  readonly keepAliveMs: number;
}

/** What is put in beyond the silence that ends a sentence, in milliseconds: the vendor counts in frames. */
const padMarginMs = 200;

/** Silence that keeps an idle session, in milliseconds: one message. */
const keepAlivePadMs = 100;

/**
 * Aliyun's SpeechTranscriber. It has no directive that ends a sentence and goes on. But it ends one after so much
 * silence *in the audio*, and silence may be put in (its documentation says so). So a boundary is silence, long
 * enough and sent at once: the sentence ends in the time of a round trip.
 *
 * Where no sentence was open, nothing comes, and that looks the same as a recogniser that has died. So after a
 * quiet moment the task is ended (`StopTranscription`): what is left comes, then `TranscriptionCompleted`, which is
 * sure; and a new task is begun over the same connection. What is said meanwhile waits.
 */
export class TranscriberWire implements RecognitionWire {
  readonly #settings: TranscriberSettings;
  readonly #link: WireLink;
  readonly #resampler: Resampler | undefined;
  #state: "starting" | "working" | "stopping" = "starting";
  #task: NlsTask;
  #timeline: PaddedTimeline;
  /** Where the task's time begins, in milliseconds of this connection's audio. */
  #taskFromMs = 0;
  /** Where each open boundary lies, by the task's time. */
  #boundaries: number[] = [];
  /** Audio and boundaries that wait for a task. */
  #held: (Int16Array | "boundary")[] = [];
  #isReady = false;
  #isInSentence = false;
  #hasSpokenSince = false;
  #quiet: NodeJS.Timeout | undefined;
  #starting: NodeJS.Timeout | undefined;
  #keepAlive: NodeJS.Timeout | undefined;

  constructor(settings: TranscriberSettings, link: WireLink) {
    const { modelRate, callRate } = settings;
    this.#settings = settings;
    this.#link = link;
    this.#resampler = callRate === modelRate ? undefined : new Resampler(callRate, modelRate);
    this.#task = taskOf(settings);
    this.#timeline = new PaddedTimeline(modelRate);
  }

  open(): void {
    const { modelRate, sentenceSilenceMs, vocabularyId } = this.#settings;
    this.#send("StartTranscription", {
      format: "pcm",
      sample_rate: modelRate,
      enable_intermediate_result: true,
      enable_punctuation_prediction: true,
      enable_inverse_text_normalization: true,
      enable_words: true,
      max_sentence_silence: sentenceSilenceMs,
      ...(vocabularyId === undefined ? {} : { vocabulary_id: vocabularyId }),
    });
  }

  audio(samples: Int16Array): void {
    const heard = this.#resampler?.push(samples) ?? samples;
    if (heard.length === 0) return;
    if (this.#state === "working") this.#speak(heard);
    else this.#held.push(heard);
  }

  boundary(): void {
    if (this.#state === "working") this.#mark();
    else this.#held.push("boundary");
  }

  receive(text: string): void {
    const { header, payload = {} } = parseMessage("Aliyun", nlsEventSchema, text);
    if (header.name === "TaskFailed") {
      this.#link.onFailed(nlsFailure(header));
      return;
    }
    // Of a task that was ours once.
    if (header.task_id !== undefined && header.task_id !== this.#task.taskId) return;
    this.#hear(header, payload);
  }

  close(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#starting);
    clearInterval(this.#keepAlive);
    // Else the task takes up one of the account's until the vendor notices.
    if (this.#state === "working") this.#send("StopTranscription");
  }

  #hear(header: NlsEvent["header"], payload: NlsPayload): void {
    switch (header.name) {
      case "TranscriptionStarted":
        this.#started();
        return;
      case "SentenceBegin":
        this.#beginSentence(payload);
        return;
      case "TranscriptionResultChanged":
        this.#passBoundaries(payload.words?.[0]?.startTime);
        this.#link.onPartial(this.#segmentOf(payload));
        return;
      case "SentenceEnd":
        this.#endSentence(payload);
        return;
      case "TranscriptionCompleted":
        this.#completed();
        return;
      default:
      // Events may be added at any time.
    }
  }

  #started(): void {
    if (this.#state !== "starting") return;
    this.#state = "working";
    clearTimeout(this.#starting);
    if (this.#isReady) {
      this.#sendHeld();
      return;
    }
    this.#isReady = true;
    this.#keepAlive = setInterval(() => {
      if (!this.#hasSpokenSince && this.#state === "working") this.#pad(keepAlivePadMs);
      this.#hasSpokenSince = false;
    }, this.#settings.keepAliveMs);
    this.#link.onReady();
  }

  #sendHeld(): void {
    const held = this.#held;
    this.#held = [];
    for (const piece of held) {
      if (piece === "boundary") this.#mark();
      else this.#speak(piece);
    }
  }

  #speak(samples: Int16Array): void {
    this.#timeline.addSpeech(samples.length);
    this.#hasSpokenSince = true;
    this.#sendAudio(samples);
  }

  #mark(): void {
    this.#boundaries.push(this.#timeline.vendorMs);
    this.#pad(this.#settings.sentenceSilenceMs + padMarginMs);
    this.#awaitQuiet();
  }

  #beginSentence({ time }: NlsPayload): void {
    // The time is never later than the first word: what begins behind a boundary is not of before.
    this.#passBoundaries(time);
    this.#isInSentence = true;
    clearTimeout(this.#quiet);
    this.#link.onSegmentStart();
  }

  #endSentence(payload: NlsPayload): void {
    this.#passBoundaries(payload.words?.[0]?.startTime);
    this.#isInSentence = false;
    this.#link.onFinal(this.#segmentOf(payload));
    this.#passBoundaries(payload.time);
    this.#awaitQuiet();
  }

  /** The vendor has come to this time: what lies before is told. */
  #passBoundaries(taskMs: number | undefined): void {
    if (taskMs === undefined) return;
    while ((this.#boundaries[0] ?? Number.POSITIVE_INFINITY) <= taskMs) {
      this.#boundaries.shift();
      this.#link.onAnswered();
    }
  }

  #awaitQuiet(): void {
    clearTimeout(this.#quiet);
    if (this.#isInSentence || this.#boundaries.length === 0 || this.#state !== "working") return;
    this.#quiet = setTimeout(() => this.#stop(), this.#settings.quietMs);
  }

  #stop(): void {
    this.#state = "stopping";
    this.#send("StopTranscription");
  }

  /** Everything that was sent is told: a new task hears what comes. */
  #completed(): void {
    if (this.#state !== "stopping") {
      throw new KindlineError({
        code: "VENDOR_FAILED",
        message: "Aliyun ended the task, and nobody had asked for it.",
      });
    }
    const { startWithinMs, modelRate } = this.#settings;
    const answered = this.#boundaries.length;
    this.#boundaries = [];
    this.#isInSentence = false;
    this.#taskFromMs = this.#onConnection(this.#timeline.vendorMs);
    this.#timeline = new PaddedTimeline(modelRate);
    this.#task = taskOf(this.#settings);
    this.#state = "starting";
    this.#starting = setTimeout(() => this.#link.onFailed(tooSlow()), startWithinMs);
    this.open();
    for (let count = 0; count < answered; count += 1) this.#link.onAnswered();
  }

  #onConnection(taskMs: number): number {
    return this.#taskFromMs + this.#timeline.toCallMs(taskMs);
  }

  #segmentOf({ result = "", words, confidence, time }: NlsPayload): HeardSegment {
    return {
      text: result,
      words: (words ?? []).map((word) => ({
        text: word.text,
        startMs: this.#onConnection(word.startTime),
        endMs: this.#onConnection(word.endTime),
        confidence: undefined,
      })),
      confidence,
      throughMs: time === undefined ? undefined : this.#onConnection(time),
    };
  }

  #pad(ms: number): void {
    const samples = new Int16Array((ms * this.#settings.modelRate) / 1_000);
    this.#timeline.addPad(samples.length);
    this.#sendAudio(samples);
  }

  /** In messages of 100 ms at most, as the vendor likes them. */
  #sendAudio(samples: Int16Array): void {
    const most = this.#settings.modelRate / 10;
    for (let from = 0; from < samples.length; from += most) {
      const piece = samples.subarray(from, from + most);
      this.#link.send(new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength));
    }
  }

  #send(name: string, payload?: Readonly<Record<string, unknown>>): void {
    this.#link.send(nlsDirective(this.#task, name, payload));
  }
}

const taskOf = ({ appkey }: TranscriberSettings): NlsTask => ({
  namespace: "SpeechTranscriber",
  appkey,
  taskId: nlsId(),
});

const tooSlow = (): KindlineError =>
  new KindlineError({ code: "VENDOR_STALLED", message: "Aliyun took too long to begin a task." });
