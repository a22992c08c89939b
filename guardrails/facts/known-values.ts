import type { KnownValues } from "./value-sets.ts";
import { dateAt } from "../../domain/calendar.ts";
import type { Fact } from "../../domain/lines.ts";
import type { OfferOption } from "../../domain/offer-option.ts";
import type { GuardContext } from "../guard-context.ts";
import { addCaseValues } from "./case-values.ts";

/** The values that a line, a case and a pack let a sentence name. */
export function knownValuesOf(context: GuardContext): KnownValues {
  const known: KnownValues = {
    money: new Set(),
    counts: new Set(),
    days: new Set(context.pack.statutoryDays),
    dates: new Set(),
    times: new Set(),
    shares: new Set(),
    texts: new Set(),
  };
  for (const { number } of [...context.pack.crisis, ...context.pack.officialNumbers]) {
    known.texts.add(number);
  }
  for (const fact of context.facts ?? []) addFact(fact, known, context);
  if (context.caseFacts !== undefined) addCaseValues(context.caseFacts, known, context);
  return known;
}

function addFact(fact: Fact, known: KnownValues, { timezone }: GuardContext): void {
  switch (fact.kind) {
    case "text":
      known.texts.add(fact.value);
      break;
    case "channel":
      if (fact.value !== undefined) known.texts.add(fact.value);
      break;
    case "money":
      known.money.add(fact.value);
      break;
    case "date":
      known.dates.add(fact.value);
      break;
    case "time":
      known.times.add(fact.value);
      known.dates.add(dateAt(fact.value, timezone ?? "UTC"));
      break;
    case "count":
      known.counts.add(fact.value);
      break;
    case "options":
      for (const option of fact.value) addOption(option, known);
      break;
  }
}

function addOption(option: OfferOption, known: KnownValues): void {
  switch (option.kind) {
    case "full":
      known.money.add(option.amount);
      known.money.add(option.waived);
      break;
    case "plan":
      known.counts.add(option.count);
      known.money.add(option.each);
      known.money.add(option.last);
      break;
    case "step_up":
      known.counts.add(option.count);
      known.money.add(option.each);
      known.money.add(option.later);
      known.money.add(option.last);
      break;
    case "deferral":
      known.days.add(option.days);
      known.dates.add(option.until);
      break;
  }
}
