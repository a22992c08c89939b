import type { GuardContext } from "./guard-context.ts";
import type { PhraseHit } from "./phrases/find-phrases.ts";

/** How far a court has gone, in order; each stage bears out the words of those before it. */
const stages = ["none", "filed", "judgment", "enforcement"] as const;

const enforcementWords =
  /执行|冻结|查封|扣押|拍卖|划扣|保全|失信|限高|限制|garnish|lev(?:y|ied)|seiz|froze|freez|lien|foreclos|repo|auction|tow/i;
const judgmentWords = /判决|裁定|裁决|judg|ruled|ordered|ccj|signed/i;

/** True if the case or the line authorises what a phrase says, so that it is no false claim. */
export function isAuthorised(
  { family, kind, span }: PhraseHit,
  text: string,
  context: GuardContext,
): boolean {
  if (kind === "authorised") return mayWaive(context);
  if (family === "F09") return isLegalFact(text.slice(...span), text, context);
  // Once the recording has stopped, saying so is the truth.
  return family === "F17" && context.line === "recording_stopped";
}

/** A waiver was authorised by the creditor, or is a fact of the line. */
function mayWaive({ caseFacts, facts }: GuardContext): boolean {
  if (caseFacts?.offers.lateFeeWaiver !== undefined) return true;
  return (facts ?? []).some(
    (fact) =>
      (fact.kind === "money" && fact.name === "waived") ||
      (fact.kind === "options" &&
        fact.value.some((option) => option.kind === "full" && option.waived > 0)),
  );
}

/** The case has the status, and the sentence gives its number. */
function isLegalFact(words: string, text: string, { caseFacts }: GuardContext): boolean {
  const legal = caseFacts?.legalStatus;
  if (legal === undefined || legal.status === "none") return false;
  const needed = enforcementWords.test(words) ? 3 : judgmentWords.test(words) ? 2 : 1;
  const isReached = stages.indexOf(legal.status) >= needed;
  return isReached && (legal.caseNumber === undefined || text.includes(legal.caseNumber));
}
