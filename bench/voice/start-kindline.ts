import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../server/clock.ts";
import type { Config } from "../../server/config.ts";
import { createLogger } from "../../server/logger.ts";
import type { Services } from "../../server/services.ts";
import { startService } from "../../server/start.ts";

const noSpeech: Config["speech"] = {
  order: undefined,
  callsMax: undefined,
  modelDir: undefined,
  deepgram: undefined,
  openai: undefined,
  funasr: undefined,
  aliyun: undefined,
};

/** A service of ours on a free port, over an empty embedded store in a folder of its own. */
export async function startKindline(
  change: Partial<Config> = {},
): Promise<{ url: string; dir: string; services: Services; stop(): Promise<void> }> {
  const dir = await mkdtemp(join(tmpdir(), "kindline-bench-"));
  const service = await startService(
    {
      host: "127.0.0.1",
      port: 0,
      store: { kind: "embedded", dataDir: join(dir, "store") },
      publicUrl: undefined,
      packsDir: join(dir, "no-packs"),
      recordingsDir: join(dir, "recordings"),
      trustedProxies: 0,
      logLevel: "silent",
      speech: noSpeech,
      telephony: { twilio: undefined, freeSwitchSecret: undefined },
      ...change,
    },
    { clock: systemClock, log: createLogger("silent") },
  );
  const { services } = await service.ready;
  return {
    url: service.url,
    dir,
    services,
    async stop() {
      await service.stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
