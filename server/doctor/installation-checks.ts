import { dirname } from "node:path";
import type { Clock } from "../clock.ts";
import type { Config } from "../config.ts";
import { checkClock } from "./check-clock.ts";
import { checkLanguages } from "./check-languages.ts";
import { checkDisk, checkNode, checkPackages, checkProgram } from "./check-machine.ts";
import { checkPacks } from "./check-packs.ts";
import { checkPublicUrl } from "./check-public-url.ts";
import type { Check, CheckFound } from "./check-result.ts";
import { checkSecrets } from "./check-secrets.ts";
import { checkStore } from "./check-store.ts";

interface InstallationOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Of Node, such as `v24.21.0`. */
  readonly version: string;
  readonly isLive: boolean;
}

/** Checks of all that stands on this machine, and of the store. */
export function installationChecks(
  config: Config,
  { environment, clock, version, isLive }: InstallationOptions,
): readonly Check[] {
  const { store, packsDir, publicUrl } = config;
  const runs: Readonly<Record<string, (signal: AbortSignal) => Promise<CheckFound> | CheckFound>> =
    {
      node: () => checkNode(version),
      packages: checkPackages,
      store: (signal) => checkStore(store, signal),
      packs: () => checkPacks(packsDir),
      disk: () => checkDisk(dirname(packsDir)),
      clock: (signal) => checkClock(config, { isLive, now: clock }, signal),
      public_url: (signal) => checkPublicUrl(publicUrl, isLive, signal),
      secrets: () => checkSecrets(environment),
      languages: (signal) => checkLanguages(config.speech, signal),
      ffmpeg: (signal) => checkProgram("ffmpeg", ["-version"], signal),
    };
  return Object.entries(runs).map(([id, run]) => ({
    id,
    group: "installation",
    run: async (signal) => await run(signal),
  }));
}
