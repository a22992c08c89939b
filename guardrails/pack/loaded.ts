/** A file of rules that was accepted. */
export interface Loaded<T> {
  readonly value: T;
  /** SHA-256 of what the file says, whatever its white space. */
  readonly sha256: string;
}
