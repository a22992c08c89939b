import { hash } from "node:crypto";
import type { CaseFlag } from "../../domain/vocabulary.ts";
import { stopsOfFlags } from "../../domain/case-flags.ts";
import type { HoldOut } from "../protocol/imports.ts";

/** The part of a trial that a case is in: left alone, worked, or no part of it at all. */
export type Arm = "control" | "ai" | "excluded";

/** People in trouble, or with a claim that somebody must look at, are never experimented with. */
const excludedFlags: ReadonlySet<CaseFlag> = new Set([
  "hardship",
  "vulnerable",
  "dispute",
  "complaint",
]);

/**
 * Draws the arm of a case: chance that the same seed repeats, whatever the order of the rows and whoever
 * draws. The seed and the id are hashed, and the first 48 bits are compared with the share.
 * @param isQuiet the case is on hold or frozen by a mark.
 */
export function drawArm(
  { caseId, flags }: { readonly caseId: string; readonly flags: readonly CaseFlag[] },
  { share, seed }: HoldOut,
  isQuiet: boolean,
): Arm {
  const { hold, frozen } = stopsOfFlags(flags);
  if (isQuiet || hold || frozen || flags.some((flag) => excludedFlags.has(flag))) return "excluded";
  const drawn = hash("sha256", `${seed}\0${caseId}`, "buffer").readUIntBE(0, 6) / 2 ** 48;
  return drawn < share ? "control" : "ai";
}
