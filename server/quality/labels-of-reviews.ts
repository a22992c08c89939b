import { STEPS, type Step } from "../../domain/vocabulary.ts";
import type { FindingKind } from "../../evaluation/score/call-finding.ts";
import type { Review, ReviewMark } from "../protocol/quality-reviews.ts";
import { findingKey } from "./finding-key.ts";

/** A finding as labels write it. */
export interface LabelledFinding {
  readonly kind: FindingKind;
  readonly turn: number;
  readonly detail: string | null;
}

/** What the reviewers of one call say of it together. */
export interface CallLabels {
  readonly findings: readonly LabelledFinding[];
  /** Keys of which nobody could tell, or on which as many said yes as no. */
  readonly left: ReadonlySet<string>;
  readonly steps: Readonly<Partial<Record<Step, true | false | "cannot_tell">>>;
}

/**
 * What finished reviews of one call come to. More than half of those who could tell decide; a finding that only one of
 * two has added is left out, and so is one of which nobody can tell: a label is what people agree on.
 */
export function labelsOfReviews(reviews: readonly Review[]): CallLabels {
  const findings: LabelledFinding[] = [];
  const left = new Set<string>();
  for (const [key, mark] of findingsIn(reviews)) {
    const votes = reviews.map((review) => voteOn(review, key));
    const yes = votes.filter((vote) => vote === "yes").length;
    const no = votes.filter((vote) => vote === "no").length;
    if (yes > no) findings.push(toLabel(mark));
    else if (yes === no) left.add(key);
  }
  return { findings: findings.sort(byPlace), left, steps: stepsOf(reviews) };
}

const findingMarks = ({ marks }: Review): readonly ReviewMark[] =>
  marks.filter(({ target }) => target === "finding");

/** Every finding that anybody said something of. */
const findingsIn = (reviews: readonly Review[]): ReadonlyMap<string, ReviewMark> =>
  new Map(reviews.flatMap(findingMarks).map((mark) => [findingKey(mark), mark]));

/** Who says nothing of a finding that another reviewer added has not found it. */
function voteOn(review: Review, key: string): "yes" | "no" | undefined {
  const mark = findingMarks(review).find((one) => findingKey(one) === key);
  if (mark === undefined || mark.verdict === "wrong") return "no";
  return mark.verdict === "cannot_tell" ? undefined : "yes";
}

const toLabel = ({ kind, turn, detail }: ReviewMark): LabelledFinding => ({
  kind: kind as FindingKind,
  turn,
  detail,
});

const byPlace = (a: LabelledFinding, b: LabelledFinding): number =>
  a.turn - b.turn || (findingKey(a) < findingKey(b) ? -1 : 1);

/** Only steps of which somebody said something: of the others the scorers are taken at their word. */
function stepsOf(reviews: readonly Review[]): CallLabels["steps"] {
  return Object.fromEntries(
    STEPS.flatMap((step) => {
      const verdicts = reviews
        .flatMap(({ marks }) => marks)
        .filter(({ target, kind }) => target === "step" && kind === step)
        .map(({ verdict }) => verdict);
      if (verdicts.length === 0) return [];
      const done = verdicts.filter((verdict) => verdict === "right").length;
      const undone = verdicts.filter((verdict) => verdict === "wrong").length;
      return [[step, done > undone ? true : undone > done ? false : ("cannot_tell" as const)]];
    }),
  );
}
