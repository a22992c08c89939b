import { languageOf, type Language, type Locale } from "../../domain/locale.ts";
import type { LineKey } from "../../domain/lines.ts";
import { anyMark } from "./fact-marks.ts";
import { judgeLine } from "./judge-line.ts";
import type { WordingModel } from "./load-wording-model.ts";
import { maskFacts, maskTemplate } from "./mask-facts.ts";
import { negationsIn } from "./polarity.ts";
import { addedActs } from "./speech-acts.ts";
import { isTurnedAround, strangeWords } from "./vocabulary.ts";
import { formFaultOf } from "./wording-form.ts";
import { keptShare } from "./kept-share.ts";
import { piecesOf } from "./wording-pieces.ts";

/** One sentence of a scripted wording, which another sentence is to stand for. */
interface ScriptedSentence {
  readonly line: LineKey;
  readonly locale: Locale;
  /** The scripted sentence, with `{fact}` where a fact stands. */
  readonly template: string;
  /** Each fact of the line as it is written, by name. */
  readonly facts: Readonly<Record<string, string>>;
}

/** A sentence that stands for another is at most this much longer, politeness aside. */
const lengthShareMax = 1.35;

/** Characters that a short sentence may be longer all the same. */
const lengthAddedMax: Readonly<Record<Language, number>> = { zh: 6, en: 20 };

/** Of the words that a scripted sentence is about, the share that the other one keeps. */
const keptShareMin = 0.6;

/** Log odds from which on a sentence, and each thought in it, is taken to be of its line. */
const limits = { line: -2.2, known: -2 } as const;

/**
 * Why a sentence is not shown to say a scripted one and nothing else, or undefined if it is: the same facts in the
 * same order, as many a "not", no speech act more, most of its words kept, none that the line has no use for.
 * The sentences before and after it need not be known, so it may be said before they are.
 */
export function sentenceFaultOf(
  text: string,
  scripted: ScriptedSentence,
  model: WordingModel,
): string | undefined {
  if (/[\ue000-\uf8ff]/.test(text)) return "characters";
  const { line, locale } = scripted;
  const language = languageOf(locale);
  const masked = maskFacts(text.trim(), scripted.facts);
  const target = maskTemplate(scripted.template);
  const bounds = {
    negationsMin: 0,
    charsMax: Math.max(target.length * lengthShareMax, target.length + lengthAddedMax[language]),
    clausesMax: piecesOf(target, language).clauses.length + 1,
  };
  const form = formFaultOf(masked, [target], { language, bounds });
  if (form !== undefined) return form;
  if (marksIn(masked) !== marksIn(target)) return "facts";
  if (keptShare(masked, target, language) < keptShareMin) return "meaning";
  const [act] = addedActs(masked, [target], language);
  if (act !== undefined) return act;
  if (strangeWords(masked, line, { language, model }).length > 0) return "words";
  if (negationsIn(masked, language) !== negationsIn(target, language)) return "negation";
  if (isTurnedAround(masked, line, { language, model })) return "negation";
  return isOfLine(masked, scripted, model) ? undefined : "meaning";
}

const marksIn = (masked: string): string => (masked.match(anyMark) ?? []).join("");

function isOfLine(masked: string, { line, locale }: ScriptedSentence, model: WordingModel) {
  const language = languageOf(locale);
  return [masked, ...piecesOf(masked, language).clauses].every((piece) => {
    const {
      line: own,
      courtesy,
      known,
    } = judgeLine(piece, line, {
      language,
      model: model.classifier,
    });
    return Math.max(own, courtesy) >= limits.line && known >= limits.known;
  });
}
