/** How a model is best asked with a prompt; hints, which a deployment may overrule. */
export interface ModelHints {
  /** 0 to 2; low keeps to the prompt. */
  readonly temperature: number;
  /** Tokens of the answer that each line needs at most. */
  readonly answerTokensPerLine: number;
}

/** A prompt for a model, as it was read from its file. */
export interface LlmPrompt {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the whole file, in hexadecimal: the same hash, the same words. */
  readonly hash: string;
  /** Always the same, so that a vendor can keep it: it comes first. */
  readonly system: string;
  readonly model: ModelHints;
  /**
   * The message that changes with each request. What is put in is data: it is written so that it cannot end the
   * place where it stands.
   * @throws KindlineError `WORDING_INVALID` for inputs other than those of the prompt.
   */
  user(inputs: Readonly<Record<string, unknown>>): string;
}
