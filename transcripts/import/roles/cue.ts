/** Words that one of the two says and the other hardly ever does. */
export interface Cue {
  readonly pattern: RegExp;
  /**
   * How much it speaks for the agent, or, where it is negative, for the debtor: natural logarithm of how many times
   * as often the one says it as the other. Estimated, not counted; 2 is about seven times.
   */
  readonly weight: number;
}
