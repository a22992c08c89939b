import { debtorTurnsDefault } from "../simulate/limits.ts";
import { loadPersonas } from "../simulate/load-personas.ts";
import { sweepPersona } from "./sweep-persona.ts";
import type { SweepCase } from "./sweep-case.ts";

/** The simulated half of a sweep is always the same, so that two sweeps differ by the agent alone. */
const seed = 1;

/** All personas, each so often, under every threshold. */
export async function* sweepSimulated(runs: number): AsyncGenerator<SweepCase> {
  for (const persona of loadPersonas()) {
    for (let run = 1; run <= runs; run += 1) {
      const locale = persona.locales[(run - 1) % persona.locales.length] ?? "en-US";
      yield await sweepPersona({ persona, locale, run, seed, maxTurns: debtorTurnsDefault });
    }
  }
}
