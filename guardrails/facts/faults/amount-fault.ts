import type { MinorUnits } from "../../../domain/money.ts";
import type { Mention } from "../../../language/mention.ts";
import { clauseOf, type Clause } from "../words/clause.ts";
import { moneyEvidence } from "../evidence.ts";
import { expectedMoney } from "../values/expected.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";
import type { MoneyFact, MoneyRole } from "../values/known-facts.ts";
import { inOrder, moneyRolesIn, without } from "../claims/money-claim.ts";
import { boundOf } from "../values/bound.ts";
import {
  areAllButLast,
  countsThings,
  isLeft,
  isListedCount,
  namesLast,
  paidBefore,
} from "../claims/counted.ts";
import { placeOf } from "../words/place-of.ts";
import { isExtremeTrue } from "../claims/extreme-count.ts";
import { remainderFault } from "../values/remainder.ts";
import { planCountAt } from "../claims/plan-count.ts";

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
  lateFee: /违约金|滞纳金|\bfees?\b|\blate charges?\b|\bpenalt/i,
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

/** Cents of one unit of a currency. */
const oneUnit = 100;

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
  const isRounded = isRound.test(String(bound));
  return known.money.filter(({ value, role }) => {
    const excess = direction === "more" ? value - bound : bound - value;
    if (role === "sum" || excess <= 0) return false;
    // "Just over a thousand forty-three": the cents alone are left out.
    if (!isRounded) return bound % oneUnit === 0 && excess < oneUnit;
    const isNear = excess <= value * boundShare;
    return isNear || (direction !== "nearly" && roundOf(value, direction) === bound);
  });
}

/** A plan of twelve is also eleven payments and a last one. */
function isOfCount(fact: MoneyFact, count: number | undefined, text: string): boolean {
  if (count === undefined || fact.count === count) return true;
  return fact.count === count + 1 && namesLast.test(text);
}

/** The least that may be paid is not the most. */
const saysMost = ({ before, after }: Clause): boolean =>
  mostBefore.test(before) || mostAfter.test(after);

const mostBefore =
  /(?:最多|最高|顶多|上限)[^，,。]{0,4}$|不[能得可]?以?(?:高于|超过|多于)$|\b(?:at most|up to|no more than|(?:the )?(?:most|maximum|biggest|largest)(?: of| is| [^,.;\d]{0,30} is)?)(?: an?)?\s*$/i;
const mostAfter =
  /^\s*(?:就?是|为)?(?:最[多高]|上限)|^\s*(?:is )?(?:the )?(?:most|max(?:imum)?|biggest|largest|highest)\b/i;

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
  const isNamed = roles?.every((role) => role === "principal") === true;
  const isMost = saysMost(clauseOf(place));
  const inRole = facts.filter(
    ({ role, isOfLine }) =>
      (roles === undefined || roles.includes(role)) &&
      !(role === "minimum" && isMost) &&
      (isOfLine === true ||
        isPart ||
        isNamed ||
        (moneyEvidence[role]?.test(scene.undated) ?? true)),
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

/** Two figures said side by side come to more than this, in minor units. */
const pairMin = 100_000;

/** "Eighty-four forty" is 84.40 or, as prices are said, 8440; "eighteen sixty" likewise. */
function readingsOf({ minorUnits, from, to }: MentionOf<"amount">, text: string): number[] {
  const isSpoken = /^[a-z\s-]+$/i.test(text.slice(from, to));
  if (!isSpoken) return [minorUnits];
  if (minorUnits % 100 !== 0) return [minorUnits, minorUnits * 100];
  const isPair = !/hundred|thousand|million/i.test(text.slice(from, to)) && minorUnits > pairMin;
  return isPair ? [minorUnits, minorUnits / 100] : [minorUnits];
}

/** "One" is a word more often than a number; a bare count or span stands for itself. */
function isCounted(mention: MentionOf<"amount">, scene: FactScene): boolean {
  const count = mention.minorUnits / 100;
  const { text, known } = scene;
  if (mention.currency !== undefined) return false;
  if (isListedCount(text, mention.to)) return known.counts.has(count);
  if (countsThings(text, mention.to)) return true;
  if (!mention.isBare) return false;
  const isOfPlan = bareOfPlan(mention, scene);
  if (isOfPlan !== undefined) return isOfPlan;
  const place = { text, from: mention.from, to: mention.to, count };
  if (known.counts.has(count)) return isExtremeTrue(place, known.counts);
  const isSpan = known.spans.some(({ value }) => value === count);
  return count === 1 || (isSpan && daysWords.test(text));
}

/** Whether a bare number is that of what is left of a plan, or of all but its last; undefined where it is neither. */
function bareOfPlan(
  { minorUnits, from, to }: MentionOf<"amount">,
  { text, known }: FactScene,
): boolean | undefined {
  const count = minorUnits / 100;
  if (isLeft(text, from, to) && count <= Math.max(0, ...known.counts)) {
    return known.counts.has(count + paidBefore(text, from));
  }
  if (known.money.some(({ value }) => value === minorUnits)) return false;
  if (areAllButLast(text, from, to)) return known.counts.has(count + 1);
  // "Five of $1,406.66 and a last one of $1,406.70": all but the last of six.
  return isOfAmount.test(text.slice(to)) && known.counts.has(count + 1) ? true : undefined;
}

/** A bare number is a span only where the sentence is of days. */
const daysWords = /天|日|\bdays?\b|\bleft\b/i;

const isOfAmount = /^ (?:payments? )?of [$£€¥]?\d/i;
