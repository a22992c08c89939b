import type { Locale } from "../../domain/locale.ts";
import { faultRow, judgeCall } from "./judge-call.ts";
import type { GivenCase } from "./draw-case.ts";
import type { Persona } from "./persona.ts";
import { runOnce, type RunKey } from "./run-once.ts";
import type { RunRow } from "./run-row.ts";
import { meanPowers, Tally, type SummaryRow } from "./summarise.ts";

export interface SimulationPlan {
  readonly personas: readonly Persona[];
  /** Runs of each persona, spread evenly over its locales. */
  readonly runs: number;
  readonly seed: number;
  /** Only this locale; personas that do not speak it are left out. */
  readonly locale?: Locale | undefined;
  /** Cases of a round to rehearse, taken by turns; invented ones where absent. */
  readonly cases?: readonly GivenCase[] | undefined;
  /** Runs drawn at once for pass^k, up to which the powers are told. */
  readonly k: number;
  readonly maxTurns: number;
  /** Who plays the debtors in the place of the script. */
  readonly playedBy?: RunKey["playedBy"];
  /** Tell every call in full, not only those that went wrong. */
  readonly withTranscripts: boolean;
  /** A thrown error as a code and a place, without words of the call. */
  readonly describeFault: (error: unknown) => string;
}

/**
 * Plays all runs of all personas, one call at a time: a row for each run, one for each persona after its runs,
 * and the total. The same plan gives the same rows.
 */
export async function* simulateAll(plan: SimulationPlan): AsyncGenerator<RunRow | SummaryRow> {
  const total = new Tally();
  const powers: (number | null)[][] = [];
  for (const persona of plan.personas) {
    const settings = settingsOf(persona, plan);
    if (settings.length === 0) continue;
    const tally = new Tally();
    for (let run = 1; run <= plan.runs; run += 1) {
      const setting = settings[(run - 1) % settings.length] ?? { locale: "en-US" };
      const { seed, maxTurns, playedBy } = plan;
      const key = { persona, ...setting, run, seed, maxTurns, playedBy };
      const row = await play(key, plan);
      tally.add(row);
      total.add(row);
      yield row;
    }
    const power = tally.passPowers(plan.k);
    powers.push(power);
    yield tally.summary({ type: "persona", persona: persona.id }, power);
  }
  yield total.summary({ type: "total" }, meanPowers(powers));
}

/** Where a persona is played: in its locales, or about the cases whose language it speaks. */
export function settingsOf(
  persona: Persona,
  { cases, locale }: Pick<SimulationPlan, "cases" | "locale">,
): readonly Pick<RunKey, "locale" | "given">[] {
  const locales = localesOf(persona, locale);
  if (cases === undefined) return locales.map((each) => ({ locale: each }));
  return cases
    .filter((given) => locales.includes(given.locale))
    .map((given) => ({ locale: given.locale, given }));
}

/** The locales in which a persona is played. */
const localesOf = (persona: Persona, only: Locale | undefined): readonly Locale[] =>
  persona.locales.filter((locale) => only === undefined || locale === only);

async function play(key: RunKey, plan: SimulationPlan): Promise<RunRow> {
  try {
    return judgeCall(await runOnce(key), key, plan.withTranscripts);
  } catch (error) {
    return faultRow(key, plan.describeFault(error));
  }
}
