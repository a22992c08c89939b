import type { Span } from "./spans.ts";

/**
 * Every match of a global pattern. `matchAll` copies the pattern each time, which costs more than searching
 * one short text.
 */
export function matches(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === "") pattern.lastIndex += 1;
  }
  return found;
}

/** The places of every match of a global pattern. */
export const placesOf = (pattern: RegExp, text: string): Span[] =>
  matches(pattern, text).map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
