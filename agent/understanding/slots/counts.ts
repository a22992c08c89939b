import { choose } from "./choose.ts";
import { isOtherMoney, isSurelySum } from "./money.ts";
import {
  asksPayment,
  clauseAfter,
  clauseBefore,
  meansPay,
  ofKind,
  type MentionOf,
  type Turn,
} from "./turn.ts";

/** Most instalments that a bare number is taken for: five years of months. */
const bareCountMax = 60;

const arrearsBefore = /(?:欠|逾期|拖|差|还了|还过|交了|落下)了?[我你]?$|(?:另外|其他|还剩)$/;
const restBefore = /\bthe rest\b|what's left|remain|剩|其余|余下/;
const arrearsAfter = /^(?:没|未|逾期|都没|已经)/;
const asksWhich = /还是|哪个|哪种|区别|or\b|which|difference|either|都行|都可以|随便/;
const picks = /[吧嘛]|就|选|要|please|then|i'?ll|let'?s|go with|take/;

/** How many payments somebody chooses for the whole; those of "the rest" are none of it. */
export function readInstalments(turn: Turn): number | undefined {
  const repaired = repairedCount(turn);
  if (repaired !== undefined) return repaired;
  const named = ofKind(turn, "instalments").filter((mention) => !isBehind(turn, mention));
  if (named.length === 0) return monthsOfPlan(turn) ?? bareCount(turn);
  const counts = withRepairs(turn, named);
  const values = new Set(counts.map(({ count }) => count));
  if (values.size > 1 && asksWhich.test(turn.text) && !picks.test(turn.text)) return undefined;
  return choose(turn, counts, ({ count }) => count)?.count;
}

/** "I got 16 more payments on my car", 车贷还有24期: of another loan. */
const isOfOther = (turn: Turn, mention: MentionOf<"instalments">): boolean => {
  const before = clauseBefore(turn, mention);
  const after = clauseAfter(turn, mention);
  return turn.language === "zh"
    ? /[车房网]贷|花呗|借呗|白条|别家|别的|其他/u.test(before) &&
        /还[有剩差]|没还/u.test(before + after)
    : /^ (?:left |to go |remaining )?(?:on|for) (?:my|our|his|her|the|a|another) (?:\w+ )?(?:car|truck|van|bike|motorbike|motorcycle|vehicle|house|home|mortgage|phone|furniture|couch|sofa|tv|fridge|laptop|ring|tuition|student)\b/u.test(
        after,
      );
};

function isBehind(turn: Turn, mention: MentionOf<"instalments">): boolean {
  const before = clauseBefore(turn, mention);
  if (isOfOther(turn, mention)) return true;
  const isPart = turn.mentions.some(({ kind }) => kind === "amount");
  return (
    arrearsBefore.test(before) ||
    (isPart && restBefore.test(before)) ||
    arrearsAfter.test(clauseAfter(turn, mention))
  );
}

const daysPerMonth = 365 / 12;
const months = /months?$|月$|半年$|years?$|年$/;
const spreadsOver = /\b(?:over|across|do|make it|spread|split)\b[^,.]{0,12}$|[分摊拆].{0,3}$/;
/** "six months from 1 December": the day of the first. */
const startsOn = /^,? (?:(?:starting |beginning )?from|starting|beginning) /;
/** "I can do the 12 months": a length that was listed. */
const takesListed =
  /\b(?:do|take|want|like|with|choose|prefer|manage|have|afford|set up|go for) (?:the|those|that) $/;
/** "12 months, but on the last Friday": a length before everything else. */
const opensWith = /^(?:(?:ok|okay|yes|yeah|the|so|please|then)[ ,]*)*$/;
const goesOnWith = /^,? (?:but|please|then|and)\b/;
const deferral = /[延推缓]|push|defer|wait|later|skip|after|in $/;

/** Time that has passed, told of wages, work or an illness: 拖起三个月了, 我失业六个月了, "it's been six months". */
function isPast(turn: Turn, span: MentionOf<"duration">): boolean {
  const before = clauseBefore(turn, span);
  const after = clauseAfter(turn, span);
  if (turn.language === "en") return pastEn.test(before) || /^ (?:ago|already)\b/.test(after);
  const isChosen = /[就选要分办]/u.test(before);
  return (
    pastZh.test(before) ||
    (!isChosen && /^[多来]?(?:的)?(?:了|啦|喽)/u.test(after)) ||
    withoutZh.test(after)
  );
}
const pastZh =
  /(?:拖|欠|失业|下岗|没(?:有)?(?:工作|上班|发|结|收入|活)|停工|住院|生病|病|养|已经|前|过去)[了着起的伤过]*[^，。还付分]{0,3}$/u;
/** 三个月没发工资, 半年的工资, 三个月前. */
const withoutZh =
  /^(?:多|来)?(?:的)?(?:都|也)?(?:没(?!问题|事|意见)|不(?:开|发|给|结)|工资|之?前|以前|以来)/u;
const pastEn =
  /\b(?:last|past|been|off(?: work| sick)?|out of work|laid off|unemployed|without (?:pay|work))(?: (?:for|the|about|over|almost|nearly|like|around|these|out|of|off|work|sick))* $/u;

/** "The nine month one", 三个月的: a plan called by its length, where one is being chosen. */
function monthsOfPlan(turn: Turn): number | undefined {
  const isAsked = turn.asked === "instalments" || turn.intents.has("choose_plan");
  const hasStart = asksPayment(turn) || meansPay(turn);
  const spans = ofKind(turn, "duration").filter((span) => {
    const isMonths =
      months.test(turn.text.slice(span.from, span.to)) && span.days > daysPerMonth * 1.5;
    const before = clauseBefore(turn, span);
    const isSpread = turn.intents.has("ask_plan") && spreadsOver.test(before);
    const after = turn.text.slice(span.to);
    const isFrom = startsOn.test(after) || takesListed.test(before);
    const isFirst = opensWith.test(turn.text.slice(0, span.from)) && goesOnWith.test(after);
    const isMeant = hasStart && (isFrom || isFirst);
    if (isPast(turn, span)) return false;
    return isMonths && !deferral.test(before) && (isAsked || isSpread || isMeant);
  });
  const counts = spans.map(({ from, to, days }): Count => {
    return { from, to, kind: "instalments", count: Math.round(days / daysPerMonth) };
  });
  return choose(turn, withRepairs(turn, counts), ({ count }) => count)?.count;
}

type Count = MentionOf<"instalments">;

/** "12 months, no wait, 6": the counts, and the bare numbers said to mend the one before them. */
function withRepairs(turn: Turn, counts: readonly Count[]): readonly Count[] {
  const found: Count[] = [];
  for (const mention of turn.mentions) {
    const count = counts.find(({ from }) => from === mention.from);
    if (count !== undefined) {
      found.push(count);
      continue;
    }
    const last = found.at(-1);
    if (last === undefined || mention.kind !== "amount" || !isCount(turn, mention)) continue;
    const gap = turn.text.slice(last.to, mention.from);
    if (!repairs[turn.language].test(gap)) continue;
    found.push({
      from: mention.from,
      to: mention.to,
      kind: "instalments",
      count: valueOf(mention),
    });
  }
  return found;
}

/** Words that take back what was just said. "Make it" and "let's say" may as well name a day, and are none. */
const repairs = {
  zh: /不对|不是|[说讲记看弄搞打]错|口误|应该是|我是说|更正|^[，,。 ]*[不哦啊]+[，, ]/u,
  en: /\b(?:no|nope|nah|not|sorry|wait|actually|oops|typo|correction|scratch that|i mean|i meant|meant|rather|instead)\b/,
} as const;

/** Most that a bare number after a read-back is taken for: above it may be money. */
const repairMax = 31;

/**
 * "Sorry, I mean 12", "not three, six": a bare number that mends the number of instalments named before. Once a day was
 * named too, it is the count only where that is what was read back.
 */
export function repairedCount(turn: Turn): number | undefined {
  const { asked, countInQuestion, dayInQuestion } = turn;
  if (countInQuestion === undefined || !repairs[turn.language].test(turn.text)) return undefined;
  const numbers = ofKind(turn, "amount").filter((number) => isCount(turn, number));
  const isOpen = asked === "date" && dayInQuestion === undefined;
  const isNamed = numbers.some((number) => valueOf(number) === countInQuestion);
  if (!(isOpen || isNamed || asked === "confirm") || hasCount(turn)) return undefined;
  const chosen = choose(turn, numbers, valueOf);
  const value = chosen === undefined ? countInQuestion : valueOf(chosen);
  return value !== countInQuestion && (isOpen || value <= repairMax) ? value : undefined;
}

const hasCount = (turn: Turn): boolean => ofKind(turn, "instalments").length > 0;

const valueOf = ({ minorUnits }: MentionOf<"amount">): number => minorUnits / 100;

/** Whether a bare number may be one of instalments. */
function isCount(turn: Turn, number: MentionOf<"amount">): boolean {
  const { isBare, currency } = number;
  const value = valueOf(number);
  const isMoney = isSurelySum(turn, number) || isOtherMoney(turn, number);
  const isPlain = isBare && currency === undefined && !isMoney;
  return isPlain && Number.isInteger(value) && value >= 2 && value <= bareCountMax;
}

/** "Three", "the six", 三: a number alone where a count was asked for. */
function bareCount(turn: Turn): number | undefined {
  if (turn.asked !== "instalments" && !turn.intents.has("choose_plan")) return undefined;
  const numbers = ofKind(turn, "amount").filter((number) => isCount(turn, number));
  const chosen = choose(turn, numbers, valueOf);
  return chosen === undefined ? undefined : valueOf(chosen);
}
