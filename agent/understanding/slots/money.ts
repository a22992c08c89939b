import { formatDecimal, minorUnits, type Currency } from "../../../domain/money.ts";
import type { Slots } from "../../../domain/understanding.ts";
import type { Mention } from "../../../language/mention.ts";
import { cancels } from "../signs/payment/takes-back.ts";
import { choose, refused } from "./choose.ts";
import {
  asksIdentity,
  clauseAfter,
  clauseBefore,
  lastEnd,
  meansPay,
  ofKind,
  wordsAfter,
  type MentionOf,
  type Turn,
} from "./turn.ts";
import { wordsOf } from "./words.ts";

export type Amount = MentionOf<"amount">;

/** The least that a bare number may be where the answer may as well be a count or a day (minor units). */
const bareAmountMin = 3200;

/** 招行那边每个月还两千: paid, and to somebody else. */
const otherDebt =
  /(?:[招工建农中交邮][商储]?|浦发|中信|民生|兴业|光大|平安|广发|华夏)(?:银?行)那[边头里]|(?:花呗|借呗|白条|微粒贷)(?:那[边头里]|也|还?要|每)|(?:另外?|其[他它])(?:的|一)?(?:家|张|个)?(?:卡|平台|银行|贷款|网贷)/u;

/** Whether a figure is somebody's income or cost, another debt, or money already paid. */
export function isOtherMoney(turn: Turn, amount: Amount, previous?: Mention): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, amount, previous);
  if (words.otherMoneyAfter.test(wordsAfter(turn, amount)) || isLeftOver(turn, amount)) return true;
  if (isIncomeTold(turn, before) || otherDebt.test(before)) return true;
  const other = lastEnd(words.otherMoney, before);
  if (other < 0) return false;
  return other >= lastEnd(words.cost.test(before) ? words.payNotCost : words.pay, before);
}

/** "There's like 60 left": what remains to somebody is not yet what they can pay. */
const isLeftOver = (turn: Turn, amount: Amount): boolean =>
  turn.language === "en" && (isInAccount(turn, amount) || isWhatRemains(turn, amount));

/** "I've got 37 dollars in my account till Friday". */
const isInAccount = (turn: Turn, amount: Amount): boolean =>
  /\b(?:i(?:'ve| have)?|have|only) (?:got |have )?(?:about |like |only |maybe |just |exactly )*[$£]?$/.test(
    clauseBefore(turn, amount),
  ) &&
  /^ (?:dollars |pounds |quid |bucks )?(?:in (?:my|the) (?:account|bank|checking|purse|wallet|pocket)|to my name|to (?:last|live on|do me))\b/.test(
    wordsAfter(turn, amount),
  );

const isWhatRemains = (turn: Turn, amount: Amount): boolean =>
  /\b(?:there(?:'s|s| is| are)|leaves|left with|i(?:'m| am) down to)\b[^,.;]{0,20}$/.test(
    clauseBefore(turn, amount),
  ) && !/\b(?:pay|send|give|put)\b/.test(clauseAfter(turn, amount));

/** 一个月也就四千多: told beside what it is earned by or goes on, and without a word of paying, it is what comes in. */
const comesIn =
  /(?:一个?月|每个?月|月月|一天|每天)[^，。！？,!?]{0,4}(?:也就|就|才|只有|大概|差不多)[^，。！？,!?]{0,3}$/u;
const livesOn =
  /跑(?:滴滴|外卖|单|车|快递|网约车|腿)|送(?:外卖|快递|货)|打(?:零|小)?工|摆摊|开店|上班|工资|收入|挣|赚|房租|交租|租金|房贷|养(?:孩子|家|老)|生活费|吃饭|水电|奶粉|学费|药/u;

const isIncomeTold = (turn: Turn, before: string): boolean =>
  turn.language === "zh" &&
  comesIn.test(before) &&
  livesOn.test(turn.text) &&
  !/[还给付转]|能|出得?起|承担|拿/u.test(before);

/** What the debtor may be offering: figures that are money and neither income, cost nor echo. */
function offered(turn: Turn): Amount[] {
  const amounts = ofKind(turn, "amount");
  const known = amounts.filter(
    (amount, index) => amount.minorUnits > 0 && !isOtherMoney(turn, amount, amounts[index - 1]),
  );
  const isPaying = turn.intents.has("promise_to_pay") || turn.intents.has("partial_payment");
  const money = known.filter((amount) => isMoney(turn, amount));
  const isRefused = refused(turn, money);
  const isOffer = money.map((amount, at) => isRefused[at] === false && !isHeld(turn, amount));
  const sure = isOffer.includes(true) ? money.filter((amount) => !isHeld(turn, amount)) : money;
  return sure.length === 0 && isPaying && turn.asked !== "birthDate"
    ? known.filter(({ minorUnits: value }) => value >= bareAmountMin)
    : sure;
}

/** 手上就剩一千二: what somebody has is no offer where they make one too. */
const isHeld = (turn: Turn, amount: Amount): boolean =>
  /[只就]?[剩有]下?了?$/.test(clauseBefore(turn, amount));

/** Whether a figure means money to be paid here: by its words, or by what was asked. */
function isMoney(turn: Turn, amount: Amount): boolean {
  const isNamed = !amount.isBare || amount.currency !== undefined;
  if (turn.asked === "amount" || (isNamed && turn.asked !== "reason")) return true;
  if (asksIdentity(turn)) return false;
  if (isMended(turn, amount)) return true;
  if (wordsOf(turn.language).echo.test(wordsAfter(turn, amount))) return false;
  return isWholeAnswer(turn, amount) || isPaidMoney(turn, amount);
}

/** "No, fifteen, one five": the sum of a payment that was read back, said again and nothing else. */
const isMended = (turn: Turn, amount: Amount): boolean =>
  turn.language === "en" &&
  turn.asked === "confirm" &&
  turn.countInQuestion === undefined &&
  turn.intents.has("disagree") &&
  leadsMend.test(turn.text.slice(0, amount.from)) &&
  followsMend.test(turn.text.slice(amount.to)) &&
  !mayBeDay(turn, amount);

/** "No, 12", where a day was read back too: the day as well as the sum. In words, "fifteen" mends a "fifty". */
const mayBeDay = (turn: Turn, { minorUnits, from, to }: Amount): boolean =>
  turn.dayInQuestion !== undefined &&
  minorUnits <= 31_00 &&
  /^\d+$/.test(turn.text.slice(from, to));

const leadsMend =
  /^\W*(?:(?:no|nope|nah|sorry|wait|actually|i said|i meant|just|only|it's)\b\W*)+$/;
const followsMend =
  /^[\s,.!]*(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|\d)[\s,.-]*){0,4}(?:not \w+)?[\s.!]*$/;

/** Whether a bare figure is one to be paid by the words of its clause. */
function isPaidMoney(turn: Turn, amount: Amount): boolean {
  const isPaid = isPaidIn(turn, amount);
  if (amount.minorUnits >= bareAmountMin) return isPaid || turn.asked === "confirm";
  const isOther = turn.asked === "instalments" || turn.asked === "date";
  return isPaid && (!isOther || isSurelySum(turn, amount));
}

/** "400", "like 60", after the options were listed: alone, and more than plans have months or only about so much. */
function isWholeAnswer(turn: Turn, amount: Amount): boolean {
  if (turn.asked !== "instalments" || isUsualCount(amount)) return false;
  const before = turn.text.slice(0, amount.from);
  const after = turn.text.slice(amount.to);
  const isAbout = aboutSo.test(before) || /^ ?(?:or so|ish|左右)/.test(after);
  return (
    (isAbout || amount.minorUnits >= bareAmountMin) &&
    leadsAlone.test(before) &&
    /^[\s\p{P}]*(?:please|then|maybe|or so|ish|左右|吧|嘛|呢)?[\s\p{P}]*$/u.test(after)
  );
}
const aboutSo = /\b(?:like|about|around|roughly)\b|大概|差不多/u;
const leadsAlone =
  /^[\s\p{P}]*(?:(?:like|about|around|roughly|maybe|probably|just|only|um|uh|i|guess|大概|差不多|也就|就)[\s\p{P}]*)*$/u;

/** Whether a small bare figure is money though a count or a day was asked for: "got 25 for you on the 4th". */
export const isSurelySum = (turn: Turn, amount: Amount): boolean =>
  isEach(turn, amount) ||
  isHandedOver(turn, amount) ||
  isWholeAnswer(turn, amount) ||
  (isDated(turn, amount) && !isUsualCount(amount));

/** "I got 30 for you": held out to us. */
const isHandedOver = (turn: Turn, amount: Amount): boolean =>
  turn.language === "en" &&
  /^ (?:dollars |pounds |quid |bucks )?(?:for|to) (?:you|ya|y'all|yall|u|them|this|it)\b/.test(
    wordsAfter(turn, amount),
  );

/** Numbers of months that plans are made of, in minor units: up to a year, a year and a half, whole years. */
const isUsualCount = ({ minorUnits: value }: Amount): boolean =>
  value <= 1200 || [1800, 2400, 3600, 4800].includes(value);

/** "300 on christmas eve", "200 this friday": a bare sum with its day is one to be paid. */
const isDated = (turn: Turn, amount: Amount): boolean =>
  turn.language === "en" &&
  ofKind(turn, "date").some(
    ({ from }) =>
      from >= amount.to &&
      /^ ?(?:on |by |this |next |come )?$/.test(turn.text.slice(amount.to, from)),
  );

/** 改成八百, "can I change it to 150": another sum than the one that was agreed. */
const isChangedTo = (turn: Turn, amount: Amount): boolean =>
  /(?:改成|改为|改到|换成|降到|减到)$|\b(?:change|make|move|lower|drop|bring|put) (?:it|that|this|the (?:payment|amount))(?: (?:down|up))? ?(?:to )?(?:[$£] ?)?$/.test(
    clauseBefore(turn, amount),
  );

/** Whether a figure is one of a row of payments: "forty a month", 每期六百. */
export const isEach = (turn: Turn, amount: Amount): boolean =>
  wordsOf(turn.language).eachBefore.test(clauseBefore(turn, amount)) ||
  wordsOf(turn.language).eachAfter.test(wordsAfter(turn, amount));

/** Whether the clause of a figure speaks of paying. */
function isPaidIn(turn: Turn, amount: Amount): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, amount);
  if ([isEach, isChangedTo, isDated, isHandedOver].some((shows) => shows(turn, amount)))
    return true;
  return (
    words.limit.test(before) || lastEnd(words.pay, `${before} ${clauseAfter(turn, amount)}`) >= 0
  );
}

type Money = Pick<Slots, "amount" | "amountExpr" | "currency" | "frequency">;

/** What somebody offers to pay: a sum, or an expression for one, and how often. */
export function readMoneySlots(turn: Turn, instalments?: number): Money {
  const offers = offered(turn);
  const chosen = choose(turn, offers, ({ minorUnits: value }) => value);
  const said = readExpression(turn, chosen);
  const expression = said === "full" && instalments !== undefined ? undefined : said;
  const frequency = readFrequency(turn, offers);
  return {
    ...(chosen === undefined ? {} : { amount: formatDecimal(minorUnits(chosen.minorUnits)) }),
    ...(expression === undefined ? {} : { amountExpr: expression }),
    ...currencyOf(chosen?.currency),
    ...(frequency === undefined ? {} : { frequency }),
  };
}

const currencyOf = (currency: Currency | undefined): Money =>
  currency === undefined ? {} : { currency };

function readExpression(turn: Turn, amount: Amount | undefined): Slots["amountExpr"] {
  const words = wordsOf(turn.language);
  const expressions = ofKind(turn, "amount-expression").filter((mention) =>
    isOfDebt(turn, mention),
  );
  const chosen = choose(turn, expressions, (mention) => mention.value)?.value;
  // "Half off, okay. I'll pay it all": what is said last of them is what is meant.
  const value = chosen === "half" ? expressions.at(-1)?.value : chosen;
  if (amount === undefined || value === undefined) return value;
  // A figure beside "all of it" is the same money said twice, unless it is only a part.
  return value === "full" && !words.partial.test(turn.text) ? value : undefined;
}

/** 还完这笔还有下一笔: no end of it is in sight, and nothing is offered. */
const endless =
  /还[完清]了?[^，。？！,?!]{0,4}[，, ]?[^，。？！,?!]{0,4}(?:还有(?:下|那|别|一[堆笔家]|好|[两二三四五六七八九几]|人家)|又(?:来|有|怎|能|咋|是|如何)|也(?:是|没|活|一样)|别家|后[面头]还)|(?:就算|即使|哪怕|还有啥意思)[^，。]{0,6}还[完清]/;

/** Whether "half" or "all of it" is of the debt, and still to be paid. */
function isOfDebt(turn: Turn, mention: MentionOf<"amount-expression">): boolean {
  const words = wordsOf(turn.language);
  const before = clauseBefore(turn, mention);
  const after = clauseAfter(turn, mention);
  // "Forget the whole thing" is none of it.
  if (cancels(turn.text, turn.language)) return false;
  if (mention.value === "half") return !words.feeShare.test(before) && !words.feeShare.test(after);
  if (words.done.test(`${before}\t${after}`) || words.gradual.test(turn.text)) return false;
  if (endless.test(turn.text) && ofKind(turn, "date").length === 0) return false;
  if (turn.asked !== "reason" || meansPay(turn)) return true;
  return lastEnd(words.pay, turn.text.slice(mention.from - before.length, mention.to)) >= 0;
}

/** How often: unless it is how often somebody earns or spends the figure beside it, or refuses to pay it. */
function readFrequency(turn: Turn, offers: readonly Amount[]): Slots["frequency"] {
  const amounts = ofKind(turn, "amount");
  const isRefused = refused(turn, offers);
  for (const mention of ofKind(turn, "frequency")) {
    const near = nearest(turn, mention, amounts);
    if (near !== undefined && !offers.includes(near)) continue;
    if (near !== undefined && isRefused[offers.indexOf(near)] === true) continue;
    if (wordsOf(turn.language).paydayBefore.test(clauseBefore(turn, mention))) continue;
    if (wordsOf(turn.language).cost.test(clauseAfter(turn, mention, near))) continue;
    return mention.value;
  }
  if (isLimitOf(aMonth, turn, offers)) return "monthly";
  return isLimitOf(aWeek, turn, offers) ? "weekly" : undefined;
}

/** Characters between a period and its figure: one short sentence. */
const nearCharsMax = 40;

function nearest(turn: Turn, mention: Mention, amounts: readonly Amount[]): Amount | undefined {
  let best: { readonly amount: Amount; readonly gap: number } | undefined;
  for (const amount of amounts) {
    const [first, second] = amount.from < mention.from ? [amount, mention] : [mention, amount];
    const between = turn.text.slice(first.to, second.from);
    // A comma or a stop puts a figure into another clause.
    const gap = between.length + (/[，。,.;!?！？]/.test(between) ? nearCharsMax / 2 : 0);
    if (gap <= nearCharsMax && gap < (best?.gap ?? Number.POSITIVE_INFINITY))
      best = { amount, gap };
  }
  return best?.amount;
}

const aMonth = /^(?:一|1)个?月$/;
const aWeek = /^(?:一|1)个?(?:周|星期|礼拜)$/;
const paysOut = /顶多|最多|[只就]能|能|可以|还|拿|挤|凑|出/;

/** 一个月顶多一千, 一周五十块: one such span before what can be paid in it. */
function isLimitOf(span: RegExp, turn: Turn, offers: readonly Amount[]): boolean {
  if (turn.language === "en") return false;
  return ofKind(turn, "duration").some((month) => {
    if (!span.test(turn.text.slice(month.from, month.to))) return false;
    return offers.some((amount) => {
      const between = turn.text.slice(month.to, Math.max(month.to, amount.from));
      const isNear = amount.from >= month.to && between.length <= nearCharsMax / 2;
      const isHere = isNear && !/[。！？!?]/.test(between);
      return isHere && (between === "" || paysOut.test(between)) && !between.includes("不到");
    });
  });
}
