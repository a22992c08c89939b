import { isAuthorised } from "./authority.ts";
import { checkFacts } from "./facts/check-facts.ts";
import { findingOf, gravity } from "./finding-of.ts";
import type { GuardContext, Verdict } from "./guard-context.ts";
import { checkFragments } from "./identity-fragments.ts";
import { givesNothingAway, isExcused, meaningFinding, meaningOf } from "./meaning/check-meaning.ts";
import type { Meaning } from "./meaning/judge-meaning.ts";
import { findPhrases } from "./phrases/find-phrases.ts";
import { checkPrivacy } from "./privacy-gate.ts";
import { companyCheckOf } from "./scan/company-check.ts";

/**
 * Judges one sentence whole: forbidden phrases, what is private before verification, and every number
 * against the line's facts and the case. Findings come gravest first, then by place.
 */
export function checkSentence(text: string, context: GuardContext): Verdict {
  const hits = findPhrases(text, context.debtorText);
  // Most sentences are settled by their words, and the model is slow.
  let known: Meaning | undefined;
  const meaning = (): Meaning | undefined => (known ??= meaningOf(text, context));
  const phrases = hits.filter(
    (hit) =>
      hit.family !== "F16" && !isAuthorised(hit, text, context) && !isExcused(hit, meaning()),
  );
  const hasFacts = context.facts !== undefined || context.caseFacts !== undefined;
  const said = [
    ...phrases.map(({ family, span }) => findingOf(family, span, context.pack)),
    ...companyCheckOf(context.pack)(text),
    ...checkPrivacy(text, { hits, isExcused: () => givesNothingAway(meaning()) }, context),
    ...checkFragments(text, context),
    ...(hasFacts ? checkFacts(text, context) : []),
  ];
  const meant = said.length === 0 ? meaningFinding(text, meaning(), context) : [];
  const findings = [...said, ...meant].sort(
    (a, b) => gravity[a.severity] - gravity[b.severity] || a.span[0] - b.span[0],
  );
  return {
    allowed: findings.every(({ severity }) => severity === "warn"),
    findings,
    facts: hasFacts ? "checked" : "unchecked",
  };
}
