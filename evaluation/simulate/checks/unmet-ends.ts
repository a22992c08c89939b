import type { Outcome } from "../../../domain/outcome.ts";
import type { Persona } from "../persona.ts";

/** Something that had to hold at the end, and does not. */
export interface UnmetEnd {
  readonly key: string;
  readonly expected: unknown;
  readonly actual: unknown;
}

/** Everything of `atEnd` that does not hold. @param isOver false for a call that nobody ended. */
export function unmetEnds(
  atEnd: Persona["atEnd"],
  outcome: Outcome,
  isOver: boolean,
): readonly UnmetEnd[] {
  const { dispositions, handoff, promise } = atEnd;
  const exact = (["verified", "hold", "frozen", "disclosedDebt"] as const).map((key) =>
    unless(atEnd[key] === undefined || atEnd[key] === outcome[key], key, [
      atEnd[key],
      outcome[key],
    ]),
  );
  const hasPromise = outcome.promise !== null;
  return [
    unless(isOver, "isOver", [true, isOver]),
    unless(dispositions?.includes(outcome.disposition) ?? true, "disposition", [
      dispositions,
      outcome.disposition,
    ]),
    unless(handoff?.includes(outcome.handoff) ?? true, "handoff", [handoff, outcome.handoff]),
    unless(promise === undefined || hasPromise === (promise === "must"), "promise", [
      promise,
      outcome.promise,
    ]),
    ...exact,
  ].flatMap((unmet) => unmet ?? []);
}

const unless = (
  holds: boolean,
  key: string,
  [expected, actual]: readonly [expected: unknown, actual: unknown],
): UnmetEnd | undefined => (holds ? undefined : { key, expected, actual });
