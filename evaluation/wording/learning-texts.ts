import { LINE_KEYS, specOf, type LineKey } from "../../domain/lines.ts";
import type { Language } from "../../domain/locale.ts";
import { factMarks } from "../../guardrails/positive/fact-marks.ts";
import { maskTemplate } from "../../guardrails/positive/mask-facts.ts";
import { swappedFacts } from "../../guardrails/positive/swapped-facts.ts";
import { courtesyClass, mayBeFree, otherClass } from "../../guardrails/positive/wording-classes.ts";
import { piecesOf } from "../../guardrails/positive/wording-pieces.ts";
import { isFixedLine } from "../../prompts/fixed-lines.ts";
import { readGuardCorpus } from "../guard-meaning/labelled-sentence.ts";
import type { Paraphrase } from "./read-paraphrases.ts";
import { scriptedWordings } from "./scripted-wordings.ts";

/** A text and the class that the model is to answer for it. */
export interface LearningText {
  readonly text: string;
  readonly label: string;
}

/** A thought that stands in the wordings of this many lines belongs to none. */
const linesOfCourtesyMin = 3;

/** A piece of a wrong wording is taken to be what is wrong with it below this share of known features. */
const knownShareMax = 0.6;

/** Lines that may be worded freely. */
export const freeLines: ReadonlySet<LineKey> = new Set(
  LINE_KEYS.filter((key) => mayBeFree(key) && !isFixedLine(key)),
);

/** The wordings that may be said for each free line, masked. */
export function goodWordings(
  paraphrases: readonly Paraphrase[],
  language: Language,
): readonly { readonly line: LineKey; readonly text: string }[] {
  return [...scriptedWordings(language), ...paraphrases.filter(({ ok }) => ok)]
    .filter(({ line }) => freeLines.has(line))
    .map(({ line, text }) => ({ line, text: maskTemplate(text) }));
}

/** All that the model learns from: wordings, their pieces, and what may not be said. */
export function learningTexts(
  paraphrases: readonly Paraphrase[],
  language: Language,
): LearningText[] {
  const good = goodWordings(paraphrases, language);
  const whole = good.map(({ line, text }) => ({ text, label: line as string }));
  const pieces = labelPieces(good, language);
  const known = new Set([...whole, ...pieces].map(({ text }) => text));
  const bad = [
    ...paraphrases.filter(({ ok }) => !ok).flatMap((row) => wrongTexts(row, good, language)),
    ...good.flatMap(({ line, text }) => swappedFacts(text, line)),
    ...readGuardCorpus(language)
      .filter(({ families }) => families.length > 0)
      .flatMap(({ text }) => [text, ...piecesOf(text, language).sentences]),
    ...scriptedWordings(language)
      .filter(({ line }) => !freeLines.has(line) && hasMarks(line))
      .flatMap(({ text }) => allPieces(maskTemplate(text), language)),
  ].filter((text) => !known.has(text));
  const others = [...new Set(bad)].map((text) => ({ text, label: otherClass }));
  return [...whole, ...pieces, ...others];
}

/** True for a line whose facts have marks: those of the lines that are never worded freely may have none. */
const hasMarks = (line: LineKey): boolean =>
  Object.keys(specOf(line).facts).every((name) => factMarks[name] !== undefined);

function labelPieces(
  good: readonly { readonly line: LineKey; readonly text: string }[],
  language: Language,
): LearningText[] {
  const linesOf = new Map<string, Set<LineKey>>();
  for (const { line, text } of good) {
    for (const piece of allPieces(text, language)) {
      if (piece === text) continue;
      linesOf.set(piece, (linesOf.get(piece) ?? new Set()).add(line));
    }
  }
  return [...linesOf].flatMap(([text, lines]) =>
    lines.size >= linesOfCourtesyMin
      ? [{ text, label: courtesyClass }]
      : [...lines].map((line) => ({ text, label: line as string })),
  );
}

const allPieces = (text: string, language: Language): readonly string[] => {
  const { sentences, clauses } = piecesOf(text, language);
  return [...new Set([text, ...sentences, ...clauses])];
};

/** A wrong wording whole, and the pieces of it that no good wording of the line has. */
function wrongTexts(
  { line, text }: Paraphrase,
  good: readonly { readonly line: LineKey; readonly text: string }[],
  language: Language,
): string[] {
  const masked = maskTemplate(text);
  const own = new Set(
    good.filter((each) => each.line === line).flatMap((each) => pairsOf(each.text, language)),
  );
  const isUnknown = (piece: string): boolean => {
    const pairs = pairsOf(piece, language);
    return pairs.filter((pair) => own.has(pair)).length < pairs.length * knownShareMax;
  };
  return [masked, ...allPieces(masked, language).filter(isUnknown)];
}

const pairsOf = (text: string, language: Language): string[] => {
  const units = language === "zh" ? text.split("") : text.toLowerCase().split(/ +/);
  return units.map((unit, at) => `${units[at - 1] ?? ""} ${unit}`);
};
