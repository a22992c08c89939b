import { languageOf, type Locale } from "../../../domain/locale.ts";
import type { Asked } from "../../../domain/vocabulary.ts";
import { judgeEnding } from "./completeness/judge-ending.ts";
import { loadEndModel } from "./completeness/load-end-model.ts";

interface Expectation {
  readonly asked: Asked | null;
  readonly locale: Locale;
  /** Whether the words hold the value that was asked for. */
  readonly answers: boolean;
}

/**
 * Whether words followed by silence are a whole contribution: `complete` (they end as contributions end),
 * `open` (they do not), or `unsure`. Cuts off at most one in twenty of those who pause inside a clause.
 * How it is known and how well: `docs/turn-taking.md`.
 */
export function completeness(
  text: string,
  { asked, locale, answers }: Expectation,
): "complete" | "open" | "unsure" {
  if (!/[\p{L}\p{N}]/u.test(text)) return "unsure";
  const language = languageOf(locale);
  return judgeEnding({ text, asked, answers }, language, loadEndModel(language));
}
