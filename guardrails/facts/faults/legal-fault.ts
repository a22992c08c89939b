import type { Finding } from "../../../domain/finding.ts";
import { languageOf } from "../../../domain/locale.ts";
import { findingOf } from "../../finding-of.ts";
import type { GuardContext } from "../../guard-context.ts";
import { legalClaimsIn, type LegalClaim } from "../claims/legal-claim.ts";
import { limitationClaimsIn } from "../claims/limitation-claim.ts";
import { stageRank } from "../values/legal-stage.ts";

/** What a sentence says of a court or of its time limit that is not so, under the rule of the pack. */
export function legalFindings(text: string, context: GuardContext): Finding[] {
  const timeBarred = context.caseFacts?.timeBarred ?? "unknown";
  const limits = limitationClaimsIn(text, languageOf(context.locale)).filter(
    ({ isTrueOf }) => !isTrueOf(timeBarred),
  );
  return [
    ...legalFaultsIn(text, context).map((claim) => ({
      claim,
      expected: `legal status: ${statusOf(context)}`,
    })),
    ...limits.map((claim) => ({ claim, expected: `time-barred: ${timeBarred}` })),
  ].map(({ claim: { from, to }, expected }) => ({
    ...findingOf("F09", [from, to], context.pack),
    expected,
  }));
}

/**
 * The claims that name a stage that was not reached, or deny one that was. Without a case nothing bears
 * out that a court was involved; a denial is then no claim of ours.
 */
export function legalFaultsIn(text: string, context: GuardContext): LegalClaim[] {
  const rank = stageRank(statusOf(context));
  return legalClaimsIn(text, languageOf(context.locale)).filter(({ stage, isDenied }) => {
    if (context.caseFacts === undefined && isDenied) return false;
    return rank >= stageRank(stage) === isDenied;
  });
}

const statusOf = ({ caseFacts }: GuardContext) => caseFacts?.legalStatus?.status ?? "none";
