import { once } from "node:events";
import { WebSocket } from "ws";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import { Ear } from "../carrier/ear.ts";
import { Mouth } from "../carrier/mouth.ts";

const frameMs = 20;
/** The module plays nothing before so much has come, in milliseconds at the rate of `start`. */
const preBufferMs = 240;
const marksMax = 30;

export interface AudioForkOptions {
  readonly url: string;
  readonly time: TimeSource;
  readonly sampleRate?: 8_000 | 16_000;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Cuts what is said into messages of so many bytes, odd ones too; whole frames by default. */
  readonly messageBytes?: number;
  /**
   * Counts a mark's place from what came last, not from what is heard, as one build of the module does: marks
   * come too early.
   */
  readonly marksEarly?: boolean;
  readonly marksNever?: boolean;
}

/**
 * FreeSWITCH with `mod_audio_fork` and bidirectional streaming, one call: what the module does with audio and
 * marks, its oddities included, because a line that works must work with them.
 */
export class AudioFork {
  readonly ear: Ear;
  readonly mouth = new Mouth();
  readonly received: Record<string, unknown>[] = [];
  readonly marksTold: { readonly name: string; readonly event: string }[] = [];
  /** Marks that came when it had thirty. */
  marksDropped = 0;
  closeCode: number | undefined;
  readonly #options: AudioForkOptions;
  readonly #sampleRate: number;
  readonly #socket: WebSocket;
  #preBuffer: number[] = [];
  #playout: number[] = [];
  /** Marks that wait for the next audio, and marks with their place in what is to be played. */
  #inventory: string[] = [];
  #inUse: { readonly name: string; at: number }[] = [];
  #isKilled = false;
  #odd: Buffer = Buffer.alloc(0);
  #unsent: Buffer = Buffer.alloc(0);
  #startedAtMs = 0;
  #frames = 0;
  #callOff: (() => void) | undefined;

  constructor(options: AudioForkOptions) {
    this.#options = options;
    this.#sampleRate = options.sampleRate ?? 8_000;
    this.ear = new Ear(this.#sampleRate);
    this.#socket = new WebSocket(options.url, "audio.drachtio.org", { perMessageDeflate: false });
    this.#socket.on("message", (data, isBinary) => this.#receive(data as Buffer, isBinary));
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", (code) => {
      this.closeCode = code;
      this.#callOff?.();
    });
  }

  async open({ isStarted = true } = {}): Promise<this> {
    await once(this.#socket, "open");
    if (isStarted) this.start();
    return this;
  }

  start(change: object = {}): void {
    const { parameters = {} } = this.#options;
    this.send({ callId: "f3a1", sampleRate: this.#sampleRate, parameters, ...change });
    this.#startedAtMs = this.#options.time.now();
    this.#tick();
  }

  /** `uuid_audio_fork … send_text`, or anything else. */
  send(message: object | string | Buffer): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    const isRaw = typeof message === "string" || Buffer.isBuffer(message);
    this.#socket.send(isRaw ? message : JSON.stringify(message));
  }

  press(digit: string): void {
    this.send({ event: "dtmf", digit });
  }

  /** The channel ends, and its socket with it. */
  hangUp(): void {
    this.#callOff?.();
    this.#socket.close();
  }

  cut(): void {
    this.#callOff?.();
    this.#socket.terminate();
  }

  freeze(): void {
    this.#callOff?.();
  }

  get isClosed(): boolean {
    return this.#socket.readyState === this.#socket.CLOSED;
  }

  types(type: string): readonly Record<string, unknown>[] {
    return this.received.filter((message) => message["type"] === type);
  }

  /** Says and plays what the clock has made due; the ear is then at most a frame behind it. */
  catchUp(): void {
    const due = Math.floor((this.#options.time.now() - this.#startedAtMs) / frameMs);
    const count = (frameMs * this.#sampleRate) / 1000;
    while (this.#frames < due) {
      this.#frames += 1;
      this.#sendFrame(this.mouth.next(count));
      this.#playFrame(count);
    }
  }

  #tick(): void {
    const { time } = this.#options;
    this.catchUp();
    const nextMs = this.#startedAtMs + (this.#frames + 1) * frameMs - time.now();
    this.#callOff = time.after(Math.max(0, nextMs), () => this.#tick());
  }

  #sendFrame(samples: Int16Array): void {
    const { messageBytes = samples.length * 2 } = this.#options;
    this.#unsent = Buffer.concat([this.#unsent, Buffer.from(samples.buffer)]);
    while (this.#unsent.length >= messageBytes) {
      this.send(this.#unsent.subarray(0, messageBytes));
      this.#unsent = this.#unsent.subarray(messageBytes);
    }
  }

  #playFrame(count: number): void {
    if (this.#isKilled) {
      this.#isKilled = false;
      this.#playout = [];
      const names = [...this.#inUse.map(({ name }) => name), ...this.#inventory];
      this.#inUse = [];
      this.#inventory = [];
      for (const name of names) this.#tell(name, "cleared");
      this.ear.hear(new Int16Array(count), 0);
      return;
    }
    const heard = this.#playout.splice(0, count);
    const frame = new Int16Array(count);
    frame.set(heard);
    this.ear.hear(frame, heard.length);
    const reached = this.#inUse.filter(({ at }) => at < heard.length);
    this.#inUse = this.#inUse.filter(({ at }) => at >= heard.length);
    for (const mark of this.#inUse) mark.at -= heard.length;
    for (const { name } of reached) this.#tell(name, "playout");
  }

  #tell(name: string, event: "playout" | "cleared"): void {
    if (this.#options.marksNever === true) return;
    this.marksTold.push({ name, event });
    this.send({ type: "mark", data: { name, event } });
  }

  #receive(data: Buffer, isBinary: boolean): void {
    if (isBinary) return this.#buffer(data);
    const message = JSON.parse(data.toString("utf8")) as Record<string, unknown>;
    this.received.push(message);
    switch (message["type"]) {
      case "mark": {
        const { name } = message["data"] as { readonly name: string };
        if (this.#inventory.length + this.#inUse.length >= marksMax) this.marksDropped += 1;
        else this.#inventory.push(name);
        return;
      }
      case "clearMarks": {
        const names = [...this.#inUse.map(({ name }) => name), ...this.#inventory];
        this.#inUse = [];
        this.#inventory = [];
        for (const name of names) this.#tell(name, "cleared");
        return;
      }
      case "killAudio":
        this.#isKilled = true;
    }
  }

  #buffer(data: Buffer): void {
    const bytes = Buffer.concat([this.#odd, data]);
    const whole = bytes.length - (bytes.length % 2);
    this.#odd = bytes.subarray(whole);
    const before = this.#options.marksEarly === true ? 0 : this.#playout.length;
    const at = before + this.#preBuffer.length;
    for (const name of this.#inventory) this.#inUse.push({ name, at });
    this.#inventory = [];
    for (let from = 0; from < whole; from += 2) this.#preBuffer.push(bytes.readInt16LE(from));
    if (this.#preBuffer.length < (preBufferMs * this.#sampleRate) / 1000) return;
    this.#playout.push(...this.#preBuffer);
    this.#preBuffer = [];
  }
}
