import type { Finding } from "../../domain/finding.ts";
import { createScanner, type ScanPhrase } from "./create-scanner.ts";

/** A phrase that is never said, in plain words, with what its findings carry. */
export interface ForbiddenPhrase extends ScanPhrase {
  readonly family: Finding["family"];
  readonly severity: Finding["severity"];
}

/** Finds forbidden phrases in a sentence. */
export type PhraseCheck = (text: string) => readonly Finding[];

/**
 * Compiles plain phrases, such as those of a company, into one check. They count even where they are
 * denied or quoted: the words are forbidden, not a meaning.
 * @throws RangeError naming the phrase that cannot be looked for.
 */
export function forbidPhrases(phrases: readonly ForbiddenPhrase[]): PhraseCheck {
  const scanner = createScanner(phrases);
  const byId = new Map(phrases.map((phrase) => [phrase.id, phrase]));
  return (text) =>
    scanner.scan(text).flatMap(({ id, from, to }) => {
      const phrase = byId.get(id);
      if (phrase === undefined) return [];
      const { family, severity } = phrase;
      const action = severity === "rewrite" ? "rewrite" : "suppress";
      return [{ ruleId: id, family, severity, span: [from, to] as const, action }];
    });
}
