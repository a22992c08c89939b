import { knownLabel, labelOf } from "../../labels/label-of.ts";
import { assignOf, channelOf, isForEverybody, isObject, valueAt } from "./row-value.ts";
import type { SentenceWords } from "./sentence-words.ts";

/** The words of the sentence with the labels of what stands in it. */
export interface SentenceLabels {
  readonly words: SentenceWords;
  readonly flags: Readonly<Record<string, string>>;
  readonly stages: Readonly<Record<string, string>>;
}

/** Tries, hours between them and priority where a row says nothing of them: the server's own. */
export const rowDefaults = { triesMax: 6, hoursBetween: 4, priority: 50 } as const;

/**
 * A row in one plain sentence: "M2, 高: AI calls, up to 6 tries, 4 hours apart, Mon–Fri".
 * What is written wrongly is told as it is written; what is wrong with it stands at its field.
 * @param at from 0: who has matched an earlier row does not come so far.
 */
export function rowSentence(row: unknown, at: number, labels: SentenceLabels): string {
  const { words } = labels;
  if (!isObject(row)) return words.noRow;
  const everyone = at === 0 ? words.everyone : words.everyoneElse;
  const whom = isForEverybody(row) ? everyone : conditionsOf(row, labels).join(words.semicolon);
  const done = doneOf(row, labels).join(words.comma);
  return `${whom === "" ? everyone : whom}${words.colon}${done}`;
}

function conditionsOf(row: unknown, { words, flags }: SentenceLabels): readonly string[] {
  const when = (name: string): unknown => valueAt(row, ["when", name]);
  const told: string[] = [];
  const tell = (name: string, text: (value: unknown) => string): void => {
    const value = when(name);
    if (value !== undefined) told.push(text(value));
  };
  const flagNames = (value: unknown): string =>
    listText(value, words.or, (flag) => labelOf(flags, flag)) ?? words.nothing;
  tell("group", (group) => words.group(plain(group)));
  tell("tiers", (tiers) => listText(tiers, words.listComma) ?? words.noTier);
  tell("dpd", (dpd) => words.dpd(rangeText(dpd, words)));
  tell("balance", (balance) => words.balance(rangeText(balance, words)));
  tell("score", (score) =>
    words.score(plain(valueAt(score, ["field"]) ?? words.nothing), rangeText(score, words)),
  );
  tell("flagsAny", (value) => words.flagsAny(flagNames(value)));
  if (listText(when("flagsNone"), "") !== undefined) {
    tell("flagsNone", (value) => words.flagsNone(flagNames(value)));
  }
  const fields = when("fields");
  for (const [path, values] of Object.entries(isObject(fields) ? fields : {})) {
    told.push(words.field(path, listText(values, words.or) ?? words.nothing));
  }
  return told;
}

function doneOf(row: unknown, labels: SentenceLabels): readonly string[] {
  const { words, stages } = labels;
  if (assignOf(row) === "person") return [words.person];
  const channel = plain(channelOf(row));
  const wording = valueAt(row, ["wording"]);
  return [
    knownLabel(words.does, channel) ?? words.doesBy(channel),
    ...(valueAt(row, ["script"]) === "gentle" ? [words.gentle] : []),
    ...(wording === undefined || channel === "voice"
      ? []
      : [words.wording(labelOf(stages, plain(wording)))]),
    ...howOftenOf(row, words),
    ...daysOf(row, words),
  ];
}

function howOftenOf(row: unknown, words: SentenceWords): readonly string[] {
  const tries = valueAt(row, ["triesMax"]) ?? rowDefaults.triesMax;
  const hours = valueAt(row, ["hoursBetween"]) ?? rowDefaults.hoursBetween;
  if (tries === 1) return [words.once];
  return [words.tries(plain(tries)), hours === 0 ? words.noWait : words.hours(plain(hours))];
}

function daysOf(row: unknown, words: SentenceWords): readonly string[] {
  const weekdays = valueAt(row, ["weekdays"]);
  const onDpd = valueAt(row, ["onDpd"]);
  const priority = valueAt(row, ["priority"]) ?? rowDefaults.priority;
  return [
    ...(weekdays === undefined ? [] : [weekdaysText(weekdays, words)]),
    ...(onDpd === undefined
      ? []
      : [words.onDpd(listText(onDpd, words.listComma) ?? words.nothing)]),
    ...(priority === rowDefaults.priority ? [] : [words.priority(plain(priority))]),
  ];
}

/** Days of the week, those that follow each other as a span. */
function weekdaysText(value: unknown, words: SentenceWords): string {
  const days = Array.isArray(value) ? value.filter((day) => typeof day === "number") : [];
  const sorted = [...new Set(days)].toSorted((a, b) => a - b);
  const spans: number[][] = [];
  for (const day of sorted) {
    const span = spans.at(-1);
    if (span !== undefined && span.at(-1) === day - 1) span.push(day);
    else spans.push([day]);
  }
  const name = (day: number | undefined): string => words.weekdays[(day ?? 0) - 1] ?? plain(day);
  const texts = spans.flatMap((span) =>
    span.length > 2 ? [words.span(name(span[0]), name(span.at(-1)))] : span.map(name),
  );
  return texts.length === 0 ? words.nothing : texts.join(words.listComma);
}

function rangeText(value: unknown, words: SentenceWords): string {
  const [min, max] = [valueAt(value, ["min"]), valueAt(value, ["max"])];
  if (min !== undefined && max !== undefined) return words.between(plain(min), plain(max));
  if (min !== undefined) return words.from(plain(min));
  return max === undefined ? words.known : words.upTo(plain(max));
}

/** The entries of a list as text; undefined where there are none. */
function listText(
  value: unknown,
  between: string,
  label: (entry: string) => string = (entry) => entry,
): string | undefined {
  if (!Array.isArray(value)) return value === undefined ? undefined : plain(value);
  return value.length === 0 ? undefined : value.map((one) => label(plain(one))).join(between);
}

/** A value as it is written. */
const plain = (value: unknown): string =>
  typeof value === "string" ? value : (JSON.stringify(value) ?? "");
