import { factMarks } from "./fact-marks.ts";

/** A wording with a mark where a fact stood. */
export function maskFacts(text: string, facts: Readonly<Record<string, string>>): string {
  // The longest first: the name of an institution may hold the name of a product.
  const byLength = Object.entries(facts).sort(([, a], [, b]) => b.length - a.length);
  return byLength.reduce((masked, [name, value]) => maskFact(masked, value, markOf(name)), text);
}

/** A template of `prompts/` or of the corpus with its placeholders as marks. */
export const maskTemplate = (template: string): string =>
  template.replace(/\{(\w+)\}/g, (_, name: string) => markOf(name));

function markOf(name: string): string {
  const mark = factMarks[name];
  if (mark === undefined) throw new RangeError(`Expected the name of a fact, got ${name}.`);
  return mark;
}

function maskFact(text: string, value: string, mark: string): string {
  if (value.trim() === "") return text;
  let masked = "";
  let from = 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1)) {
    if (at < from || !isWhole(text, at, at + value.length)) continue;
    masked += text.slice(from, at) + mark;
    from = at + value.length;
  }
  return masked + text.slice(from);
}

/** A figure inside a longer figure, or a word inside a longer word, is another one. */
const isWhole = (text: string, from: number, to: number): boolean =>
  !/(?:\d[.,]?\d|[a-z]{2})$/i.test(text.slice(Math.max(0, from - 2), from + 1)) &&
  !/^(?:\d[.,]?\d|\d%|[a-z]{2})/i.test(text.slice(to - 1, to + 2));
