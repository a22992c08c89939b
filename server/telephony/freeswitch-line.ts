import type { SampleRate } from "../../agent/ports/speech.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { LegOrder, VoiceLine, VoiceLineListener } from "../voice/voice-line.ts";
import { readFreeSwitchMessage, type FreeSwitchStart } from "./freeswitch-message.ts";
import { HangUp } from "./hang-up.ts";
import { frameSamplesMax, unheardMaxMs } from "./limits.ts";
import { LinearFrames } from "./linear-frames.ts";
import type { LineSocket } from "./line-socket.ts";
import { ListenerGate } from "./listener-gate.ts";
import { MarkClock } from "./mark-clock.ts";
import { OutboundPieces } from "./outbound-pieces.ts";
import type { TimeSource } from "./time-source.ts";

/**
 * Audio of one piece, in milliseconds: `mod_audio_fork` plays nothing before so much has come at once, and
 * what is less stays with it even through `killAudio`.
 */
const pieceMs = 240;
/** It drops marks beyond 30, those that wait for their audio included. */
const sentPiecesMax = 24;
/** `killAudio` takes effect at its next frame of 20 ms, and also swallows what came until then. */
const killSettleMs = 40;

/**
 * A telephone call over one socket of FreeSWITCH's `mod_audio_fork` (drachtio and jambonz) with bidirectional
 * streaming: 16-bit audio as binary messages both ways, JSON for the rest. A mark tells that the audio behind
 * it begins to be heard. There are no times on the wire, so audio that is lost before it is sent is not seen.
 */
export class FreeSwitchLine implements VoiceLine {
  readonly kind = "freeswitch";
  readonly sampleRate: SampleRate;
  /** FreeSWITCH's id of the call, from the metadata. */
  readonly callId: string;
  /** What the dial plan sent along. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly #socket: LineSocket;
  readonly #gate: ListenerGate;
  readonly #frames = new LinearFrames();
  readonly #marks: MarkClock;
  readonly #pieces: OutboundPieces;
  readonly #hangUp: HangUp;
  /** Speech of each piece that is on its way, in milliseconds, by the name of its mark. */
  readonly #speechMs = new Map<string, number>();
  /** Who hears how it goes with those that are being rung, by leg. */
  readonly #legs = new Map<string, LegOrder["onStatus"]>();

  constructor(socket: LineSocket, start: FreeSwitchStart, time: TimeSource) {
    this.sampleRate = start.sampleRate;
    this.callId = start.callId;
    this.parameters = start.parameters;
    this.#socket = socket;
    this.#gate = new ListenerGate(start.sampleRate);
    this.#marks = new MarkClock({
      time,
      onPlayed: (playedMs) => {
        this.#gate.played(playedMs);
        this.#hangUp.check();
      },
      onStalled: (error) => this.#socket.close(error),
    });
    this.#pieces = new OutboundPieces({
      time,
      sentPiecesMax,
      pieceSamples: (pieceMs * start.sampleRate) / 1000,
      aheadMs: () => this.#marks.aheadMs,
      send: (piece, speechSamples) => this.#send(piece, speechSamples),
    });
    this.#hangUp = new HangUp({
      time,
      unheardMs: () => this.#unheardMs,
      end: () => {
        // The dial plan hangs up on this event; the module alone would only let go of the audio.
        this.#socket.send('{"type":"disconnect"}');
        this.#socket.close();
      },
    });
  }

  listen(listener: VoiceLineListener): void {
    this.#gate.open(listener);
  }

  play(samples: Int16Array): void {
    if (this.#hangUp.isAsked || !this.#socket.isOpen) return;
    if (this.#unheardMs + this.#durationOf(samples.length) > unheardMaxMs) {
      const message = `Expected at most ${unheardMaxMs} ms of audio to wait for a line.`;
      this.#socket.close(new KindlineError({ code: "INTERNAL", message }));
      return;
    }
    this.#pieces.push(samples);
  }

  clear(): number {
    const mayBeAudible = this.#marks.mayBeAudible;
    const playedMs = this.#marks.clear();
    this.#speechMs.clear();
    this.#pieces.clear(mayBeAudible ? killSettleMs : 0);
    if (mayBeAudible) {
      this.#socket.send('{"type":"clearMarks"}');
      this.#socket.send('{"type":"killAudio"}');
    }
    this.#hangUp.check();
    return playedMs;
  }

  hangUp(options: { readonly afterPlayout: boolean }): void {
    this.#hangUp.ask(options);
  }

  /**
   * The module tells the dial plan (`mod_audio_fork::transfer`), which rings them and forks their audio to us with the
   * leg in the metadata. The same event with `end` takes it back.
   */
  readonly ring = ({ leg, callId, to, ringSeconds, onStatus }: LegOrder): (() => void) => {
    this.#legs.set(leg, onStatus);
    this.#tell("transfer", { leg, call: callId, to, ringSeconds });
    return () => {
      this.#legs.delete(leg);
      this.#tell("transfer", { leg, call: callId, end: true });
    };
  };

  #tell(type: string, data: object): void {
    this.#socket.send(JSON.stringify({ type, data }));
  }

  /** Ends a line that nobody wants. @param error why; without it, as if we had hung up. */
  close(error?: KindlineError): void {
    this.#socket.close(error);
  }

  /** Takes one message of the socket. @throws KindlineError for one that ends the line. */
  receive(bytes: Buffer, isBinary: boolean): void {
    if (isBinary) {
      const samples = this.#frames.push(bytes);
      if (samples.length > frameSamplesMax) {
        const message = `Expected at most ${frameSamplesMax} samples in a frame.`;
        throw new KindlineError({ code: "AUDIO_INVALID", message });
      }
      if (samples.length > 0) this.#gate.audio(samples);
      return;
    }
    const message = readFreeSwitchMessage(bytes);
    if (message === undefined) return;
    if ("type" in message) this.#mark(message.data);
    else if (message.event === "dtmf") this.#gate.key(message.digit);
    else if (message.event === "leg") this.#legs.get(message.leg)?.(message.status);
    else this.#socket.close();
  }

  /** The socket has ended. */
  ended(error: KindlineError | undefined): void {
    this.#marks.close();
    this.#pieces.close();
    this.#hangUp.close();
    this.#gate.close(error);
  }

  get #unheardMs(): number {
    return this.#marks.unheardMs + this.#durationOf(this.#pieces.queuedSamples);
  }

  #durationOf(samples: number): number {
    return (samples * 1000) / this.sampleRate;
  }

  #send(piece: Int16Array, speechSamples: number): void {
    const speechMs = this.#durationOf(speechSamples);
    const name = this.#marks.send(speechMs);
    this.#speechMs.set(name, speechMs);
    this.#socket.send(`{"type":"mark","data":{"name":"${name}"}}`);
    this.#socket.send(new Uint8Array(piece.buffer));
  }

  #mark({ name, event }: { readonly name: string; readonly event: "playout" | "cleared" }): void {
    const speechMs = this.#speechMs.get(name);
    if (event === "cleared" || speechMs === undefined) return;
    this.#marks.begin(name, speechMs);
    // Marks that were lost are those before it: their audio is over.
    let freed = 0;
    for (const earlier of this.#speechMs.keys()) {
      this.#speechMs.delete(earlier);
      freed += 1;
      if (earlier === name) break;
    }
    this.#pieces.freed(freed);
  }
}
