import { paintFor, type Paint } from "./colour.ts";
import { processOutput, type Output } from "./output.ts";

/** How a command ended: all well; findings or bad inputs; nothing could be done. */
export type ExitCode = 0 | 1 | 2;

/** Everything outside that a command may touch. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream & AsyncIterable<Uint8Array>;
  /** A person types at standard input. */
  readonly isInteractive: boolean;
  readonly out: Output;
  readonly err: Output;
  readonly paint: Paint;
  /** The moment it is, ISO 8601 in UTC. */
  readonly now: () => string;
}

export function processTerminal(): Terminal {
  return {
    stdin: process.stdin,
    isInteractive: process.stdin.isTTY,
    out: processOutput("stdout"),
    err: processOutput("stderr"),
    paint: paintFor(process.stdout),
    now: () => new Date().toISOString(),
  };
}
