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
  /** The settings of the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Resolves when the process is asked to stop. Asked twice, it ends at once. */
  readonly untilStopped: () => Promise<void>;
}

export function processTerminal(): Terminal {
  return {
    stdin: process.stdin,
    isInteractive: process.stdin.isTTY,
    out: processOutput("stdout"),
    err: processOutput("stderr"),
    paint: paintFor(process.stdout),
    now: () => new Date().toISOString(),
    // oxlint-disable-next-line node/no-process-env -- The one place; what they mean is read in config.ts.
    environment: process.env,
    untilStopped,
  };
}

const stopSignals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of stopSignals) {
      // Heard once: the second one ends the process as it does where nobody listens, whatever is under way.
      process.once(signal, () => resolve());
    }
  });
}
