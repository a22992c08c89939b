import { createHash, type Hash } from "node:crypto";
import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { wavDataBytesMax, wavHeader } from "../../../audio/wav-header.ts";
import type { SampleRate } from "../../../agent/ports/speech.ts";
import type { CallRecorder } from "../recorded-line.ts";
import { TwoChannels } from "./two-channels.ts";

/** What is told of a recording once it is whole. */
export interface KeptRecording {
  readonly durationMs: number;
  readonly sampleRate: SampleRate;
  /** SHA-256 of its audio, in hexadecimal. */
  readonly sha256: string;
}

interface RecordingOptions {
  readonly path: string;
  readonly sampleRate: SampleRate;
  readonly onKept: (kept: KeptRecording) => void;
  /** It cannot be written: the call goes on, or not, as its pack has it. */
  readonly onFault: (error: unknown) => void;
}

/** Bytes that are gathered before they are written: a quarter of a second at 16 kHz. */
const bufferBytes = 16_000;

/** Rights of the file: the owner of the service alone. */
const fileMode = 0o600;

/** Says in the file itself which side is a machine. */
const label = "left: debtor; right: agent, synthetic voice (AI), or a person who took over";

/**
 * The recording of one call: a stereo WAV file, the debtor left and the agent right, that grows while they speak
 * and is readable after a crash. Where recording was stopped there is silence, so that times stay true.
 */
export class CallRecording implements CallRecorder {
  readonly #options: RecordingOptions;
  readonly #channels = new TwoChannels();
  readonly #hash: Hash = createHash("sha256");
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #dataBytes = 0;
  #isStopped = false;
  #isClosed = false;

  constructor(options: RecordingOptions) {
    this.#options = options;
    mkdirSync(dirname(options.path), { recursive: true });
    this.#file = openSync(options.path, "wx", fileMode);
    writeSync(this.#file, this.#header());
  }

  debtor(samples: Int16Array): void {
    if (this.#isClosed) return;
    const both = this.#channels.debtor(samples);
    if (this.#isStopped) both.fill(0);
    const bytes = Buffer.from(both.buffer, both.byteOffset, both.byteLength);
    if (this.#dataBytes + this.#pendingBytes + bytes.length > wavDataBytesMax) return;
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    if (this.#pendingBytes >= bufferBytes) this.#write();
  }

  agent(samples: Int16Array): void {
    this.#channels.agent(samples);
  }

  clear(): void {
    this.#channels.clear();
  }

  /** Nothing more of either side is kept: somebody objected, or is about to say what may not be kept. */
  stop(): void {
    this.#isStopped = true;
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    const { sampleRate, onKept, onFault } = this.#options;
    try {
      if (!this.#write()) return;
      writeSync(this.#file, this.#header(), 0, undefined, 0);
      closeSync(this.#file);
    } catch (error) {
      return onFault(error);
    }
    const durationMs = Math.round((this.#dataBytes / (4 * sampleRate)) * 1000);
    onKept({ durationMs, sampleRate, sha256: this.#hash.digest("hex") });
  }

  #header(): Buffer {
    const { sampleRate } = this.#options;
    return wavHeader({ sampleRate, channels: 2, dataBytes: this.#dataBytes, comment: label });
  }

  /** @returns false where nothing more can be written; that was told. */
  #write(): boolean {
    const bytes = Buffer.concat(this.#pending);
    this.#pending = [];
    this.#pendingBytes = 0;
    this.#hash.update(bytes);
    try {
      writeSync(this.#file, bytes);
      this.#dataBytes += bytes.length;
      return true;
    } catch (error) {
      this.#isClosed = true;
      closeSync(this.#file);
      this.#options.onFault(error);
      return false;
    }
  }
}

/**
 * Makes a recording whole whose server died while it was written: its header says how much is there.
 * @returns false where there is none.
 */
export async function mendRecording(path: string): Promise<boolean> {
  const file = await open(path, "r+").catch(() => undefined);
  if (file === undefined) return false;
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(headBytesMax);
    await file.read(head, 0, headBytesMax, 0);
    const at = head.indexOf("data", 12, "latin1");
    if (at < 0) return false;
    // Half of a pair of samples may be at the end: it was never whole.
    const dataBytes = Math.floor((size - at - 8) / blockBytes) * blockBytes;
    if (head.readUInt32LE(at + 4) === dataBytes) return true;
    head.writeUInt32LE(at + dataBytes, 4);
    head.writeUInt32LE(dataBytes, at + 4);
    await file.write(head, 0, at + 8, 0);
    return true;
  } finally {
    await file.close();
  }
}

/** Bytes of one sample of both sides. */
const blockBytes = 4;

/** The header with its remark is shorter than this. */
const headBytesMax = 256;
