import { z } from "zod";
import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS, FINDING_SEVERITIES } from "../score/call-finding.ts";

const count = z.int().min(0);
const share = z.number().min(0).max(1);

/** What a run must keep to; each rule is optional, and only those given are judged. */
export const gateRulesSchema = z.strictObject({
  /** Most findings of a kind in the whole run. */
  maxFindings: z.partialRecord(z.enum(FINDING_KINDS), count).optional(),
  /** Most findings of a severity in the whole run. */
  maxSeverity: z.partialRecord(z.enum(FINDING_SEVERITIES), count).optional(),
  /** Least share of the calls in which a step was due that have it. */
  minStepRate: z.partialRecord(z.enum(STEPS), share).optional(),
  /** Least mean of the calls' points. */
  minMeanPoints: z.number().min(0).max(100).optional(),
  /** Most findings on which nobody can tell, of all findings. */
  maxCannotTellShare: share.optional(),
  /** Most expectations that were not met. */
  maxFailedExpectations: count.optional(),
  /** Most faults that the baseline had not; needs a baseline. */
  maxNewlyFailing: count.optional(),
  /** Most calls of the baseline that this run had not; needs a baseline. */
  maxMissing: count.optional(),
  /** Most inputs that could not be used; 0 by default. */
  maxBadInputs: count.default(0),
});

/** The rules of a gate, as they were written. */
export type GateRules = z.output<typeof gateRulesSchema>;
