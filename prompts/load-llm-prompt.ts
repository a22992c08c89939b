import { readFileSync } from "node:fs";
import { languageOf, type Locale } from "../domain/locale.ts";
import type { LlmPrompt } from "./llm-prompt.ts";
import { parseLlmPrompt } from "./parse-llm-prompt.ts";

/** The prompts of `prompts/llm/`, each in every language. */
type LlmPromptName =
  "word-move" | "understand-turn" | `offline/${"call-summary" | "call-judge" | "debtor"}`;

const loaded = new Map<string, LlmPrompt>();

/**
 * The prompt of that name in the language of a locale, read and checked at its first use and kept.
 * @throws KindlineError `WORDING_INVALID` naming the file and what is wrong with it.
 */
export function loadLlmPrompt(name: LlmPromptName, locale: Locale): LlmPrompt {
  const file = `llm/${name}.${languageOf(locale)}.md`;
  const known = loaded.get(file);
  if (known !== undefined) return known;
  const prompt = parseLlmPrompt(file, readFileSync(new URL(file, import.meta.url), "utf8"));
  loaded.set(file, prompt);
  return prompt;
}
