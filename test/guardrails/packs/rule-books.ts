import fc from "fast-check";
import { FAMILIES } from "../../../domain/vocabulary.ts";
import type { Amount, Unit } from "../../../guardrails/pack/measure.ts";
import { units } from "../../../guardrails/pack/measure.ts";
import { mergePacks } from "../../../guardrails/pack/merge-packs.ts";
import { RULE_ACTIONS, SEVERITIES } from "../../../guardrails/pack/provision-schema.ts";
import { emptyBook, type Rule, type RuleBook } from "../../../guardrails/pack/rule-book.ts";

const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, "0")}:00`);
const hours = fc.record({ from: clock, to: clock });
const word = fc.constantFrom("one", "three", "two");
const few = <T>(item: fc.Arbitrary<T>) => fc.array(item, { maxLength: 3 });

const amountOf = (unit: Unit): fc.Arbitrary<Amount> =>
  units[unit].stricter === "narrower" ? hours : fc.integer({ min: 0, max: 9 });

const value = fc
  .constantFrom<Unit>("contact_hours", "texts_per_day", "cooldown_days")
  .chain((unit) =>
    fc.record({
      unit: fc.constant(unit),
      stricter: fc.constant(units[unit].stricter),
      counter: fc.option(word, { nil: undefined }),
      legal: fc.option(amountOf(unit), { nil: undefined }),
      inForce: amountOf(unit),
      reasons: few(word),
    }),
  );

const rule: fc.Arbitrary<Rule> = fc.record({
  id: fc.constantFrom("a.one", "a.two", "b.one", "b.two"),
  rank: fc.integer({ min: 0, max: 3 }),
  kind: fc.constantFrom("speech", "contact"),
  severity: fc.constantFrom(...SEVERITIES),
  text: word,
  basis: fc.constantFrom("law", "standard", "guide", "product"),
  effective: fc.constantFrom("2020-01-01", "2021-01-01") as fc.Arbitrary<Rule["effective"]>,
  action: few(fc.constantFrom(...RULE_ACTIONS)),
  source: few(word),
  verify: fc.boolean(),
  families: few(fc.constantFrom(...FAMILIES)),
  values: few(value),
  why: fc.constant(undefined),
});

/** Books as they are used: in the order that joining gives them. */
export const ruleBooks: fc.Arbitrary<RuleBook> = fc
  .record({
    made: few(fc.record({ name: word, version: word, sha256: word })),
    outbound: fc.constantFrom("allowed", "disabled"),
    rules: fc.record({
      emotionStreak: fc.integer({ min: 1, max: 5 }),
      recordingObjection: fc.constantFrom("stop", "alternatives"),
      callbackHours: hours,
      debtCollectorNotice: fc.boolean(),
      debtAdvice: fc.boolean(),
      listOptionsAlways: fc.boolean(),
    }),
    openRequires: few(fc.constantFrom("ai", "recording", "institution")),
    statutoryDays: few(fc.integer({ min: 1, max: 5 })),
    provisions: few(rule),
    dormant: few(rule.map((row) => ({ ...row, why: "Nobody has signed it." }))),
  })
  .map((parts) => mergePacks([{ ...emptyBook, ...parts }]));
