import { strictest, type Amount } from "./measure.ts";
import { SEVERITIES } from "./provision-schema.ts";
import type { Rule, RuleValue } from "./rule-book.ts";

const BASES = ["law", "standard", "guide", "product"] as const satisfies readonly Rule["basis"][];

/** Rules by their id, each once, in the order of their rank; where two have one id, the strictest of both. */
export function mergeRules(rows: readonly Rule[]): Rule[] {
  const byId = new Map<string, Rule>();
  for (const row of rows) {
    const known = byId.get(row.id);
    byId.set(row.id, known === undefined ? inOrder(row) : join(known, row));
  }
  return [...byId.values()].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

function join(a: Rule, b: Rule): Rule {
  return inOrder({
    id: a.id,
    rank: Math.min(a.rank, b.rank),
    kind: least(a.kind, b.kind),
    severity: first(SEVERITIES, a.severity, b.severity),
    text: least(a.text, b.text),
    basis: first(BASES, a.basis, b.basis),
    effective: least(a.effective, b.effective),
    action: [...a.action, ...b.action],
    source: [...a.source, ...b.source],
    verify: a.verify || b.verify,
    families: [...a.families, ...b.families],
    values: [...a.values, ...b.values],
    why: a.why === undefined || b.why === undefined ? undefined : least(a.why, b.why),
  });
}

const inOrder = (row: Rule): Rule => ({
  ...row,
  action: sortedOnce(row.action),
  source: sortedOnce(row.source),
  families: sortedOnce(row.families),
  values: mergeValues(row.values),
});

function mergeValues(values: readonly RuleValue[]): RuleValue[] {
  const byUnit = new Map<string, RuleValue>();
  for (const value of values) {
    const known = byUnit.get(value.unit);
    byUnit.set(
      value.unit,
      known === undefined
        ? { ...value, reasons: sortedOnce(value.reasons) }
        : joinValues(known, value),
    );
  }
  return [...byUnit.values()].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}

function joinValues(a: RuleValue, b: RuleValue): RuleValue {
  const { unit, stricter } = a;
  return {
    unit,
    stricter,
    counter: leastOf(a.counter, b.counter),
    legal: strictestOf(a.legal, b.legal, stricter),
    inForce: strictest(a.inForce, b.inForce, stricter),
    reasons: sortedOnce([...a.reasons, ...b.reasons]),
  };
}

const strictestOf = (
  a: Amount | undefined,
  b: Amount | undefined,
  stricter: RuleValue["stricter"],
): Amount | undefined => (a === undefined ? b : b === undefined ? a : strictest(a, b, stricter));

/** Of two texts of one rule, whichever the order in which they came: the one that sorts first. */
const least = <T extends string>(a: T, b: T): T => (a < b ? a : b);

const leastOf = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined ? b : b === undefined ? a : least(a, b);

/** Of two words, the one that stands first in the list. */
const first = <T extends string>(order: readonly T[], a: T, b: T): T =>
  order.indexOf(a) <= order.indexOf(b) ? a : b;

const sortedOnce = <T extends string>(items: readonly T[]): T[] => [...new Set(items)].sort();
