import type { PolicyRules } from "../../domain/policy-rules.ts";
import { strictest } from "./measure.ts";
import { mergeRules } from "./merge-rules.ts";
import { emptyBook, type RuleBook } from "./rule-book.ts";

/**
 * The rules that satisfy all of these: the gravest severity, the smaller number, the narrower hours, the
 * longer wait; every family, opening and crisis line that one of them has. Numbers and days that the law
 * of one of them makes public may be spoken. The order does not matter, and neither does saying one twice.
 */
export function mergePacks(books: readonly RuleBook[]): RuleBook {
  return books.reduce(join, emptyBook);
}

function join(a: RuleBook, b: RuleBook): RuleBook {
  const provisions = mergeRules([...a.provisions, ...b.provisions]);
  const isOn = new Set(provisions.map(({ id }) => id));
  return {
    made: once([...a.made, ...b.made]),
    outbound: a.outbound === "disabled" ? a.outbound : b.outbound,
    rules: joinRules(a.rules, b.rules),
    openRequires: once([...a.openRequires, ...b.openRequires]),
    crisis: once([...a.crisis, ...b.crisis]),
    officialNumbers: once([...a.officialNumbers, ...b.officialNumbers]),
    statutoryDays: [...new Set([...a.statutoryDays, ...b.statutoryDays])].sort((x, y) => x - y),
    provisions,
    dormant: mergeRules([...a.dormant, ...b.dormant].filter(({ id }) => !isOn.has(id))),
    phrases: once([...a.phrases, ...b.phrases]),
  };
}

/** The decisions about a conversation that satisfy both. */
export function joinRules(a: PolicyRules, b: PolicyRules): PolicyRules {
  const hours = strictest(a.callbackHours, b.callbackHours, "narrower");
  return {
    emotionStreak: Math.min(a.emotionStreak, b.emotionStreak),
    // Other ways are the stricter answer: the recording ends, and so does a call without one.
    recordingObjection:
      a.recordingObjection === "alternatives" ? a.recordingObjection : b.recordingObjection,
    callbackHours: typeof hours === "object" ? hours : a.callbackHours,
    debtCollectorNotice: a.debtCollectorNotice || b.debtCollectorNotice,
    debtAdvice: a.debtAdvice || b.debtAdvice,
    listOptionsAlways: a.listOptionsAlways || b.listOptionsAlways,
  };
}

/** Each item once, in the order of its JSON. Items of one kind have their keys in one order. */
function once<T>(items: readonly T[]): T[] {
  const byText = new Map(items.map((item) => [JSON.stringify(item), item]));
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item);
}
