import type { MinorUnits } from "../../domain/money.ts";
import type { Mention } from "../../language/mention.ts";
import { clauseOf } from "./clause.ts";
import { moneyEvidence } from "./evidence.ts";
import { expectedMoney } from "./expected.ts";
import type { FactFault, FactScene, MentionOf } from "./fact-scene.ts";
import type { MoneyFact, MoneyRole } from "./known-facts.ts";
import { inOrder, moneyRolesIn, without } from "./money-claim.ts";
import { boundOf } from "./bound.ts";
import { countsThings, isListedCount, namesLast } from "./counted.ts";
import { placeOf } from "./place-of.ts";
import { isExtremeTrue } from "./extreme-count.ts";
import { remainderFault } from "./remainder.ts";
import { planCountAt } from "./plan-count.ts";

const moneyKinds: ReadonlySet<Mention["kind"]> = new Set(["amount", "digits"]);

/**
 * What is wrong with an amount: it is none of the facts to the cent, it is in another currency, or it is
 * another amount than the words around it say. "About" makes no difference: a debtor who pays a rounded
 * amount pays too little or too much. "Over" and "nearly" are claims that are true or not, so a bound is
 * let through where it is true and near.
 */
export function amountFault(mention: MentionOf<"amount">, scene: FactScene): FactFault | undefined {
  const clause = clauseOf(placeOf(mention, scene, moneyKinds));
  if (isCounted(mention, scene)) return undefined;
  const calculation = scene.calculations.get(mention.from);
  if (calculation === "wrong") return wrong(mention, scene, undefined);
  if (calculation === "right") return currencyFault(mention, scene);
  const remainder = remainderFault(mention, clause, scene);
  if (remainder !== undefined) return remainder.fault;
  const words = scene.text.slice(mention.from, mention.to);
  const bound = calculation === "part" ? "exact" : boundOf(clause.before, clause.after, words);
  const facts =
    bound === "exact"
      ? factsOf(readingsOf(mention, scene.text), mention, scene)
      : factsWithin(mention.minorUnits, bound, scene);
  if (facts.length === 0) return wrong(mention, scene, undefined);
  return currencyFault(mention, scene) ?? roleFault(mention, facts, scene);
}

function currencyFault(
  { currency }: MentionOf<"amount">,
  { currency: own }: FactScene,
): FactFault | undefined {
  const isOther = currency !== undefined && own !== undefined && currency !== own;
  return isOther ? { kind: "currency", expected: own } : undefined;
}

/** The same for a sum read out digit by digit ("eight four four oh"). */
export function digitsAsAmountFault(
  mention: MentionOf<"digits">,
  scene: FactScene,
): FactFault | undefined {
  const value = Number(mention.digits) * 100;
  const facts = factsOf([value], mention, scene);
  const isSpelled = value > 0 && !mention.digits.startsWith("0");
  return isSpelled && facts.length > 0
    ? roleFault(mention, facts, scene)
    : wrong(mention, scene, undefined);
}

/** The facts of that value; a sum of parts only where the sentence names what it adds or leaves out. */
function factsOf(
  values: readonly number[],
  mention: Mention,
  scene: FactScene,
): readonly MoneyFact[] {
  const { known, text } = scene;
  const place = placeOf(mention, scene, moneyKinds);
  const { before } = clauseOf(place);
  const namesParts = Object.values(partWords).some((part) => part.test(before));
  const words = namesParts ? before : text.slice(mention.to, place.nextFrom);
  const since = text.slice(place.previousTo, mention.from);
  return known.money.filter(
    (fact) =>
      values.includes(fact.value) && (fact.role !== "sum" || isNamedSum(fact, { since, words })),
  );
}

const partWords = {
  principal: /本金|本息|\bprincipal\b|\bborrowed\b/i,
  interest: /利息|本息|\binterest\b/i,
  lateFee: /违约金|滞纳金|\bfees?\b|\bpenalt/i,
} as const;

/** The words of a clause that may name what is added, and all since the last amount. */
interface SumWords {
  readonly since: string;
  readonly words: string;
}

function isNamedSum({ without: left }: MoneyFact, { since, words }: SumWords): boolean {
  if (left === undefined) return false;
  const leavesOut = without.exec(since)?.[0];
  if (leavesOut !== undefined) return partWords[left].test(leavesOut);
  const isNamed = partWords[left].test(words);
  const added = Object.values(partWords).filter((part) => part.test(words)).length;
  return !isNamed && added > 1;
}

/** Nobody gives a bound to the cent: "over 8,000", "nearly 8,500". */
const isRound = /^[1-9]\d?0{3,}$/;

/** "Nearly" says that no more than this share of the amount is missing. */
const boundShare = 0.1;

/** The round amount below or above a value: its first figure and noughts. */
function roundOf(value: number, direction: "more" | "less"): number {
  const unit = 10 ** Math.floor(Math.log10(value));
  return (direction === "more" ? Math.floor(value / unit) : Math.ceil(value / unit)) * unit;
}

function factsWithin(
  bound: number,
  direction: "more" | "less" | "nearly",
  { known }: FactScene,
): readonly MoneyFact[] {
  if (!isRound.test(String(bound))) return [];
  return known.money.filter(({ value, role }) => {
    const excess = direction === "more" ? value - bound : bound - value;
    if (role === "sum" || excess <= 0) return false;
    const isNear = excess <= value * boundShare;
    return isNear || (direction !== "nearly" && roundOf(value, direction) === bound);
  });
}

/** A plan of twelve is also eleven payments and a last one. */
function isOfCount(fact: MoneyFact, count: number | undefined, text: string): boolean {
  if (count === undefined || fact.count === count) return true;
  return fact.count === count + 1 && namesLast.test(text);
}

/** Plans are paid once a month. */
const notMonthly =
  /^\s*(?:一[周天]|每[周天])|^\s*(?:(?:a|per|every|each)\s+(?:day|week|fortnight|year)|daily|weekly|fortnightly)\b/i;

function roleFault(
  mention: Mention,
  facts: readonly MoneyFact[],
  scene: FactScene,
): FactFault | undefined {
  const place = placeOf(mention, scene, moneyKinds);
  const roles = moneyRolesIn(clauseOf(place), { ...scene, ...place });
  const isPart = scene.calculations.get(mention.from) === "part";
  const inRole = facts.filter(
    ({ role, isOfLine }) =>
      (roles === undefined || roles.includes(role)) &&
      (isOfLine === true || isPart || (moneyEvidence[role]?.test(scene.undated) ?? true)),
  );
  if (inRole.some((fact) => fact.count === undefined)) return undefined;
  if (notMonthly.test(clauseOf(place).after)) return wrong(mention, scene, roles);
  if (inRole.length > 0 && inOrder.test(scene.text)) return undefined;
  const count = planCountAt(place, scene);
  const isTrue = inRole.some((fact) => isOfCount(fact, count, scene.text));
  return isTrue ? undefined : wrong(mention, scene, roles);
}

function wrong(
  mention: Mention,
  scene: FactScene,
  roles: readonly MoneyRole[] | undefined,
): FactFault {
  const value = mention.kind === "amount" ? mention.minorUnits : Number.NaN;
  const place = placeOf(mention, scene, moneyKinds);
  const claimed = roles ?? moneyRolesIn(clauseOf(place), { ...scene, ...place });
  const kind = mention.kind === "amount" ? "amount" : "digits";
  return { kind, expected: expectedMoney(value as MinorUnits, claimed, scene) };
}

/** "Eighty-four forty" is 84.40 or, as prices are said, 8440. */
function readingsOf({ minorUnits, from, to }: MentionOf<"amount">, text: string): number[] {
  const isSpoken = /^[a-z\s-]+$/i.test(text.slice(from, to));
  return isSpoken && minorUnits % 100 !== 0 ? [minorUnits, minorUnits * 100] : [minorUnits];
}

/** "One" is a word more often than a number; a bare count or span stands for itself. */
function isCounted(mention: MentionOf<"amount">, scene: FactScene): boolean {
  const count = mention.minorUnits / 100;
  const { text, known } = scene;
  if (mention.currency !== undefined) return false;
  if (isListedCount(text, mention.to)) return known.counts.has(count);
  if (countsThings(text, mention.to)) return true;
  if (!mention.isBare || known.money.some(({ value }) => value === mention.minorUnits))
    return false;
  // "Five of $1,406.66 and a last one of $1,406.70": all but the last of six.
  if (isOfAmount.test(text.slice(mention.to)) && known.counts.has(count + 1)) return true;
  const place = { text, from: mention.from, to: mention.to, count };
  if (known.counts.has(count)) return isExtremeTrue(place, known.counts);
  const isSpan = known.spans.some(({ value }) => value === count);
  return count === 1 || (isSpan && daysWords.test(text));
}

/** A bare number is a span only where the sentence is of days. */
const daysWords = /天|日|\bdays?\b|\bleft\b/i;

const isOfAmount = /^ (?:payments? )?of [$£€¥]?\d/i;
