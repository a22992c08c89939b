import { cutSentences } from "../../language/sentences.ts";
import { formFinding } from "../check-form.ts";
import type { GuardContext } from "../guard-context.ts";
import { release, type Release } from "../release.ts";
import { checkWording } from "./check-wording.ts";
import type { Script } from "./script.ts";

/** One sentence of a wording as the guard saw it. */
export interface ReleasedSentence extends Release {
  readonly text: string;
}

/**
 * Lets the words that a speaker has found for a line pass, sentence by sentence, if they are shown to say the
 * line and nothing else; otherwise the whole wording is held back as one. Never throws: a failure inside
 * holds it back.
 */
export function releaseWording(
  text: string,
  script: Script,
  context: GuardContext,
): readonly ReleasedSentence[] {
  const held = (findings: Release["findings"]): readonly ReleasedSentence[] => [
    { text, approved: undefined, findings },
  ];
  try {
    const findings = checkWording(text, script);
    if (findings.length > 0) return held(findings);
    const sentences = cutSentences(text).map((sentence) => ({
      text: sentence,
      ...release(sentence, context),
    }));
    const found = sentences.filter(({ approved }) => approved === undefined);
    return found.length === 0 && sentences.length > 0
      ? sentences
      : held(found.flatMap((sentence) => sentence.findings));
  } catch {
    return held([formFinding("guard.failed", text)]);
  }
}
