import type {
  SampleRate,
  SynthesisListener,
  SynthesisStream,
  Utterance,
} from "../../agent/ports/speech.ts";
import { KindlineError, type ErrorCode } from "../../domain/errors.ts";
import { parseMessage } from "../streaming/parse-message.ts";
import { VendorSocket, type SocketTarget } from "../streaming/vendor-socket.ts";
import { nlsFailure } from "./nls-failure.ts";
import { nlsDirective, nlsEventSchema, nlsId, type NlsEvent, type NlsTask } from "./nls-message.ts";
import { speechRate } from "./speech-rate.ts";
import { SynthesisJob } from "./synthesis-job.ts";

/** The waits of the voice, in milliseconds. */
export interface SynthesisLimits {
  /** Until the connection is open, its token included. */
  readonly openWithinMs: number;
  /** From the order until the first sound. */
  readonly soundWithinMs: number;
  /** From one piece of sound to the next. */
  readonly stallWithinMs: number;
  readonly pingEveryMs: number;
}

export interface SynthesisVendor {
  readonly appkey: string;
  readonly voice: string;
  readonly volume: number;
  readonly target: (signal: AbortSignal) => Promise<SocketTarget>;
  readonly limits: SynthesisLimits;
  /** Whether a new connection may do better although this one was refused: its token was renewed. */
  readonly mayRetry: (error: KindlineError) => boolean;
}

/** Sentences that may wait: a reply has a handful. */
const waitingMax = 64;

/**
 * One call's voice. Each sentence is a task of its own, so that its end is told by the vendor and its pace can
 * be its own; the tasks follow each other over one connection, which is kept warm between them.
 *
 * The protocol has no way to stop a task: a sentence that is cut off costs its connection, and the next one is
 * opened at once.
 */
export class SynthesisLine implements SynthesisStream {
  readonly #vendor: SynthesisVendor;
  readonly #sampleRate: SampleRate;
  readonly #onClose: () => void;
  readonly #waiting: SynthesisJob[] = [];
  #job: SynthesisJob | undefined;
  #task: NlsTask | undefined;
  #socket: VendorSocket | undefined;
  #isOpen = false;
  #deadline: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(
    vendor: SynthesisVendor,
    call: { readonly sampleRate: SampleRate; readonly onClose: () => void },
  ) {
    this.#vendor = vendor;
    this.#sampleRate = call.sampleRate;
    this.#onClose = call.onClose;
    this.#connect();
  }

  speak(utterance: Utterance, listener: SynthesisListener): { cancel(): void } {
    const job = new SynthesisJob(utterance, listener);
    const isTooMany = this.#waiting.length >= waitingMax;
    if (!isTooMany && !this.#isOver) this.#waiting.push(job);
    // What it tells comes after this call, also where nothing is to be said.
    queueMicrotask(() => {
      if (isTooMany) job.fail(this.#error("VENDOR_STALLED", "is too many sentences behind"));
      else this.#next();
    });
    return { cancel: () => this.#cancel(job) };
  }

  close(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#deadline);
    this.#job?.cancel();
    for (const job of this.#waiting.splice(0)) job.cancel();
    this.#socket?.close();
    this.#socket = undefined;
    this.#onClose();
  }

  #next(): void {
    while (!this.#isOver && this.#job === undefined) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      if (job.isOver) continue;
      if (job.isSpeakable) this.#begin(job);
      else job.end();
    }
  }

  #begin(job: SynthesisJob): void {
    this.#job = job;
    if (this.#socket === undefined) this.#connect();
    if (this.#isOpen) this.#order(job);
  }

  #order({ pace }: SynthesisJob): void {
    const { appkey, voice, volume, limits } = this.#vendor;
    this.#task = { namespace: "FlowingSpeechSynthesizer", appkey, taskId: nlsId() };
    this.#send("StartSynthesis", {
      voice,
      volume,
      format: "pcm",
      sample_rate: this.#sampleRate,
      speech_rate: speechRate(pace),
      pitch_rate: 0,
    });
    this.#expectSound(limits.soundWithinMs);
  }

  #connect(): void {
    const { target, limits } = this.#vendor;
    const ifCurrent = (act: () => void): void => {
      if (this.#socket === socket) act();
    };
    const socket = new VendorSocket(
      {
        vendor: "Aliyun's voice",
        target,
        openWithinMs: limits.openWithinMs,
        pingEveryMs: limits.pingEveryMs,
      },
      {
        onOpen: () => ifCurrent(() => this.#opened()),
        onText: (text) => ifCurrent(() => this.#hear(text)),
        onBinary: (data) => ifCurrent(() => this.#give(data)),
        onDown: (error) => ifCurrent(() => this.#down(error)),
      },
    );
    this.#socket = socket;
    this.#isOpen = false;
  }

  #opened(): void {
    this.#isOpen = true;
    if (this.#job !== undefined) this.#order(this.#job);
  }

  #hear(text: string): void {
    let event: NlsEvent;
    try {
      event = parseMessage("Aliyun's voice", nlsEventSchema, text);
    } catch (error) {
      if (!KindlineError.isInstance(error)) throw error;
      this.#down(error);
      return;
    }
    const { header } = event;
    if (header.name === "TaskFailed") this.#down(nlsFailure(header));
    else if (header.task_id === this.#task?.taskId) this.#follow(header.name);
  }

  #follow(name: string): void {
    const job = this.#job;
    if (job === undefined) return;
    if (name === "SynthesisStarted") {
      this.#send("RunSynthesis", { text: job.text });
      this.#send("StopSynthesis");
    } else if (name === "SynthesisCompleted") {
      this.#release();
      if (job.hasSound) job.end();
      else job.fail(this.#error("VENDOR_FAILED", "made no sound of a sentence"));
      this.#next();
    }
  }

  #give(data: Buffer): void {
    if (this.#job === undefined) return;
    this.#expectSound(this.#vendor.limits.stallWithinMs);
    this.#job.give(data);
  }

  #expectSound(ms: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(
      () => this.#down(this.#error("VENDOR_STALLED", "took too long to make a sound")),
      ms,
    );
  }

  /** The connection is of no more use. A sentence that was not heard yet gets another chance, once. */
  #down(error: KindlineError): void {
    this.#socket?.cut();
    this.#socket = undefined;
    this.#isOpen = false;
    const job = this.#job;
    this.#release();
    if (job === undefined) return;
    const mayHelp = error.code === "VENDOR_UNREACHABLE" || this.#vendor.mayRetry(error);
    if (mayHelp && !job.hasSound && !job.wasRetried && !job.isOver) {
      job.wasRetried = true;
      this.#begin(job);
      return;
    }
    job.fail(error);
    this.#next();
  }

  #cancel(job: SynthesisJob): void {
    const isUnderWay = this.#job === job;
    job.cancel();
    if (!isUnderWay || this.#isOver) return;
    this.#release();
    // Not yet ordered: the connection is as good as new.
    if (this.#isOpen) {
      this.#socket?.cut();
      this.#connect();
    }
    this.#next();
  }

  #release(): void {
    clearTimeout(this.#deadline);
    this.#job = undefined;
    this.#task = undefined;
  }

  #send(name: string, payload?: Readonly<Record<string, unknown>>): void {
    if (this.#task !== undefined) this.#socket?.send(nlsDirective(this.#task, name, payload));
  }

  #error(code: ErrorCode, what: string): KindlineError {
    return new KindlineError({ code, message: `Aliyun's voice ${what}.` });
  }
}
