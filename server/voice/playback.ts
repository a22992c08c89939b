import type { OutgoingSentence, Playout, SpeechOutput } from "../../agent/ports/words.ts";
import { heardPart } from "../../agent/voice/heard-part.ts";
import type { Sentence } from "../../agent/voice/turn-taking/turn-state.ts";
import { KindlineError } from "../../domain/errors.ts";
import type { Locale } from "../../domain/locale.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import type { CallVoice } from "./call-voice.ts";
import { estimateMs } from "./estimate-ms.ts";
import { isAudible } from "./is-audible.ts";
import type { SentenceAudio } from "./sentence-audio.ts";
import {
  firstAudioMsMax,
  playoutCheckMs,
  playoutGraceMs,
  relayBehindMaxMs,
  resumeRewindMs,
} from "./voice-limits.ts";
import type { VoiceLine } from "./voice-line.ts";

/** The sentence that is being played, and where in its audio the line is. */
interface Playing {
  readonly sentence: OutgoingSentence;
  audio: SentenceAudio;
  readonly resolve: (playout: Playout) => void;
  /** The line's own count of milliseconds at which this part of the sentence begins. */
  lineStartMs: number;
  /** How much of the sentence comes before this part. */
  offsetMs: number;
  /** The furthest that was heard of this audio: what is said again does not make it less. */
  reachedMs: number;
  /** What an earlier voice had said of it before it failed. */
  heardBefore: string;
  isPaused: boolean;
  /** When audio was last given or heard, by the wall clock. */
  movedAtMs: number;
}

interface PlaybackOptions {
  readonly line: VoiceLine;
  readonly voice: CallVoice;
  readonly locale: Locale;
  /** Waits until what has been decided is in the store: nothing is heard before it is. */
  readonly keep: () => Promise<void>;
  readonly onSentence: (sentence: Sentence, text: string, id: string) => void;
  readonly onProgress: (remainingMs: number | undefined) => void;
  /** The first audio of a sentence has been given to the line. */
  readonly onFirstAudio: () => void;
  /** No voice is left: nothing more can be said. It may be told again. */
  readonly onMute: () => void;
  /** Milliseconds of any clock that goes on. */
  readonly clock: () => number;
}

/**
 * Plays approved sentences on a line, one after the other, and knows of each how much of it was heard: the
 * record of a call holds what reached the debtor, not what was meant to.
 */
export class Playback implements SpeechOutput {
  readonly #options: PlaybackOptions;
  #playing: Playing | undefined;
  #queue: readonly OutgoingSentence[] = [];
  #isCutOff = false;
  #isClosed = false;
  /** What the line has played since it was opened. */
  #playedMs = 0;
  /** What was given to the line and not thrown away again. */
  #givenMs = 0;
  readonly #watch: NodeJS.Timeout;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.#watch = setInterval(() => this.#checkProgress(), playoutCheckMs);
    this.#watch.unref();
  }

  /** A new reply begins: what cut off the one before does not concern it. */
  beginReply(): void {
    this.#isCutOff = false;
    this.#queue = [];
  }

  prepare(sentences: readonly OutgoingSentence[]): void {
    this.#queue = sentences;
    // Two ahead are enough: one plays while the next is made, and what is cut off was not paid for.
    this.#options.voice.prepare(sentences.slice(0, 2));
  }

  async play(sentence: OutgoingSentence): Promise<Playout> {
    await this.#options.keep();
    this.#queue = this.#queue.slice(this.#queue.indexOf(sentence) + 1);
    if (this.#isCutOff || this.#isClosed) return { type: "discarded" };
    const audio = this.#options.voice.audioOf(sentence.text, sentence.tone);
    if (audio === undefined) return this.#giveUp();
    this.#options.voice.prepare(this.#queue.slice(0, 1));
    return await new Promise<Playout>((resolve) => {
      this.#playing = {
        sentence,
        audio,
        resolve,
        lineStartMs: this.#givenMs,
        offsetMs: 0,
        reachedMs: 0,
        heardBefore: "",
        isPaused: false,
        movedAtMs: this.#options.clock(),
      };
      audio.hold();
      const { id, text, line } = sentence;
      const isInterruptible = !isFixedLine(line);
      this.#options.onSentence({ isInterruptible, remainingMs: undefined }, text, id);
      const playing = this.#playing;
      if (playing !== undefined && !playing.isPaused) this.#give(playing);
    });
  }

  /** The line has played so much. */
  progress(playedMs: number): void {
    this.#playedMs = Math.max(this.#playedMs, playedMs);
    const playing = this.#playing;
    if (playing === undefined || playing.isPaused) return;
    playing.movedAtMs = this.#options.clock();
    this.#options.onProgress(this.#remainingMs(playing));
    this.#finishIfHeard(playing);
  }

  /** Holds back what is being said: they may have begun to speak. */
  pause(): void {
    const playing = this.#playing;
    if (playing === undefined || playing.isPaused) return;
    playing.isPaused = true;
    playing.audio.unfollow();
    this.#silence(playing);
  }

  /** It was nothing: goes on about a word before the place. */
  resume(): void {
    const playing = this.#playing;
    if (playing === undefined || !playing.isPaused) return;
    playing.offsetMs = Math.min(playing.offsetMs, Math.max(0, playing.reachedMs - resumeRewindMs));
    playing.isPaused = false;
    playing.movedAtMs = this.#options.clock();
    this.#give(playing);
  }

  /** They have the floor: the rest of the reply is not said. */
  stop(): void {
    this.#isCutOff = true;
    const playing = this.#playing;
    if (playing === undefined) return;
    if (!playing.isPaused) this.#silence(playing);
    this.#settle(playing, this.#cutOff(playing));
    this.#options.voice.forget();
  }

  /** A person comes in: what is being said gives way, unless it must be heard. */
  yieldFloor(): void {
    const playing = this.#playing;
    if (playing === undefined || !isFixedLine(playing.sentence.line)) this.stop();
  }

  /** What a person says. Silence beside our words would put their voice behind; their first word cuts ours short. */
  relay(samples: Int16Array): void {
    if (this.#playing !== undefined) {
      if (!isAudible(samples) || isFixedLine(this.#playing.sentence.line)) return;
      this.stop();
    }
    if (this.#givenMs - this.#playedMs > relayBehindMaxMs) return;
    this.#givenMs += this.#msOf(samples.length);
    this.#options.line.play(samples);
  }

  /** The line is gone. */
  close(): void {
    this.#isClosed = true;
    clearInterval(this.#watch);
    const playing = this.#playing;
    if (playing !== undefined) this.#settle(playing, this.#cutOff(playing));
  }

  /** Gives the line the sentence from where it stands. */
  #give(playing: Playing): void {
    const fromSample = Math.round((playing.offsetMs * this.#options.line.sampleRate) / 1000);
    let isFirst = playing.offsetMs === 0;
    const follower = {
      onAudio: (samples: Int16Array) => {
        if (isFirst) this.#options.onFirstAudio();
        isFirst = false;
        playing.movedAtMs = this.#options.clock();
        this.#givenMs += this.#msOf(samples.length);
        this.#options.line.play(samples);
      },
      onEnd: () => this.#finishIfHeard(playing),
      onFault: (error: KindlineError) => this.#changeVoice(playing, error),
    };
    playing.audio.follow(follower, fromSample);
  }

  /** The voice failed: the sentence is said again, by the next one, from its beginning. */
  #changeVoice(playing: Playing, error: KindlineError): void {
    if (this.#playing !== playing) return;
    const { voice } = this.#options;
    this.#silence(playing);
    const heardText = this.#heardText(playing);
    voice.fail(error);
    const { text, tone } = playing.sentence;
    const audio = voice.audioOf(text, tone);
    if (audio === undefined) return this.#loseVoice(playing);
    audio.hold();
    playing.heardBefore = heardText;
    playing.audio = audio;
    playing.offsetMs = 0;
    playing.reachedMs = 0;
    playing.movedAtMs = this.#options.clock();
    this.#give(playing);
  }

  #finishIfHeard(playing: Playing): void {
    if (this.#playing !== playing || !playing.audio.isMade || playing.isPaused) return;
    const durationMs = this.#msOf(playing.audio.sampleCount);
    const isHeard = this.#heardMs(playing) >= Math.floor(durationMs);
    if (isHeard) this.#settle(playing, { type: "heard", playbackMs: Math.round(durationMs) });
  }

  #settle(playing: Playing, playout: Playout): void {
    if (this.#playing === playing) this.#playing = undefined;
    playing.audio.cancel();
    playing.resolve(playout);
  }

  /** How much of it was heard when it was cut off. */
  #cutOff(playing: Playing): Playout {
    const playbackMs = Math.round(this.#reachedMs(playing));
    return { type: "interrupted", heardText: this.#heardText(playing), playbackMs };
  }

  /** The words that were surely heard, by whichever voice said more of them. */
  #heardText(playing: Playing): string {
    const { sentence, audio, heardBefore } = playing;
    const madeMs = this.#msOf(audio.sampleCount);
    const wholeMs = audio.isMade ? madeMs : Math.max(madeMs, estimateMs(sentence.text));
    const share = wholeMs === 0 ? 0 : this.#reachedMs(playing) / wholeMs;
    const heard = heardPart(sentence.text, share, this.#options.locale);
    return heard.length > heardBefore.length ? heard : heardBefore;
  }

  /** Nothing of it sounds any more, and where it stopped is known. */
  #silence(playing: Playing): void {
    this.#playedMs = Math.max(this.#playedMs, this.#options.line.clear());
    playing.reachedMs = this.#reachedMs(playing);
    playing.offsetMs = this.#heardMs(playing);
    this.#givenMs = this.#playedMs;
    playing.lineStartMs = this.#givenMs;
  }

  /** Milliseconds of the sentence that were heard. */
  #heardMs({ lineStartMs, offsetMs }: Playing): number {
    return offsetMs + Math.max(0, this.#playedMs - lineStartMs);
  }

  /** The furthest place that was heard, in milliseconds of the sentence. */
  #reachedMs(playing: Playing): number {
    return Math.max(playing.reachedMs, this.#heardMs(playing));
  }

  #remainingMs(playing: Playing): number | undefined {
    if (this.#queue.length > 0 || !playing.audio.isMade) return undefined;
    return this.#msOf(playing.audio.sampleCount) - this.#heardMs(playing);
  }

  /** A voice that does not begin is replaced; a line that does not play is gone. */
  #checkProgress(): void {
    const playing = this.#playing;
    if (playing === undefined || playing.isPaused) return;
    const stillMs = this.#options.clock() - playing.movedAtMs;
    const waitsForVoice = this.#givenMs - this.#playedMs < 1 && !playing.audio.isMade;
    if (waitsForVoice && stillMs > firstAudioMsMax) {
      const message = `Expected audio within ${firstAudioMsMax} ms.`;
      this.#changeVoice(playing, new KindlineError({ code: "VENDOR_STALLED", message }));
    } else if (stillMs > this.#givenMs - this.#playedMs + playoutGraceMs) {
      this.#options.line.hangUp({ afterPlayout: false });
    }
  }

  /** No voice is left: the rest of the reply is not said, and whoever leads the call is told. */
  #giveUp(): Playout {
    this.#isCutOff = true;
    this.#options.onMute();
    return { type: "discarded" };
  }

  #loseVoice(playing: Playing): void {
    this.#isCutOff = true;
    this.#settle(playing, this.#cutOff(playing));
    this.#options.onMute();
  }

  #msOf(samples: number): number {
    return (samples * 1000) / this.#options.line.sampleRate;
  }
}
