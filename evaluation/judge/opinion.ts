import { FINDING_KINDS, type CallFinding, type FindingKind } from "../score/call-finding.ts";

/** What is said of a call by one judge and one kind of finding. */
export type Opinion = "found" | "not_found" | "cannot_tell";

/** Kinds that can be judged by reading: who began to speak too early is told by times alone. */
export const JUDGED_KINDS = FINDING_KINDS.filter((kind) => kind !== "interrupted");

/** One opinion a kind. */
export type Opinions = Readonly<Partial<Record<FindingKind, Opinion>>>;

/** The scorers' findings as opinions: what only a person can tell is not told. */
export function opinionsOf(findings: readonly CallFinding[]): Opinions {
  return Object.fromEntries(
    JUDGED_KINDS.map((kind) => {
      const verdicts = findings.filter((one) => one.kind === kind).map(({ verdict }) => verdict);
      return [kind, verdicts.includes("found") ? "found" : (verdicts[0] ?? "not_found")];
    }),
  );
}
