import { STEPS } from "../../domain/vocabulary.ts";
import { FINDING_KINDS } from "../../evaluation/score/call-finding.ts";
import type { QualityCall, QualityFinding } from "../protocol/quality.ts";
import type { QualityAgreement } from "../protocol/quality-reviews.ts";
import { findingKey } from "./finding-key.ts";
import type { CallLabels } from "./labels-of-reviews.ts";

/** A call with what the scorers say of it, and what its reviewers do. */
export interface LabelledCall {
  readonly findings: readonly QualityFinding[];
  readonly steps: QualityCall["steps"];
  readonly labels: CallLabels;
}

/**
 * How right the scorers are by the reviews: of what they found, what people confirmed (precision); of what people found,
 * what they found (recall). People have seen what the scorers say, so recall is the best case.
 */
export function scorerAccuracy(calls: readonly LabelledCall[]): QualityAgreement["accuracy"] {
  return {
    calls: calls.length,
    kinds: FINDING_KINDS.map((kind) => {
      const counts = { hit: 0, extra: 0, missed: 0, left: 0 };
      for (const call of calls) addCall(counts, call, kind);
      const { hit, extra, missed } = counts;
      return { kind, ...counts, precision: share(hit, extra), recall: share(hit, missed) };
    }),
    steps: stepsOf(calls),
  };
}

const share = (hit: number, other: number): number | null =>
  hit + other === 0 ? null : Math.round((hit / (hit + other)) * 1000) / 1000;

function addCall(
  counts: { hit: number; extra: number; missed: number; left: number },
  { findings, labels }: LabelledCall,
  kind: string,
): void {
  const wanted = new Set(labels.findings.filter((one) => one.kind === kind).map(findingKey));
  const found = findings.filter((one) => one.kind === kind && one.verdict === "found");
  for (const { key } of found) {
    if (labels.left.has(key)) counts.left += 1;
    else if (wanted.delete(key)) counts.hit += 1;
    else counts.extra += 1;
  }
  counts.missed += wanted.size;
}

/** Of the steps that reviewers said something of and the scorers could tell, those on which both say the same. */
function stepsOf(calls: readonly LabelledCall[]): QualityAgreement["accuracy"]["steps"] {
  const judged = calls.flatMap(({ steps, labels }) =>
    STEPS.flatMap((step) => {
      const [said, scored] = [labels.steps[step], steps?.[step]];
      if (typeof said !== "boolean" || (scored !== "yes" && scored !== "no")) return [];
      return [said === (scored === "yes")];
    }),
  );
  return { agree: judged.filter(Boolean).length, of: judged.length };
}
