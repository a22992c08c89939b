import { z } from "zod";
import { ruleId } from "./rule-id.ts";

/** Which of two values of a unit protects the debtor better. */
export type Stricter = "lower" | "higher" | "narrower";

interface UnitSpec {
  readonly stricter: Stricter;
  /** The largest number that can be meant; a larger one is a slip of the pen. */
  readonly max: number;
}

const lower = (max: number): UnitSpec => ({ stricter: "lower", max });
const higher = (max: number): UnitSpec => ({ stricter: "higher", max });

/**
 * What a number of a rule counts, and which direction is the stricter one. A rule states the direction
 * too, so that a reader sees it; one that contradicts this list is refused.
 */
export const units = {
  /** From and to in the debtor's local time, the end excluded. */
  contact_hours: { stricter: "narrower", max: 24 },
  conversations_per_day: lower(50),
  conversations_per_week: lower(100),
  attempts_per_day: lower(50),
  calls_per_7_days: lower(100),
  calls_elsewhere_per_30_days: lower(100),
  unconsented_calls_per_30_days: lower(100),
  communications_per_week: lower(100),
  communications_at_work_per_week: lower(100),
  contacts_per_7_days: lower(100),
  texts_per_day: lower(50),
  texts_per_week: lower(100),
  e_messages_per_7_days: lower(100),
  cooldown_days: higher(365),
  no_answer_days: higher(365),
  opt_out_business_days: lower(60),
  seconds_to_close: lower(3600),
  abnormal_turns_in_a_row: lower(20),
  plan_months: lower(600),
  first_answer_hours: lower(240),
  decision_days: lower(365),
  validation_notice_days: lower(60),
  dispute_window_days: higher(365),
  pause_days: higher(365),
  reporting_wait_days: higher(365),
  recording_retention_years: higher(30),
  evidence_retention_years: higher(30),
  self_checked_percent: higher(100),
  supervised_percent_per_week: higher(100),
  audited_percent_per_month: higher(100),
  abandoned_percent: lower(100),
  no_recall_hours: higher(8760),
} as const satisfies Readonly<Record<string, UnitSpec>>;

export type Unit = keyof typeof units;

const clockTime = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/, "Expected a time as HH:MM.");

const hoursSchema = z
  .strictObject({ from: clockTime, to: clockTime })
  .refine(
    ({ from, to }) => from < to && to <= "24:00",
    "Expected hours that begin before they end.",
  );

/** Local hours as `HH:MM`, the end excluded; empty where `from` is not before `to`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** A number of some unit, or hours. */
export type Amount = number | Hours;

export const amountSchema = z.union(
  [z.int().min(0), hoursSchema],
  "Expected a whole number or hours.",
);

export const unitSchema = z.enum(Object.keys(units) as [Unit, ...Unit[]]);

/** One number of a rule: what the law says of it, and what the product puts in its place. */
export const measureSchema = z
  .strictObject({
    unit: unitSchema,
    /** The direction in which a value gets stricter, stated for whoever reads the rule. */
    stricter: z.enum(["lower", "higher", "narrower"]),
    /** The counter of the contact policy that holds it, where one does: the stricter of both counts. */
    counter: ruleId.optional(),
    /** What the law, the standard or the guide asks for; absent where it names no number. */
    legal: amountSchema.optional(),
    /** What the product does: the legal value or a stricter one, and why. */
    default: z.strictObject({ is: amountSchema, reason: z.string().min(1) }).optional(),
  })
  .check(({ value, issues }) => {
    for (const { field, message } of faultsOf(value))
      issues.push({ code: "custom", input: value, message, path: [field] });
  });

export type Measure = z.output<typeof measureSchema>;

/** What holds of a measure: the product's value, and the legal one where it has none. */
export function inForce(measure: Measure): Amount | undefined {
  return measure.default?.is ?? measure.legal;
}

/** True if the first allows anything that the second does not. Values of two shapes are never comparable. */
export function isLooser(asked: Amount, given: Amount, stricter: Stricter): boolean {
  if (typeof asked === "number" && typeof given === "number")
    return stricter === "lower" ? asked > given : asked < given;
  if (typeof asked === "object" && typeof given === "object")
    return asked.from < asked.to && (asked.from < given.from || asked.to > given.to);
  return true;
}

/** The value that is no looser than either; of two shapes, which no rule has, the first. */
export function strictest(a: Amount, b: Amount, stricter: Stricter): Amount {
  if (typeof a === "number" && typeof b === "number")
    return stricter === "lower" ? Math.min(a, b) : Math.max(a, b);
  if (typeof a === "object" && typeof b === "object")
    return { from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to };
  return a;
}

export const describeAmount = (amount: Amount): string =>
  typeof amount === "number" ? String(amount) : `${amount.from}-${amount.to}`;

interface Fault {
  readonly field: string;
  readonly message: string;
}

/** What no single field of a measure shows. */
function* faultsOf({ unit, stricter, legal, default: ours }: Measure): Generator<Fault> {
  const spec: UnitSpec = units[unit];
  if (stricter !== spec.stricter)
    yield { field: "stricter", message: `Expected "${spec.stricter}" for ${unit}.` };
  if (legal === undefined && ours === undefined)
    yield { field: "default", message: "Expected a legal value, a default, or both." };
  yield* amountFaults("legal", legal, spec);
  yield* amountFaults("default", ours?.is, spec);
  if (legal === undefined || ours === undefined || !isLooser(ours.is, legal, spec.stricter)) return;
  const message = `Expected nothing looser than the legal ${describeAmount(legal)}, got ${describeAmount(ours.is)}.`;
  yield { field: "default", message };
}

function* amountFaults(
  field: string,
  amount: Amount | undefined,
  spec: UnitSpec,
): Generator<Fault> {
  if (amount === undefined) return;
  const isHours = spec.stricter === "narrower";
  if ((typeof amount === "object") !== isHours)
    yield { field, message: isHours ? "Expected hours." : "Expected a number." };
  else if (typeof amount === "number" && amount > spec.max)
    yield { field, message: `Expected at most ${spec.max}, got ${amount}.` };
}
