import { createHash, randomUUID } from "node:crypto";
import { instantAt, type Clock } from "../clock.ts";
import type { SampleLevel } from "../protocol/quality-reviews.ts";
import type { Store } from "../storage/store.ts";
import { drawSample } from "./draw-sample.ts";
import { qaOneIn, selfCheckCalls, supervisorOneIn } from "./quality-limits.ts";
import { lastPeriod, periodAt, type SamplePeriod } from "./sample-periods.ts";
import { aiAgent } from "./call-to-score.ts";

/** What drawing works with. */
export interface DrawParts {
  readonly store: Pick<Store, "quality" | "settings">;
  readonly clock: Clock;
}

/** Which calls a sample is drawn of. */
interface DrawOf {
  readonly level: SampleLevel;
  readonly period: SamplePeriod;
  /** Whose calls, for a check of one's own; else empty. */
  readonly agent: string;
  /** Who asked for it; null where the time had come. */
  readonly by: string | null;
}

/**
 * Draws the samples of periods that are over and of which every call is scored: of yesterday for each agent, of last week
 * for supervisors, of last month for QA. Each is drawn once, whatever server does it.
 */
export async function drawDueSamples(parts: DrawParts): Promise<void> {
  const nowMs = parts.clock();
  for (const level of ["self", "supervisor", "qa"] as const) {
    const period = lastPeriod(level, nowMs);
    if (await parts.store.quality.samples.isPending(period)) continue;
    const agents =
      level === "self" ? await parts.store.quality.samples.agentsOf(period, aiAgent) : [""];
    for (const agent of agents) {
      const isDrawn = await parts.store.quality.samples.isDrawn({ level, period, agent });
      if (!isDrawn) await drawOne(parts, { level, period, agent, by: null });
    }
  }
}

/**
 * Draws of the running period what was not drawn from yet, because somebody does not want to wait for its end.
 * @returns how many calls were drawn.
 */
export const drawNow = async (
  parts: DrawParts,
  { level, by }: { readonly level: SampleLevel; readonly by: string },
): Promise<number> =>
  drawOne(parts, { level, period: periodAt(level, parts.clock()), agent: "", by });

async function drawOne(
  { store, clock }: DrawParts,
  { level, period, agent, by }: DrawOf,
): Promise<number> {
  const { samples } = store.quality;
  const calls = await samples.population({ level, period, agent });
  if (calls.length === 0) return 0;
  const earlier = await samples.countOf({ level, period, agent });
  const seed = await seedOf(store, [level, period.name, agent, String(earlier)]);
  const strata = drawSample(calls, { count: countFor(level, calls.length), seed });
  const drawn = new Set(strata.flatMap((stratum) => stratum.drawn));
  await samples.keep(
    {
      // The same drawing by two servers at once is one: the second finds the place taken.
      id: earlier === 0 ? `${level} ${period.name} ${agent}`.trim() : randomUUID(),
      level,
      period: period.name,
      agent,
      seed,
      madeAt: instantAt(clock()),
      madeBy: by,
    },
    calls.map((call) => ({ ...call, isDrawn: drawn.has(call.id) })),
  );
  return drawn.size;
}

/** How many of so many calls: a share is rounded up, so that one call is looked at however few there are. */
export function countFor(level: SampleLevel, calls: number): number {
  if (level === "self") return Math.min(selfCheckCalls, calls);
  return Math.ceil(calls / (level === "supervisor" ? supervisorOneIn : qaOneIn));
}

/** Nobody can tell it beforehand, and it stands beside what was drawn by it. */
async function seedOf(
  { settings }: Pick<Store, "settings">,
  parts: readonly string[],
): Promise<string> {
  const secret = await settings.secret("quality-samples");
  return createHash("sha256").update(secret).update(parts.join("\n")).digest("hex").slice(0, 32);
}
