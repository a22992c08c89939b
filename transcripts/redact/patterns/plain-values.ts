import { spanSet, type SpanSet } from "../spans.ts";
import { placesOf } from "../matches.ts";

/** At most nine digits before the point: longer figures are nobody's debt. */
const figure = "\\d{1,9}(?:,\\d{3})*(?:\\.\\d{1,4})?";
/** Not in the middle of a longer figure, nor after another group of one number: 555-0119. */
const alone = "(?<!\\d[.,]?|\\d[- ])";
const day = "(?:3[01]|[12]\\d|0?[1-9])";
const month = "(?:1[0-2]|0?[1-9])";
/** Years of debts and promises, not of births. */
const recent = "20(?:1[1-9]|[2-4]\\d)";
const clock = "(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?!\\d)";
const zone = "(?:z|[+-]\\d{2}:?\\d{2})?";

const units =
  "元|块|圆|角|毛|分(?!机)|万|千|百|亿|年|个|天|日|月|期|次|人|岁|周|小时|分钟|秒|成|折|条|位|笔|倍|%|‰|" +
  "(?:k|w|dollars?|bucks?|pounds?|quid|euros?|cents?|pence|p|usd|gbp|eur|cny|rmb|yuan|percent|per cent|" +
  "ms|sec|secs|seconds?|min|mins|minutes?|hrs?|hours?|days?|weeks?|wks?|months?|mos?|years?|yrs?|" +
  "payments?|installments?|instalments?|times|people|kids|chars|characters|bytes|kb|mb|gb|am|pm|" +
  "a|per|each)(?![a-z])";

/** What has a value that an export must show: sums, days, hours, counts, and the ids machines give. */
const sources = [
  // Sums by their sign, by their unit, by their commas, by their decimals.
  `(?:[$£€¥]|(?<![a-z])(?:usd|gbp|eur|cny|rmb)|人民币) ?${figure}(?:k|m|万)?(?![\\d])`,
  `${alone}${figure} ?(?:${units})`,
  "(?<!\\d[.,]?)\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,2})?(?![\\d,])",
  "(?<!\\d[.,]?)\\d{1,9}\\.\\d{1,2}(?![\\d.]\\d|\\d)",
  // Days and moments.
  `(?<!\\d)${recent}[-/.]${month}[-/.]${day}(?:[t ]{1,2}${clock}${zone})?(?!\\d)`,
  `(?<!\\d[/.-]?)${day}([-/.])${day}\\1${recent}(?!\\d)`,
  `(?<!\\d)${recent}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
  `(?<![\\d:])${clock}`,
  `(?<![\\d/])${month}/${day}(?![\\d/])`,
  `(?<!\\d)(?:${recent} ?年 ?)?${month} ?月(?:份| ?${day} ?[日号]?)?`,
  `${alone}${recent}(?!\\d|[- ]\\d)`,
  "[二两][零〇][一二三四][零〇一二三四五六七八九] ?年",
  // Ids of machines: UUIDs and hashes.
  "(?<![0-9a-f-])[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}(?![0-9a-f-])",
  "(?<![0-9a-z])(?=\\d*[a-f])(?=[a-f]*\\d)[0-9a-f]{32,128}(?![0-9a-z])",
];
const pattern = new RegExp(sources.join("|"), "g");

/** The places of a folded text whose figures mean something else than a person. */
export const plainValues = (text: string): SpanSet => spanSet(placesOf(pattern, text));

/** Hotlines, emergencies and the like: numbers of no person. */
const publicNumber =
  /^(?:400\d{7}|800\d{7}|95\d{3,4}|96\d{3,4}|100\d{2}|12\d{3}|11[0-9]|12[0-9]|1?8(?:00|33|44|55|66|77|88)\d{7}|0(?:800|808|30\d|345|845)\d{6,7}|988|911|999|112|101|105|111|116\d{3})$/;

export const isPublicNumber = (digits: string): boolean => publicNumber.test(digits);
