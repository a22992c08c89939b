import type { ExitCode } from "./terminal.ts";

/** What became of the inputs of a command. */
export interface Tally {
  readonly done: number;
  /** Of those done, with findings or failed expectations. */
  readonly faulty: number;
  /** Inputs that could not be used. */
  readonly bad: number;
}

/** The exit code of the interface: 2 where nothing could be done, 1 where something is amiss. */
export function exitCodeOf({ done, faulty, bad }: Tally): ExitCode {
  if (done === 0) return 2;
  return faulty > 0 || bad > 0 ? 1 : 0;
}
