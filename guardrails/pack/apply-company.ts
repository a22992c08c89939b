import type { Jurisdiction } from "../../domain/locale.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import type { Company } from "./company-schema.ts";
import { strictest } from "./measure.ts";
import { joinRules, mergePacks } from "./merge-packs.ts";
import type { Loaded } from "./loaded.ts";
import { SEVERITIES } from "./provision-schema.ts";
import { emptyBook, type Rule, type RuleBook } from "./rule-book.ts";

/**
 * The rules with what a company adds. Whatever it asks for, the result is never looser than the rules it
 * was given: what would loosen one has no effect.
 */
export function applyCompany(
  book: RuleBook,
  company: Loaded<Company> | undefined,
  jurisdictions: readonly Jurisdiction[],
): RuleBook {
  if (company === undefined) return book;
  const { value, sha256 } = company;
  const signed = new Set(value.signed.map(({ rule }) => rule));
  const switchedOn = book.dormant
    .filter(({ id }) => signed.has(id))
    .map((rule) => ({ ...rule, why: undefined }));
  const tightened = [...book.provisions, ...switchedOn].map((rule) => tighten(rule, value));
  const rules = jurisdictions.map((one) => loosest(value.rules[one])).reduce(joinRules, book.rules);
  return mergePacks([
    {
      ...book,
      rules,
      provisions: tightened,
      made: [...book.made, { name: "company", version: value.version, sha256 }],
      phrases: value.phrases,
    },
  ]);
}

/** One rule with the company's severity and numbers. */
function tighten(rule: Rule, { tighten: entries, severities }: Company): Rule {
  const asked = severities.find((entry) => entry.rule === rule.id);
  const isGraver =
    asked !== undefined && SEVERITIES.indexOf(asked.is) < SEVERITIES.indexOf(rule.severity);
  return {
    ...rule,
    severity: isGraver ? asked.is : rule.severity,
    values: rule.values.map((value) => {
      const entry = entries.find((one) => one.rule === rule.id && one.unit === value.unit);
      if (entry === undefined) return value;
      return {
        ...value,
        inForce: strictest(value.inForce, entry.is, value.stricter),
        reasons: [...value.reasons, entry.reason],
      };
    }),
  };
}

/** A company's decisions, with those that it leaves open as loose as they can be. */
const loosest = (given: Company["rules"][Jurisdiction]): PolicyRules => ({
  ...emptyBook.rules,
  ...defined(given ?? {}),
});

/** Only the keys that have a value. */
const defined = (given: object): Partial<PolicyRules> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
