import type { Language } from "../../../domain/locale.ts";
import { specOf, type LineKey } from "../../../domain/lines.ts";
import { freeLines } from "../../../evaluation/wording/learning-texts.ts";
import { readParaphrases } from "../../../evaluation/wording/read-paraphrases.ts";
import { scriptedWordings } from "../../../evaluation/wording/scripted-wordings.ts";
import type { Script } from "../../../guardrails/positive/script.ts";
import { factsIn } from "./facts-in.ts";

/** One wording of a line with facts in it, and the scripted words it is held against. */
export interface WordingCase {
  readonly line: LineKey;
  readonly text: string;
  readonly script: Script;
}

/** Wordings of free lines that training has not seen: those that may be said, and those that may not. */
export function heldOutCases(language: Language): {
  readonly good: readonly WordingCase[];
  readonly bad: readonly WordingCase[];
} {
  const rows = readParaphrases(language).heldOut.filter(({ line }) => freeLines.has(line));
  const cases = (ok: boolean): WordingCase[] =>
    rows.filter((row) => row.ok === ok).map((row) => caseOf(row.line, row.text, language));
  return { good: cases(true), bad: cases(false) };
}

/** The scripted wordings of free lines. */
export const scriptedCases = (language: Language): readonly WordingCase[] =>
  scriptedWordings(language)
    .filter(({ line }) => freeLines.has(line))
    .map(({ line, text }) => caseOf(line, text, language));

function caseOf(line: LineKey, text: string, language: Language): WordingCase {
  const names = Object.keys(specOf(line).facts);
  const facts = Object.fromEntries(names.map((name) => [name, factsIn[language][name] ?? ""]));
  const templates = scriptedWordings(language).filter((each) => each.line === line);
  // The variant that states the same facts is the one that the wording stands for.
  const same = templates.find((each) => placeholders(each.text) === placeholders(text));
  const template = (same ?? templates[0])?.text ?? "";
  const filled = text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? "");
  const locale = language === "zh" ? "zh-CN" : "en-US";
  return { line, text: filled, script: { line, locale, template, facts } };
}

const placeholders = (text: string): string =>
  [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
