import type { KindlineError } from "../../domain/errors.ts";

/** What a sentence's sound comes to. After `onEnd` or `onDown` nothing follows. */
export interface Delivery {
  /** 16-bit PCM, cut anywhere. */
  readonly onSound: (bytes: Uint8Array) => void;
  readonly onEnd: () => void;
  readonly onDown: (error: KindlineError) => void;
}

/** What is asked of the vendor for one sentence. */
export interface SpeechRequest {
  readonly text: string;
  /** The vendor's speed: 0.7 to 1.5, 1 being the voice's own. */
  readonly speed: number;
}

/** A sentence under way, by one road or the other. */
export interface UnderWay {
  /** It is not wanted any more. Nothing of it comes after this. */
  stop(): void;
  /** As `stop`, where the vendor does not answer: the connection is given up, too. */
  giveUp(): void;
}

/** Which voice, and how it shall sound. */
export interface VoiceSettings {
  readonly model: string;
  readonly sampleRate: number;
  /** Keeps the words out of the vendor's training data. */
  readonly isPrivate: boolean;
}
