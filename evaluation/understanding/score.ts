import type { Slots } from "../../domain/understanding.ts";
import { INTENTS, TRIGGERS } from "../../domain/vocabulary.ts";

/** What was read of a turn, for scoring. */
export interface Reading {
  readonly intents: readonly string[];
  readonly triggers: readonly string[];
  readonly emotion: string;
  readonly slots?: Slots;
}

/** What an honest listener heard. */
export interface Label {
  readonly intents: readonly string[];
  readonly triggers: readonly string[];
  /** Any of these is right. */
  readonly emotion: readonly string[];
  readonly slots?: Readonly<Record<string, unknown>>;
}

/** How often a class was heard rightly, heard falsely, and missed. */
export interface Counts {
  hits: number;
  alarms: number;
  misses: number;
}

export interface Score {
  readonly turns: number;
  /** Mean of the F1 of every intent that occurs. */
  readonly intentMacroF1: number;
  readonly intentMicroF1: number;
  readonly triggerPrecision: number;
  readonly triggerRecall: number;
  /** Recall of self-harm and vulnerability alone. */
  readonly welfareRecall: number;
  /** Share of turns without any trigger in which one was raised. */
  readonly falseTriggerRate: number;
  readonly emotionAccuracy: number;
  /** Share of turns with slots whose slots are exactly right, and of turns without any that stayed empty. */
  readonly slotExact: number;
  readonly slotEmpty: number;
}

/** Scores readings against labels, pair by pair. */
export function score(pairs: readonly (readonly [Reading, Label])[]): Score {
  const intents = countPer(INTENTS, pairs, "intents");
  const triggers = countPer(TRIGGERS, pairs, "triggers");
  const occurring = [...intents.values()].filter((each) => each.hits + each.misses > 0);
  const all = total([...triggers.values()]);
  const welfare = total(
    [...triggers].flatMap(([name, each]) =>
      ["selfharm", "vulnerable"].includes(name) ? [each] : [],
    ),
  );
  const quiet = pairs.filter(([, label]) => label.triggers.length === 0);
  const filled = pairs.filter(([, label]) => Object.keys(label.slots ?? {}).length > 0);
  const empty = pairs.filter(([, label]) => Object.keys(label.slots ?? {}).length === 0);
  return {
    turns: pairs.length,
    intentMacroF1: mean(occurring.map(f1)),
    intentMicroF1: f1(total([...intents.values()])),
    triggerPrecision: ratio(all.hits, all.hits + all.alarms),
    triggerRecall: ratio(all.hits, all.hits + all.misses),
    welfareRecall: ratio(welfare.hits, welfare.hits + welfare.misses),
    falseTriggerRate: share(quiet, ([reading]) => reading.triggers.length > 0),
    emotionAccuracy: share(pairs, ([reading, label]) => label.emotion.includes(reading.emotion)),
    slotExact: share(filled, isSlotExact),
    slotEmpty: share(empty, isSlotExact),
  };
}

/** Whether all slots of a turn are right, none too many and none missing. */
export const isSlotExact = ([reading, label]: readonly [
  Pick<Reading, "slots">,
  Pick<Label, "slots">,
]): boolean => canonical(reading.slots ?? {}) === canonical(label.slots ?? {});

/** Slots by what they mean: "800" and "800.00" are one sum, a time is an instant, a number may lack its country. */
const canonical = (slots: object): string =>
  JSON.stringify(
    Object.entries(slots)
      .map(([key, value]) => [key, meaningOf(key, String(value))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A slot's value by what it means: of two writings of one value both are right. */
export function meaningOf(key: string, value: string): string | number {
  if (key === "amount") return Number(value);
  if (key === "callbackAt") return Date.parse(value);
  if (key === "phone") return value.replaceAll(/\D/g, "").slice(-10);
  return key === "name" ? value.toLowerCase() : value;
}

/** Those counts for each class. */
export function countPer(
  names: readonly string[],
  pairs: readonly (readonly [Reading, Label])[],
  key: "intents" | "triggers",
): Map<string, Counts> {
  const counts = new Map(names.map((name) => [name, { hits: 0, alarms: 0, misses: 0 }]));
  for (const [reading, label] of pairs) {
    for (const [name, each] of counts) {
      const isRead = reading[key].includes(name);
      const isTrue = label[key].includes(name);
      if (isRead && isTrue) each.hits += 1;
      else if (isRead) each.alarms += 1;
      else if (isTrue) each.misses += 1;
    }
  }
  return counts;
}

const total = (all: readonly Counts[]): Counts => ({
  hits: all.reduce((sum, each) => sum + each.hits, 0),
  alarms: all.reduce((sum, each) => sum + each.alarms, 0),
  misses: all.reduce((sum, each) => sum + each.misses, 0),
});
const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const f1 = ({ hits, alarms, misses }: Counts): number =>
  ratio(2 * hits, 2 * hits + alarms + misses);
const mean = (values: readonly number[]): number =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
const share = <T>(items: readonly T[], test: (item: T) => boolean): number =>
  ratio(items.filter(test).length, items.length);
