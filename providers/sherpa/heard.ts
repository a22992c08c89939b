/** What a worker thread made of some audio: plain data. */
export interface Heard {
  /** Empty where there was no speech, or none that could be believed. */
  readonly text: string;
  /** 0 to 1, the least certain token; undefined where the model does not say. */
  readonly confidence: number | undefined;
}

export const nothingHeard: Heard = { text: "", confidence: undefined };
