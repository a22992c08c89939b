import type { Finding } from "../../domain/finding.ts";

/** What a wording can be held back for without having said anything that it must not: it is only not shown to be right. */
const unproven: ReadonlySet<string> = new Set(
  [
    "words",
    "meaning",
    "negation",
    "length",
    "unfinished",
    "incomplete",
    "question",
    "open_question",
    "facts",
    "fixed",
  ].map((fault) => `guard.wording.${fault}`),
);

/**
 * True for what a speaker must not say at all: a forbidden phrase, a figure that is none of the line's, two facts
 * exchanged, a promise, a demand, a threat, talk of its own orders, text that is none.
 */
export const isHit = (findings: readonly Finding[]): boolean =>
  findings.some(({ ruleId }) => !unproven.has(ruleId));
