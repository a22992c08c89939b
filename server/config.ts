import { resolve } from "node:path";
import { z } from "zod";
import { KindlineError } from "../domain/errors.ts";
import { LOG_LEVELS, type LogLevel } from "./logger.ts";
import type { StoreAddress } from "./storage/database.ts";

/** How the service runs, decided once at its start. */
export interface Config {
  readonly host: string;
  readonly port: number;
  readonly store: StoreAddress;
  /** The folder of the company's own rules and of newer packs; it need not be there. */
  readonly packsDir: string;
  /** Where people reach it from outside, without a slash at the end; this machine if undefined. */
  readonly publicUrl: string | undefined;
  /** Proxies in front of it whose word on the caller's address is taken. */
  readonly trustedProxies: number;
  readonly logLevel: LogLevel;
}

type Environment = Readonly<Record<string, string | undefined>>;

const environmentSchema = z.object({
  PORT: z.coerce
    .number("Expected a port, 0 to 65535.")
    .int("Expected a port, 0 to 65535.")
    .min(0, "Expected a port, 0 to 65535.")
    .max(65_535, "Expected a port, 0 to 65535.")
    .default(3000),
  // Nobody outside this machine gets in before somebody has decided so.
  HOST: z.string().default("127.0.0.1"),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z
    .url({
      protocol: /^postgres(?:ql)?$/,
      error: "Expected the address of a Postgres server: postgres://user@host:5432/database.",
    })
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "Expected an address such as https://chat.example.com." })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  TRUSTED_PROXIES: z.coerce
    .number("Expected how many proxies stand in front, 0 to 10.")
    .int("Expected how many proxies stand in front, 0 to 10.")
    .min(0, "Expected how many proxies stand in front, 0 to 10.")
    .max(10, "Expected how many proxies stand in front, 0 to 10.")
    .default(0),
  LOG_LEVEL: z.enum(LOG_LEVELS, `Expected one of ${LOG_LEVELS.join(", ")}.`).default("info"),
});

/**
 * The settings of the environment; what is empty counts as not set.
 * @throws KindlineError CONFIG_INVALID with every problem at once. It names settings, never their values.
 */
export function readConfig(environment: Environment): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join(".")}: ${message}`,
    );
    throw new KindlineError({ code: "CONFIG_INVALID", message: problems.join("\n") });
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES, LOG_LEVEL } =
    parsed.data;
  return {
    host: HOST,
    port: PORT,
    store:
      DATABASE_URL === undefined
        ? { kind: "embedded", dataDir: resolve(DATA_DIR) }
        : { kind: "postgres", url: DATABASE_URL },
    packsDir: resolve(DATA_DIR, "packs"),
    publicUrl: PUBLIC_URL,
    trustedProxies: TRUSTED_PROXIES,
    logLevel: LOG_LEVEL,
  };
}

/** The address on this machine. */
export function localUrl(host: string, port: number): string {
  const isEverywhere = host === "0.0.0.0" || host === "::";
  const name = isEverywhere || host === "127.0.0.1" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
