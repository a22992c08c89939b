import { once } from "node:events";
// oxlint-disable-next-line import/default -- Node reads `main` of this package
import alawmulaw from "alawmulaw";
import { WebSocket } from "ws";
import type { TimeSource } from "../../../server/telephony/time-source.ts";
import { Ear } from "./ear.ts";
import { Mouth } from "./mouth.ts";
import { faultless, type WireFault, type WireFrame } from "./wire-faults.ts";

const { mulaw } = alawmulaw;
const frameMs = 20;
const frameSamples = 160;

export interface MediaStreamOptions {
  readonly url: string;
  readonly time: TimeSource;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly callSid?: string;
  readonly accountSid?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mouth?: Mouth;
  readonly fault?: WireFault;
  /** How long a message takes to the service, and back, in milliseconds. */
  readonly wayMs?: number;
  /** Tells marks as soon as they come, not when the audio has been played. */
  readonly marksEarly?: boolean;
  /** Never tells marks. */
  readonly marksNever?: boolean;
}

/** What waits to be played: audio, or a mark behind it. */
type Playable = { readonly codes: Buffer } | { readonly mark: string };

let streams = 0;

/** The carrier's end of one Media Streams socket: it plays and records on its own clock. */
export class MediaStream {
  readonly ear = new Ear(8_000);
  readonly mouth: Mouth;
  readonly streamSid: string;
  readonly callSid: string;
  /** Every message of the service, as it came. */
  readonly received: Record<string, unknown>[] = [];
  /** What of them was against the protocol. */
  readonly faults: string[] = [];
  readonly marksTold: string[] = [];
  closeCode: number | undefined;
  readonly #options: MediaStreamOptions;
  readonly #socket: WebSocket;
  #queue: Playable[] = [];
  #startedAtMs = 0;
  #frames = 0;
  #sequence = 1;
  #callOff: (() => void) | undefined;
  #onClose: (() => void)[] = [];

  constructor(options: MediaStreamOptions) {
    this.#options = options;
    streams += 1;
    this.streamSid = `MZ${String(streams).padStart(32, "0")}`;
    this.callSid = options.callSid ?? `CA${String(streams).padStart(32, "0")}`;
    this.mouth = options.mouth ?? new Mouth();
    this.#socket = new WebSocket(options.url, {
      perMessageDeflate: false,
      headers: { ...options.headers },
    });
    this.#socket.on("message", (data) => this.#late(() => this.#receive(data as Buffer)));
    this.#socket.on("error", () => undefined);
    this.#socket.on("close", (code) => {
      this.closeCode = code;
      this.#callOff?.();
      for (const tell of this.#onClose) tell();
    });
  }

  /** Opens the socket; with `start`, the call's audio begins to flow. */
  async open({ isStarted = true } = {}): Promise<this> {
    await once(this.#socket, "open");
    this.send({ event: "connected", protocol: "Call", version: "1.0.0" });
    if (isStarted) this.start();
    return this;
  }

  start(change: object = {}): void {
    const { accountSid = `AC${"0".repeat(32)}`, parameters = {} } = this.#options;
    this.#tell("start", {
      start: {
        accountSid,
        streamSid: this.streamSid,
        callSid: this.callSid,
        tracks: ["inbound"],
        mediaFormat: { encoding: "audio/x-mulaw", sampleRate: 8000, channels: 1 },
        customParameters: parameters,
        ...change,
      },
    });
    this.#startedAtMs = this.#options.time.now();
    this.#tick();
  }

  /** Sends anything, also what no carrier would. */
  send(message: object | string | Buffer): void {
    const isRaw = typeof message === "string" || Buffer.isBuffer(message);
    this.#late(() => {
      if (this.#socket.readyState !== this.#socket.OPEN) return;
      this.#socket.send(isRaw ? message : JSON.stringify(message));
    });
  }

  press(digit: string): void {
    this.#tell("dtmf", { dtmf: { track: "inbound_track", digit } });
  }

  /** They hang up. Either half of it can be left out. */
  hangUp({ withStop = true, withClose = true } = {}): void {
    this.#callOff?.();
    const { accountSid = `AC${"0".repeat(32)}` } = this.#options;
    if (withStop) this.#tell("stop", { stop: { accountSid, callSid: this.callSid } });
    if (withClose) this.#late(() => this.#socket.close());
  }

  /** The line is cut. */
  cut(): void {
    this.#callOff?.();
    this.#socket.terminate();
  }

  /** Stops to send and to play, with the socket open. */
  freeze(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  /** What the document sent along. */
  get parameters(): Readonly<Record<string, string>> {
    return this.#options.parameters ?? {};
  }

  get isClosed(): boolean {
    return this.#socket.readyState === this.#socket.CLOSED;
  }

  onClose(tell: () => void): void {
    this.#onClose.push(tell);
  }

  /** Messages of the service of that kind. */
  events(event: string): readonly Record<string, unknown>[] {
    return this.received.filter((message) => message["event"] === event);
  }

  #tell(event: string, body: object): void {
    this.send({
      event,
      sequenceNumber: String(this.#sequence),
      ...body,
      streamSid: this.streamSid,
    });
    this.#sequence += 1;
  }

  #late(act: () => void): void {
    const { wayMs = 0, time } = this.#options;
    if (wayMs === 0) act();
    else time.after(wayMs, act);
  }

  /** Says and plays what the clock has made due; the ear is then at most a frame behind it. */
  catchUp(): void {
    const { time, fault = faultless } = this.#options;
    const due = Math.floor((time.now() - this.#startedAtMs) / frameMs);
    while (this.#frames < due) {
      const codes = mulaw.encode(this.mouth.next(frameSamples));
      const frame = { number: this.#frames, timestampMs: this.#frames * frameMs, codes };
      this.#frames += 1;
      for (const sent of fault(frame)) this.#sendFrame(sent);
      this.#playFrame();
    }
  }

  #tick(): void {
    const { time } = this.#options;
    this.catchUp();
    const nextMs = this.#startedAtMs + (this.#frames + 1) * frameMs - time.now();
    this.#callOff = time.after(Math.max(0, nextMs), () => this.#tick());
  }

  #sendFrame({ number, timestampMs, codes }: WireFrame): void {
    this.#tell("media", {
      media: {
        track: "inbound",
        chunk: String(number + 1),
        timestamp: String(timestampMs),
        payload: Buffer.from(codes).toString("base64"),
      },
    });
  }

  #playFrame(): void {
    const heard = new Int16Array(frameSamples);
    let filled = 0;
    while (filled < frameSamples) {
      const [first] = this.#queue;
      if (first === undefined) break;
      this.#queue.shift();
      if ("mark" in first) {
        this.#echo(first.mark);
        continue;
      }
      const part = first.codes.subarray(0, frameSamples - filled);
      heard.set(mulaw.decode(part), filled);
      filled += part.length;
      const rest = first.codes.subarray(part.length);
      if (rest.length > 0) this.#queue.unshift({ codes: rest });
    }
    this.ear.hear(heard, filled);
    this.#echoDue();
  }

  /** Marks with nothing before them are told at once. */
  #echoDue(): void {
    for (let [first] = this.#queue; first !== undefined && "mark" in first; [first] = this.#queue) {
      this.#queue.shift();
      this.#echo(first.mark);
    }
  }

  #echo(name: string): void {
    if (this.#options.marksNever === true) return;
    this.marksTold.push(name);
    this.#tell("mark", { mark: { name } });
  }

  #receive(data: Buffer): void {
    const message = JSON.parse(data.toString("utf8")) as Record<string, unknown>;
    this.received.push(message);
    if (message["streamSid"] !== this.streamSid) this.faults.push("streamSid");
    switch (message["event"]) {
      case "media":
        return this.#queueAudio(message["media"]);
      case "mark": {
        const { name } = message["mark"] as { readonly name: string };
        if (this.#options.marksEarly === true) this.#echo(name);
        else this.#queue.push({ mark: name });
        return this.#queue.length === 1 ? this.#echoDue() : undefined;
      }
      case "clear": {
        const marks = this.#queue.flatMap((entry) => ("mark" in entry ? [entry.mark] : []));
        this.#queue = [];
        for (const mark of marks) this.#echo(mark);
        return;
      }
      default:
        this.faults.push("event");
    }
  }

  #queueAudio(media: unknown): void {
    const { payload } = media as { readonly payload: string };
    const codes = Buffer.from(payload, "base64");
    // Strict: Twilio refuses what is not base64 of raw μ-law.
    if (codes.toString("base64") !== payload || codes.length === 0) this.faults.push("payload");
    this.#queue.push({ codes });
  }
}
