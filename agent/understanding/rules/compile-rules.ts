import type { Language } from "../../../domain/locale.ts";
import { pattern, type Pattern } from "../../../language/patterns/pattern.ts";
import type { Lexicon, PhraseRule } from "./phrase-rule.ts";

/** A rule ready for use. `except` is global: every look-alike of the text is blanked out. */
export interface CompiledRule<Label extends string> {
  readonly label: Label;
  readonly sure: Pattern | undefined;
  readonly hint: Pattern | undefined;
  readonly except: RegExp | undefined;
}

/**
 * What the short signs of the pattern language stand for. Each is bounded, so a match stays linear: a
 * few characters in Chinese, a few words in English.
 */
const gaps: Readonly<Record<Language, readonly (readonly [sign: RegExp, gap: string])[]>> = {
  zh: [
    [/~/g, ".{0,6}?"],
    [/…/g, ".{0,16}?"],
  ],
  en: [
    [/ ~ /g, "(?: [^ ]+){0,3}? "],
    [/ … /g, "(?: [^ ]+){0,6}? "],
    [/ ?…/g, "(?: [^ ]+){0,6}"],
  ],
};

/** The rules of one language as regular expressions. Compiled once, when the module loads. */
export function compileRules<Label extends string>(
  rules: readonly PhraseRule<Label>[],
  lexicon: Lexicon,
  language: Language,
): readonly CompiledRule<Label>[] {
  const anyOf = (phrases: readonly string[] = [], flags = ""): RegExp | undefined => {
    if (phrases.length === 0) return undefined;
    const source = phrases.map((phrase) => expand(phrase, lexicon, language)).join("|");
    return new RegExp(language === "zh" ? source : wholeWords(source), flags);
  };
  const sought = (phrases: readonly string[] | undefined): Pattern | undefined => {
    const regexp = anyOf(phrases);
    return regexp && pattern(regexp);
  };
  return rules.map(({ label, sure, hint, except }) => ({
    label,
    sure: sought(sure),
    hint: sought(hint),
    except: anyOf(except, "g"),
  }));
}

/**
 * English patterns begin and end with a word. The text starts with a space for it: a space that must come
 * first lets the engine skip most positions, where a look-behind tries them all.
 */
const wholeWords = (source: string): string =>
  ` (?:${source.replace(/(?<!\[)\^/g, "(?<=^ )")})(?!\\w)`;

/** Repeats that a text could draw out without end, each with the most that talk needs. */
const bounds: readonly (readonly [sign: RegExp, bounded: string])[] = [
  [/\)\*/g, "){0,4}"],
  [/\)\+/g, "){1,4}"],
  [/(\]|\\[dw])\*/g, "$1{0,12}"],
  [/(\]|\\[dw])\+/g, "$1{1,12}"],
];

/**
 * Our pattern language as a regular expression: `{list}`, gaps, plain groups. Every repeat has a bound,
 * so no text can make a match take long.
 */
function expand(phrase: string, lexicon: Lexicon, language: Language): string {
  const listed = phrase.replace(
    /\{([A-Za-z]+)\}/g,
    (_, name: string) => `(${listOf(lexicon, name).join("|")})`,
  );
  return [...bounds, ...gaps[language]]
    .reduce((text, [sign, regular]) => text.replace(sign, regular), listed)
    .replace(/(?<!\\)\((?!\?)/g, "(?:");
}

/** @throws RangeError if the lexicon has no such list. */
function listOf(lexicon: Lexicon, name: string): readonly string[] {
  const list = lexicon[name];
  if (list === undefined) throw new RangeError(`Expected a list of the lexicon, got "${name}".`);
  return list.map((entry) =>
    entry.replace(
      /\{([A-Za-z]+)\}/g,
      (_, inner: string) => `(${listOf(lexicon, inner).join("|")})`,
    ),
  );
}

/** How strongly a rule speaks for its label in this text, if it does. */
export function matchRule<Label extends string>(
  rule: CompiledRule<Label>,
  text: string,
): "sure" | "hint" | undefined {
  const { sure, hint, except } = rule;
  const strength =
    sure?.test(text) === true ? "sure" : hint?.test(text) === true ? "hint" : undefined;
  // Look-alikes are rare, so they are only sought where something was found.
  if (strength === undefined || except === undefined) return strength;
  const plain = text.replace(except, blank);
  if (plain === text) return strength;
  if (sure?.testOnce(plain) === true) return "sure";
  return hint?.testOnce(plain) === true ? "hint" : undefined;
}

/** A blanked look-alike leaves a mark that no pattern knows, so that its neighbours do not join up. */
const blank = (): string => " ＿";
