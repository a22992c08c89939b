import type { CaseFlag, Trigger } from "./vocabulary.ts";

/**
 * The mark that a trigger leaves on a case whose hold or freeze nobody has lifted: what the next call
 * must know. A doubt about the debt, whatever its kind, counts as a dispute.
 */
const flagByTrigger: Partial<Record<Trigger, CaseFlag>> = {
  selfharm: "vulnerable",
  vulnerable: "vulnerable",
  minor: "minor",
  deceased: "deceased",
  bankrupt: "bankruptcy",
  attorney: "attorney",
  cease: "cease",
  fraud: "dispute",
  already_paid: "dispute",
  dispute: "dispute",
};

/** The flags of a case on which calls have left these triggers. */
export function flagsOfTriggers(triggers: readonly Trigger[]): readonly CaseFlag[] {
  const flags = triggers.flatMap((trigger) => flagByTrigger[trigger] ?? []);
  return [...new Set(flags)];
}

/** Flags under which the case is quiet for a person's welfare or the law. */
const holdFlags: ReadonlySet<CaseFlag> = new Set([
  "attorney",
  "deceased",
  "bankruptcy",
  "minor",
  "cease",
  "moratorium",
  "vulnerable",
]);

/** What the flags of a case stop until a person lifts them. */
export function stopsOfFlags(flags: readonly CaseFlag[]): {
  readonly hold: boolean;
  readonly frozen: boolean;
} {
  return { hold: flags.some((flag) => holdFlags.has(flag)), frozen: flags.includes("dispute") };
}
