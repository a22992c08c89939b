import type { SampleRate, SpeechRecogniser } from "../../agent/ports/speech.ts";
import { Resampler } from "../../audio/resample.ts";
import type { Locale } from "../../domain/locale.ts";
import type { LossLog } from "../../transcripts/import/loss-log.ts";
import {
  bareCall,
  type PartyRole,
  type Segment,
  type SourceCall,
} from "../../transcripts/import/source-call.ts";
import { ChannelLikeness } from "./channel-likeness.ts";
import { dropEchoes, type WordedPiece } from "./drop-echoes.ts";
import { sameChannelMin } from "./limits.ts";
import { PieceCutter } from "./piece-cutter.ts";
import { PieceEars } from "./piece-ears.ts";
import { openWav, type WavAudio } from "./wav-audio.ts";

/** What is needed to write down a recording. */
export interface TranscriptionOptions {
  readonly locale: Locale;
  readonly keyterms: readonly string[];
  readonly recognisers: readonly SpeechRecogniser[];
  /** Who is on the channels in their order, where that is known. */
  readonly roles?: readonly (PartyRole | undefined)[];
  readonly losses: LossLog;
}

/** A recording as text. */
export interface Transcribed {
  readonly call: SourceCall;
  /** All speakers are on one channel. */
  readonly isMono: boolean;
  /** The recogniser that heard most of it. */
  readonly transcribedBy: string;
}

/**
 * Writes down a recording while it is read: each channel is cut into pieces of sound, each piece is recognised.
 * @param chunks WAV.
 * @throws KindlineError RECORDING_INVALID, RECORDING_TRUNCATED, RECORDING_TOO_LARGE, or that of the recogniser.
 */
export async function transcribeRecording(
  chunks: AsyncIterable<Uint8Array>,
  options: TranscriptionOptions,
): Promise<Transcribed> {
  const audio = await openWav(chunks);
  const { sampleRate } = audio.format;
  const rate: SampleRate = sampleRate < 16_000 ? 8_000 : 16_000;
  const ears = new PieceEars({ ...options, sampleRate: rate });
  try {
    const heard = await hearAll(audio, { rate, ears, losses: options.losses });
    return toCall(heard, { audio, options });
  } finally {
    ears.close();
    await audio.close();
  }
}

interface Heard {
  readonly pieces: readonly WordedPiece[];
  readonly likeness: ChannelLikeness;
}

async function hearAll(
  audio: WavAudio,
  { rate, ears, losses }: { rate: SampleRate; ears: PieceEars; losses: LossLog },
): Promise<Heard> {
  const { channels, sampleRate } = audio.format;
  const likeness = new ChannelLikeness();
  const lines = Array.from({ length: channels }, (_, channel) => ({
    cutter: new PieceCutter(channel, rate),
    resampler: sampleRate === rate ? undefined : new Resampler(sampleRate, rate),
  }));
  const pieces: WordedPiece[] = [];
  const hear = async (cut: ReturnType<PieceCutter["push"]>): Promise<void> => {
    for (const { samples, ...piece } of cut) {
      const heard = await ears.hear(samples);
      if (heard.text === "") losses.segment("audio", "no-words");
      else pieces.push({ ...piece, ...heard });
    }
  };
  for await (const block of audio.blocks()) {
    const [left, right] = block;
    if (left !== undefined && right !== undefined) likeness.push(left, right);
    for (const [channel, { cutter, resampler }] of lines.entries()) {
      const samples = block[channel] ?? new Int16Array(0);
      await hear(cutter.push(resampler?.push(samples) ?? samples));
    }
  }
  for (const { cutter } of lines) await hear(cutter.end());
  return { pieces, likeness };
}

function toCall(
  { pieces, likeness }: Heard,
  { audio, options }: { audio: WavAudio; options: TranscriptionOptions },
): Transcribed {
  const isStereo = audio.format.channels === 2;
  const isSameTwice = isStereo && Math.abs(likeness.correlation) >= sameChannelMin;
  const isMono = !isStereo || isSameTwice || likeness.hasEmptySide;
  const once = isSameTwice ? pieces.filter(({ channel }) => channel === 0) : pieces;
  const { kept, echoCount } = dropEchoes(once);
  for (let count = 0; count < echoCount; count += 1) options.losses.segment("audio", "echo");
  const roles = options.roles ?? declaredRoles(audio.format.comment);
  const segments = kept.map((piece) => segmentOf(piece, isMono ? undefined : roles[piece.channel]));
  return {
    call: { ...bareCall("audio", segments), isCutAtPauses: true },
    isMono,
    transcribedBy: mostFrequent(kept.map(({ by }) => by)),
  };
}

function segmentOf(piece: WordedPiece, role: PartyRole | undefined): Segment {
  const { channel, text, startMs, endMs, confidence } = piece;
  const speaker = channel === 0 ? "left" : "right";
  return { speaker, role, text, startMs, endMs, confidence, path: `${speaker} at ${startMs} ms` };
}

/** The remark that our own recordings have in their header: `left: debtor; right: agent, …`. */
function declaredRoles(comment: string): readonly (PartyRole | undefined)[] {
  return ["left", "right"].map((side) => {
    const name = new RegExp(`\\b${side}: (agent|debtor)\\b`, "u").exec(comment)?.[1];
    return name === undefined ? undefined : (name as PartyRole);
  });
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
}
