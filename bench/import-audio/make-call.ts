// oxlint-disable-next-line import/default -- Node reads `main` of this package, the linter `module`
import alawmulaw from "alawmulaw";
import { wavHeader } from "../../audio/wav-header.ts";
import { lineHz, say, type Voice } from "../speech/say.ts";

/** What is said in a call, and by whom. */
export interface SpokenTurn {
  readonly speaker: "agent" | "debtor";
  readonly text: string;
}

export interface MadeTurn extends SpokenTurn {
  readonly startMs: number;
  readonly endMs: number;
}

/** A call as a recorder would have it. */
export interface MadeCall {
  /** Stereo, 8 kHz. */
  readonly wav: Buffer;
  readonly turns: readonly MadeTurn[];
}

export interface MakeOptions {
  readonly agentSide: "left" | "right";
  readonly voices: Readonly<Record<SpokenTurn["speaker"], Voice>>;
  readonly encoding: "pcm16" | "mulaw" | "alaw";
  /** Seeds pauses and the noise of the line. */
  readonly seed: number;
}

/** Pauses between two turns, in milliseconds: one in eight begins before the other has ended. */
const pauseMs = { least: 250, most: 1_100, overlap: -250 } as const;
const overlapShare = 1 / 8;

/** The noise of a quiet telephone line: some 60 decibels below the loudest voice. */
const noiseLevel = 12;

/** Speaks a call with synthetic voices and records it, one side on each channel. */
export async function makeCall(
  said: readonly SpokenTurn[],
  options: MakeOptions,
): Promise<MadeCall> {
  const chance = seeded(options.seed);
  const turns: MadeTurn[] = [];
  const clips: { readonly channel: number; readonly at: number; readonly samples: Int16Array }[] =
    [];
  let at = Math.round(0.6 * lineHz);
  for (const [index, turn] of said.entries()) {
    const samples = await say(turn.text, options.voices[turn.speaker]);
    if (index > 0) {
      const spread = pauseMs.least + chance() * (pauseMs.most - pauseMs.least);
      const gapMs = chance() < overlapShare ? pauseMs.overlap : spread;
      at = Math.max(0, at + Math.round((gapMs * lineHz) / 1000));
    }
    const channel = (turn.speaker === "agent") === (options.agentSide === "left") ? 0 : 1;
    clips.push({ channel, at, samples });
    const end = at + samples.length;
    const [first, last] = soundOf(samples);
    turns.push({ ...turn, startMs: msOf(at + first), endMs: msOf(at + last) });
    at = end;
  }
  const channels = [0, 1].map(() =>
    Int16Array.from({ length: at + lineHz }, () => Math.round((chance() - 0.5) * noiseLevel)),
  );
  for (const clip of clips) {
    const line = channels[clip.channel];
    for (const [offset, sample] of clip.samples.entries()) {
      if (line !== undefined)
        line[clip.at + offset] = clamp(sample + (line[clip.at + offset] ?? 0));
    }
  }
  return { wav: toWav(channels, options.encoding), turns };
}

/** Samples below this are the silence that a voice begins and ends with. */
const soundMin = 200;

/** Where the first and the last sound are. */
function soundOf(samples: Int16Array): readonly [number, number] {
  const isSound = (sample: number): boolean => Math.abs(sample) >= soundMin;
  return [Math.max(0, samples.findIndex(isSound)), samples.findLastIndex(isSound) + 1];
}

const msOf = (samples: number): number => Math.round((1000 * samples) / lineHz);
const clamp = (sample: number): number => Math.max(-32_768, Math.min(32_767, sample));

/** Two channels as a WAV file of that encoding. */
export function toWav(channels: readonly Int16Array[], encoding: MakeOptions["encoding"]): Buffer {
  const length = channels[0]?.length ?? 0;
  const mixed = new Int16Array(length * channels.length);
  for (const [channel, samples] of channels.entries()) {
    for (const [at, sample] of samples.entries()) mixed[at * channels.length + channel] = sample;
  }
  const audio =
    encoding === "pcm16"
      ? Buffer.from(mixed.buffer)
      : Buffer.from(alawmulaw[encoding].encode(mixed));
  const header = wavHeader({
    sampleRate: lineHz,
    channels: channels.length,
    dataBytes: audio.length,
  });
  if (encoding !== "pcm16") {
    header.writeUInt16LE(encoding === "alaw" ? 6 : 7, 20);
    header.writeUInt32LE(lineHz * channels.length, 28);
    header.writeUInt16LE(channels.length, 32);
    header.writeUInt16LE(8, 34);
  }
  return Buffer.concat([header, audio]);
}

/** A small generator (mulberry32), so that every run makes the same calls. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
