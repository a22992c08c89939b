import type { Mention } from "../../../language/mention.ts";
import { boundOf, type Bound } from "../values/bound.ts";
import { clauseOf } from "../words/clause.ts";
import { spanEvidence } from "../evidence.ts";
import { isExtremeTrue } from "../claims/extreme-count.ts";
import { expectedOf } from "../values/expected.ts";
import type { FactFault, FactScene } from "../fact-scene.ts";
import type { SpanFact, SpanRole } from "../values/known-facts.ts";
import { placeOf } from "../words/place-of.ts";
import { countOf } from "../claims/plan-count.ts";

/** A span as it is said: so many units of so many days. */
export interface SaidSpan {
  readonly from: number;
  readonly to: number;
  readonly days: number;
}

const spanKinds: ReadonlySet<Mention["kind"]> = new Set(["duration", "date"]);

/** Words of time that has passed since the due date. */
export const overdueWords =
  /逾期|过期|到今天|至今|算起|欠了|拖|过去|晚了|迟了|[超]?过了?还款|账龄|\b(?:overdue|past[- ]due|late(?! fee)|behind|in arrears|past (?:the|its|your) due|passed|since|it has been|it['’]s been)\b/i;
const delayWords =
  /延|展期|宽限|推迟|往后推?|缓|再等|再还|可以[^，,。]{0,4}晚|\b(?:defer\w*|postpone\w*|pause|push\w*|mov(?:e|ing) (?:it|this|that|the|your)|wait|delay\w*|hold off|put(?:ting)? (?:it|this|that|the (?:date|payment)) back|extend\w*|extension|more(?! than)|give|breathing|grace)\b/i;
const expiryWords =
  /还剩|还有|优惠|截止|有效|结束|活动|\b(?:left|remain\w*|(?:the|this|our|that|an) offer|still got|to use|expires?|closes?|ends|runs out|discount)\b/i;
/** The first months of a plan, or its third: a place in it and no span. */
const planPlace = /[前头第后最那哪]$|[前头]面$|最后$|\b(?:first|next|last|other|remaining) $/i;
const latestBefore = /(?:约|定)(?:在|到)?\s*$|\bno (?:more|later) than\s*$|\bbook\b[^,.;]*$/i;
const latestAfter = /^\s*(?:[以之]?内|out\b|from (?:today|now)\b)/i;
const latestRoles: readonly SpanRole[] = ["latest"];
/** "Until the due date" is time to come. */
const untilAfter = /^\s*(?:until|till|before)\b/i;
/** How far ahead a payment may be promised. */
const latestLimit = /(?:约|承诺)[^，,。]*(?:最远|最晚|最迟|不能?超过)[^，,。]*$/;
const statutoryWords =
  /异议|投诉|答复|核实|\b(?:disput\w*|validat\w*|complain\w*|object\w*|appeal\w*)\b/i;
const hasTime = /\b(?:have|take|get) (?:up to |another |an extra )?(?:an? |half an? )?[a-z\d -]*$/i;

/** The lengths that people call by one name: a month may have 28 to 31 days. */
const unitsOf: readonly (readonly [pattern: RegExp, days: number])[] = [
  [/年|year/i, 365],
  [/月|month/i, 30],
  [/周|星期|礼拜|week|fortnight/i, 7],
  [/天|日|day/i, 1],
];

/** A span said as a bound is true where it leaves out less than this share of the true one. */
const boundMin = 0.5;

/** Nearly so many days are at least this share of them. */
const nearlyMin = 0.9;

/** What is wrong with a span of time: of another length, or the length of something else. */
export function periodFault(mention: SaidSpan, scene: FactScene): FactFault | undefined {
  const words = scene.text.slice(mention.from, mention.to);
  const { before, after } = clauseOf(placeOf(mention, scene, spanKinds));
  if (isRatePeriod(mention, scene)) return undefined;
  const roles = isLatest(before, after) ? latestRoles : rolesIn(before + words, after);
  if (mention.days === 1 && /(?:最后|第)$|\b(?:last|final|first)\s*$/i.test(before))
    return undefined;
  // 哪一天 asks for a day; "one day" is a manner of speaking.
  if (mention.days === 1 && roles === undefined) return undefined;
  if ((roles === undefined || hasTime.test(before)) && isOfPlan(mention, roles, scene)) {
    return undefined;
  }
  const facts = scene.known.spans.filter(
    ({ role, isOfLine }) =>
      (roles === undefined || roles.includes(role)) &&
      (isOfLine === true || spanEvidence[role].test(scene.heard)),
  );
  const said = { days: mention.days, words, bound: boundOf(before, after, words) };
  if (facts.some((fact) => isTrueSpan(fact, said, roles))) return undefined;
  const expected = expectedOf(
    facts,
    ({ value }) => Math.abs(value - mention.days),
    ({ value, role }) => `${role} ${value} days`,
  );
  return { kind: "period", expected };
}

/** How far ahead a payment may be promised at most. */
const isLatest = (before: string, after: string): boolean =>
  latestLimit.test(before) || (latestBefore.test(before) && latestAfter.test(after));

/** "A year it is 5.5 %": what a rate is counted by is no span. */
function isRatePeriod({ from, to }: SaidSpan, { text, mentions }: FactScene): boolean {
  const isOne = /^(?:[一1]个?|an? |one |1 )/iu.test(text.slice(from, to));
  const share = mentions.find((other) => other.kind === "share" && other.from >= to);
  return isOne && share !== undefined && share.from - to <= rateReach && rateWords.test(text);
}

/** Characters between a period and its rate. */
const rateReach = 12;

const rateWords = /利率|利息|年化|费率|\b(?:interest|rate|apr)\b/i;

/** "A month" of a plan, a plan in months, or its first two months. */
function isOfPlan(
  mention: SaidSpan,
  roles: readonly SpanRole[] | undefined,
  { text, known }: FactScene,
): boolean {
  const { from, to } = mention;
  const count = countOf({ ...mention, kind: "duration" }, text);
  if (count === undefined) return false;
  if (planPlace.test(text.slice(0, from)) && /月|month/i.test(text.slice(from, to))) return true;
  const isPlan = known.counts.has(count) && isExtremeTrue({ text, from, to, count }, known.counts);
  return isPlan || (count === 1 && roles === undefined);
}

function isTrueSpan(
  { value, role }: SpanFact,
  said: SaidLength,
  roles: readonly SpanRole[] | undefined,
): boolean {
  const isOverdue = roles?.includes("overdue") ?? said.bound === "less";
  if (role === "overdue" && isOverdue) return isTrueBound(value, said);
  return value === said.days || isHalfMonth(said.words, value);
}

/** A span in days with its words, as it is or as a bound. */
interface SaidLength {
  readonly days: number;
  readonly words: string;
  readonly bound: Bound;
}

function rolesIn(before: string, after: string): readonly SpanRole[] | undefined {
  if (untilAfter.test(after)) return ["expiry", "latest", "deferral"];
  const isDelay = delayWords.test(before) || delayWords.test(after);
  const isOverdue = overdueWords.test(before) || overdueWords.test(after);
  if (isOverdue && !(isDelay && /可以|能|\b(?:can|could)\b/i.test(before))) return ["overdue"];
  if (statutoryWords.test(before + after)) return undefined;
  if (isDelay) return ["deferral"];
  if (expiryWords.test(before) || expiryWords.test(after)) return ["expiry"];
  return hasTime.test(before) ? ["deferral", "latest", "expiry"] : undefined;
}

/**
 * Time overdue is said in whole units that have passed ("over a month", 五周多), so it is true in days to
 * the day and in longer units to the unit; "nearly" is true of the unit that is about to be full.
 */
function isTrueBound(value: number, { days, words, bound }: SaidLength): boolean {
  const unit = unitsOf.find(([pattern]) => pattern.test(words))?.[1] ?? 1;
  if (bound === "less" || bound === "nearly")
    return value < days && value >= leastOf(days, unit, bound);
  if (bound === "more" && unit === 1) return value > days && days >= value * boundMin;
  return value >= days && value < days + unit;
}

/** The least that "nearly" or "less than" so long leaves room for. */
function leastOf(days: number, unit: number, bound: "less" | "nearly"): number {
  if (unit > 1) return Math.max(days - unit, days * boundMin);
  return days * (bound === "nearly" ? nearlyMin : boundMin);
}

/** Half a month is fifteen days, and fourteen in English weeks. */
const isHalfMonth = (words: string, value: number): boolean => /半个月/.test(words) && value === 15;
