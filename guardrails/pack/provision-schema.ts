import { z } from "zod";
import { dateSchema } from "../../domain/case.ts";
import { FAMILIES } from "../../domain/vocabulary.ts";
import { measureSchema } from "./measure.ts";
import { ruleId } from "./rule-id.ts";

/** From the gravest to the mildest. */
export const SEVERITIES = ["block", "rewrite", "require", "warn"] as const;

/** What the product does where a rule applies. */
export const RULE_ACTIONS = [
  "suppress",
  "rewrite",
  "insert",
  "handoff",
  "defer",
  "no_dial",
  "end_call",
  "set_flag",
  "refuse",
  "redact",
  "ticket",
  "log",
] as const;

const sentence = z.string().min(1).max(1000);

/** What both kinds of row have. */
const fields = {
  id: ruleId,
  /**
   * What it governs: the opening, what is said, a step of the call, contact itself, what is kept, or what
   * people check before and after.
   */
  kind: z.enum(["opening", "speech", "step", "contact", "data", "release"]),
  /** `block`: never happens. `rewrite`: replaced. `require`: must happen first. `warn`: noted. */
  severity: z.enum(SEVERITIES),
  action: z.array(z.enum(RULE_ACTIONS)).min(1),
  /** The rule in one sentence. */
  text: sentence,
  /** Who says so: a law, a recommended standard, a guide of the trade, or the product alone. */
  basis: z.enum(["law", "standard", "guide", "product"]),
  /** Keys of the source list; K is knowledge to be verified, P a default of the product. */
  source: z.array(z.string().min(1).max(40)).min(1, "Expected a rule to name its source."),
  /** From when it holds; for defaults of the product, from when it has been in the pack. */
  effective: dateSchema,
  /** Counsel has yet to confirm it. */
  verify: z.boolean().optional(),
  /** Its numbers: the legal value and ours. */
  values: z.array(measureSchema).optional(),
  /** The families of phrases that it forbids. */
  families: z.array(z.enum(FAMILIES)).min(1).optional(),
  /** Sentences that it lets pass and that it stops; the guard is run on each. */
  examples: z
    .strictObject({ pass: z.array(sentence).min(1), fail: z.array(sentence).min(1) })
    .optional(),
};

/** One row of the law, or of what the product puts in its place. */
export const provisionSchema = z.strictObject(fields).check(checkRow);

/** Who turned a rule on that had been off, and when. */
export const signatureSchema = z.strictObject({ by: z.string().min(1).max(200), on: dateSchema });

/** A row of an overlay: one that counsel has not confirmed is there, but off. */
export const switchedProvisionSchema = z
  .strictObject({
    ...fields,
    status: z.enum(["on", "off"]).default("on"),
    /** Why it is off. */
    why: sentence.optional(),
    /** Who confirmed it; with this, a row that was off is on. */
    signed: signatureSchema.optional(),
  })
  .check(checkRow, (context) => {
    const { status, why } = context.value;
    if ((status === "off") === (why !== undefined)) return;
    context.issues.push({
      code: "custom",
      input: context.value,
      message: "Expected a reason for a rule that is off, and only there.",
      path: ["why"],
    });
  });

export type Provision = z.output<typeof provisionSchema>;
export type SwitchedProvision = z.output<typeof switchedProvisionSchema>;

/** True of a row that was switched off and that nobody has signed since. */
export function isOff({ status, signed }: Pick<SwitchedProvision, "status" | "signed">): boolean {
  return status === "off" && signed === undefined;
}

interface RowContext {
  readonly value: Provision;
  readonly issues: z.core.$ZodRawIssue[];
}

/** What no single field shows. */
function checkRow({ value, issues }: RowContext): void {
  const refuse = (path: PropertyKey[], message: string): void => {
    issues.push({ code: "custom", input: value, message, path });
  };
  const { kind, families, examples, values = [], source, verify } = value;
  if (families !== undefined && kind !== "speech")
    refuse(["families"], "Expected families in a rule of speech only.");
  if (families !== undefined && examples === undefined)
    refuse(["examples"], "Expected examples in a rule with families.");
  if (source.includes("K") && verify !== true)
    refuse(["verify"], "Expected a rule that rests on knowledge to say that it is to be verified.");
  const repeated = values.findIndex(
    ({ unit }, index) => values.findIndex((other) => other.unit === unit) !== index,
  );
  if (repeated >= 0) refuse(["values", repeated, "unit"], "Expected every unit once in a rule.");
}
