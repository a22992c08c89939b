import { JURISDICTIONS, type Jurisdiction } from "../../domain/locale.ts";
import type { PolicyRules } from "../../domain/policy-rules.ts";
import { unitText } from "../company-phrases.ts";
import type { Company } from "./company-schema.ts";
import { describeAmount, inForce, isLooser, type Measure } from "./measure.ts";
import { joinRules } from "./merge-packs.ts";
import { packFault, type PackFault } from "./pack-fault.ts";
import type { PackSet } from "./pack-set.ts";
import { SEVERITIES, type SwitchedProvision } from "./provision-schema.ts";

/** Which rules there are, and what must always be sayable. */
export interface CompanyContext {
  readonly set: PackSet;
  /** Sentences that the law or somebody's life asks for: disclosures, crisis lines. */
  readonly required: readonly string[];
}

type Row = Omit<SwitchedProvision, "status"> & { readonly status?: "on" | "off" };

/**
 * Every attempt of a company to loosen a rule or to silence a required sentence, and every entry for a rule
 * that there is not.
 */
export function checkCompany(company: Company, { set, required }: CompanyContext): PackFault[] {
  const rows = new Map<string, Row>();
  for (const { value } of Object.values(set.packs))
    for (const row of value.provisions) rows.set(row.id, row);
  for (const { value } of set.layers.values())
    for (const row of value.provisions) rows.set(row.id, row);
  return [
    ...company.tighten.flatMap((entry) => checkNumber(entry, rows.get(entry.rule))),
    ...company.severities.flatMap(({ rule, is }) => {
      const row = rows.get(rule);
      if (row === undefined) return [unknownRule(rule)];
      if (SEVERITIES.indexOf(is) <= SEVERITIES.indexOf(row.severity)) return [];
      return [loosens(rule, "severity", { given: row.severity, asked: is })];
    }),
    ...company.signed.flatMap(({ rule }) => {
      const row = rows.get(rule);
      if (row === undefined) return [unknownRule(rule)];
      if (row.status === "off") return [];
      return [packFault(rule, "signed", "Expected a rule that is off; this one is on.")];
    }),
    ...JURISDICTIONS.flatMap((one) => checkRules(one, company.rules[one], set)),
    ...checkPhrases(company.phrases, required),
  ];
}

function checkNumber(
  { rule, unit, is }: Company["tighten"][number],
  row: Row | undefined,
): PackFault[] {
  if (row === undefined) return [unknownRule(rule)];
  const measure = row.values?.find((one) => one.unit === unit);
  const given = measure === undefined ? undefined : inForce(measure);
  if (measure === undefined || given === undefined)
    return [packFault(rule, "unit", `Expected a unit that the rule has, got ${unit}.`)];
  if (!isLooser(is, given, measure.stricter)) return [];
  return [loosens(rule, unit, { given: describeMeasure(measure), asked: describeAmount(is) })];
}

/** The decisions about a conversation that are looser than those of their pack. */
function checkRules(
  jurisdiction: Jurisdiction,
  asked: Company["rules"][Jurisdiction],
  set: PackSet,
): PackFault[] {
  if (asked === undefined) return [];
  const { rules } = set.packs[jurisdiction].value;
  return (Object.keys(asked) as (keyof PolicyRules)[]).flatMap((key) => {
    const [given, wanted] = [rules[key], asked[key]];
    if (wanted === undefined) return [];
    // What the strictest of both does not take over is looser.
    const joined = joinRules(rules, { ...rules, [key]: wanted })[key];
    const isKept = JSON.stringify(joined) === JSON.stringify(wanted);
    const fault = { given: describe(given), asked: describe(wanted) };
    return isKept ? [] : [loosens(`rules.${jurisdiction}`, key, fault)];
  });
}

/** The phrases that stand in a sentence that must be said: forbidding one would loosen the law. */
function checkPhrases(phrases: Company["phrases"], required: readonly string[]): PackFault[] {
  const texts = { zh: [] as string[], en: [] as string[] };
  for (const sentence of required) {
    texts.zh.push(unitText(sentence, "zh"));
    texts.en.push(unitText(sentence, "en"));
  }
  return phrases.flatMap(({ id, language, text }) => {
    const phrase = unitText(text, language);
    if (!texts[language].some((sentence) => sentence.includes(phrase))) return [];
    const message = `Rule ${id}, field text: it stands in a sentence that the rules require.`;
    return [{ code: "PACK_LOOSENS", message, field: `${id}.text` }];
  });
}

const describe = (value: PolicyRules[keyof PolicyRules]): string =>
  typeof value === "object" ? describeAmount(value) : String(value);

const describeMeasure = (measure: Measure): string => {
  const legal = measure.legal === undefined ? "none" : describeAmount(measure.legal);
  const ours = measure.default === undefined ? "the same" : describeAmount(measure.default.is);
  return `the legal value is ${legal}, that of the pack ${ours}`;
};

const unknownRule = (rule: string): PackFault =>
  packFault(rule, "rule", "Expected a rule of a pack or a layer.");

const loosens = (
  rule: string,
  field: string,
  { given, asked }: { readonly given: string; readonly asked: string },
): PackFault => ({
  code: "PACK_LOOSENS",
  message: `Rule ${rule}, field ${field}: ${given}; asked was ${asked}, which is looser.`,
  field: `${rule}.${field}`,
});
