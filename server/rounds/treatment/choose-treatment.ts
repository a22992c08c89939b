import { DateTime } from "luxon";
import { parseDecimal } from "../../../domain/money.ts";
import type { Treatment, TrialGroup } from "../../protocol/treatments.ts";
import type { CaseBody } from "../contact/case-facts.ts";
import { daysPastDue } from "../contact/judge-contact.ts";

/** What is done for a case, and what decided it. */
export interface ChosenTreatment {
  readonly treatment: Treatment;
  readonly why: readonly string[];
}

type Condition = Treatment["when"];

/** What a row is judged by. */
export interface TreatmentQuestion {
  readonly body: CaseBody;
  readonly nowMs: number;
  /** The group of the trial that the case was drawn into, if it takes part in one. */
  readonly group?: TrialGroup | null;
}

type Test = (when: Condition, question: TreatmentQuestion) => readonly string[] | undefined;

/** Each gives its reasons where it holds, none where nothing is asked, and undefined where it fails. */
const tests: readonly Test[] = [
  (when, { group }) =>
    when.group === undefined ? [] : when.group === group ? [`group ${group}`] : undefined,
  ({ tiers }, { body: { tier } }) =>
    tiers === undefined
      ? []
      : tiers.some((one) => isSame(one, tier))
        ? [`tier ${tier}`]
        : undefined,
  ({ dpd }, { body: { dueDate, debtor }, nowMs }) => {
    const zone = debtor.timezone ?? "UTC";
    return rangeReasons("dpd", daysPastDue(dueDate, DateTime.fromMillis(nowMs, { zone })), dpd);
  },
  ({ balance }, { body }) => {
    if (balance === undefined) return [];
    const bounds = {
      ...(balance.min === undefined ? {} : { min: parseDecimal(balance.min) }),
      ...(balance.max === undefined ? {} : { max: parseDecimal(balance.max) }),
    };
    const isInside = rangeReasons("balance", parseDecimal(body.balance), bounds) !== undefined;
    return isInside ? [`balance ${body.balance}`] : undefined;
  },
  ({ score }, { body }) => {
    if (score === undefined) return [];
    const value = fieldOf(body, score.field);
    const given = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return rangeReasons(score.field, typeof given === "number" ? given : undefined, score);
  },
  ({ flagsAny }, { body: { flags = [] } }) => {
    if (flagsAny === undefined) return [];
    const found = flagsAny.filter((flag) => flags.includes(flag));
    return found.length > 0 ? found.map((flag) => `flag ${flag}`) : undefined;
  },
  ({ flagsNone }, { body: { flags = [] } }) =>
    flagsNone?.some((flag) => flags.includes(flag)) === true ? undefined : [],
  ({ fields }, { body }) => {
    const reasons: string[] = [];
    for (const [path, values] of Object.entries(fields ?? {})) {
      const value = fieldOf(body, path);
      const text =
        typeof value === "string" || typeof value === "number" ? String(value) : undefined;
      if (!values.some((one) => isSame(one, text))) return undefined;
      reasons.push(`${path} ${text}`);
    }
    return reasons;
  },
];

/** The first row of the table whose every condition holds; undefined where none does. Pure. */
export function chooseTreatment(
  treatments: readonly Treatment[],
  question: TreatmentQuestion,
): ChosenTreatment | undefined {
  for (const treatment of treatments) {
    const reasons = tests.map((test) => test(treatment.when, question));
    if (!reasons.every((found) => found !== undefined)) continue;
    const why = reasons.flat();
    return { treatment, why: why.length > 0 ? why : ["every other case"] };
  }
  return undefined;
}

const isSame = (wanted: string, text: string | undefined): boolean =>
  text !== undefined && wanted.trim().toLowerCase() === text.trim().toLowerCase();

/** A field of the case by its path; undefined where there is none. Only what the case itself has. */
function fieldOf(body: CaseBody, path: string): unknown {
  let value: unknown = body;
  for (const name of path.split(".")) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name))
      return undefined;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value;
}

interface Bounds {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

function rangeReasons(
  name: string,
  value: number | undefined,
  range: Bounds | undefined,
): readonly string[] | undefined {
  if (range === undefined) return [];
  if (value === undefined || !Number.isFinite(value)) return undefined;
  if (value < (range.min ?? -Infinity) || value > (range.max ?? Infinity)) return undefined;
  return [`${name} ${value}`];
}
