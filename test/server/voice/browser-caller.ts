import { WebSocket } from "ws";
import type { VoiceEvent } from "../../../server/protocol/voice.ts";

const rateHz = 16_000;
const frameMs = 20;
const frameSamples = (rateHz * frameMs) / 1_000;

/** A moment of the call as the caller lived it, in milliseconds since the socket was open. */
export interface Heard {
  readonly atMs: number;
  readonly text: string;
}

/**
 * A debtor at the page of a call, without the page: speaks the real wire in real time, plays what it is sent on a
 * clock of its own, and knows at every moment what was audible.
 */
export class BrowserCaller {
  readonly #socket: WebSocket;
  readonly #events: VoiceEvent[] = [];
  #speech: Int16Array[] = [];
  #waiting: Int16Array[] = [];
  #generation = 0;
  #playedSamples = 0;
  #frames = 0;
  #timer: NodeJS.Timeout | undefined;
  #startMs = 0;
  #lastSpeechMs = 0;
  #lastSoundMs = 0;
  /** Milliseconds from the caller's last sound to the first sound of each answer. */
  readonly gaps: number[] = [];
  /** Milliseconds from the beginning of an interruption to silence. */
  readonly stops: number[] = [];
  #awaitsAnswer = false;
  #interruptedMs: number | undefined;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async call(
    url: string,
    { token, cookie, locale }: { token: string; cookie: string; locale?: string },
  ): Promise<BrowserCaller> {
    const socket = new WebSocket(`${url.replace(/^http/, "ws")}/api/voice`, {
      headers: { cookie, origin: url },
    });
    const caller = new BrowserCaller(socket);
    socket.on("message", (data, isBinary) => caller.#receive(data as Buffer, isBinary));
    await new Promise((resolve, reject) => {
      socket.once("open", resolve);
      socket.once("error", reject);
    });
    socket.send(JSON.stringify({ type: "open", token, ...(locale ? { locale } : {}) }));
    await caller.until(() => caller.events("call").length > 0);
    caller.#begin();
    return caller;
  }

  get nowMs(): number {
    return performance.now() - this.#startMs;
  }

  /** When the agent was last audible. */
  get lastSoundMs(): number {
    return this.#lastSoundMs;
  }

  get isSounding(): boolean {
    return this.#waiting.length > 0;
  }

  get isSpeaking(): boolean {
    return this.#speech.length > 0;
  }

  get isOver(): boolean {
    return this.#socket.readyState !== WebSocket.OPEN;
  }

  events<T extends VoiceEvent["type"]>(type: T): Extract<VoiceEvent, { type: T }>[] {
    return this.#events.filter(
      (event): event is Extract<VoiceEvent, { type: T }> => event.type === type,
    );
  }

  /** The agent's sentences as captions. */
  get said(): string[] {
    return this.events("caption")
      .filter(({ speaker }) => speaker === "agent")
      .map(({ text }) => text);
  }

  /** What the agent understood, turn by turn. */
  get understood(): string[] {
    return this.events("caption")
      .filter(({ speaker, isPartial }) => speaker === "debtor" && !isPartial)
      .map(({ text }) => text);
  }

  /** Says this, behind what is being said; with it, whatever sounds is interrupted. */
  say(samples: Int16Array): void {
    if (this.isSounding) this.#interruptedMs = this.nowMs;
    for (let at = 0; at < samples.length; at += frameSamples) {
      const frame = new Int16Array(frameSamples);
      frame.set(samples.subarray(at, at + frameSamples));
      this.#speech.push(frame);
    }
    this.#awaitsAnswer = true;
  }

  key(digits: string): void {
    for (const digit of digits) this.#socket.send(JSON.stringify({ type: "key", digit }));
  }

  leave(): void {
    this.#socket.send(JSON.stringify({ type: "leave" }));
  }

  async until(isSo: () => boolean, withinMs = 20_000): Promise<void> {
    const endMs = performance.now() + withinMs;
    while (!isSo()) {
      if (performance.now() > endMs) throw new Error(`Expected it within ${withinMs} ms.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** Waits until the agent has spoken and has been silent for so long. */
  async untilQuiet(quietMs = 400, withinMs = 40_000): Promise<void> {
    await this.until(() => {
      const isListening = this.events("state").at(-1)?.activity !== "speaking";
      const quiet = this.nowMs - this.#lastSoundMs >= quietMs && !this.isSounding;
      return this.isOver || (isListening && quiet && this.#lastSoundMs > 0 && !this.isSpeaking);
    }, withinMs);
  }

  close(): void {
    clearInterval(this.#timer);
    this.#socket.close();
  }

  #begin(): void {
    this.#startMs = performance.now();
    this.#timer = setInterval(() => {
      while (this.#frames * frameMs <= this.nowMs) this.#frame();
    }, frameMs / 2);
  }

  /** One frame of time: sends one, plays one. */
  #frame(): void {
    this.#frames += 1;
    if (this.#socket.readyState !== WebSocket.OPEN) return;
    const frame = this.#speech.shift() ?? new Int16Array(frameSamples);
    if (frame.some((sample) => Math.abs(sample) > audible)) this.#lastSpeechMs = this.nowMs;
    this.#socket.send(Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength));
    this.#play();
    if (this.#frames % 5 === 0) this.#report();
  }

  #play(): void {
    let wanted = frameSamples;
    let isAudible = false;
    while (wanted > 0) {
      const [chunk] = this.#waiting;
      if (chunk === undefined) break;
      const part = chunk.subarray(0, wanted);
      isAudible ||= part.some((sample) => Math.abs(sample) > audible);
      wanted -= part.length;
      this.#playedSamples += part.length;
      if (part.length === chunk.length) this.#waiting.shift();
      else this.#waiting[0] = chunk.subarray(part.length);
    }
    if (isAudible) this.#sounds();
    else if (this.#interruptedMs !== undefined && this.#waiting.length === 0) {
      this.stops.push(this.nowMs - this.#interruptedMs);
      this.#interruptedMs = undefined;
    }
  }

  #sounds(): void {
    this.#lastSoundMs = this.nowMs;
    if (!this.#awaitsAnswer || this.isSpeaking || this.#interruptedMs !== undefined) return;
    this.gaps.push(this.nowMs - this.#lastSpeechMs);
    this.#awaitsAnswer = false;
  }

  #report(): void {
    const playedMs = (this.#playedSamples * 1_000) / rateHz;
    const generation = this.#generation;
    this.#socket.send(JSON.stringify({ type: "played", playedMs, generation }));
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (isBinary) {
      const bytes = Uint8Array.from(data);
      this.#waiting.push(new Int16Array(bytes.buffer));
      return;
    }
    const event = JSON.parse(data.toString("utf8")) as VoiceEvent;
    this.#events.push(event);
    if (event.type === "clear") {
      this.#waiting = [];
      this.#playedSamples = 0;
      this.#generation = event.generation;
    } else if (event.type === "hang-up") {
      void this.until(() => !event.afterPlayout || !this.isSounding).then(() => this.leave());
    }
  }
}

/** Above the noise of a quiet line. */
const audible = 200;
