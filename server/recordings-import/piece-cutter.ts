import type { SampleRate } from "../../agent/ports/speech.ts";
import { EnergyGate } from "../../providers/sherpa/energy-gate.ts";
import {
  cutQuietMs,
  marginMs,
  pieceMsMax,
  pieceMsSoft,
  pieceQuietMs,
  pieceSoundMsMin,
} from "./limits.ts";
import type { SpeechPiece } from "./speech-piece.ts";

/** The piece that is under way. */
interface Open {
  readonly frames: Int16Array[];
  readonly startFrame: number;
  lastLoudFrame: number;
  loudFrames: number;
  squares: number;
  /** Frames kept behind the last loud one. */
  quietFrames: number;
}

/**
 * Cuts one channel into pieces of sound, as it comes. Whether somebody speaks in a piece is for the recogniser to
 * say: this looks only for where it is loud, which costs a thousandth of the time.
 */
export class PieceCutter {
  readonly #channel: number;
  readonly #gate: EnergyGate;
  readonly #frameMs: number;
  #rest = new Int16Array(0);
  /** Quiet frames before a piece. */
  #margin: Int16Array[] = [];
  #frameCount = 0;
  #open: Open | undefined;

  constructor(channel: number, sampleRate: SampleRate) {
    this.#channel = channel;
    this.#gate = new EnergyGate(sampleRate);
    this.#frameMs = (1000 * this.#gate.frameLength) / sampleRate;
  }

  /** The pieces that end with these samples. */
  push(samples: Int16Array): SpeechPiece[] {
    const all = new Int16Array(this.#rest.length + samples.length);
    all.set(this.#rest);
    all.set(samples, this.#rest.length);
    const { frameLength } = this.#gate;
    const pieces: SpeechPiece[] = [];
    let at = 0;
    for (; at + frameLength <= all.length; at += frameLength) {
      const piece = this.#take(all.slice(at, at + frameLength));
      if (piece !== undefined) pieces.push(piece);
    }
    this.#rest = all.slice(at);
    return pieces;
  }

  /** The piece that the end of the recording ends. */
  end(): SpeechPiece[] {
    const piece = this.#close();
    return piece === undefined ? [] : [piece];
  }

  #take(frame: Int16Array): SpeechPiece | undefined {
    const isLoud = this.#gate.isLoud(frame, this.#open !== undefined);
    const at = this.#frameCount;
    this.#frameCount += 1;
    if (isLoud) this.#hear(frame, at);
    else this.#hearQuiet(frame);
    return this.#mustEnd() ? this.#close() : undefined;
  }

  #hear(frame: Int16Array, at: number): void {
    this.#open ??= {
      frames: this.#margin,
      startFrame: at,
      lastLoudFrame: at,
      loudFrames: 0,
      squares: 0,
      quietFrames: 0,
    };
    this.#margin = [];
    const open = this.#open;
    open.frames.push(frame);
    open.lastLoudFrame = at;
    open.loudFrames += 1;
    open.quietFrames = 0;
    for (const sample of frame) open.squares += sample * sample;
  }

  #hearQuiet(frame: Int16Array): void {
    if (this.#open !== undefined) {
      this.#open.frames.push(frame);
      this.#open.quietFrames += 1;
      return;
    }
    this.#margin.push(frame);
    if (this.#margin.length > marginMs / this.#frameMs) this.#margin.shift();
  }

  #mustEnd(): boolean {
    const open = this.#open;
    if (open === undefined) return false;
    const quietMs = open.quietFrames * this.#frameMs;
    const lengthMs = (this.#frameCount - open.startFrame) * this.#frameMs;
    if (quietMs >= pieceQuietMs || lengthMs >= pieceMsMax) return true;
    return lengthMs >= pieceMsSoft && quietMs >= cutQuietMs;
  }

  #close(): SpeechPiece | undefined {
    const open = this.#open;
    if (open === undefined) return undefined;
    this.#open = undefined;
    const surplus = Math.max(0, open.quietFrames - Math.round(marginMs / this.#frameMs));
    const frames = open.frames.slice(0, open.frames.length - surplus);
    // What is quiet behind it lies before the next.
    this.#margin =
      open.quietFrames === 0
        ? []
        : open.frames.slice(-Math.min(open.quietFrames, Math.floor(marginMs / this.#frameMs)));
    if (open.loudFrames * this.#frameMs < pieceSoundMsMin) return undefined;
    const power = open.squares / (open.loudFrames * this.#gate.frameLength);
    return {
      channel: this.#channel,
      startMs: Math.round(open.startFrame * this.#frameMs),
      endMs: Math.round((open.lastLoudFrame + 1) * this.#frameMs),
      samples: joined(frames),
      levelDb: 10 * Math.log10(Math.max(power, 1e-3) / (32_768 * 32_768)),
    };
  }
}

function joined(frames: readonly Int16Array[]): Int16Array {
  const all = new Int16Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(frame, at);
    at += frame.length;
  }
  return all;
}
