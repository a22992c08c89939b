import type { Finding } from "../../domain/finding.ts";
import { languageOf } from "../../domain/locale.ts";
import { formFinding } from "../check-form.ts";
import { miscountedFacts } from "./fact-counts.ts";
import { judgeLine, type LineMeaning } from "./judge-line.ts";
import { loadWordingModel, type WordingModel } from "./load-wording-model.ts";
import { maskFacts, maskTemplate } from "./mask-facts.ts";
import type { Script } from "./script.ts";
import { addedActs } from "./speech-acts.ts";
import { swappedFacts } from "./swapped-facts.ts";
import { isTooAffirmative, isTurnedAround, strangeWords } from "./vocabulary.ts";
import { formFaultOf } from "./wording-form.ts";
import { piecesOf } from "./wording-pieces.ts";

/** Log odds from which on a text is taken to say the line. */
const limits = {
  /** The whole wording: this line before every other, or nearly, and not what no line says. */
  whole: { line: -1, known: -1.5 },
  /** Each sentence, and each thought in it: the line or a courtesy, and not what no line says. */
  sentence: { line: -1.5, known: -2 },
  clause: { line: -2.2, known: -2 },
  /** A thought that may be another line's. */
  doubtful: { line: -0.8, known: -2 },
  /** The wording is this much more like the line than with two facts exchanged. */
  exchanged: 1,
} as const;

/** Thoughts of a wording that may be doubtful: two together are likely to be another line. */
const doubtfulMax = 1;

/**
 * Why a wording is not shown to say its line and nothing else; empty if it is. The wording is judged whole,
 * before any of it is said. Each sentence has still to be released by itself.
 */
export function checkWording(
  text: string,
  script: Script,
  model: WordingModel = loadWordingModel(languageOf(script.locale)),
): Finding[] {
  const fault = faultOf(text.trim(), script, model);
  return fault === undefined ? [] : [formFinding(`guard.wording.${fault}`, text)];
}

function faultOf(text: string, script: Script, model: WordingModel): string | undefined {
  const language = languageOf(script.locale);
  const { line } = script;
  const bounds = model.bounds.get(line);
  if (bounds === undefined) return "fixed";
  if (hasMarks.test(text)) return "characters";
  const masked = maskFacts(text, script.facts);
  const template = maskTemplate(script.template);
  const templates = [template, ...(script.variants ?? []).map(maskTemplate)];
  const form = formFaultOf(masked, templates, { language, bounds });
  if (form !== undefined) return form;
  if (miscountedFacts(masked, template, line).length > 0) return "facts";
  const [act] = addedActs(masked, templates, language);
  if (act !== undefined) return act;
  if (strangeWords(masked, line, { language, model }).length > 0) return "words";
  if (isTooAffirmative(masked, line, { language, model })) return "negation";
  if (isTurnedAround(masked, line, { language, model })) return "negation";
  return meaningFaultOf(masked, script, model);
}

/** A wording may not bring the marks of facts with it. */
const hasMarks = /[\ue000-\uf8ff]/;

function meaningFaultOf(masked: string, { line, locale }: Script, { classifier }: WordingModel) {
  const language = languageOf(locale);
  const judge = (piece: string): LineMeaning =>
    judgeLine(piece, line, { language, model: classifier });
  const whole = judge(masked);
  if (whole.line < limits.whole.line || whole.known < limits.whole.known) return "meaning";
  const isExchanged = (other: string): boolean =>
    judge(other).lineKnown + limits.exchanged > whole.lineKnown;
  if (swappedFacts(masked, line).some(isExchanged)) return "roles";
  const { sentences, clauses } = piecesOf(masked, language);
  const isBelow = (piece: string, limit: { readonly line: number; readonly known: number }) => {
    const { line: own, courtesy, known } = judge(piece);
    return Math.max(own, courtesy) < limit.line || known < limit.known;
  };
  const isAnyStrange =
    sentences.some((sentence) => isBelow(sentence, limits.sentence)) ||
    clauses.some((clause) => isBelow(clause, limits.clause)) ||
    clauses.filter((clause) => isBelow(clause, limits.doubtful)).length > doubtfulMax;
  return isAnyStrange ? "meaning" : undefined;
}
