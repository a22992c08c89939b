/** A moment to go to; two in a row to the same one are two. */
export interface Seek {
  readonly ms: number;
  readonly turn: number;
}
