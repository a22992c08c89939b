import { daysBetween, weekdayOf, type PlainDate } from "../../../domain/calendar.ts";
import type { Mention } from "../../../language/mention.ts";
import { clauseOf, type Clause } from "../words/clause.ts";
import { dateRolesIn } from "../claims/date-claim.ts";
import { dateEvidence } from "../evidence.ts";
import { expectedOf } from "../values/expected.ts";
import type { FactFault, FactScene, MentionOf } from "../fact-scene.ts";
import { figureOf } from "../values/figure-of.ts";
import type { DateFact, DateRole } from "../values/known-facts.ts";
import { stageIn } from "../values/legal-stage.ts";
import { placeOf } from "../words/place-of.ts";
import { weekdayIn } from "../words/weekday-in.ts";

const dateKinds: ReadonlySet<Mention["kind"]> = new Set(["date"]);

/** What is wrong with a day: it is none of the facts, or another day than the words around it say. */
export function dateFault(mention: MentionOf<"date">, scene: FactScene): FactFault | undefined {
  const words = scene.text.slice(mention.from, mention.to);
  const clause = clauseOf(placeOf(mention, scene, dateKinds));
  if (isListOfPlans(words, scene) || isLengthOfPlan(words, scene)) return undefined;
  if (isNoDay(mention, words, scene) && !endsToday(clause.before + words + clause.after)) {
    return undefined;
  }
  if (isToday(mention, words, scene)) return undefined;
  const roles = dateRolesIn(clause, scene.text.slice(0, mention.from), scene.language);
  if (isKnownSpan({ date: mention.date, words }, roles, scene)) return undefined;
  const isTrue = scene.known.dates.some(
    (fact) =>
      isSameDay(mention, words, fact) &&
      (roles === undefined || roles.includes(fact.role)) &&
      isOfStage(fact, clause, scene) &&
      (fact.isOfLine === true || (dateEvidence[fact.role]?.test(scene.heard) ?? true)),
  );
  if (isTrue) return undefined;
  const inRole = scene.known.dates.filter(({ role }) => roles?.includes(role) === true);
  const expected = expectedOf(
    inRole.length > 0 ? inRole : scene.known.dates,
    ({ value }) => Math.abs(daysBetween(mention.date as PlainDate, value)),
    ({ value, role }) => `${role} ${value}`,
  );
  return { kind: "date", expected };
}

/** "Today, September 16": the day says which one today is. */
function isToday(
  { date, from }: MentionOf<"date">,
  words: string,
  { text, today }: FactScene,
): boolean {
  const weekday = weekdayIn(words) ?? weekdayOf(today);
  return date === today && weekday === weekdayOf(today) && todayBefore.test(text.slice(0, from));
}

const todayBefore = /今天[是，,]?$|\btoday(?:,| is|['’]s)? $/iu;

/** The day of a judgment is not the day on which the claim was filed. */
function isOfStage(
  { stage }: DateFact,
  { before, after }: Clause,
  { language }: FactScene,
): boolean {
  if (stage === undefined) return true;
  // A court that is only named has done nothing yet.
  const said = stageIn(`${before} ${after}`.replaceAll("法院", ""), language);
  return said === undefined || said === stage;
}

/** Neither "you need not decide today" nor "the first payment" names a date. */
function isNoDay(
  { date, from, to }: MentionOf<"date">,
  words: string,
  { today, text, known }: FactScene,
): boolean {
  const before = text.slice(0, from);
  const hasFigures =
    /[\d一二三四五六七八九十]/.test(words) || /\b[a-z]+(?:st|nd|rd|th)\b/i.test(words);
  const isPlace =
    /^(?:the )?first$/i.test(words) || (/^(?:two|three)$/i.test(words) && ofAll.test(before));
  return (date === today && !hasFigures) || isPlace || isPlaceInPlan(words, text.slice(to), known);
}

/** "The tenth and last one", "the third payment": a place in a plan that is long enough. */
function isPlaceInPlan(words: string, after: string, { counts }: FactScene["known"]): boolean {
  const [match, last] = placeAfter.exec(after) ?? [];
  const place = ordinals.indexOf(words.replace(/^the /i, "").toLowerCase()) + 1;
  if (match === undefined || place === 0) return false;
  return last === undefined ? place <= Math.max(0, ...counts) : counts.has(place);
}

const placeAfter = /^ (and (?:last|final) )?(?:one|payment|instal?lment)\b/i;

const ordinals =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");

/** "For the two" counts what was named. */
const ofAll = /\b(?:for|of|between) (?:the )?$/i;

/** "2/4/10" before or after "instalments" lists plans. */
function isListOfPlans(words: string, { text, known }: FactScene): boolean {
  if (!/^\d{1,2}(?:\/\d{1,2})+$/.test(words) || !/\binstal?lments?\b/i.test(text)) return false;
  return words.split("/").every((count) => known.counts.has(Number(count)));
}

/** "$200 a month gets it done in six months": as long as a plan. */
function isLengthOfPlan(words: string, { mentions, known }: FactScene): boolean {
  const [, count] = /^(?:in )?(\S+) months?$/i.exec(words) ?? [];
  const isOfPayments = mentions.some(({ kind }) => kind === "frequency" || kind === "instalments");
  return count !== undefined && isOfPayments && known.counts.has(figureOf(count) ?? 0);
}

/** "The offer ends today", "今天截止" say something of today after all. */
const endsToday = (clause: string): boolean =>
  /最[迟晚]今[天日]|今[天日](?:就|为?止|内)?(?:截止|到期|失效|过期)|截止(?:到|日是)?今[天日]|\b(?:ends|expires|due|runs out|good (?:un)?till?|valid (?:un)?till?|until|through)(?: by)? (?:today|tonight)\b|\btoday only\b/i.test(
    clause,
  );

/** "In thirty days": as long as a known span, of the same kind where the words name one. */
function isKnownSpan(
  { date, words }: { readonly date: string; readonly words: string },
  roles: readonly DateRole[] | undefined,
  scene: FactScene,
): boolean {
  if (!/(?<!星期|周|礼拜)天|日内|\bdays?\b|\bweeks?\b/i.test(words)) return false;
  const days = daysBetween(scene.today, date as PlainDate);
  const kinds: readonly string[] | undefined = roles;
  return scene.known.spans.some(
    ({ value, role }) => value === days && (kinds === undefined || kinds.includes(role)),
  );
}

function isSameDay({ date }: MentionOf<"date">, words: string, { value }: DateFact): boolean {
  const weekday = weekdayIn(words);
  if (weekday !== undefined && weekday !== weekdayOf(value)) return false;
  // A day without its year or month is read forwards, but may lie behind: what is not said is no claim.
  const from = isDayOnly(words) ? "YYYY-MM-".length : hasYear(words) ? 0 : "YYYY-".length;
  return value.slice(from) === date.slice(from);
}

const hasYear = (words: string): boolean => /\d{4}|年/.test(words);

const isDayOnly = (words: string): boolean =>
  /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[号日]$|^(?:the )?(?:\d{1,2}(?:st|nd|rd|th)|(?:twenty-|thirty-)?[a-z]+(?:st|nd|rd|th))$/i.test(
    words.trim(),
  );
