import { countsThings, isListedCount } from "../claims/counted.ts";
import { figureOf } from "../values/figure-of.ts";
import type { FactScene } from "../fact-scene.ts";
import type { KnownFacts } from "../values/known-facts.ts";

/** A number that no finder has read. */
export interface UnreadNumber {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Words in which a Chinese numeral is no number. */
const chineseIdioms =
  /千万(?=别|不要|不用|请|要|注意)|(?<![\d一二两三四五六七八九十百千])万一|十分(?!之)|百分百|一五一十|三言两语|四舍五入|三三两两|七七八八|一一|五花八门|万分(?!之)|千方百计|一时半会|一朝一夕|再三|三番|乱七八糟|一清二楚|第三(?:方|人|者)|两三句|三四句|一两[句点]|一二/gu;

const chineseNumber = /[\d０-９零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+/gu;

/** Units after which even one numeral makes a claim; before the others a single one counts things. */
const chineseUnit =
  /^\s*[成折期元块毛角倍周年天日号月%％‰]|^分(?!钟)|^个(?:月|点|星期|礼拜|工作日|百分点)/u;

const englishNumber =
  /\b(?:\d[\d.,]*\w*|(?:zero|oh|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|grand|double|triple|thrice|quarterly|couple)(?:-[a-z]+)?|(?:(?:twenty|thirty|forty|fifty)[- ])?(?:fourth|fifth|sixth|seventh|eighth|ninth|(?:ten|eleven|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)th|twelfth|(?:twent|thirt|fort|fift)ieth)|(?:an?|one|two|three)[- ](?:third|quarter|eighth|tenth)s?(?= of (?:the|your|it)| off|\s*$|[.,]))\b/giu;

/**
 * Every number of a text that stands outside those spans; idioms, counted things and ordinals and lists of
 * the plans' own numbers of instalments aside.
 */
export function unreadNumbers(
  { text, language, known }: FactScene,
  isRead: (from: number, to: number) => boolean,
): UnreadNumber[] {
  const pattern = language === "zh" ? chineseNumber : englishNumber;
  const idioms = language === "zh" ? Array.from(text.matchAll(chineseIdioms)) : [];
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const [words] = match;
    const from = match.index;
    const to = from + words.length;
    const isIdiom = idioms.some(
      (idiom) => idiom.index < to && from < idiom.index + idiom[0].length,
    );
    if (isIdiom || isRead(from, to) || isName(text, from) || isTrueZero(words, text, known))
      return [];
    const isCount =
      language === "zh" ? isChineseCount(text, from, to) : isEnglishCount(text, words, to);
    return isCount || isOfPlan({ from, to, words }, text, known.counts)
      ? []
      : [{ from, to, words }];
  });
}

/** "Option two": a name. */
const isName = (text: string, from: number): boolean =>
  /\b(?:option|choice|plan|step|number|point) $/i.test(text.slice(0, from));

/** "The late fees are zero" is true of a case that has none. */
function isTrueZero(words: string, text: string, { money }: KnownFacts): boolean {
  if (!/^(?:zero|0|零)$/i.test(words)) return false;
  return zeroParts.some(
    ([role, part]) =>
      part.test(text) && money.some((fact) => fact.role === role && fact.value === 0),
  );
}

const zeroParts = [
  ["lateFee", /违约金|滞纳金|\bfees?\b/i],
  ["interest", /利息|\binterest\b/i],
] as const;

/** One numeral before a measure word: 一起, 两种方式, 第二笔. */
function isChineseCount(text: string, from: number, to: number): boolean {
  if (to - from > 1 || /[\d０-９]/u.test(text.slice(from, to))) return false;
  const isOrdinal = /[第前后头]面?$/u.test(text.slice(0, from));
  const isOne = text.slice(from, to) === "一";
  return isOrdinal || isOne || !chineseUnit.test(text.slice(to));
}

/** A number of the plans in a list or a compound, or a place in one that is long enough: 前十一期. */
function isOfPlan(
  { from, to, words }: UnreadNumber,
  text: string,
  counts: ReadonlySet<number>,
): boolean {
  const count = figureOf(words.replace(/-(?:part|way|payment|month|instal?lment)$/i, ""));
  if (count === undefined) return false;
  const isPlace = /[第前后头]面?$|\b(?:first|next|last|other|remaining) $/iu.test(
    text.slice(0, from),
  );
  if (isPlace && count <= Math.max(0, ...counts)) return true;
  const after = text.slice(to);
  // "461.67 eleven times and then 461.71 to finish": all but the last of twelve.
  if (counts.has(count + 1) && allButLast.test(after)) return true;
  return (
    counts.has(count) && (isListedCount(text, to) || /-\w/.test(words) || /^ times\b/.test(after))
  );
}

const allButLast = /^ times\b.*\b(?:last|final|to finish|to end|at the end)\b/iu;

/** Units that make a claim of any number before them; before other nouns a small word counts things. */
const englishUnit =
  /^[\s-]*(?:$|[.,;:!?)]|(?:and|or|to|of)\b|months?|weeks?|days?|years?|quarters?|payments?|instal|times (?:and|then|plus)\b|per\b|percent|%|dollars?|bucks|pounds?|euros?|quid|cents?|pence|grand|k\b|hundred|thousand|million|basis|a (?:month|week|day|year))/iu;

const smallWord = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|couple)$/iu;

function isEnglishCount(text: string, words: string, to: number): boolean {
  if (countsThings(text, to)) return true;
  return smallWord.test(words) && !englishUnit.test(text.slice(to));
}
