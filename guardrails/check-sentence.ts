import { isAuthorised } from "./authority.ts";
import { checkFacts } from "./facts/check-facts.ts";
import { findingOf, gravity } from "./finding-of.ts";
import type { GuardContext, Verdict } from "./guard-context.ts";
import { checkFragments } from "./identity-fragments.ts";
import { checkMeaning } from "./meaning/check-meaning.ts";
import { findPhrases } from "./phrases/find-phrases.ts";
import { checkPrivacy } from "./privacy-gate.ts";
import { companyCheckOf } from "./scan/company-check.ts";

/**
 * Judges one sentence whole: forbidden phrases, what is private before verification, and every number
 * against the line's facts and the case. Findings come gravest first, then by place.
 */
export function checkSentence(text: string, context: GuardContext): Verdict {
  const hits = findPhrases(text, context.debtorText);
  const phrases = hits.filter((hit) => hit.family !== "F16" && !isAuthorised(hit, text, context));
  const hasFacts = context.facts !== undefined || context.caseFacts !== undefined;
  const said = [
    ...phrases.map(({ family, span }) => findingOf(family, span, context.pack)),
    ...companyCheckOf(context.pack)(text),
    ...checkPrivacy(text, hits, context),
    ...checkFragments(text, context),
    ...(hasFacts ? checkFacts(text, context) : []),
  ];
  const isOpen = context.isFreeSpeech === true && said.length === 0;
  const findings = [...said, ...(isOpen ? checkMeaning(text, context) : [])].sort(
    (a, b) => gravity[a.severity] - gravity[b.severity] || a.span[0] - b.span[0],
  );
  return {
    allowed: findings.every(({ severity }) => severity === "warn"),
    findings,
    facts: hasFacts ? "checked" : "unchecked",
  };
}
