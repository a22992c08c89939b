import { systemClock } from "../../../server/clock.ts";
import { readConfig } from "../../../server/config.ts";
import type { CheckResult } from "../../../server/doctor/check-result.ts";
import { runChecks } from "../../../server/doctor/run-checks.ts";
import { vendorChecks } from "../../../server/doctor/vendor-checks.ts";

type Environment = Readonly<Record<string, string>>;

/** What the doctor finds of one vendor, asked for real over its own client. */
export async function checked(
  id: string,
  environment: Environment,
  limitMs = 10_000,
): Promise<CheckResult> {
  const config = readConfig(environment);
  const checks = vendorChecks(config, { clock: systemClock, isLive: true });
  const options = {
    signal: new AbortController().signal,
    now: () => performance.now(),
    limitMs,
  };
  const [result] = runChecks(
    checks.filter((check) => check.id === id),
    options,
  );
  if (result === undefined) throw new Error(`Expected a check called ${id}.`);
  return await result;
}

/** The settings of a model behind an emulator. */
export const modelAt = (url: string, model = "gpt-4o-mini"): Environment => ({
  OPENAI_BASE_URL: url,
  OPENAI_API_KEY: "sk-secret-of-the-company",
  OPENAI_MODEL: model,
});
