import type { LineKey } from "../../domain/lines.ts";
import type { Language } from "../../domain/locale.ts";
import { noRow, scoreFeatures, type LinearModel } from "../../language/classifier/linear-model.ts";
import { featuresOfWording } from "./features-of-wording.ts";
import { courtesyClass, otherClass } from "./wording-classes.ts";

/** What the classifier makes of a wording or a piece of it, in log odds. */
export interface LineMeaning {
  /** For this line, against the line that comes next. */
  readonly line: number;
  /** For what many lines say and what says nothing, against the same. */
  readonly courtesy: number;
  /** For anything that a line says, against what no line says. */
  readonly known: number;
  /** For this line, against what no line says. */
  readonly lineKnown: number;
}

/** How far a masked text says a line, rather than another one or what no line says. */
export function judgeLine(
  masked: string,
  line: LineKey,
  { language, model }: { readonly language: Language; readonly model: LinearModel },
): LineMeaning {
  // What training never saw tells nothing for or against a line; the closed vocabulary sees to it.
  const bag = featuresOfWording(masked, language);
  for (const bucket of bag) if (model.rowOf[bucket] === noRow) bag.delete(bucket);
  const scores = scoreFeatures(model, bag);
  const [own, courtesy, other] = [line, courtesyClass, otherClass].map(
    (name) => scores[model.classes.indexOf(name)] ?? Number.NEGATIVE_INFINITY,
  ) as [number, number, number];
  let rival = Number.NEGATIVE_INFINITY;
  let odds = 0;
  for (const [index, name] of model.classes.entries()) {
    const score = scores[index] ?? 0;
    if (name !== otherClass) odds += Math.exp(score);
    if (name !== otherClass && name !== courtesyClass && name !== line) {
      rival = Math.max(rival, score);
    }
  }
  return {
    line: own - rival,
    courtesy: courtesy - rival,
    known: Math.log(odds) - other,
    lineKnown: own - other,
  };
}
