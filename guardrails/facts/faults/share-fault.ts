import type { Mention } from "../../../language/mention.ts";
import { clauseOf, type Clause } from "../words/clause.ts";
import { expectedOf } from "../values/expected.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";
import type { RatePeriod, ShareFact } from "../values/known-facts.ts";
import { placeOf } from "../words/place-of.ts";

const half = 5_000;
const all = 10_000;
const shareKinds: ReadonlySet<Mention["kind"]> = new Set(["share"]);

const rateWords = /利率|利息|[日月年]息|年化|罚息|[计收]息|费率|\b(?:interest|apr|rate|annum)\b/i;
const waiverWords =
  /减|免(?!息)|打[^，,]{0,4}折|折扣|优惠|\boff\b|\bcome down\b|\bcut\b|\bwaiv|\bdiscount|\breduc|\bforgiv/i;

const periodWords: readonly (readonly [RatePeriod, RegExp])[] = [
  [
    "day",
    /日息|每[日天]|按[日天]|日利率|\/ ?[日天]|[一每]天|\b(?:dai?ly|(?:a|per|every|each) day)\b|\/ ?day/i,
  ],
  ["week", /周息|每周|按周|\b(?:weekly|(?:a|per|every|each) week)\b/i],
  [
    "month",
    /月息|[一每]个?月|按月|月利率|\/ ?月|\b(?:monthly|(?:a|per|every|each) month)\b|\/ ?month/i,
  ],
  [
    "year",
    /年息|年化|[一每]年|按年|年利率|\/ ?年|\b(?:yearly|annual(?:ly|ised|ized)?|apr|(?:a|per|every|each) (?:year|annum))\b/i,
  ],
];

/** What is wrong with a share: of another size, a rate of another period, or a waiver where a rate is. */
export function shareFault(mention: MentionOf<"share">, scene: FactScene): FactFault | undefined {
  const clause = clauseOf(placeOf(mention, scene, shareKinds));
  const around = clause.before + scene.text.slice(mention.from, mention.to) + clause.after;
  const role = roleIn(around);
  if (role === "waiver" && isOfDebt(clause)) return shareWrong(mention.basisPoints, []);
  const per = role === "waiver" ? undefined : periodOf(around);
  const facts = scene.known.shares.filter((fact) => isClaimed(fact, role, per));
  const isLeft = role !== "rate" && isWhatIsLeft(mention, scene.text, clause);
  const said = isLeft ? all - mention.basisPoints : mention.basisPoints;
  const inRole = isLeft ? facts.filter((fact) => fact.role === "waiver") : facts;
  if (inRole.some(({ value }) => isSame(value, said))) return undefined;
  const isHalf = mention.basisPoints === half && role !== "rate";
  if (isHalf && isHalfOfFee(scene)) return undefined;
  return shareWrong(mention.basisPoints, facts.length > 0 ? facts : scene.known.shares);
}

function roleIn(words: string): ShareFact["role"] | undefined {
  if (waiverWords.test(words)) return "waiver";
  return rateWords.test(words) ? "rate" : undefined;
}

/** 七折 leaves seventy per cent to pay, and "the other 10 %" is what a waiver leaves. */
function isWhatIsLeft(
  { from, to }: MentionOf<"share">,
  text: string,
  { before, after }: Clause,
): boolean {
  const isDiscount = text.slice(from, to).trim().endsWith("折");
  return isDiscount || leftBefore.test(before) || leftAfter.test(after);
}

/** "Forty percent of the principal": what a waiver never touches, where the clause names no late fee. */
const isOfDebt = ({ before, after }: Clause): boolean =>
  debtAfter.test(after) || (debtBefore.test(before) && !fee.test(before + after));

const debtAfter =
  /^\s*(?:的(?:本金|利息|罚息|欠款|余额|总额|账单|话费)|(?:of|off|from)? ?(?:the |your |that |this )?(?:whole |entire |full |total )?(?:principal|interest|balance|debt|bill|loan|amount you owe)\b)/iu;
const debtBefore =
  /(?:本金|利息(?!费)|罚息|欠款|余额|总额|账单|(?:话|宽带|治疗|医疗|住院|水|电|燃气|物业|学|网|通信)费|房租|货款)[^，,。]*$|\b(?:principal|interest|balance|debt|bill)\b[^,.;]{0,20}\bby\s*$/iu;
const fee = /违约金|滞纳金|逾期费|\bfees?\b|\bcharges?\b/iu;

const leftBefore =
  /(?:剩下?|其余|余下|另外)的?$|\b(?:the (?:other|remaining)|leaves|leaving|still owe|still pay)\s*$/i;
const leftAfter =
  /^[^，,。]{0,3}(?:还(?:是)?[要得]还|要照付)|^[^,.;]{0,12}\b(?:remains|left|still (?:be )?(?:due|owed|to pay|stands?))\b/i;

/** "Half" and "all" as words: of the late fee they are the waiver, elsewhere half is a known half. */
export function expressionFault(
  { value, from, to }: MentionOf<"amount-expression">,
  scene: FactScene,
): FactFault | undefined {
  if (value !== "half" || isPartOfPlan(scene.text, from)) return undefined;
  const clause = clauseOf({ ...scene, from, to, previousTo: 0, nextFrom: scene.text.length });
  const isWaiver = waiverWords.test(clause.before + clause.after);
  if (isWaiver && isOfDebt(clause)) return shareWrong(half, []);
  const waivers = scene.known.shares.filter(({ role }) => role === "waiver");
  const isTrue = isWaiver && waivers.length > 0 ? hasShare(waivers, half) : isHalfOfFee(scene);
  return isTrue ? undefined : shareWrong(half, waivers);
}

/** "The first half of the payments" is no share of a sum. */
const isPartOfPlan = (text: string, from: number): boolean =>
  /(?:[前后另]|\b(?:first|second|other|latter) )$/i.test(text.slice(0, from));

const hasShare = (facts: readonly ShareFact[], share: number): boolean =>
  facts.some(({ value }) => value === share);

/** A waived part of the fee may be named by a line that carries only the amounts. */
function isHalfOfFee({ known }: FactScene): boolean {
  if (hasShare(known.shares, half)) return true;
  const waived = known.money.filter(({ role }) => role === "waived");
  const wholes = new Set(known.money.map(({ value }) => value));
  const hasShares = known.shares.some(({ role }) => role === "waiver");
  return !hasShares && waived.some(({ value }) => value > 0 && wholes.has(2 * value));
}

function isClaimed(
  fact: ShareFact,
  role: ShareFact["role"] | undefined,
  per: RatePeriod | undefined,
): boolean {
  if (role !== undefined && fact.role !== role) return false;
  return per === undefined || fact.per === undefined || fact.per === per;
}

/** Thirds are not exact in basis points, rates are to a hundredth of one. */
const isSame = (a: number, b: number): boolean =>
  a === b || (a > 100 && a < all && Math.abs(a - b) < 1 && Math.round(a * 3) % all < 2);

const periodOf = (words: string): RatePeriod | undefined =>
  periodWords.find(([, pattern]) => pattern.test(words))?.[0];

function shareWrong(value: number, facts: readonly ShareFact[]): FactFault {
  const expected = expectedOf(
    facts,
    (fact) => Math.abs(fact.value - value),
    (fact) => `${fact.role} ${fact.value / 100}%${fact.per === undefined ? "" : ` a ${fact.per}`}`,
  );
  return { kind: "share", expected };
}
