import type { RoundPlan } from "../../../server/protocol/rounds.ts";
import type { NewRound } from "./round-requests.ts";
import { tableOf } from "./treatments/edit-table.ts";
import { rowsOf, type TableDraft } from "./treatments/table-draft.ts";

/** What the form has no fields for, and a plan can have. */
export interface CarriedPlan {
  readonly creditors?: readonly string[];
  readonly caseIds?: readonly string[];
  readonly ringSeconds?: number;
  readonly tighter?: Readonly<Record<string, number>>;
}

/** What somebody has filled in; texts as they stand in the fields. */
export interface RoundFormValues extends TableDraft {
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
  /** Taken over from an earlier round. */
  readonly carried: CarriedPlan;
}

/** What the form begins with: whoever is in hardship gets a person first, everybody else one row. */
export const firstValues: RoundFormValues = {
  name: "",
  tiers: "",
  lines: 10,
  balanceAge: 24,
  costPerMinute: "0.10",
  costPerTextPart: "0.05",
  holdOutPercent: 10,
  trialPercent: 0,
  needsPeople: true,
  usesBestHour: true,
  carried: {},
  table: tableOf([
    { id: "hardship", when: { flagsAny: ["hardship"] }, assign: "person" },
    { id: "standard", triesMax: 6, hoursBetween: 4 },
  ]),
  text: undefined,
};

/**
 * The round as the server takes it.
 * @param seed of the hold-out and of the groups: another draw for each round.
 * @returns undefined where the table is no JSON list; everything else the server judges.
 */
export function readRoundForm(values: RoundFormValues, seed: string): NewRound | undefined {
  const treatments = rowsOf(values);
  if (treatments === undefined) return undefined;
  const tiers = values.tiers
    .split(/[,，、]/)
    .map((tier) => tier.trim())
    .filter(Boolean);
  const { creditors, caseIds, ringSeconds, tighter } = values.carried;
  return {
    name: values.name.trim(),
    select: {
      ...(tiers.length === 0 ? {} : { tiers }),
      ...(creditors === undefined ? {} : { creditors: [...creditors] }),
      ...(caseIds === undefined ? {} : { caseIds: [...caseIds] }),
    },
    treatments: treatments as NewRound["treatments"],
    linesMax: values.lines,
    balanceAgeHoursMax: values.balanceAge,
    ...(ringSeconds === undefined ? {} : { ringSeconds }),
    ...(tighter === undefined ? {} : { tighter }),
    costPerMinute: values.costPerMinute.trim(),
    costPerTextPart: values.costPerTextPart.trim(),
    holdOut: { share: values.holdOutPercent / 100, seed },
    ...(values.trialPercent === 0 ? {} : { trial: { share: values.trialPercent / 100, seed } }),
    needsPeople: values.needsPeople,
    usesBestHour: values.usesBestHour,
  };
}

/** How long it rings where a plan says nothing of it: nothing to be carried then. */
const usualRingSeconds = 22;

/**
 * The form filled in like an earlier round. Not its name, its draw and its end: a new round has its own.
 */
export function valuesLike(plan: RoundPlan, before: RoundFormValues): RoundFormValues {
  const { tiers, creditors, caseIds } = plan.select;
  return {
    name: before.name,
    tiers: (tiers ?? []).join(", "),
    lines: plan.linesMax,
    balanceAge: plan.balanceAgeHoursMax,
    costPerMinute: plan.costPerMinute,
    costPerTextPart: plan.costPerTextPart,
    holdOutPercent: percentOf(plan.holdOut.share),
    trialPercent: percentOf(plan.trial?.share ?? 0),
    needsPeople: plan.needsPeople,
    usesBestHour: plan.usesBestHour,
    carried: {
      ...(creditors === undefined ? {} : { creditors }),
      ...(caseIds === undefined ? {} : { caseIds }),
      ...(plan.ringSeconds === usualRingSeconds ? {} : { ringSeconds: plan.ringSeconds }),
      ...(Object.keys(plan.tighter).length === 0 ? {} : { tighter: plan.tighter }),
    },
    table: tableOf(plan.treatments, before.table.made),
    text: undefined,
  };
}

/** To a tenth: shares are given in percent, and may have come over the API. */
const percentOf = (share: number): number => Math.round(share * 1000) / 10;
