import pino from "pino";
import { KindlineError } from "../domain/errors.ts";

export type Logger = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The log of a service that starts. */
export interface ServiceLogger extends Logger {
  /**
   * Redaction knows two languages and takes a moment to load; the first page does not wait for it. Until
   * then only numbers and codes of errors stand in the log.
   */
  loadRedaction(): Promise<void>;
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * The log of the service: JSON lines on standard error, messages fixed, values in fields. Everything
 * that goes in is redacted on the way, so that nobody has to remember it at the place of the call.
 */
export function createLogger(
  level: LogLevel,
  destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true }),
): ServiceLogger {
  let redact = codesOnly;
  const log = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: {
        level: (label) => ({ level: label }),
        log: (fields) => redact(withSafeError(fields)),
      },
      // Errors are made safe above, before anything else reads them.
      serializers: { err: (error: unknown) => error },
    },
    destination,
  );
  const loadRedaction = async (): Promise<void> => {
    const { redactValue } = await import("../transcripts/redact/index.ts");
    // Ids of requests are random, and must be found again.
    redact = ({ requestId, ...fields }) => ({ requestId, ...(redactValue(fields) as Fields) });
  };
  return Object.assign(log, { loadRedaction });
}

const withSafeError = (fields: Fields): Fields =>
  "err" in fields ? { ...fields, err: safeError(fields["err"]) } : fields;

/**
 * What an error may tell a log: its kind, its code, where it came from. Only our own messages are known to
 * hold no personal data; those of libraries quote what they choked on.
 */
function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { readonly code?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(KindlineError.isInstance(error) ? { message: error.message } : {}),
    frames: (error.stack ?? "").split("\n").filter((line) => line.startsWith("    at ")),
    ...(error.cause === undefined ? {} : { cause: safeError(error.cause) }),
  };
}

/** What may stand in the log before redaction is loaded: numbers, and the codes of errors. */
function codesOnly(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => typeof value === "number" || name === "code" || name === "requestId",
    ),
  );
}
