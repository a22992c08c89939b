import { createHash } from "node:crypto";
import type { Disposition } from "../../../domain/dispositions.ts";
import type { Outcome } from "../../../domain/outcome.ts";
import type { CaseFlag } from "../../../domain/vocabulary.ts";
import type { TrialGroup } from "../../protocol/treatments.ts";

/** In whose comparison a case takes part: left alone, or treated. */
export type Arm = "control" | "ai";

/**
 * Cases that no experiment may touch (docs/rounds.md, hold-out): nobody who is in hardship, vulnerable,
 * disputing or complaining is left waiting, or treated, for the sake of a figure.
 */
const outside: ReadonlySet<string> = new Set<CaseFlag>([
  "hardship",
  "vulnerable",
  "dispute",
  "complaint",
]);

/** Whether a case with these flags may take part at all. */
export const mayBeCompared = (flags: readonly string[]): boolean =>
  !flags.some((flag) => outside.has(flag));

const outsideAfter: ReadonlySet<Disposition> = new Set<Disposition>([
  "HARD",
  "VULN",
  "DISP",
  "CLAIM_PAID",
  "FRAUD",
  "COMP",
]);

/** Whether what came of a call keeps its case out of every comparison. */
export const isOutsideAfter = ({ disposition, hold, frozen }: Outcome): boolean =>
  hold || frozen || outsideAfter.has(disposition);

/** What a share of the cases is drawn by. */
interface Draw {
  readonly share: number;
  readonly seed: string;
}

/** The arm of a case: by chance, and the same for ever for the same seed and case. */
export const armOf = (caseId: string, draw: Draw): Arm =>
  isDrawn(caseId, draw) ? "control" : "ai";

/** The group of a case in a trial, drawn apart from the arms; null without a trial. */
export function groupOf(caseId: string, trial: Draw | undefined): TrialGroup | null {
  if (trial === undefined) return null;
  return isDrawn(caseId, { ...trial, seed: `trial ${trial.seed}` }) ? "b" : "a";
}

function isDrawn(caseId: string, { share, seed }: Draw): boolean {
  const digest = createHash("sha256").update(`${seed}\u0000${caseId}`).digest();
  return digest.readUInt32BE(0) / 2 ** 32 < share;
}
