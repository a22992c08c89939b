/** Milliseconds of one turn, from three moments to the first audio of the answer. */
export interface TurnTimes {
  /** From the recogniser's final transcript. */
  readonly fromTranscriptMs: number;
  /** From the moment at which the turn was known to be over. */
  readonly fromTurnEndMs: number;
  /** Waiting for the disk before the first audio, within it. */
  readonly storeMs: number;
  /** Frames of 20 ms that the answer had. */
  readonly frames: number;
}

/** One spoken call whose vendors answer at once. */
export interface SpokenCall {
  /** Somebody says that; resolves when the answer has been played to its end. */
  turn(text: string): Promise<TurnTimes>;
  /** 20 ms of the debtor, in which nobody speaks. */
  hear(samples: Int16Array): void;
  /** A noise that is no turn, so that a call is not ended for its silence. */
  cough(): void;
  /** They hang up; resolves when the call is over and nothing of it is under way. */
  close(): Promise<void>;
}

/** What is measured. */
export interface SpokenPeer {
  readonly name: string;
  /** A call that has begun, and listens. */
  open(): Promise<SpokenCall>;
  close(): Promise<void>;
}

/** Samples a second of all audio here. */
export const rateHz = 16_000;
/** 20 ms. */
export const frameSamples = 320;
/** What a sentence lasts, in frames: a reply of two sentences has thirty. */
export const sentenceFrames = 15;
