import { noRecordings } from "./no-recordings.ts";
import { createLogger, type ServiceLogger } from "../../server/logger.ts";
import { localUrl, type Config } from "../../server/config.ts";
import { startService } from "../../server/start.ts";
import type { ReadyService } from "../../server/warm-up.ts";
import type { Clock } from "../../server/clock.ts";
import type { StoreAddress } from "../../server/storage/database.ts";
import { emptyStore } from "./storage/test-databases.ts";
import { afterFile } from "../after-file.ts";

/** A clock that stands still until somebody moves it. */
export class TestClock {
  nowMs = Date.parse("2026-11-20T02:05:00.000Z");
  readonly now: Clock = () => this.nowMs;

  pass(ms: number): void {
    this.nowMs += ms;
  }
}

/** Nothing but what comes with the package hears and speaks. */
export const noSpeech: Config["speech"] = {
  order: undefined,
  callsMax: undefined,
  modelDir: undefined,
  deepgram: undefined,
  openai: undefined,
  funasr: undefined,
  aliyun: undefined,
};

export const noTelephony: Config["telephony"] = { twilio: undefined, freeSwitchSecret: undefined };

export const silentLog: ServiceLogger = createLogger("silent");

/** A service on a free port of this machine, over an empty embedded store unless another is given. */
export async function runService(
  options: {
    readonly store?: StoreAddress;
    readonly clock?: Clock;
    readonly log?: ServiceLogger;
    readonly publicUrl?: string;
    readonly port?: number;
    readonly serverUrl?: string;
    readonly packsDir?: string;
    readonly pingMs?: number;
    readonly recordingsDir?: string;
    readonly speech?: Config["speech"];
    readonly telephony?: Config["telephony"];
    readonly messages?: Config["messages"];
    readonly llm?: Config["llm"];
  } = {},
) {
  const config: Config = {
    host: "127.0.0.1",
    port: options.port ?? 0,
    store: options.store ?? (await emptyStore("embedded")),
    publicUrl: options.publicUrl,
    serverUrl: options.serverUrl,
    packsDir: options.packsDir ?? "no-packs-here",
    recordingsDir: options.recordingsDir ?? noRecordings,
    trustedProxies: 0,
    logLevel: "silent",
    speech: options.speech ?? noSpeech,
    telephony: options.telephony ?? noTelephony,
    messages: options.messages,
    llm: options.llm,
  };
  const service = await startService(config, {
    clock: options.clock ?? new TestClock().now,
    log: options.log ?? silentLog,
    ...(options.pingMs === undefined ? {} : { pingMs: options.pingMs }),
  });
  afterFile(() => service.stop());
  const ready = await service.ready;
  const url =
    options.publicUrl === undefined ? service.url : localUrl("127.0.0.1", options.port ?? 0);
  return { ...service, ready, url };
}

/** The link of the example case in that language. */
export function exampleToken({ exampleLinks }: ReadyService, language: string): string {
  const link = exampleLinks.find((one) => one.language === language);
  if (link === undefined) throw new Error(`Expected an example link in ${language}.`);
  return new URL(link.url).hash.slice(1);
}
