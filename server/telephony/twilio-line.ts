import type { WebSocket } from "ws";
import { KindlineError } from "../../domain/errors.ts";
import type { VoiceLine, VoiceLineListener } from "../voice/voice-line.ts";
import { decodePayload } from "./decode-payload.ts";
import { FrameOrder } from "./frame-order.ts";
import { HangUp } from "./hang-up.ts";
import { frameSamplesMax, pieceMs, reorderWaitMs, unheardMaxMs } from "./limits.ts";
import { LineSocket } from "./line-socket.ts";
import { ListenerGate } from "./listener-gate.ts";
import { MarkClock } from "./mark-clock.ts";
import { encodeMulaw } from "./mulaw.ts";
import { scanMedia } from "./scan-media.ts";
import type { TimeSource } from "./time-source.ts";
import { readTwilioMessage, type TwilioMessage, type TwilioStart } from "./twilio-message.ts";

const sampleRate = 8_000;
const samplesPerMs = sampleRate / 1000;
const pieceSamples = pieceMs * samplesPerMs;
/** Codes of the piece that is being sent: sending is synchronous, so all lines share it. */
const codes = Buffer.alloc(pieceSamples);

interface TwilioLineOptions {
  readonly time: TimeSource;
  /** The stream has said which call it carries. */
  readonly onStart: (line: TwilioLine) => void;
  /** It ended before it said so. */
  readonly onNoStart: (error: KindlineError) => void;
}

/** A telephone call over one socket of Twilio Media Streams, bidirectional (`<Connect><Stream>`). */
export class TwilioLine implements VoiceLine {
  readonly kind = "twilio";
  readonly sampleRate = sampleRate;
  readonly #socket: LineSocket;
  readonly #time: TimeSource;
  readonly #options: TwilioLineOptions;
  readonly #gate = new ListenerGate(sampleRate);
  readonly #order = new FrameOrder(sampleRate, (samples) => this.#gate.audio(samples));
  readonly #marks: MarkClock;
  readonly #hangUp: HangUp;
  #start: TwilioStart | undefined;
  #callOffRelease: (() => void) | undefined;

  constructor(socket: WebSocket, options: TwilioLineOptions) {
    const { time } = options;
    this.#options = options;
    this.#time = time;
    this.#marks = new MarkClock({
      time,
      onPlayed: (playedMs) => {
        this.#gate.played(playedMs);
        this.#hangUp.check();
      },
      onStalled: (error) => this.#socket.close(error),
    });
    this.#hangUp = new HangUp({
      time,
      unheardMs: () => this.#marks.unheardMs,
      end: () => this.#socket.close(),
    });
    this.#socket = new LineSocket(socket, {
      time,
      isCloseHangUp: false,
      handlers: {
        onMessage: (bytes, isBinary) => this.#receive(bytes, isBinary),
        onEnd: (error) => this.#end(error),
      },
    });
  }

  /** Twilio's id of the call. */
  get callSid(): string {
    return this.#start?.callSid ?? "";
  }

  /** Twilio's id of the account whose call it is. */
  get accountSid(): string {
    return this.#start?.accountSid ?? "";
  }

  /** What our TwiML sent along. */
  get parameters(): Readonly<Record<string, string>> {
    return this.#start?.customParameters ?? {};
  }

  listen(listener: VoiceLineListener): void {
    this.#gate.open(listener);
  }

  play(samples: Int16Array): void {
    if (this.#hangUp.isAsked) return;
    for (let from = 0; from < samples.length; from += pieceSamples) {
      if (!this.#socket.isOpen) return;
      this.#send(samples.subarray(from, from + pieceSamples));
    }
  }

  clear(): number {
    const mayBeAudible = this.#marks.mayBeAudible;
    const playedMs = this.#marks.clear();
    // Nothing to silence: a clear would only cost the carrier's time.
    if (mayBeAudible) this.#socket.send(`{"event":"clear","streamSid":"${this.#streamId}"}`);
    this.#hangUp.check();
    return playedMs;
  }

  hangUp(options: { readonly afterPlayout: boolean }): void {
    this.#hangUp.ask(options);
  }

  /** Ends a line that nobody wants. @param error why; without it, as if we had hung up. */
  close(error?: KindlineError): void {
    this.#socket.close(error);
  }

  get #streamId(): string {
    return this.#start?.streamSid ?? "";
  }

  #send(piece: Int16Array): void {
    const durationMs = piece.length / samplesPerMs;
    if (this.#marks.unheardMs + durationMs > unheardMaxMs) {
      const message = `Expected at most ${unheardMaxMs} ms of audio to wait for a line.`;
      this.#socket.close(new KindlineError({ code: "INTERNAL", message }));
      return;
    }
    encodeMulaw(piece, codes);
    const payload = codes.toString("base64", 0, piece.length);
    const name = this.#marks.send(durationMs);
    const to = `"streamSid":"${this.#streamId}"`;
    this.#socket.send(`{"event":"media",${to},"media":{"payload":"${payload}"}}`);
    this.#socket.send(`{"event":"mark",${to},"mark":{"name":"${name}"}}`);
  }

  #receive(bytes: Buffer, isBinary: boolean): void {
    if (isBinary) throw invalid("Expected text, not binary data.");
    // Nearly all messages are media, and read without an object in between.
    const media = this.#start === undefined ? undefined : scanMedia(bytes);
    if (media !== undefined) {
      const samples = decodePayload(bytes, media.payloadFrom, media.payloadTo);
      if (samples !== undefined) {
        if (media.streamId !== this.#streamId) throw invalid("Expected media of this stream.");
        if (media.isInbound) this.#hear(media.timestampMs, samples);
        return;
      }
    }
    const message = readTwilioMessage(bytes);
    if (message !== undefined) this.#take(message);
  }

  #take(message: TwilioMessage): void {
    if (message.event === "connected") return;
    if (message.event === "start") return this.#begin(message.start);
    if (this.#start === undefined) {
      throw invalid(`Expected \`start\` before \`${message.event}\`.`);
    }
    if (message.streamSid !== undefined && message.streamSid !== this.#streamId) {
      throw invalid(`Expected a message \`${message.event}\` of this stream.`);
    }
    switch (message.event) {
      case "media": {
        if (message.media.track !== "inbound") return;
        const payload = Buffer.from(message.media.payload, "utf8");
        const samples = decodePayload(payload, 0, payload.length);
        if (samples === undefined) throw badAudio("Expected a payload in base64.");
        return this.#hear(message.media.timestamp, samples);
      }
      case "dtmf":
        return this.#gate.key(message.dtmf.digit);
      case "mark":
        return this.#marks.acknowledge(message.mark.name);
      case "stop":
        return this.#socket.close();
    }
  }

  #begin(start: TwilioStart): void {
    if (this.#start !== undefined) throw invalid("Expected one `start`.");
    const { encoding, sampleRate: rate, channels } = start.mediaFormat;
    if (encoding !== "audio/x-mulaw" || rate !== sampleRate || channels !== 1) {
      throw badAudio("Expected μ-law at 8000 Hz, one channel.");
    }
    if (!plainId.test(start.streamSid)) throw invalid("Expected a plain `streamSid`.");
    this.#start = start;
    this.#options.onStart(this);
  }

  #hear(timestampMs: number, samples: Int16Array): void {
    if (samples.length > frameSamplesMax) {
      throw badAudio(`Expected at most ${frameSamplesMax} samples in a frame.`);
    }
    this.#order.add(timestampMs, samples);
    this.#callOffRelease?.();
    this.#callOffRelease = this.#order.isWaiting
      ? this.#time.after(reorderWaitMs, () => this.#order.release())
      : undefined;
  }

  #end(error: KindlineError | undefined): void {
    this.#callOffRelease?.();
    this.#order.release();
    this.#marks.close();
    this.#hangUp.close();
    this.#gate.close(error);
    if (this.#start === undefined) {
      this.#options.onNoStart(error ?? invalid("Expected `start` before the end."));
    }
  }
}

/** It is written into every message that goes out. */
const plainId = /^[\w-]+$/;

const invalid = (message: string): KindlineError =>
  new KindlineError({ code: "MESSAGE_INVALID", message });
const badAudio = (message: string): KindlineError =>
  new KindlineError({ code: "AUDIO_INVALID", message });
