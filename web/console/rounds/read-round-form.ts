import type { NewRound } from "./round-requests.ts";

/** What somebody has filled in; texts as they stand in the fields. */
export interface RoundFormValues {
  readonly name: string;
  readonly tiers: string;
  readonly lines: number;
  readonly balanceAge: number;
  readonly costPerMinute: string;
  readonly costPerTextPart: string;
  readonly holdOutPercent: number;
  readonly trialPercent: number;
  readonly needsPeople: boolean;
  readonly usesBestHour: boolean;
  readonly treatments: string;
}

/** One row for everybody: what a table begins with. */
export const firstTreatments = JSON.stringify(
  [
    { id: "hardship", when: { flagsAny: ["hardship"] }, assign: "person" },
    { id: "standard", triesMax: 6, hoursBetween: 4 },
  ],
  undefined,
  2,
);

/**
 * The round as the server takes it.
 * @param seed of the hold-out and of the groups: another draw for each round.
 * @returns undefined where the table is no JSON list; everything else the server judges.
 */
export function readRoundForm(values: RoundFormValues, seed: string): NewRound | undefined {
  let treatments: unknown;
  try {
    treatments = JSON.parse(values.treatments);
  } catch {
    return undefined;
  }
  if (!Array.isArray(treatments)) return undefined;
  const tiers = values.tiers
    .split(/[,，、]/)
    .map((tier) => tier.trim())
    .filter(Boolean);
  return {
    name: values.name.trim(),
    select: tiers.length === 0 ? {} : { tiers },
    treatments: treatments as NewRound["treatments"],
    linesMax: values.lines,
    balanceAgeHoursMax: values.balanceAge,
    costPerMinute: values.costPerMinute.trim(),
    costPerTextPart: values.costPerTextPart.trim(),
    holdOut: { share: values.holdOutPercent / 100, seed },
    ...(values.trialPercent === 0 ? {} : { trial: { share: values.trialPercent / 100, seed } }),
    needsPeople: values.needsPeople,
    usesBestHour: values.usesBestHour,
  };
}
