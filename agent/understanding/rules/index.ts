import type { Language } from "../../../domain/locale.ts";
import { ASKED, type Asked } from "../../../domain/vocabulary.ts";
import { compileRules, matchRule, type CompiledRule } from "./compile-rules.ts";
import { enRules } from "./en/rules.ts";
import { impliedLabels, overruledBy } from "./implied-labels.ts";
import type { PhraseRule, RuleLabel, RuleSet } from "./phrase-rule.ts";
import { plainText } from "./plain-text.ts";
import { zhRules } from "./zh/rules.ts";

/** What a phrase rule found in a turn. */
export interface RuleHit {
  /** `trigger:cease`, `intent:agree`, `emotion:sad`. */
  readonly label: RuleLabel;
  readonly strength: "sure" | "hint";
}

/** The rules of a language, ready for use. */
interface CompiledSet {
  readonly always: readonly CompiledRule<RuleLabel>[];
  readonly byAsked: ReadonlyMap<Asked, readonly CompiledRule<RuleLabel>[]>;
}

const labelled = <Kind extends "trigger" | "intent" | "emotion", Name extends string>(
  kind: Kind,
  rules: readonly PhraseRule<Name>[],
): PhraseRule<`${Kind}:${Name}`>[] =>
  rules.map((rule) => ({ ...rule, label: `${kind}:${rule.label}` as const }));

function compileSet(rules: RuleSet, language: Language): CompiledSet {
  const compile = (list: readonly PhraseRule<RuleLabel>[]): readonly CompiledRule<RuleLabel>[] =>
    compileRules(list, rules.lexicon, language);
  return {
    always: compile([
      ...labelled("trigger", rules.triggers),
      ...labelled("intent", rules.intents),
      ...labelled("emotion", rules.emotions),
    ]),
    byAsked: new Map(
      ASKED.map((asked) => [
        asked,
        compile(rules.shortAnswers.filter((rule) => rule.asked === asked)),
      ]),
    ),
  };
}

const compiled = { zh: compileSet(zhRules, "zh"), en: compileSet(enRules, "en") };

/**
 * Every label that the words of a turn speak for, each once: what a rule is sure of, what that implies,
 * and what the others only hint at.
 */
export function readRules(
  text: string,
  language: Language,
  asked: Asked | null = null,
): readonly RuleHit[] {
  const plain = plainText(text, language);
  const { always, byAsked } = compiled[language];
  const found = new Map<RuleLabel, RuleHit["strength"]>();
  for (const rule of [...always, ...((asked && byAsked.get(asked)) ?? [])]) {
    const strength = matchRule(rule, plain);
    if (strength === undefined) continue;
    if (found.get(rule.label) !== "sure") found.set(rule.label, strength);
    if (strength === "sure") {
      for (const implied of impliedLabels[rule.label] ?? []) found.set(implied, "sure");
    }
  }
  return Array.from(found, ([label, strength]) => {
    const isOverruled = overruledBy[label]?.some((other) => found.get(other) === "sure") === true;
    return { label, strength: isOverruled ? "hint" : strength };
  });
}
