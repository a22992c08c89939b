import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import { systemClock, instantAt } from "../../clock.ts";
import type { Config } from "../../config.ts";
import { runChecks } from "../run-checks.ts";
import { vendorChecks } from "../vendor-checks.ts";
import { secretsOf } from "./secrets-of.ts";
import { startTap } from "./start-tap.ts";
import { tappedConfigs } from "./tapped-configs.ts";
import type { TraceFact } from "./wire-trace.ts";

interface RecordOptions {
  readonly config: Config;
  /** Where the traces go, one file a vendor; it is made if it is not there. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/** Rows of one trace: a check has some dozens. */
const rowsMax = 5_000;

/**
 * Asks every vendor that is set up once more, through somebody in between on this machine who notes what goes over the
 * wire, and writes it down redacted. @returns the names of the files.
 */
export async function recordTraces(options: RecordOptions): Promise<readonly string[]> {
  const { config, folder } = options;
  await mkdir(folder, { recursive: true });
  const names: string[] = [];
  for (const [vendor, tapped] of tappedConfigs(config)) {
    if (options.signal.aborted) break;
    const rows = await recordOne(vendor, tapped, options);
    if (rows.length === 0) continue;
    const head = {
      kindlineTrace: 1,
      vendor,
      day: instantAt(systemClock()).slice(0, 10),
      version: packageJson.version,
    };
    const name = `${vendor}.jsonl`;
    const lines = [head, ...rows].map((row) => JSON.stringify(row));
    // What is set up as a secret is in no row, whatever went wrong above.
    const secrets = secretsOf(config);
    const safe = lines.filter((line) => secrets.every((secret) => !line.includes(secret)));
    await writeFile(join(folder, name), `${safe.join("\n")}\n`, { mode: 0o600 });
    names.push(name);
  }
  return names;
}

async function recordOne(
  vendor: string,
  { origin, through }: { readonly origin: string; readonly through: (url: string) => Config },
  { signal }: RecordOptions,
): Promise<readonly object[]> {
  const rows: object[] = [];
  const startMs = performance.now();
  const note = (fact: TraceFact): void => {
    const atMs = Math.round(performance.now() - startMs);
    if (rows.length < rowsMax) rows.push({ atMs, ...fact });
  };
  const tap = await startTap({ origin, note });
  try {
    const checks = vendorChecks(through(tap.url), { clock: systemClock, isLive: true });
    const own = checks.filter(({ id }) => id === vendor);
    await Promise.all(runChecks(own, { signal, now: () => performance.now() }));
    return rows;
  } finally {
    await tap.close();
  }
}
