import type { Lexicon, PhraseRule } from "./phrase-rule.ts";

/** A rule ready for use. `except` is global: every look-alike of the text is blanked out. */
export interface CompiledRule<Label extends string> {
  readonly label: Label;
  readonly sure: RegExp | undefined;
  readonly hint: RegExp | undefined;
  readonly except: RegExp | undefined;
}

/** What the short signs of the pattern language stand for; each is bounded, so a match stays linear. */
const gaps: Readonly<Record<string, string>> = { "~": ".{0,6}?", "…": ".{0,16}?" };

/** The rules of one language as regular expressions. Compiled once, when the module loads. */
export function compileRules<Label extends string>(
  rules: readonly PhraseRule<Label>[],
  lexicon: Lexicon,
): readonly CompiledRule<Label>[] {
  return rules.map((rule) => ({
    label: rule.label,
    sure: alternation(rule.sure, lexicon, ""),
    hint: alternation(rule.hint, lexicon, ""),
    except: alternation(rule.except, lexicon, "g"),
  }));
}

/** One expression that matches where any of the patterns does. */
export function alternation(
  patterns: readonly string[] | undefined,
  lexicon: Lexicon,
  flags: string,
): RegExp | undefined {
  if (patterns === undefined || patterns.length === 0) return undefined;
  return new RegExp(patterns.map((pattern) => expand(pattern, lexicon)).join("|"), flags);
}

/**
 * Our pattern language as a regular expression: `{list}`, `~` and `…` for gaps, plain groups. A group
 * repeats four times at most, whatever it holds: no text can make a match take long.
 */
function expand(pattern: string, lexicon: Lexicon): string {
  return pattern
    .replace(/\{([A-Za-z]+)\}/g, (_, name: string) => `(${(lexicon[name] ?? []).join("|")})`)
    .replace(/[~…]/g, (sign) => gaps[sign] ?? sign)
    .replace(/\)\*/g, "){0,4}")
    .replace(/\)\+/g, "){1,4}")
    .replace(/(?<!\\)\((?!\?)/g, "(?:");
}

/** True if the words settle the label, or make it likelier. */
export function matchRule<Label extends string>(
  rule: CompiledRule<Label>,
  text: string,
): "sure" | "hint" | undefined {
  const read = rule.except === undefined ? text : text.replace(rule.except, blank);
  if (rule.sure?.test(read) === true) return "sure";
  return rule.hint?.test(read) === true ? "hint" : undefined;
}

/** A blanked look-alike leaves a mark that no pattern knows, so that its neighbours do not join up. */
const blank = (): string => "＿";
