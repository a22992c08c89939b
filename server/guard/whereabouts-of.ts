import type { DebtCase } from "../../domain/case.ts";
import type { Jurisdiction } from "../../domain/locale.ts";
import type { Whereabouts } from "../../guardrails/pack/places.ts";

/** Whose rules hold for a case: those of its call's jurisdiction, with the layers of its place. */
export const whereaboutsOf = (
  jurisdiction: Jurisdiction,
  debt: Pick<DebtCase, "place"> | undefined,
): Whereabouts => ({ jurisdiction, places: debt?.place === undefined ? [] : [debt.place] });
